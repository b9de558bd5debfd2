using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Risk.Research;

/// <summary>
/// What was found out about a technically high supplier from the desk (R-NEG-06). Never changed: new information is a new one, so that the category has a history
/// per supplier and year (R-NEG-08).
/// </summary>
internal sealed class DeskResearch : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required ResearchId Id { get; init; }
    public required SupplierId Supplier { get; init; }

    /// <summary>What the model computed that day: high or very high, else there is no category (invariant 5).</summary>
    public required short ComputedLevel { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>Routines or guidelines on human rights and decent work in the chain.</summary>
    public required Finding Routines { get; init; }

    /// <summary>Own due diligence under the Act.</summary>
    public required Finding DueDiligence { get; init; }

    /// <summary>1 good routines, 2 started, 3 unclear (R-NEG-07).</summary>
    public required short Category { get; init; }
    public required string Notes { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }

    /// <summary>For categories 2 and 3: when the follow-up is due. Category 1 has none.</summary>
    public DateOnly? FollowUpBy { get; init; }
    public DateOnly? FollowedUpOn { get; set; }
    public string? FollowUpResult { get; set; }
}

internal enum Finding
{
    NotFound,
    Started,
    InPlace,
}

/// <summary>A claim with where it stands: source, page, date, and a copy of our own by its hash.</summary>
internal sealed class ResearchClaim : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required ClaimId Id { get; init; }
    public required ResearchId Research { get; init; }
    public required string Text { get; init; }

    /// <summary>Title or web address.</summary>
    public required string Source { get; init; }
    public string? Page { get; init; }

    /// <summary>The source's own date.</summary>
    public DateOnly? SourceDay { get; init; }

    /// <summary>The copy among the organisation's files; null where none was kept.</summary>
    public string? Sha256 { get; init; }
}

/// <summary>Which category the two findings propose; a person decides.</summary>
internal static class ResearchCategory
{
    public const short Good = 1;
    public const short StartedWork = 2;
    public const short Unclear = 3;

    public static short Propose(Finding routines, Finding dueDiligence) =>
        (routines, dueDiligence) switch
        {
            (Finding.InPlace, Finding.InPlace) => Good,
            (Finding.NotFound, Finding.NotFound) => Unclear,
            _ => StartedWork,
        };
}

internal sealed class ResearchTables : IEntityTypeConfiguration<DeskResearch>, IEntityTypeConfiguration<ResearchClaim>
{
    public void Configure(EntityTypeBuilder<DeskResearch> builder)
    {
        builder.ToTable(
            "risk_desk_research",
            table => table.HasCheckConstraint("ck_risk_desk_research_high", $"computed_level >= {(short)RiskLevel.High}")
        );
        builder.HasKey(research => new { research.OrganisationId, research.Id });
        builder.HasIndex(research => new { research.OrganisationId, research.Supplier });
        builder.Property(research => research.Notes).HasMaxLength(8000);
        builder.Property(research => research.FollowUpResult).HasMaxLength(4000);
    }

    public void Configure(EntityTypeBuilder<ResearchClaim> builder)
    {
        builder.ToTable("risk_claim");
        builder.HasKey(claim => new { claim.OrganisationId, claim.Id });
        builder.HasIndex(claim => new { claim.OrganisationId, claim.Research });
        builder.Property(claim => claim.Text).HasMaxLength(2000);
        builder.Property(claim => claim.Source).HasMaxLength(2000);
        builder.Property(claim => claim.Page).HasMaxLength(60);
        builder.Property(claim => claim.Sha256).HasMaxLength(64);
    }
}
