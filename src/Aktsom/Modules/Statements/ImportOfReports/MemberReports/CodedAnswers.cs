using System.Text.RegularExpressions;
using Aktsom.Modules.Statements.ImportOfReports.Text;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.ImportOfReports.MemberReports;

/// <summary>Reads the answer under a printed code by what the template asks there.</summary>
internal sealed partial class CodedAnswers(ImportDraft draft, MemberFormat format, Prose prose, IReadOnlySet<int> plainValues)
{
    public List<NamedIndicator> Indicators { get; } = [];

    public void Read(string code, List<ReportLine> body)
    {
        var block = draft.Template.Blocks.FirstOrDefault(block => block.Code.Is(code));
        var fields = draft.Template.Fields.Where(field => field.Code.Is(code) && field.Block is null).ToList();
        if (block is not null)
        {
            // Blocks need the titles of the table, which is read before them.
            ReadBlocks(block, body);
            return;
        }

        if (fields.Count == 0)
        {
            draft.Doubt(null, body.Find(line => !line.IsBlank)?.Number, ImportWords.QuestionNotInTemplate(code));
            draft.NotRecognised(body, prose);
            return;
        }

        Read(fields[0], fields, body);
    }

    public void Read(TemplateField field, IReadOnlyList<TemplateField> sameCode, List<ReportLine> body)
    {
        switch (field.SemanticId)
        {
            case "impacts.table":
                ReadTable(field, sameCode.Skip(1).FirstOrDefault(), body, []);
                break;
            case "procurement.requirements":
                ReadRequirements(field, body);
                break;
            case "monitor.deviations":
                ReadDeviations(field, body);
                break;
            default:
                ReadText(field, body);
                break;
        }
    }

    private void ReadText(TemplateField field, List<ReportLine> body)
    {
        var (answer, indicators) = SplitAtIndicators(body);
        var text = prose.Text(answer);
        if (text.Length > 0)
        {
            draft.Set(field.Key, TextAnswer(field, text), answer);
        }

        if (field.Stored is not null && OwnLetters().Count(text) > 1)
        {
            draft.Doubt(field.Key, answer.Find(line => !line.IsBlank)?.Number, ImportWords.LettersInText);
        }

        AddIndicators(new AnswerKey(field.Key), indicators);
    }

    private static FieldAnswer TextAnswer(TemplateField field, string text)
    {
        var answer = FieldAnswer.Of(text);
        if (field.Type == FieldType.Int)
        {
            // The question asks for a number and gets prose; only an answer that is a number is one.
            return Numbers.Read(text) is { } number ? FieldAnswer.Of(new AnswerValue.Number(number)) : answer;
        }

        return NoCases().IsMatch(text) && field.SemanticId is "remedy.cases" && text.Length < 80
            ? answer with
            {
                State = AnswerState.None,
            }
            : answer;
    }

    private (List<ReportLine> Answer, List<ReportLine> Indicators) SplitAtIndicators(List<ReportLine> body)
    {
        var label = format.BlockLabels.First(one => one.Name is "indicators").Pattern;
        var at = body.FindIndex(line => !line.IsBlank && label.IsMatch(line.Text));
        return at < 0 ? (body, []) : (body[..at], body[(at + 1)..]);
    }

    private void AddIndicators(AnswerKey key, List<ReportLine> lines)
    {
        if (lines.Exists(line => !line.IsBlank))
        {
            Indicators.AddRange(IndicatorNames.Read(key, lines, plainValues, prose));
        }
    }

    private void ReadTable(TemplateField field, TemplateField? note, List<ReportLine> body, IReadOnlyList<string> knownTitles)
    {
        var (rows, left) = ImpactTable.Read(body, format, knownTitles);
        draft.Set(field.Key, FieldAnswer.Of(rows), body);
        if (prose.Text(left) is not { Length: > 0 } text)
        {
            return;
        }

        if (note is null)
        {
            draft.NotRecognised(left, prose);
            return;
        }

        draft.Set(note.Key, FieldAnswer.Of(text), left);
    }

    /// <summary>Reads the impact table with the blocks' own titles at hand, where the blocks are marked.</summary>
    public void ReadTableAgain(string code, List<ReportLine> table, List<ReportLine> blocks)
    {
        var titles = new ImpactBlocks(format, prose).MarkedTitles(blocks);
        var fields = draft.Template.Fields.Where(field => field.Code.Is(code) && field.Block is null).ToList();
        ReadTable(fields[0], fields.Skip(1).FirstOrDefault(), table, titles);
    }

