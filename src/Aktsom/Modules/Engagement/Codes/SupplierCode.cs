using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Engagement.Codes;

/// <summary>What suppliers are to be bound by (data-model.md section 4): the code of conduct, principles, or clauses of contracts.</summary>
internal sealed class SupplierCode : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required CodeId Id { get; init; }
    public required CodeKind Kind { get; init; }
    public required string Title { get; set; }

    /// <summary>From whom it is demanded; a supplier that fits one of them is asked.</summary>
    public required List<CodeScope> Scopes { get; set; }
    public required string MadeBy { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public Guid Revision { get; set; }
}

internal enum CodeKind
{
    Conduct,
    Principles,
    Clauses,
}

/// <summary>Whom a code is for.</summary>
internal enum CodeScope
{
    Everyone,
    Agreement,
    KeySupplier,

    /// <summary>Bought from above the organisation's limit (R-LO-07).</summary>
    Large,

    /// <summary>As many invoices in the newest twelve months as the organisation says (R-LO-07).</summary>
    Repeated,
    Partner,
}

/// <summary>One version of a code. A decided one never changes: a change is a new version.</summary>
internal sealed class CodeVersion : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required CodeId Code { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }
    public required string TextNb { get; set; }
    public string? TextEn { get; set; }
    public string? PublicUrl { get; set; }

    /// <summary>Those who are bound by an earlier version are asked anew.</summary>
    public bool CallsForFresh { get; set; }

    /// <summary>The body that decided it, such as the board; null is a draft (invariant 12).</summary>
    public string? DecidedBy { get; set; }
    public DateOnly? DecidedOn { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? NextReview { get; set; }
    public required string MadeBy { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public Guid Revision { get; set; }

    /// <summary>A version is written in both languages before it can be said to be published whole (R-NOR-02).</summary>
    public bool LacksLanguage => string.IsNullOrWhiteSpace(TextEn);
}

internal enum VersionState
{
    Draft,
    Approved,
    InForce,
    Replaced,
}

/// <summary>Where the versions of a code stand on a day. Pure.</summary>
internal static class CodeVersions
{
    /// <summary>The newest version that is decided and has begun; null before the first.</summary>
    public static CodeVersion? InForce(this IEnumerable<CodeVersion> versions, DateOnly day) =>
        versions.Where(version => version.DecidedOn is not null && version.From <= day).MaxBy(version => version.Number);

    public static VersionState StateOf(this IReadOnlyCollection<CodeVersion> versions, CodeVersion version, DateOnly day) =>
        version.DecidedOn is null ? VersionState.Draft
        : version.From > day ? VersionState.Approved
        : versions.InForce(day)!.Number == version.Number ? VersionState.InForce
        : VersionState.Replaced;

    /// <summary>The oldest version one may be bound by: none is older than the newest in force that calls for fresh acceptance.</summary>
    public static int OldestHolding(this IEnumerable<CodeVersion> versions, DateOnly day) =>
        versions
            .Where(version => version.DecidedOn is not null && version.From <= day && version.CallsForFresh)
            .Max(version => (int?)version.Number)
        ?? 1;
}

internal sealed class CodeTables : IEntityTypeConfiguration<SupplierCode>, IEntityTypeConfiguration<CodeVersion>
{
    public const int LongestTitle = 200;
    public const int LongestText = 60_000;
    public const int LongestNote = 4000;

    public void Configure(EntityTypeBuilder<SupplierCode> builder)
    {
        builder.ToTable("engagement_code");
        builder.HasKey(code => new { code.OrganisationId, code.Id });
        builder.Property(code => code.Title).HasMaxLength(LongestTitle);
        builder.Property(code => code.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<CodeVersion> builder)
    {
        builder.ToTable("engagement_code_version");
        builder.HasKey(version => new
        {
            version.OrganisationId,
            version.Code,
            version.Number,
        });
        builder.Ignore(version => version.LacksLanguage);
        builder.Property(version => version.TextNb).HasMaxLength(LongestText);
        builder.Property(version => version.TextEn).HasMaxLength(LongestText);
        builder.Property(version => version.DecidedBy).HasMaxLength(LongestTitle);
        builder.Property(version => version.PublicUrl).HasMaxLength(2000);
        builder.Property(version => version.Revision).IsConcurrencyToken();
    }
}
