using System.Text.RegularExpressions;
using Aktsom.Modules.Statements.ImportOfReports.Text;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.ImportOfReports.FreeStatements;

/// <summary>Reads the names under a statement: "Name, position" on a line, or the position below the name.</summary>
internal static partial class Signers
{
    public static void Read(ImportDraft draft, IReadOnlyList<ReportLine> lines)
    {
        if (draft.Field("sign") is not { } field)
        {
            return;
        }

        var filled = lines.Where(line => !line.IsBlank).ToList();
        var when = filled.FirstOrDefault(line => Dates.In(line.Text) is not null);
        var date = when is null ? null : Dates.In(when.Text);
        var place = when is null ? "" : when.Text.Split(',')[0];
        var rows = new List<AnswerRow>();
        for (var at = 0; at < filled.Count; at++)
        {
            var match = OneLine().Match(filled[at].Text);
            var next = at + 1 < filled.Count ? filled[at + 1].Text : "";
            var title = match.Success ? match.Groups["title"].Value : "";
            var name = match.Success ? match.Groups["name"].Value : filled[at].Text;
            if (!match.Success)
            {
                if (!Name().IsMatch(name) || !Position().IsMatch(next))
                {
                    continue;
                }

                title = next;
                at++;
            }

            rows.Add(
                AnswerRow.Of(
                    ValueReader.Id(rows.Count),
                    ("name", new AnswerValue.Word(name.Trim())),
                    ("title", AnswerValue.OfText(title.Trim())),
                    ("place", AnswerValue.OfText(place.Any(char.IsDigit) ? "" : place)),
                    ("date", date is null ? null : new AnswerValue.Day(date.Value))
                )
            );
        }

        draft.Set(field.Key, FieldAnswer.Of(rows), filled);
    }

    private const string Positions =
        "(styre(ts\\s+)?leder|styrets\\s+leder|nestleder|styremedlem|medlem|varamedlem|ansattrepresentant|daglig\\s+leder|administrerende\\s+direktør|adm\\.?\\s*dir\\.?|konsernsjef|generalsekretær|ceo|chair\\w*|board member|general manager)";

    [GeneratedRegex(
        $@"^(?<name>\p{{Lu}}[\p{{L}}.-]+( \p{{Lu}}[\p{{L}}.-]*){{1,4}})\s*[,(–-]\s*(?<title>{Positions}[\p{{L}}\s/]*)\)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OneLine();

    [GeneratedRegex(@"^\p{Lu}[\p{L}.-]+( \p{Lu}[\p{L}.-]*){1,4}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex($@"^{Positions}\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Position();
}