    private void ReadBlocks(TemplateBlock block, List<ReportLine> body)
    {
        var rows = draft.Answers[block.RowsFrom].Rows;
        var blocks = new ImpactBlocks(format, prose).Read(body, [.. rows.Select(row => row.Word("title"))]);
        if (blocks.Count != rows.Count)
        {
            draft.Doubt(
                block.RowsFrom,
                body.Find(line => !line.IsBlank)?.Number,
                ImportWords.BlocksDoNotMatchRows(blocks.Count, rows.Count)
            );
        }

        for (var at = rows.Count; at < blocks.Count; at++)
        {
            // A block without a row keeps its text: the row is made from the block's title.
            rows = [.. rows, AnswerRow.Of(ValueReader.Id(at), ("title", AnswerValue.OfText(blocks[at].Title)))];
        }

        if (rows.Count > 0)
        {
            draft.Set(block.RowsFrom, FieldAnswer.Of(rows));
        }

        for (var at = 0; at < blocks.Count; at++)
        {
            ReadBlock(block, blocks[at], rows[at].Id);
        }

        if (blocks.FirstOrDefault(one => one.SameLabelTwice) is { } first)
        {
            draft.Doubt(block.Key, first.Line, ImportWords.TwoTextsUnderOneLabel);
        }
    }

    private void ReadBlock(TemplateBlock block, ImpactBlock read, string row)
    {
        foreach (var field in draft.Template.Fields.Where(field => field.Block.Is(block.Key)))
        {
            var key = new AnswerKey(field.Key, row);
            var part = field.SemanticId switch
            {
                "impact.overallGoal" => "overall",
                "impact.status" => "status",
                "impact.yearGoal" => "yearGoal",
                "impact.measures" => "measures",
                "impact.results" => "results",
                _ => "",
            };
            if (field.SemanticId is "impact.title")
            {
                draft.Set(key, FieldAnswer.Of(read.Title));
            }
            else if (read.Parts.TryGetValue(part, out var lines) && prose.Text(lines) is { Length: > 0 } text)
            {
                draft.Set(key, WithState(field, text), lines);
            }
        }

        var home = draft.Template.Fields.FirstOrDefault(field =>
            field.Block.Is(block.Key) && (field.Indicators || field.Type == FieldType.Indicator)
        );
        if (home is not null && read.Parts.TryGetValue("indicators", out var indicators))
        {
            AddIndicators(new AnswerKey(home.Key, row), indicators);
        }
    }

    private static FieldAnswer WithState(TemplateField field, string text)
    {
        var answer = FieldAnswer.Of(text);
        return field.Extras.Any(extra => extra.Key is "progress") && StatusWords.State(text) is { } state
            ? answer with
            {
                Extras = new Dictionary<string, AnswerValue>(StringComparer.Ordinal) { ["progress"] = new AnswerValue.Word(state) },
            }
            : answer;
    }

    private void ReadRequirements(TemplateField field, List<ReportLine> body)
    {
        var (found, left) = LabelledRows.Read(body, format.Requirement);
        var rows = found.Select(
            (row, at) =>
                AnswerRow.Of(
                    ValueReader.Id(at),
                    ("no", new AnswerValue.Number(at + 1)),
                    ("procurement", AnswerValue.OfText(Joined(row, "procurement"))),
                    ("suppliers", Numbers.First(Joined(row, "suppliers")) is { } count ? new AnswerValue.Number(count) : null),
                    ("qualification", YesNo(row, "qualification")),
                    ("award", YesNo(row, "award")),
                    ("contractTerm", YesNo(row, "contractTerm"))
                )
        );
        draft.Set(field.Key, FieldAnswer.Of([.. rows]), body);
        draft.NotRecognised(left, prose);
    }

    private void ReadDeviations(TemplateField field, List<ReportLine> body)
    {
        var (found, left) = LabelledRows.Read(body, format.Deviation);
        var text = prose.Text(left);
        var rows = found.Select(
            (row, at) =>
                AnswerRow.Of(
                    ValueReader.Id(at),
                    [
                        .. format.Deviation.Select(label =>
                            (label.Name, AnswerValue.OfText(prose.Text(row.GetValueOrDefault(label.Name, []))))
                        ),
                    ]
                )
        );
        var answer = FieldAnswer.Of([.. rows]) with { Text = text.Length > 0 ? text : null };
        var yes = found.Count > 0 ? true : FactValues.Is(text);
        draft.Set(field.Key, yes is null ? answer : answer with { Value = new AnswerValue.YesNo(yes.Value) }, body);
    }

    private static string Joined(Dictionary<string, List<ReportLine>> row, string column) =>
        string.Join(' ', row.GetValueOrDefault(column, []).Where(line => !line.IsBlank).Select(line => line.Text));

    private static AnswerValue.YesNo? YesNo(Dictionary<string, List<ReportLine>> row, string column) =>
        FactValues.Is(Joined(row, column)) is { } answer ? new AnswerValue.YesNo(answer) : null;

    [GeneratedRegex(@"^[A-Da-d]\)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnLetters();

    [GeneratedRegex(@"\A(ingen|nei|none|no cases|ikke aktuelt)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NoCases();
}
