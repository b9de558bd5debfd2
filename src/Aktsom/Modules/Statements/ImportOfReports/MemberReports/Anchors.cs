using System.Text.RegularExpressions;
using Aktsom.Modules.Statements.ImportOfReports.Text;
using Aktsom.Modules.Statements.Templates;

namespace Aktsom.Modules.Statements.ImportOfReports.MemberReports;

/// <summary>A heading found in the report: its lines end before <paramref name="Body"/>, its body before the next heading.</summary>
internal sealed record Anchor(StructureHeading Heading, int Start, HeadingEnd Body, double Weight);

/// <summary>
/// Finds the headings of a report. A code may stand in running text too, or in a table of contents, so every line that could be a heading
/// is weighed by its wording, and the chain in the template's order that weighs most is taken.
/// </summary>
internal static partial class Anchors
{
    private const double NamedWeight = 2;
    private const double QuestionWeight = 4;
    private const double SectionWeight = 1.5;
    private const double BareCodeWeight = 1;
    private const double LowerCaseWeight = 0.2;

    public static List<Anchor> Find(IReadOnlyList<ReportLine> lines, MemberFormat format, StatementTemplate template)
    {
        var printed = template.Fields.Select(field => field.Code).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var headings = format.Structure.Where(heading => heading.UnlessCode is null || !printed.Contains(heading.UnlessCode)).ToList();
        var byCode = headings.Where(heading => heading.Code is not null).ToDictionary(heading => heading.Code!, StringComparer.Ordinal);
        var named = headings.Where(heading => heading.Pattern is not null).ToList();
        var candidates = new List<Anchor>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].IsBlank || Contents().IsMatch(lines[at].Text))
            {
                continue;
            }

            candidates.AddRange(Named(lines, at, named, format));
            if (Coded(lines, at, byCode, format) is { } coded)
            {
                candidates.Add(coded);
            }
        }

        return Heaviest(candidates);
    }

    private static IEnumerable<Anchor> Named(IReadOnlyList<ReportLine> lines, int at, List<StructureHeading> named, MemberFormat format)
    {
        foreach (var heading in named)
        {
            if (HeadingAt.Match(lines, at, heading.Pattern!) is { Rest.Length: 0 } end)
            {
                var start = heading.Step is null ? at : StepStart(lines, at);
                var body = format.Questions.TryGetValue(heading.Id, out var wording) ? QuestionEnd(lines, at, wording) : end;
                yield return new Anchor(heading, start, body, NamedWeight);
            }
        }
    }

    private static Anchor? Coded(IReadOnlyList<ReportLine> lines, int at, Dictionary<string, StructureHeading> byCode, MemberFormat format)
    {
        var match = Code().Match(lines[at].Text);
        var code = match.Success
            ? $"{match.Groups["step"].Value}.{match.Groups["part"].Value}{(match.Groups["no"].Success ? "." + match.Groups["no"].Value : "")}"
            : "";
        if (!byCode.TryGetValue(code, out var heading))
        {
            return null;
        }

        var words = match.Groups["words"].Value;
        if (!match.Groups["no"].Success)
        {
            return words.Length > 0 && char.IsUpper(words[0]) ? new Anchor(heading, at, SectionEnd(lines, at), SectionWeight) : null;
        }

        var wording = format.Questions.GetValueOrDefault(code);
        var end = QuestionEnd(lines, at, wording);
        var question = string.Join(' ', lines.Skip(at).Take(end.NextLine - at).Select(line => line.Text));
        var weight = wording?.Words.IsMatch(question) == true ? QuestionWeight : BareCodeWeight;
        return new Anchor(heading, at, end, words.Length > 0 && !char.IsUpper(words[0]) ? LowerCaseWeight : weight);
    }

    /// <summary>The number of a step stands above its name, on the same page.</summary>
    private static int StepStart(IReadOnlyList<ReportLine> lines, int at)
    {
        for (var above = at - 1; above >= Math.Max(0, at - 4); above--)
        {
            if (StepNumber().IsMatch(lines[above].Text))
            {
                return above;
            }

            if (!lines[above].IsBlank)
            {
                break;
            }
        }

        return at;
    }

    private static HeadingEnd SectionEnd(IReadOnlyList<ReportLine> lines, int at)
    {
        var next = at + 1;
        while (next < lines.Count && next < at + 3 && !lines[next].IsBlank && !Code().IsMatch(lines[next].Text))
        {
            next++;
        }

        return new HeadingEnd(next, "");
    }

    /// <summary>
    /// A question ends before the blank line after it. Where lines are packed without blanks, or the answer follows at once,
    /// its known last words say where, else a question mark or colon.
    /// </summary>
    private static HeadingEnd QuestionEnd(IReadOnlyList<ReportLine> lines, int at, QuestionWording? wording)
    {
        const int Longest = 12;
        var text = "";
        int? tail = null;
        int? mark = null;
        var next = at;
        int? first = null;
        for (; next < lines.Count && next < at + Longest && !lines[next].IsBlank; next++)
        {
            var onNextPage = lines[next].StartsPage && text.Length > 0 && text[^1] is ('.' or '?' or ':');
            if (next > at && (onNextPage || Code().Match(lines[next].Text).Groups["no"].Success))
            {
                break;
            }

            text += (text.Length == 0 ? "" : " ") + lines[next].Text;
            tail = wording?.Tail?.IsMatch(text) == true ? next + 1 : tail;
            first ??= tail;
            mark ??= lines[next].Text[^1] is '?' or ':' ? next + 1 : null;
        }

        var blank = next < lines.Count && next < at + Longest && lines[next].IsBlank;
        var ended = blank || (next < lines.Count && lines[next].StartsPage);
        return new HeadingEnd(ended ? tail ?? next : first ?? mark ?? at + 1, "");
    }

    private static List<Anchor> Heaviest(List<Anchor> candidates)
    {
        var best = new double[candidates.Count];
        var before = new int[candidates.Count];
        for (var at = 0; at < candidates.Count; at++)
        {
            (best[at], before[at]) = (candidates[at].Weight, -1);
            for (var earlier = 0; earlier < at; earlier++)
            {
                var inOrder =
                    candidates[earlier].Heading.Order < candidates[at].Heading.Order
                    && candidates[earlier].Body.NextLine <= candidates[at].Start;
                if (inOrder && best[earlier] + candidates[at].Weight > best[at])
                {
                    (best[at], before[at]) = (best[earlier] + candidates[at].Weight, earlier);
                }
            }
        }

        var chain = new List<Anchor>();
        for (var at = best.Length == 0 ? -1 : Array.IndexOf(best, best.Max()); at >= 0; at = before[at])
        {
            chain.Insert(0, candidates[at]);
        }

        return chain;
    }

    [GeneratedRegex(
        @"^(?<step>[1-6])\s?\.\s?(?<part>[A-F])(\s?\.\s?(?<no>\d)(?!\d))?\s?\.?(\s+(?<words>\S.*))?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Code();

    /// <summary>A line of a table of contents.</summary>
    [GeneratedRegex(@"(\.\s?){4,}\s*\d{1,3}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Contents();

    [GeneratedRegex(@"^[1-6](\s+(Fastsette fokus|Håndtering av prioritert).*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StepNumber();
}
