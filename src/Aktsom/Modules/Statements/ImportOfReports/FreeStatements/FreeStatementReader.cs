using System.Globalization;
using System.Text.RegularExpressions;
using Aktsom.Modules.Statements.ImportOfReports.Text;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.ImportOfReports.FreeStatements;

/// <summary>Reads a narrative statement: no codes, own headings, text that was set in columns.</summary>
internal sealed partial class FreeStatementReader
{
    private readonly FreeFormat format = FreeFormat.Shipped;
    private readonly ImportDraft draft;
    private readonly List<ReportLine> lines;
    private readonly Prose prose;
    private readonly FreeAnswers answers;
    private readonly List<string> areas;

    private FreeStatementReader(StatementTemplate template, List<ReportLine> source)
    {
        lines = WithoutRepeats(PageFurniture.TakeOut(source));
        draft = new ImportDraft(template) { Language = LanguageGuess.Of(lines) };
        prose = new Prose(lines);
        answers = new FreeAnswers(draft);
        areas = Areas(lines);
    }

    public static ImportResult Read(StatementTemplate template, string text) =>
        new FreeStatementReader(template, ReportLines.Split(Columns.Unfold(text))).Read();

    private ImportResult Read()
    {
        SetAreas();
        foreach (var segment in FreeSegments.Split(lines, format))
        {
            Read(segment);
        }

        answers.Finish(prose);
        var text = string.Join('\n', lines.Select(line => line.Text));
        new FreeFigures(draft).Read(text);
        Who(text);
        var isStatement = StatementSigns.Seen(text);
        if (!isStatement)
        {
            draft.Doubt(null, null, ImportWords.NoStatement);
        }

        return draft.Finish(isStatement);
    }

    private void Read(FreeSegment segment)
    {
        switch (segment.Key)
        {
            case "skip":
                return;
            case FreeSegments.Front:
                new FreeFront(draft, format, prose).Read(segment.Lines, answers);
                return;
            case "law":
                draft.NotRecognised(segment.Lines, prose);
                return;
            case "sign":
                Signers.Read(draft, segment.Lines);
                return;
            case "areas":
                ReadArea(segment.Lines, segment.Keys);
                return;
            default:
                ReadArea(Roles(segment.Lines), [.. segment.Keys.Select(key => format.Chapters.GetValueOrDefault(key, key))]);
                return;
        }
    }

    /// <summary>The title of a known area alone on a line begins its description.</summary>
    private void ReadArea(List<ReportLine> body, IReadOnlyList<string> keys)
    {
        var open = new List<ReportLine>();
        int? area = null;
        foreach (var line in body)
        {
            if (AreaAt(line.Text) is { } next)
            {
                Flush(open, area, keys);
                (open, area) = ([], next);
                continue;
            }

            open.Add(line);
        }

        Flush(open, area, keys);
    }

