using System.ComponentModel.DataAnnotations;
using Aktsom.Documents.Model;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Impacts.Indicators;

internal enum GoodDirection
{
    [Display(Name = "GoodDirection.Up")]
    Up,

    [Display(Name = "GoodDirection.Down")]
    Down,

    [Display(Name = "GoodDirection.None")]
    None,
}

internal enum TargetKind
{
    [Display(Name = "TargetKind.None")]
    None,

    [Display(Name = "TargetKind.AtLeast")]
    AtLeast,

    [Display(Name = "TargetKind.AtMost")]
    AtMost,

    /// <summary>Down by so many percent from the base year.</summary>
    [Display(Name = "TargetKind.ReduceBy")]
    ReduceBy,
}

/// <summary>A number of the organisation's own that is followed year by year: of an impact, or of an area across them.</summary>
internal sealed class Indicator : IOwned
{
    public const int LongestName = 200;
    public const int LongestText = 1000;

    public required OrganisationId OrganisationId { get; init; }
    public required IndicatorId Id { get; init; }
    public required string Name { get; set; }
    public IndicatorUnit Unit { get; set; }

    /// <summary>What a share is a share of, in words. Series and target have the same (K-17).</summary>
    public string? Whole { get; set; }
    public string? Explanation { get; set; }
    public GoodDirection Direction { get; set; }

    /// <summary>The register's figure it follows, whose value can be taken in for a year; null where only people know it.</summary>
    public string? Figure { get; set; }
    public ImpactId? Impact { get; set; }
    public MeasureArea Area { get; set; }
    public int? BaseYear { get; set; }
    public TargetKind TargetKind { get; set; }
    public decimal? TargetValue { get; set; }
    public int? TargetYear { get; set; }
    public Guid Revision { get; set; }
}

/// <summary>What was measured in a year. A share keeps its counts; a year without a value was not measured.</summary>
internal sealed class IndicatorYear : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required IndicatorId Indicator { get; init; }
    public required int Year { get; init; }
    public decimal? Numerator { get; set; }
    public decimal? Denominator { get; set; }

    /// <summary>Unrounded, in the indicator's unit.</summary>
    public decimal Value { get; set; }
    public required string Source { get; set; }

    /// <summary>Taken from the register, and not entered by a person (indicators.md, rule 2).</summary>
    public bool Computed { get; set; }

    /// <summary>The day the data are from.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>Why a value was corrected (indicators.md, rule 5).</summary>
    public string? Note { get; set; }
}

internal sealed class IndicatorTables : IEntityTypeConfiguration<Indicator>, IEntityTypeConfiguration<IndicatorYear>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.ToTable("impacts_indicator");
        builder.HasKey(indicator => new { indicator.OrganisationId, indicator.Id });
        builder.HasIndex(indicator => new { indicator.OrganisationId, indicator.Impact });
        builder.Property(indicator => indicator.Name).HasMaxLength(Indicator.LongestName);
        builder.Property(indicator => indicator.Whole).HasMaxLength(Indicator.LongestName);
        builder.Property(indicator => indicator.Explanation).HasMaxLength(Indicator.LongestText);
        builder.Property(indicator => indicator.Figure).HasMaxLength(Indicator.LongestName);
        builder.Property(indicator => indicator.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<IndicatorYear> builder)
    {
        builder.ToTable("impacts_indicator_year");
        builder.HasKey(year => new
        {
            year.OrganisationId,
            year.Indicator,
            year.Year,
        });
        builder.Property(year => year.Source).HasMaxLength(Indicator.LongestText);
        builder.Property(year => year.Note).HasMaxLength(Indicator.LongestText);
    }
}
