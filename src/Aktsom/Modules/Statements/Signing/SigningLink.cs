using System.Diagnostics.CodeAnalysis;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Statements.Signing;

/// <summary>A personal link to sign by.</summary>
internal readonly record struct SigningLinkId(Guid Value) : ITypedId<SigningLinkId>
{
    public static SigningLinkId From(Guid value) => new(value);

    public static SigningLinkId Parse(string s, IFormatProvider? provider) => TypedId.Parse<SigningLinkId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SigningLinkId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>Lets one person read and sign one frozen statement without an account. Only the hash of its secret is kept.</summary>
internal sealed class SigningLink : IOwned
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    public required OrganisationId OrganisationId { get; init; }
    public required SigningLinkId Id { get; init; }
    public required SnapshotId Snapshot { get; init; }
    public required PersonId Person { get; init; }
    public required byte[] SecretHash { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required DateTimeOffset Expires { get; init; }
    public DateTimeOffset? RevokedAt { get; set; }

    public bool IsOpen(DateTimeOffset now) => RevokedAt is null && now < Expires;
}

internal sealed class SigningLinkTable : IEntityTypeConfiguration<SigningLink>
{
    public void Configure(EntityTypeBuilder<SigningLink> builder)
    {
        builder.ToTable("statements_signing_link");
        builder.HasKey(link => new { link.OrganisationId, link.Id });
        builder.HasIndex(link => new
        {
            link.OrganisationId,
            link.Snapshot,
            link.Person,
        });
    }
}
