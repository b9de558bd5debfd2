using System.Text.RegularExpressions;
using Aktsom.Modules.Statements.ImportOfReports.Text;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Statements.ImportOfReports.MemberReports;

/// <summary>Reads "Kina : 142" lines: countries by code, joined areas and regions by name.</summary>
internal sealed partial record CountryList(
    IReadOnlyList<AnswerRow> Rows,
    IReadOnlyList<ReportLine> Lines,
    List<ReportLine> Left,
    IReadOnlyList<(string Name, ReportLine Line)> Doubtful
)
{
    public static CountryList Read(IReadOnlyList<ReportLine> lines)
    {
        var rows = new List<AnswerRow>();
        var used = new List<ReportLine>();
        var left = new List<ReportLine>();
        var doubtful = new List<(string, ReportLine)>();
        ReportLine? before = null;
        foreach (var line in lines)
        {
            var found = Entry().Matches(line.Text);
            if (
                found.Count == 0
                || string.Concat(found.Select(one => one.Value)).Length < line.Text.Replace(" ", "", StringComparison.Ordinal).Length
            )
            {
                left.Add(line);
                before = line.IsBlank ? null : line;
                continue;
            }

            used.Add(line);
            foreach (Match entry in found)
            {
                var name = entry.Groups["name"].Value.Trim();
                if (Places.Find(name) is null && before is not null && Places.Find($"{before.Text} {name}") is not null)
                {
                    // The name was broken over two lines.
                    left.Remove(before);
                    name = $"{before.Text} {name}";
                }

                rows.Add(Row(rows.Count, name, Numbers.Read(entry.Groups["count"].Value) ?? 0));
                if (Places.Find(name) is null or CountryResolution.Ambiguous)
                {
                    doubtful.Add((name, line));
                }
            }

            before = null;
        }

        return new CountryList(rows, used, left, doubtful);
    }

    private static AnswerRow Row(int at, string name, decimal count)
    {
        var place = Places.Find(name);
        return AnswerRow.Of(
            ValueReader.Id(at),
            ("country", new AnswerValue.Word(name)),
            ("iso2", place is CountryResolution.Found found ? new AnswerValue.Word(found.Country.Iso2) : null),
            ("area", place is CountryResolution.Found ? null : new AnswerValue.Word(name)),
            ("count", new AnswerValue.Number(count))
        );
    }

    [GeneratedRegex(@"(?<name>[^\d:%]{2,80}?)\s*:\s*(?<count>\d{1,3}([ .]\d{3})+|\d+)(?=\s|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entry();
}
