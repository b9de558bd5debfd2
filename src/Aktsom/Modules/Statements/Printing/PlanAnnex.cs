using System.Globalization;
using Aktsom.Documents.Model;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Figure = Aktsom.Modules.Platform.Figures.Figure;
using WorkState = Aktsom.Documents.Model.WorkState;

namespace Aktsom.Modules.Statements.Printing;

/// <summary>The action plan as an annex: what is still open, with who answers for it and by when.</summary>
internal static class PlanAnnex
{
    private static readonly Dictionary<string, LocalisedText> States = new(StringComparer.Ordinal)
    {
        ["notStarted"] = new("Planlagt", "Planlagt", "Planned"),
        ["inProgress"] = new("Pågår", "Går føre seg", "In progress"),
        ["postponed"] = new("Utsatt", "Utsett", "Postponed"),
    };

    public static readonly LocalisedText Title = new("Handlingsplan", "Handlingsplan", "Action plan");

    private static readonly LocalisedText Empty = new("Ingen tiltak står åpne.", "Ingen tiltak står opne.", "No measures are open.");

    /// <summary>The plan as a table, or the sentence that nothing is open.</summary>
    /// <param name="plan">The figure <c>actionPlan.measures</c>.</param>
    /// <param name="language">nb, nn or en.</param>
    public static Block Of(Figure plan, string language)
    {
        if (plan.Rows is not { Count: > 0 } rows)
        {
            return new Paragraph { Text = Empty.In(language), Style = ParagraphStyle.Note };
        }

        return new Table
        {
            Wide = true,
            Columns =
            [
                Column(new("Tiltak", "Tiltak", "Measure"), language, 6),
                Column(new("Ansvarlig", "Ansvarleg", "Responsible"), language, 3),
                Column(new("Frist", "Frist", "Due"), language, 2),
                Column(new("Status", "Status", "State"), language, 2) with
                {
                    Kind = ColumnKind.State,
                },
            ],
            Rows =
            [
                .. rows.Select(row => new TableRow([
                    Cell(row, "text"),
                    Cell(row, "owner"),
                    DateOnly.TryParse(Cell(row, "due"), CultureInfo.InvariantCulture, out var due) ? Formats.TableDay(due) : "–",
                    StateOf(Cell(row, "state"), language),
                ])),
            ],
        };
    }

    private static TableColumn Column(LocalisedText header, string language, int width) =>
        new() { Header = header.In(language), Width = width };

    private static TableCell StateOf(string key, string language) =>
        States.TryGetValue(key, out var known)
            ? new TableCell(
                InlineText.FromString(known.In(language)),
                key switch
                {
                    "inProgress" => WorkState.InProgress,
                    "postponed" => WorkState.Waiting,
                    _ => WorkState.NotStarted,
                }
            )
            : "–";

    private static string Cell(FigureRow row, string name) => row.Cells.GetValueOrDefault(name) is { Length: > 0 } text ? text : "–";
}
