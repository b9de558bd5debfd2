using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Impacts.Remedy;

/// <summary>How far putting the harm right has come (data-model.md section 9).</summary>
internal enum RemedyState
{
    [Display(Name = "RemedyState.Recognised")]
    Recognised,

    [Display(Name = "RemedyState.Planned")]
    Planned,

    [Display(Name = "RemedyState.InProgress")]
    InProgress,

    [Display(Name = "RemedyState.Documented")]
    Documented,

    [Display(Name = "RemedyState.Closed")]
    Closed,

    [Display(Name = "RemedyState.NotPossible")]
    NotPossible,
}

/// <summary>What was done: a form of remedy, or that the supplier was held to its own duty.</summary>
internal enum RemedyForm
{
    [Display(Name = "RemedyForm.Compensation")]
    Compensation,

    [Display(Name = "RemedyForm.Repayment")]
    Repayment,

    [Display(Name = "RemedyForm.Apology")]
    Apology,

    [Display(Name = "RemedyForm.Correction")]
    Correction,

    [Display(Name = "RemedyForm.Prevention")]
    Prevention,

    /// <summary>The supplier's duty to put harm right along the chain was followed up (R-EHN-09). No remedy by itself.</summary>
    [Display(Name = "RemedyForm.SuppliersDuty")]
    SuppliersDuty,
}

/// <summary>When those harmed were heard.</summary>
internal enum HeardWhen
{
    [Display(Name = "HeardWhen.Before")]
    Before,

    [Display(Name = "HeardWhen.During")]
    During,

    [Display(Name = "HeardWhen.After")]
    After,
}

/// <summary>A harm that somebody has recognised, and what is done to put it right (R-NOR-41, R-LO-21).</summary>
internal sealed class RemedyCase : IOwned
{
    public const int LongestText = 4000;

    public required OrganisationId OrganisationId { get; init; }
    public required RemedyCaseId Id { get; init; }
    public required string Title { get; set; }
    public required string Harm { get; set; }

    /// <summary>Where the harm is at a supplier or behind it.</summary>
    public SupplierId? Supplier { get; set; }
    public ImpactId? Impact { get; set; }
    public Involvement Involvement { get; set; }

    /// <summary>The group that was harmed, in words that point out nobody.</summary>
    public required string Affected { get; set; }

    /// <summary>How many; null is not known.</summary>
    public int? AffectedCount { get; set; }
    public string? Place { get; set; }

    /// <summary>Other buyers and bodies the case is worked on with. Named only: they get no access (R-NOR-34).</summary>
    public string? OutsideParties { get; set; }
    public HeardWhen[] Heard { get; set; } = [];
    public string? HeardHow { get; set; }
    public required DateOnly RecognisedOn { get; set; }
    public RemedyState State { get; set; }
    public string? StateReason { get; set; }
    public string? DecidedBy { get; set; }

    /// <summary>There exactly when the state is closed or not possible.</summary>
    public DateOnly? EndedOn { get; set; }
    public Guid Revision { get; set; }

    public bool IsOpen => EndedOn is null;
}

/// <summary>One thing done in a case.</summary>
internal sealed class RemedyAct : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required Guid Id { get; init; }
    public required RemedyCaseId Case { get; init; }
    public required RemedyForm Form { get; set; }
    public required DateOnly Day { get; set; }
    public required string Text { get; set; }
    public decimal? AmountNok { get; set; }

    /// <summary>What shows it: a receipt, a record, a visit.</summary>
    public string? Evidence { get; set; }

    public bool IsRemedy => Form != RemedyForm.SuppliersDuty;
}

internal sealed class RemedyTables : IEntityTypeConfiguration<RemedyCase>, IEntityTypeConfiguration<RemedyAct>
{
    public void Configure(EntityTypeBuilder<RemedyCase> builder)
    {
        builder.ToTable("impacts_remedy_case");
        builder.HasKey(one => new { one.OrganisationId, one.Id });
        builder.HasIndex(one => new { one.OrganisationId, one.Supplier });
        builder.Property(one => one.Title).HasMaxLength(200);
        builder.Property(one => one.Affected).HasMaxLength(400);
        builder.Property(one => one.Place).HasMaxLength(200);
        builder.Property(one => one.OutsideParties).HasMaxLength(400);
        builder.Property(one => one.DecidedBy).HasMaxLength(200);
        builder.Property(one => one.Harm).HasMaxLength(RemedyCase.LongestText);
        builder.Property(one => one.HeardHow).HasMaxLength(RemedyCase.LongestText);
        builder.Property(one => one.StateReason).HasMaxLength(RemedyCase.LongestText);
        builder.Property(one => one.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<RemedyAct> builder)
    {
        builder.ToTable("impacts_remedy_act");
        builder.HasKey(act => new { act.OrganisationId, act.Id });
        builder.HasIndex(act => new { act.OrganisationId, act.Case });
        builder.Property(act => act.Text).HasMaxLength(RemedyCase.LongestText);
        builder.Property(act => act.Evidence).HasMaxLength(RemedyCase.LongestText);
        builder.Property(act => act.AmountNok).HasPrecision(18, 2);
    }
}
