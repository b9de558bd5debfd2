using Aktsom.Documents.Model;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Microsoft.EntityFrameworkCore;
using Figure = Aktsom.Modules.Platform.Figures.Figure;

namespace Aktsom.Modules.Impacts.Indicators;

/// <summary>The register's figures as indicators: computed by their definition, and taken into a series where they are followed.</summary>
internal sealed class RegisterNumbers(ImpactDesk desk, FigureRegistry figures)
{
    private const int YearsBack = 5;

    public static IEnumerable<int> Years(DateOnly today) => Enumerable.Range(0, YearsBack).Select(back => today.Year - back);

    /// <summary>The name of a row: its figure's, or the catalogue's own.</summary>
    public string NameOf(CatalogueRow row) =>
        (row.Figure is { } id ? figures.Find(id)?.Name : null)?.ToString() ?? row.Name?.ToString() ?? row.Id;

    public Task<Figure> ComputeAsync(string figure, int year, CancellationToken cancel) =>
        figures.ComputeAsync(figure, new FigureScope(desk.Reach.Organisation, year, desk.Clock.GetUtcNow()), cancel);

    /// <summary>A new indicator that follows a figure of the catalogue; null where there is none.</summary>
    public IndicatorForm? Following(string? figure) =>
        IndicatorCatalogue.OfFigure(figure) is { } row && figures.Find(row.Figure!) is { } definition
            ? new IndicatorForm
            {
                Name = definition.Name.ToString(),
                Unit = UnitOf(definition.Unit),
                Whole = definition.Unit == FigureUnit.Percent ? Whole.ToString() : null,
                Explanation = definition.Rule.ToString(),
                Direction = row.Direction,
                Figure = row.Figure,
            }
            : null;

    /// <summary>Keeps the register's value for a year. What stood there is corrected with a note (indicators.md, rule 5).</summary>
    /// <returns>Null when it is kept; otherwise why there is no value.</returns>
    public async Task<string?> TakeAsync(Indicator indicator, int year, CancellationToken cancel)
    {
        var figure = await ComputeAsync(indicator.Figure!, year, cancel);
        if (figure.Value is not { } value || UnitOf(figure.Definition.Unit) != indicator.Unit)
        {
            return figure.GapReason?.ToString() ?? NoValue.ToString();
        }

        var known = await desk
            .Db.Set<IndicatorYear>()
            .SingleOrDefaultAsync(
                one => one.OrganisationId == indicator.OrganisationId && one.Indicator == indicator.Id && one.Year == year,
                cancel
            );
        var before = known is null ? null : IndicatorYearForm.Of(known);
        var kept = known ?? New(indicator, year);
        (kept.Numerator, kept.Denominator, kept.Value, kept.Computed) = (figure.Numerator, figure.Denominator, value, true);
        (kept.Source, kept.Day) = (Source.ToString(), desk.Clock.Today());
        kept.Note = before is null ? null : Again.ToString();
        if (before is null)
        {
            desk.Log.Record("indicator.measured", "indicator", indicator.Id, after: IndicatorYearForm.Of(kept));
        }
        else
        {
            desk.Log.RecordChange("indicator.corrected", "indicator", indicator.Id, before, IndicatorYearForm.Of(kept), kept.Note);
        }

        await desk.Db.SaveChangesAsync(cancel);
        return null;
    }

    private static LocalisedText Whole { get; } =
        new("grunnlaget som regelen nevner", "grunnlaget som regelen nemner", "the whole that the rule names");

    private static LocalisedText Source { get; } = new("Registeret", "Registeret", "The register");

    private static LocalisedText Again { get; } = new("Regnet ut på nytt.", "Rekna ut på nytt.", "Computed again.");

    private static LocalisedText NoValue { get; } =
        new("Registeret har ingen verdi for året.", "Registeret har ingen verdi for året.", "The register has no value for the year.");

    private static IndicatorUnit UnitOf(FigureUnit unit) =>
        unit switch
        {
            FigureUnit.Percent => IndicatorUnit.Percent,
            FigureUnit.Nok => IndicatorUnit.Nok,
            FigureUnit.Points => IndicatorUnit.Points,
            _ => IndicatorUnit.Count,
        };

    private IndicatorYear New(Indicator indicator, int year)
    {
        var made = new IndicatorYear
        {
            OrganisationId = indicator.OrganisationId,
            Indicator = indicator.Id,
            Year = year,
            Source = "",
        };
        desk.Db.Add(made);
        return made;
    }
}
