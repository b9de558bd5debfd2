using System.ComponentModel.DataAnnotations;
using Aktsom.Documents.Model;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Measures;

namespace Aktsom.Modules.Impacts.Indicators;

/// <summary>An indicator as the form has it.</summary>
internal sealed record IndicatorForm
{
    private const int YearsAhead = 30;
    private const decimal All = 100;

    [Display(Name = "Indicator.Name"), Required(ErrorMessage = "Indicator.Name.Missing")]
    [StringLength(Indicator.LongestName, ErrorMessage = "Impact.Text.Long")]
    public string Name { get; set; } = "";

    [Display(Name = "Indicator.Unit"), EnumDataType(typeof(IndicatorUnit), ErrorMessage = "Form.Strange")]
    public IndicatorUnit Unit { get; set; }

    [Display(Name = "Indicator.Whole"), StringLength(Indicator.LongestName, ErrorMessage = "Impact.Text.Long")]
    public string? Whole { get; set; }

    [Display(Name = "Indicator.Explanation"), StringLength(Indicator.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? Explanation { get; set; }

    [Display(Name = "Indicator.Direction"), EnumDataType(typeof(GoodDirection), ErrorMessage = "Form.Strange")]
    public GoodDirection Direction { get; set; }

    [Display(Name = "Indicator.Impact")]
    public ImpactId? Impact { get; set; }

    [Display(Name = "Measure.Area"), EnumDataType(typeof(MeasureArea), ErrorMessage = "Form.Strange")]
    public MeasureArea Area { get; set; }

    public string? Figure { get; set; }

    [Display(Name = "Indicator.BaseYear")]
    public int? BaseYear { get; set; }

    [Display(Name = "Indicator.TargetKind"), EnumDataType(typeof(TargetKind), ErrorMessage = "Form.Strange")]
    public TargetKind TargetKind { get; set; }

    [Display(Name = "Indicator.TargetValue")]
    public decimal? TargetValue { get; set; }

    [Display(Name = "Indicator.TargetYear")]
    public int? TargetYear { get; set; }

    public static IndicatorForm Of(Indicator indicator) =>
        new()
        {
            Name = indicator.Name,
            Unit = indicator.Unit,
            Whole = indicator.Whole,
            Explanation = indicator.Explanation,
            Direction = indicator.Direction,
            Impact = indicator.Impact,
            Figure = indicator.Figure,
            Area = indicator.Area,
            BaseYear = indicator.BaseYear,
            TargetKind = indicator.TargetKind,
            TargetValue = indicator.TargetValue,
            TargetYear = indicator.TargetYear,
        };

    public void WriteTo(Indicator indicator)
    {
        (indicator.Name, indicator.Unit, indicator.Explanation) = (Name.Trim(), Unit, Explanation?.Trim());
        indicator.Whole = Unit == IndicatorUnit.Percent ? Whole?.Trim() : null;
        (indicator.Direction, indicator.Impact, indicator.BaseYear) = (Direction, Impact, BaseYear);
        indicator.Area = Impact is null ? Area : MeasureArea.None;
        indicator.Figure = IndicatorCatalogue.OfFigure(Figure)?.Figure;
        var hasTarget = TargetKind != TargetKind.None;
        (indicator.TargetKind, indicator.TargetValue) = (TargetKind, hasTarget ? TargetValue : null);
        indicator.TargetYear = hasTarget ? TargetYear : null;
    }

    /// <summary>The field and the key of what is wrong.</summary>
    /// <param name="today">Today.</param>
    public IEnumerable<(string Field, string Message)> Faults(DateOnly today)
    {
        if (Unit == IndicatorUnit.Percent && string.IsNullOrWhiteSpace(Whole))
        {
            yield return (nameof(Whole), "Indicator.Whole.Missing");
        }

        if (Impact is null && Area == MeasureArea.None)
        {
            yield return (nameof(Impact), "Indicator.Impact.Missing");
        }

        if (BaseYear < ImpactRegister.FirstYear || BaseYear > today.Year)
        {
            yield return (nameof(BaseYear), "Indicator.BaseYear.Strange");
        }

        foreach (var fault in TargetKind == TargetKind.None ? [] : TargetFaults(today))
        {
            yield return fault;
        }
    }

    private IEnumerable<(string Field, string Message)> TargetFaults(DateOnly today)
    {
        var isShare = Unit == IndicatorUnit.Percent || TargetKind == TargetKind.ReduceBy;
        if (TargetValue is null || TargetValue < 0 || (isShare && TargetValue > All))
        {
            yield return (nameof(TargetValue), isShare ? "Indicator.TargetValue.Share" : "Indicator.TargetValue.Missing");
        }

        if (TargetKind == TargetKind.ReduceBy && BaseYear is null)
        {
            yield return (nameof(BaseYear), "Indicator.BaseYear.Missing");
        }

        if (TargetYear is null || TargetYear < ImpactRegister.FirstYear || TargetYear > today.Year + YearsAhead)
        {
            yield return (nameof(TargetYear), "Indicator.TargetYear.Missing");
        }
        else if (TargetYear <= BaseYear)
        {
            yield return (nameof(TargetYear), "Indicator.TargetYear.BeforeBase");
        }
    }
}

/// <summary>What was measured in a year, as the form has it.</summary>
internal sealed record IndicatorYearForm
{
    [Display(Name = "IndicatorYear.Year"), Required(ErrorMessage = "IndicatorYear.Year.Strange")]
    public int? Year { get; set; }

    [Display(Name = "IndicatorYear.Numerator")]
    public decimal? Numerator { get; set; }

    [Display(Name = "IndicatorYear.Denominator")]
    public decimal? Denominator { get; set; }

    [Display(Name = "IndicatorYear.Value")]
    public decimal? Value { get; set; }

    [Display(Name = "IndicatorYear.Source"), Required(ErrorMessage = "IndicatorYear.Source.Missing")]
    [StringLength(Indicator.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string Source { get; set; } = "";

    [Display(Name = "IndicatorYear.Day")]
    public DateOnly? Day { get; set; }

    [Display(Name = "IndicatorYear.Note"), StringLength(Indicator.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? Note { get; set; }

    private bool HasCounts => Numerator is not null || Denominator is not null;

    public static IndicatorYearForm Of(IndicatorYear year) =>
        new()
        {
            Year = year.Year,
            Numerator = year.Numerator,
            Denominator = year.Denominator,
            Value = year.Denominator is null ? year.Value : null,
            Source = year.Source,
            Day = year.Day,
            Note = year.Note,
        };

    public void WriteTo(IndicatorYear year)
    {
        (year.Numerator, year.Denominator) = (Numerator, Denominator);
        year.Value = HasCounts ? IndicatorSeries.Share(Numerator!.Value, Denominator!.Value)!.Value : Value!.Value;
        (year.Source, year.Day, year.Note, year.Computed) = (Source.Trim(), Day, Note?.Trim(), false);
    }

    /// <summary>The field and the key of what is wrong.</summary>
    /// <param name="unit">The indicator's unit.</param>
    /// <param name="known">What stands for the year already: to change it needs a note.</param>
    /// <param name="today">Today.</param>
    public IEnumerable<(string Field, string Message)> Faults(IndicatorUnit unit, IndicatorYear? known, DateOnly today)
    {
        if (Year is { } year && (year < ImpactRegister.FirstYear || year > today.Year))
        {
            yield return (nameof(Year), "IndicatorYear.Year.Strange");
        }

        if (Day > today)
        {
            yield return (nameof(Day), "Knowledge.Future");
        }

        foreach (var fault in HasCounts && unit == IndicatorUnit.Percent ? CountFaults() : ValueFaults(unit))
        {
            yield return fault;
        }

        if (known is not null && string.IsNullOrWhiteSpace(Note))
        {
            yield return (nameof(Note), "IndicatorYear.Note.Missing");
        }
    }

    private IEnumerable<(string Field, string Message)> CountFaults()
    {
        if (Denominator is null or <= 0)
        {
            yield return (nameof(Denominator), "IndicatorYear.Denominator.Missing");
        }
        else if (Numerator is null or < 0 || Numerator > Denominator)
        {
            yield return (nameof(Numerator), "IndicatorYear.Numerator.Strange");
        }

        if (Value is not null)
        {
            yield return (nameof(Value), "IndicatorYear.Value.Both");
        }
    }

    private IEnumerable<(string Field, string Message)> ValueFaults(IndicatorUnit unit)
    {
        if (HasCounts)
        {
            yield return (nameof(Numerator), "IndicatorYear.Numerator.OnlyShares");
        }

        if (Value is null)
        {
            yield return (nameof(Value), "IndicatorYear.Value.Missing");
        }
        else if (unit == IndicatorUnit.Percent && (Value < 0 || Value > 100))
        {
            yield return (nameof(Value), "IndicatorYear.Value.Share");
        }
    }
}
