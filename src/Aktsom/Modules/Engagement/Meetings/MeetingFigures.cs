using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Engagement.Meetings;

/// <summary>Meetings held in the year, and quarterly meetings with key suppliers that are missing (indicators.md I-75).</summary>
internal sealed class MeetingFigures(MeetingBook book, ISuppliers suppliers) : IFigureSource
{
    private const string Module = "Engagement";

    private static readonly FigureDefinition Held = new(
        "meetings.held",
        new("Møter med leverandører", "Møte med leverandørar", "Meetings with suppliers"),
        FigureUnit.Count,
        new("Møter som er holdt i året.", "Møte som er haldne i året.", "Meetings held in the year."),
        null,
        Module
    );
    private static readonly FigureDefinition Missing = new(
        "meetings.missing",
        new("Manglende kvartalsmøter", "Manglande kvartalsmøte", "Missing quarterly meetings"),
        FigureUnit.Count,
        new(
            "Kvartaler som er over, uten kvartalsmøte med en viktig leverandør.",
            "Kvartal som er over, utan kvartalsmøte med ein viktig leverandør.",
            "Quarters that are over without a quarterly meeting with a key supplier."
        ),
        "I-75",
        Module
    );
    private static readonly LocalisedText NoMeetings = new(
        "Ingen møter er ført for året.",
        "Ingen møte er førte for året.",
        "No meetings are recorded for the year."
    );
    private static readonly LocalisedText NoKey = new(
        "Ingen leverandører er merket som viktige.",
        "Ingen leverandørar er merkte som viktige.",
        "No suppliers are marked as key."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Held, Missing];

    public Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel) =>
        definition == Held ? HeldAsync(scope, cancel) : MissingAsync(scope, cancel);

    private async Task<Figure> HeldAsync(FigureScope scope, CancellationToken cancel)
    {
        var day = scope.AsOf.InOslo();
        var held = (await book.OfYearAsync(scope.Organisation, scope.Year, cancel)).Where(one => one.Day <= day).ToList();
        if (held.Count == 0)
        {
            return Figure.None(Held, scope, FigureGap.Unknown, NoMeetings);
        }

        var names = await suppliers.NamesOfAsync(scope.Organisation, [.. held.Select(one => one.Supplier).Distinct()], cancel);
        var records = held.Select(one => new TraceRecord(
            "meeting",
            one.Id.ToString(),
            $"{names.GetValueOrDefault(one.Supplier, "–")}, {Formats.Day(one.Day)}",
            1,
            $"/meetings/edit/{one.Id}"
        ));
        return Figure.Of(Held, scope, held.Count, new FigureTrace(Held.Rule, [.. records], held.Count, []));
    }

    private async Task<Figure> MissingAsync(FigureScope scope, CancellationToken cancel)
    {
        var rows = await book.QuarterlyAsync(scope.Organisation, scope.Year, scope.AsOf.InOslo(), cancel);
        if (rows.Count == 0)
        {
            return Figure.None(Missing, scope, FigureGap.NotApplicable, NoKey);
        }

        var lacking = rows.Where(row => row.Missing > 0).ToList();
        var records = lacking.Select(row => new TraceRecord(
            "supplier",
            row.Supplier.ToString(),
            row.Name,
            row.Missing,
            $"/suppliers/{row.Supplier}"
        ));
        return Figure.Of(Missing, scope, rows.Sum(row => row.Missing), new FigureTrace(Missing.Rule, [.. records], lacking.Count, []));
    }
}
