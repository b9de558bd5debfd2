using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Impacts.Measures;

internal enum MeasureState
{
    [Display(Name = "MeasureState.Planned")]
    Planned,

    [Display(Name = "MeasureState.InProgress")]
    InProgress,

    [Display(Name = "MeasureState.Done")]
    Done,

    [Display(Name = "MeasureState.Postponed")]
    Postponed,

    /// <summary>Stopped, or skipped where it never began; with a reason.</summary>
    [Display(Name = "MeasureState.Cancelled")]
    Cancelled,
}

/// <summary>Where a measure that is not about one impact stands in the statement (3.B).</summary>
internal enum MeasureArea
{
    [Display(Name = "MeasureArea.None")]
    None,

    [Display(Name = "MeasureArea.Nature")]
    Nature,

    [Display(Name = "MeasureArea.Climate")]
    Climate,

    [Display(Name = "MeasureArea.Purchasing")]
    Purchasing,

    [Display(Name = "MeasureArea.Products")]
    Products,

    [Display(Name = "MeasureArea.Association")]
    Association,

    [Display(Name = "MeasureArea.Training")]
    Training,

    [Display(Name = "MeasureArea.Corruption")]
    Corruption,

    [Display(Name = "MeasureArea.Other")]
    Other,
}

/// <summary>Something that is done: about impacts, or across them.</summary>
internal sealed class Measure : IOwned
{
    public const int LongestText = 2000;

    public required OrganisationId OrganisationId { get; init; }
    public required MeasureId Id { get; init; }

    /// <summary>The year it was planned in; it may be done in that year or the next.</summary>
    public required int Year { get; init; }
    public required string Text { get; set; }
    public string? Why { get; set; }
    public ResponseKind Response { get; set; }
    public MeasureArea Area { get; set; }
    public OecdStep Step { get; set; } = OecdStep.Act;
    public GoalId? Goal { get; set; }
    public MeasureState State { get; set; }

    /// <summary>Why it was postponed or cancelled.</summary>
    public string? StateReason { get; set; }
    public PersonId? Owner { get; set; }

    /// <summary>Where the one who does it is not a person of the organisation.</summary>
    public string? OwnerName { get; set; }
    public DateOnly? DueFrom { get; set; }
    public DateOnly? DueTo { get; set; }
    public DateOnly? StartedOn { get; set; }
    public DateOnly? DoneOn { get; set; }
    public DateOnly? CancelledOn { get; set; }
    public decimal? Hours { get; set; }
    public decimal HoursSpent { get; set; }
    public string? ExpectedEffect { get; set; }
    public string? SeenEffect { get; set; }

    /// <summary>Of the UN's seventeen.</summary>
    public int[] UnGoals { get; set; } = [];

    /// <summary>Members of <see cref="LeverageKind"/> by name.</summary>
    public string[] Leverage { get; set; } = [];

    /// <summary>Other buyers and organisations, named without any access (R-NOR-34).</summary>
    public string? OutsideParties { get; set; }

    /// <summary>Sites and categories it touches, in words.</summary>
    public string? Where { get; set; }

    public Guid Revision { get; set; }

    public DueTime? Due => DueTime.Of(DueFrom, DueTo);

    public bool IsOpen => State is MeasureState.Planned or MeasureState.InProgress or MeasureState.Postponed;

    public bool IsOverdue(DateOnly today) => IsOpen && Due?.IsOver(today) == true;
}

internal enum LeverageKind
{
    [Display(Name = "LeverageKind.Commercial")]
    Commercial,

    [Display(Name = "LeverageKind.Capacity")]
    Capacity,

    [Display(Name = "LeverageKind.OtherBuyers")]
    OtherBuyers,

    [Display(Name = "LeverageKind.Sector")]
    Sector,

    [Display(Name = "LeverageKind.AuthoritiesAndUnions")]
    AuthoritiesAndUnions,
}

/// <summary>A measure meets an impact.</summary>
internal sealed class MeasureImpact : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required MeasureId Measure { get; init; }
    public required ImpactId Impact { get; init; }
}

/// <summary>A measure touches a supplier: one decision may hold for thirty with the same problem.</summary>
internal sealed class MeasureSupplier : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required MeasureId Measure { get; init; }
    public required SupplierId Supplier { get; init; }
}

/// <summary>A due time that moved, with the reason (R-LIL-28).</summary>
internal sealed class MeasureMove : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required MeasureId Measure { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateOnly? From { get; init; }
    public required DateOnly To { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }

    /// <summary>The move of a measure that has its new due time and reason already.</summary>
    public static MeasureMove Of(Measure measure, DateOnly? from, string by, DateTimeOffset at) =>
        new()
        {
            OrganisationId = measure.OrganisationId,
            Measure = measure.Id,
            At = at,
            From = from,
            To = measure.DueTo!.Value,
            Reason = measure.StateReason!,
            By = by,
        };
}

internal sealed class MeasureTables
    : IEntityTypeConfiguration<Measure>,
        IEntityTypeConfiguration<MeasureImpact>,
        IEntityTypeConfiguration<MeasureSupplier>,
        IEntityTypeConfiguration<MeasureMove>
{
    public void Configure(EntityTypeBuilder<Measure> builder)
    {
        builder.ToTable("impacts_measure");
        builder.HasKey(measure => new { measure.OrganisationId, measure.Id });
        builder.HasIndex(measure => new { measure.OrganisationId, measure.Year });
        builder.Ignore(measure => measure.Due).Ignore(measure => measure.IsOpen);
        foreach (var text in LongTexts)
        {
            builder.Property(text).HasMaxLength(Measure.LongestText);
        }

        builder.Property(measure => measure.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<MeasureImpact> builder)
    {
        builder.ToTable("impacts_measure_impact");
        builder.HasKey(link => new
        {
            link.OrganisationId,
            link.Measure,
            link.Impact,
        });
        builder.HasIndex(link => new { link.OrganisationId, link.Impact });
    }

    public void Configure(EntityTypeBuilder<MeasureSupplier> builder)
    {
        builder.ToTable("impacts_measure_supplier");
        builder.HasKey(link => new
        {
            link.OrganisationId,
            link.Measure,
            link.Supplier,
        });
        builder.HasIndex(link => new { link.OrganisationId, link.Supplier });
    }

    public void Configure(EntityTypeBuilder<MeasureMove> builder)
    {
        builder.ToTable("impacts_measure_move");
        builder.HasKey(move => new
        {
            move.OrganisationId,
            move.Measure,
            move.At,
        });
        builder.Property(move => move.Reason).HasMaxLength(Measure.LongestText);
    }

    private static readonly string[] LongTexts =
    [
        nameof(Measure.Text),
        nameof(Measure.Why),
        nameof(Measure.StateReason),
        nameof(Measure.ExpectedEffect),
        nameof(Measure.SeenEffect),
        nameof(Measure.OutsideParties),
        nameof(Measure.Where),
    ];
}
