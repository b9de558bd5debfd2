using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Engagement.Criteria;

/// <summary>What the organisation wishes of suppliers, beyond the minimum (R-NOR-13). The order is that of the points.</summary>
internal enum Wish
{
    Membership,
    Iso,
    ClimateRoadMap,
    EcoLabelled,
    Reporting,
    AgainstFraud,
}

/// <summary>Which of the two alternatives the minimum was met by.</summary>
internal enum MinimumBy
{
    None,
    SocialAuditScore,
    SystemCertificate,
}

/// <summary>What an organisation demands and wishes of new suppliers: its own numbers.</summary>
internal sealed class CriteriaRule : IOwned
{
    public const decimal HighestScore = 100;
    private const decimal UsualMinimum = 70;

    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Nobody is approved without an evaluation. One that fails is in the way in any case.</summary>
    public bool Demanded { get; set; }

    /// <summary>The lowest score of a social audit that is enough, of 100.</summary>
    public decimal MinimumScore { get; set; } = UsualMinimum;

    /// <summary>Points of each wish, in the order of <see cref="Wish"/>.</summary>
    public List<int> Points { get; set; } = [1, 1, 1, 1, 1, 1];

    /// <summary>Further points where the reporting follows GRI, and where a system certificate is held.</summary>
    public int GriExtra { get; set; } = 1;
    public int CertifiedExtra { get; set; } = 1;
    public Guid Revision { get; set; }

    public int MostPoints => Points.Sum() + GriExtra + CertifiedExtra;

    public MinimumBy MinimumOf(decimal? auditScore, string? certificate) =>
        auditScore >= MinimumScore ? MinimumBy.SocialAuditScore
        : certificate is not null ? MinimumBy.SystemCertificate
        : MinimumBy.None;

    public int PointsOf(IReadOnlyCollection<Wish> wishes, bool gri, string? certificate) =>
        wishes.Distinct().Sum(wish => Points[(int)wish])
        + (gri && wishes.Contains(Wish.Reporting) ? GriExtra : 0)
        + (certificate is not null ? CertifiedExtra : 0);
}

internal sealed class CriteriaRuleTable : IEntityTypeConfiguration<CriteriaRule>
{
    public void Configure(EntityTypeBuilder<CriteriaRule> builder)
    {
        builder.ToTable("engagement_criteria_rule");
        builder.HasKey(rule => rule.OrganisationId);
        builder.Ignore(rule => rule.MostPoints);
        builder.Property(rule => rule.Revision).IsConcurrencyToken();
    }
}
