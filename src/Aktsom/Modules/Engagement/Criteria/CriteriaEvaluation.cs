using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Engagement.Criteria;

/// <summary>
/// A supplier held against the criteria of its day (R-NOR-13): which alternative of the minimum it met, if any, and its points. Never changed: the newest
/// stands, the others are its history.
/// </summary>
internal sealed class CriteriaEvaluation : IOwned
{
    public const int LongestNote = 2000;

    public required OrganisationId OrganisationId { get; init; }
    public required EvaluationId Id { get; init; }
    public required SupplierId Supplier { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>Score of a social audit, of 100, and the score that was enough on the day.</summary>
    public decimal? AuditScore { get; init; }
    public required decimal MinimumScore { get; init; }

    /// <summary>The system certificate it holds, such as SA8000.</summary>
    public string? Certificate { get; init; }
    public required MinimumBy MinimumBy { get; init; }
    public required List<Wish> Wishes { get; init; }
    public bool Gri { get; init; }
    public required int WishPoints { get; init; }
    public required int MostPoints { get; init; }

    /// <summary>Where it is known from.</summary>
    public string? Source { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    public bool MinimumMet => MinimumBy != MinimumBy.None;
}

internal sealed class CriteriaEvaluationTable : IEntityTypeConfiguration<CriteriaEvaluation>
{
    public void Configure(EntityTypeBuilder<CriteriaEvaluation> builder)
    {
        builder.ToTable("engagement_criteria_evaluation");
        builder.HasKey(one => new { one.OrganisationId, one.Id });
        builder.HasIndex(one => new { one.OrganisationId, one.Supplier });
        builder.Ignore(one => one.MinimumMet);
        builder.Property(one => one.Source).HasMaxLength(CriteriaEvaluation.LongestNote);
    }
}
