using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Impacts.Impacts;

internal enum ImpactKind
{
    [Display(Name = "ImpactKind.Potential")]
    Potential,

    [Display(Name = "ImpactKind.Actual")]
    Actual,
}

/// <summary>What the impact is about. Own operations are internal, the rest external (R-NEG-11).</summary>
internal enum ImpactSubject
{
    [Display(Name = "ImpactSubject.SupplyChain")]
    SupplyChain,

    [Display(Name = "ImpactSubject.Category")]
    Category,

    [Display(Name = "ImpactSubject.Goods")]
    Goods,

    [Display(Name = "ImpactSubject.Sites")]
    Sites,

    [Display(Name = "ImpactSubject.BusinessPartner")]
    BusinessPartner,

    [Display(Name = "ImpactSubject.OwnOperations")]
    OwnOperations,
}

/// <summary>How the year ended for an impact.</summary>
internal enum ImpactOutcome
{
    [Display(Name = "ImpactOutcome.Open")]
    Open,

    [Display(Name = "ImpactOutcome.Carried")]
    Carried,

    [Display(Name = "ImpactOutcome.Resolved")]
    Resolved,

    [Display(Name = "ImpactOutcome.Dropped")]
    Dropped,
}

/// <summary>
/// A harm as judged one year. The years of one impact share <see cref="Impact"/>; next year's judgement never overwrites this year's. Titles may be equal
/// (R-LO-17).
/// </summary>
internal sealed class ImpactYear : IOwned
{
    public const int LongestTitle = 200;
    public const int LongestText = 4000;

    public required OrganisationId OrganisationId { get; init; }
    public required ImpactId Impact { get; init; }
    public required int Year { get; init; }
    public required string Title { get; set; }
    public ImpactKind Kind { get; set; }

    /// <summary>The day an actual impact was confirmed.</summary>
    public DateOnly? ConfirmedOn { get; set; }
    public ImpactSubject Subject { get; set; }

    /// <summary>Which category, goods, site or partner.</summary>
    public string? SubjectName { get; set; }

    /// <summary>What happens, or could happen, to people. No impact without it (R-NEG-10).</summary>
    public required string Harm { get; set; }
    public string? Affected { get; set; }

    /// <summary>Ids of the fixed topics, in their order; those the issue types bring are among them.</summary>
    public string[] Topics { get; set; } = [];
    public string[] Issues { get; set; } = [];

    /// <summary>Of the UN's seventeen.</summary>
    public int[] UnGoals { get; set; } = [];

    /// <summary>See <see cref="Judgement.Places"/>. Never empty.</summary>
    public string[] Places { get; set; } = [];

    /// <summary>Towns, districts, sites within the places.</summary>
    public string? Area { get; set; }

    public int? Scale { get; set; }
    public string? ScaleReason { get; set; }
    public int? Scope { get; set; }
    public string? ScopeReason { get; set; }
    public int? Irremediability { get; set; }
    public string? IrremediabilityReason { get; set; }
    public int? Likelihood { get; set; }
    public string? LikelihoodReason { get; set; }
    public bool? Gross { get; set; }
    public bool? ManyAffected { get; set; }
    public bool? Lasting { get; set; }

    public Involvement Involvement { get; set; }
    public bool? OwnActIsEnough { get; set; }
    public bool? OwnActAdds { get; set; }
    public bool? LinkedByBusiness { get; set; }
    public string? InvolvementReason { get; set; }
    public DateOnly? InvolvementReview { get; set; }

    /// <summary>Null while nobody has chosen.</summary>
    public bool? Prioritised { get; set; }
    public string? Reason { get; set; }
    public int? CarriedFromYear { get; set; }
    public ImpactOutcome Outcome { get; set; }
    public string? OutcomeReason { get; set; }

    /// <summary>False while nobody has gone through what was carried over from last year.</summary>
    public bool Reviewed { get; set; }
    public Guid Revision { get; set; }

    public bool IsInternal => Subject == ImpactSubject.OwnOperations;

    public Severity? Severity =>
        (Scale, Scope, Irremediability) is ({ } scale, { } scope, { } irremediability) ? new Severity(scale, scope, irremediability) : null;

    /// <summary>Null while severity is not judged; an actual impact has the highest likelihood whatever was written.</summary>
    public SalienceKey? Key =>
        Severity is { } severity && EffectiveLikelihood is { } likelihood ? new SalienceKey(severity, likelihood) : null;

    public int? EffectiveLikelihood => Kind == ImpactKind.Actual ? Likelihoods.Most : Likelihood;

    public SalienceTest Test => new(Gross, ManyAffected, Lasting);

    public InvolvementTest InvolvementTest => new(OwnActIsEnough, OwnActAdds, LinkedByBusiness);

    /// <summary>What must still be said of the choice; null when nothing must.</summary>
    public ReasonDemand MissingReason => string.IsNullOrWhiteSpace(Reason) ? Test.Demand(Prioritised) : ReasonDemand.None;
}

/// <summary>A supplier the impact is tied to in a year.</summary>
internal sealed class ImpactSupplier : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required ImpactId Impact { get; init; }
    public required int Year { get; init; }
    public required SupplierId Supplier { get; init; }
}

internal sealed class ImpactTables : IEntityTypeConfiguration<ImpactYear>, IEntityTypeConfiguration<ImpactSupplier>
{
    public void Configure(EntityTypeBuilder<ImpactYear> builder)
    {
        builder.ToTable("impacts_impact_year");
        builder.HasKey(impact => new
        {
            impact.OrganisationId,
            impact.Impact,
            impact.Year,
        });
        builder.HasIndex(impact => new { impact.OrganisationId, impact.Year });
        foreach (var computed in Computed)
        {
            builder.Ignore(computed);
        }

        foreach (var text in LongTexts)
        {
            builder.Property(text).HasMaxLength(ImpactYear.LongestText);
        }

        builder.Property(impact => impact.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ImpactSupplier> builder)
    {
        builder.ToTable("impacts_impact_supplier");
        builder.HasKey(link => new
        {
            link.OrganisationId,
            link.Impact,
            link.Year,
            link.Supplier,
        });
        builder.HasIndex(link => new { link.OrganisationId, link.Supplier });
    }

    private static readonly string[] Computed =
    [
        nameof(ImpactYear.IsInternal),
        nameof(ImpactYear.Severity),
        nameof(ImpactYear.Key),
        nameof(ImpactYear.EffectiveLikelihood),
        nameof(ImpactYear.Test),
        nameof(ImpactYear.InvolvementTest),
        nameof(ImpactYear.MissingReason),
    ];

    private static readonly string[] LongTexts =
    [
        nameof(ImpactYear.Harm),
        nameof(ImpactYear.ScaleReason),
        nameof(ImpactYear.ScopeReason),
        nameof(ImpactYear.IrremediabilityReason),
        nameof(ImpactYear.LikelihoodReason),
        nameof(ImpactYear.InvolvementReason),
        nameof(ImpactYear.Reason),
        nameof(ImpactYear.OutcomeReason),
    ];
}
