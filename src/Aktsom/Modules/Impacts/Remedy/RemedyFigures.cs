using Aktsom.Modules.Impacts.Figures;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;

namespace Aktsom.Modules.Impacts.Remedy;

/// <summary>Cases of the year, and those of the year before apart (R-NOR-41, I-87).</summary>
internal sealed class RemedyFigures(RemedyBook book) : IFigureSource
{
    private static readonly FigureDefinition Cases = new(
        "remedy.cases",
        new("Saker om å rette opp skade", "Saker om å rette opp skade", "Cases of putting harm right"),
        FigureUnit.List,
        new(
            "Saker som var åpne i året, og for seg selv de som ble avsluttet året før, med tiden fra skaden ble erkjent til det første som ble gjort.",
            "Saker som var opne i året, og for seg sjølve dei som vart avslutta året før, med tida frå skaden vart erkjend til det første som vart gjort.",
            "Cases that were open in the year, and apart those ended the year before, with the time from recognising the harm to the first that was done."
        ),
        "I-87",
        "Impacts"
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Cases];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var all = (await book.AllAsync(scope.Organisation, cancel)).OrderBy(line => line.Case.RecognisedOn).ToList();
        var rows = new[] { scope.Year, scope.Year - 1 }
            .SelectMany(year => all.Where(line => YearOf(line.Case, scope.Year) == year).Select(line => Row(line, year)))
            .ToList();
        return rows.Count == 0
            ? Figure.None(
                Cases,
                scope,
                FigureGap.NothingToCount,
                new(
                    "Ingen saker er ført for året eller året før. At det ikke fantes noen, må velges som svar.",
                    "Ingen saker er førte for året eller året før. At det ikkje fanst nokon, må veljast som svar.",
                    "No cases are entered for the year or the year before. That there were none must be chosen as the answer."
                )
            )
            : Figure.List(Cases, scope, rows, new FigureTrace(Cases.Rule, [.. rows.SelectMany(row => row.Records)], rows.Count, []));
    }

    /// <summary>The statement's year when the case was open in it, the year before when it ended then; otherwise null.</summary>
    private static int? YearOf(RemedyCase one, int year) =>
        one.RecognisedOn.Year > year ? null
        : one.EndedOn is not { } ended || ended.Year >= year ? year
        : ended.Year == year - 1 ? year - 1
        : null;

    private static FigureRow Row(RemedyLine line, int year) =>
        new(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["text"] = $"- {year}: {Line(line)}" },
            [new TraceRecord("remedyCase", line.Case.Id.ToString(), line.Case.Title, 1, $"/remedy/{line.Case.Id}")],
            "r" + line.Case.Id.Value.ToString("N")
        );

    private static string Line(RemedyLine line)
    {
        var one = line.Case;
        var people = one.AffectedCount is { } count
            ? new LocalisedText($"{one.Affected} ({count})", $"{one.Affected} ({count})", $"{one.Affected} ({count})")
            : new LocalisedText(
                $"{one.Affected} (antallet er ikke kjent)",
                $"{one.Affected} (talet er ikkje kjent)",
                $"{one.Affected} (number not known)"
            );
        var first = line.DaysToFirst is { } days
            ? new LocalisedText(
                $"Første tiltak etter {days} dager.",
                $"Første tiltak etter {days} dagar.",
                $"First measure after {days} days."
            )
            : new LocalisedText("Ingenting er gjort ennå.", "Ingenting er gjort enno.", "Nothing has been done yet.");
        var acts = line.Acts.Select(act => $"{StateWords.Of(act.Form)} {Formats.Day(act.Day)}: {act.Text.TrimEnd('.')}.");
        return string.Join(" ", [$"{one.Title.TrimEnd('.')} ({StateWords.Of(one.State)}).", $"{people}.", first.ToString(), .. acts]);
    }
}