    private void Flush(List<ReportLine> body, int? area, IReadOnlyList<string> keys)
    {
        var own = body.Where(line => !NaceLine().IsMatch(line.Text) && !LoneNumber().IsMatch(line.Text)).ToList();
        if (area is not null)
        {
            answers.AddArea(ValueReader.Id(area.Value), own, prose);
            return;
        }

        foreach (
            var paragraph in prose
                .Paragraphs(own)
                .Where(paragraph => !format.FixedParagraphs.Any(start => paragraph.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
        )
        {
            answers.Add(KeyOf(paragraph, keys), paragraph, own);
        }
    }

    private string KeyOf(string paragraph, IReadOnlyList<string> keys)
    {
        var key =
            keys.Count == 1
                ? keys[0]
                : keys.FirstOrDefault(one => format.SharedLine.GetValueOrDefault(one)?.IsMatch(paragraph) == true) ?? keys[^1];
        return format.Moved.FirstOrDefault(one => one.From.Is(key) && one.Pattern.IsMatch(paragraph))?.To ?? key;
    }

    /// <summary>Two labels stand above two positions; the positions may come much later.</summary>
    private List<ReportLine> Roles(List<ReportLine> body)
    {
        var top = body.FindIndex(line => format.RoleTop.IsMatch(line.Text));
        var due = body.FindIndex(line => format.RoleDueDiligence.IsMatch(line.Text));
        if (top < 0 || due < 0)
        {
            return body;
        }

        var from = Math.Min(top, due);
        var positions = body.Skip(from)
            .Where(line =>
                Position().IsMatch(line.Text) && !format.RoleTop.IsMatch(line.Text) && !format.RoleDueDiligence.IsMatch(line.Text)
            )
            .ToList();
        if (positions.Count > 0)
        {
            draft.Set("S.1.roleTop", FieldAnswer.Of(positions[0].Text), [positions[0]]);
            draft.Set("S.1.roleDd", FieldAnswer.Of(positions[^1].Text), [positions[^1]]);
        }

        return body[..from];
    }

    private void SetAreas()
    {
        if (draft.Field("impacts.table") is not { } field || areas.Count == 0)
        {
            return;
        }

        draft.Set(
            field.Key,
            FieldAnswer.Of([
                .. areas.Select(
                    (title, at) =>
                        AnswerRow.Of(ValueReader.Id(at), ("no", new AnswerValue.Number(at + 1)), ("title", new AnswerValue.Word(title)))
                ),
            ])
        );
    }

    private int? AreaAt(string text)
    {
        var match = Numbered().Match(text);
        var title = match.Success ? match.Groups["title"].Value.Trim() : text;
        var at = areas.FindIndex(area => string.Equals(area, title, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : at;
    }

    /// <summary>The first run of lines numbered 1, 2, 3 … with nothing between them.</summary>
    private static List<string> Areas(List<ReportLine> lines)
    {
        var run = new List<string>();
        foreach (var line in lines.Where(line => !line.IsBlank))
        {
            var match = Numbered().Match(line.Text);
            var no = match.Success ? int.Parse(match.Groups["no"].Value, CultureInfo.InvariantCulture) : 0;
            if (no == run.Count + 1)
            {
                run.Add(match.Groups["title"].Value.Trim());
            }
            else if (run.Count > 1)
            {
                break;
            }
            else
            {
                run = no == 1 ? [match.Groups["title"].Value.Trim()] : [];
            }
        }

        return run.Count > 1 ? run : [];
    }

    /// <summary>A numbered chapter title that stands again, letter by letter, is the head of a page.</summary>
    private static List<ReportLine> WithoutRepeats(List<ReportLine> lines)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. lines.Select(line => PageHead().IsMatch(line.Text) && !seen.Add(line.Text) ? line.Cut() : line)];
    }

    private void Who(string text)
    {
        draft.OrgNumber = OrganisationFinder.Number(text);
        draft.Organisation = OrganisationFinder.Find(text);
        if (draft.Organisation is { } name)
        {
            draft.Doubt(null, null, ImportWords.OrganisationGuessed(name));
        }
        else
        {
            draft.Doubt(null, null, ImportWords.NoOrganisation);
        }

        draft.Year ??= YearFinder.Stated(lines);
        if (draft.Year is null && YearFinder.Guess(lines) is { } year)
        {
            draft.Year = year;
            draft.Doubt("S.1.period", null, ImportWords.YearGuessed(year));
        }

        if (draft.Year is null)
        {
            draft.Doubt(null, null, ImportWords.NoYear);
        }
    }

    [GeneratedRegex(@"^(?<no>\d)\.\s?(?<title>\p{Lu}[^.:?]{2,80})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\d{1,2}\. \p{Lu}.{3,70}\.$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PageHead();

    [GeneratedRegex(@"^\d{2}\.\d{2,3}\s+\p{Lu}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NaceLine();

    [GeneratedRegex(@"^\d{1,2}\.?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LoneNumber();

    /// <summary>A position is named in one to four words, without a full stop or colon.</summary>
    [GeneratedRegex(@"^\p{Lu}[\p{L}-]+( [\p{L}-]+){0,3}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Position();
}
