using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Organisations.People;

/// <summary>A link that lets one person make a sign-in, once. Only the hash of its secret is kept.</summary>
internal sealed class Invitation : IOwned
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public required OrganisationId OrganisationId { get; init; }
    public required InvitationId Id { get; init; }
    public required PersonId Person { get; init; }
    public required byte[] SecretHash { get; init; }
    public required DateTimeOffset Expires { get; init; }
    public DateTimeOffset? Used { get; set; }

    public bool IsOpen(DateTimeOffset now) => Used is null && now < Expires;
}

internal sealed class InvitationTable : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("organisations_invitation");
        builder.HasKey(invitation => new { invitation.OrganisationId, invitation.Id });
        builder.Property(invitation => invitation.Used).IsConcurrencyToken();
    }
}
