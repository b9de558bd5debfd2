using Aktsom.Modules.Statements.ImportOfReports.Text;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.ImportOfReports.MemberReports;

/// <summary>Reads a member report to Ethical Trade Norway from its extracted text.</summary>
internal sealed class MemberReportReader
{
    private const int FewestQuestions = 5;

    private readonly MemberFormat format = MemberFormat.Shipped;
    private readonly ImportDraft draft;
    private readonly List<ReportLine> lines;
    private readonly IReadOnlyList<ChartValues> charts;
    private readonly Prose prose;
    private readonly List<Anchor> anchors;

    private MemberReportReader(StatementTemplate template, List<ReportLine> source)
    {
        draft = new ImportDraft(template) { Language = LanguageGuess.Of(source) };
        (lines, charts) = Charts.TakeOut(PageFurniture.TakeOut(source));
        prose = new Prose(source);
        anchors = Anchors.Find(lines, format, template);
    }

    public static ImportResult Read(StatementTemplate template, List<ReportLine> source) => new MemberReportReader(template, source).Read();

    private ImportResult Read()
    {
        var front = new FrontPages(draft, prose);
        front.Cover(lines[..(anchors.Find(anchor => anchor.Heading.Id is not "cover")?.Start ?? lines.Count)]);
        Each("foreword", front.Foreword);
        Each("sign", front.Signatures);
        ReadKeys();
        ReadGoals();
        ReadQuestions();
        Each("contact", front.Contact);
        Finish();
        var questions = anchors.Count(anchor => anchor.Heading.Code?.Length == 5);
        if (questions < FewestQuestions)
        {
            draft.Doubt(null, null, ImportWords.NotAMemberReport);
        }

        return draft.Finish(questions >= FewestQuestions);
    }

    private void ReadKeys()
    {
        var from = anchors.FindIndex(anchor => anchor.Heading.Id is "keys" or "chain");
        if (from < 0)
        {
            return;
        }

        var until = anchors.FindIndex(from, anchor => anchor.Heading.Id is not ("keys" or "chain"));
        new KeyFacts(draft, format, prose).Read(lines[anchors[from].Start..(until < 0 ? lines.Count : anchors[until].Start)]);
    }

    private void ReadGoals()
    {
        var goals = new GoalList(prose);
        if (draft.Field("goals.year") is { } ofYear)
        {
            var body = Body("goalsYear") is { Count: > 0 } under ? under : Body("goals");
            draft.Set(ofYear.Key, FieldAnswer.Of(goals.OfYear(body)), body);
        }

        if (draft.Field("goals.next") is { } next)
        {
            var body = Body("goalsNext");
            draft.Set(next.Key, FieldAnswer.Of(goals.Next(body, next.Columns.Any(column => column.Key is "subGoals"))), body);
        }
    }

    private void ReadQuestions()
    {
        var plain = charts.Where(chart => chart.IsPlain).SelectMany(chart => Enumerable.Range(lines[chart.At].Number, 1)).ToHashSet();
        var answers = new CodedAnswers(draft, format, prose, plain);
        var table = draft.Field("impacts.table");
        var block = draft.Template.Blocks.FirstOrDefault(one => one.Code is not null);
        foreach (var anchor in anchors.Where(anchor => anchor.Heading.Code?.Length == 5))
        {
            var body = Body(anchor);
            if (table?.Code is not null && anchor.Heading.Code.Is(table.Code) && block is not null)
            {
                answers.ReadTableAgain(table.Code, body, Body(block.Code!));
                continue;
            }

            answers.Read(anchor.Heading.Code!, body);
        }

        if (anchors.Find(anchor => anchor.Heading.Id is "cases") is { } cases && draft.Field("remedy.cases") is { } field)
        {
            answers.Read(field, [field], Body(cases));
        }

        IndicatorValues.Assign(draft, answers.Indicators, [.. charts.Select(chart => (lines[chart.At].Number, chart))]);
    }

    private void Finish()
    {
        var printed = draft
            .Template.Fields.Where(field => field.Code is not null)
            .Select(field => field.Code!)
            .Distinct(StringComparer.Ordinal);
        var found = anchors.Select(anchor => anchor.Heading.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var code in printed.Where(code => !found.Contains(code) && found.Count > FewestQuestions))
        {
            draft.Doubt(draft.Template.Fields.First(field => field.Code.Is(code)).Key, null, ImportWords.QuestionNotFound(code));
        }

        if (draft.Year is null && YearFinder.Guess(lines) is { } year)
        {
            draft.Year = year;
            draft.Doubt(draft.Template.Meaning("year").First().Key, null, ImportWords.YearGuessed(year));
        }

        if (draft.Year is { } known)
        {
            draft.Set(draft.Template.Meaning("year").First().Key, FieldAnswer.Of(new AnswerValue.Number(known)));
        }
        else
        {
            draft.Doubt(null, null, ImportWords.NoYear);
        }

        var unit = draft.Template.Meaning("org.name").First().Key;
        if (draft.Organisation is { } name && !draft.Has(unit))
        {
            draft.Set(unit, FieldAnswer.Of(name));
        }

        if (draft.Organisation is null)
        {
            draft.Doubt(null, null, ImportWords.NoOrganisation);
        }
    }

    private void Each(string id, Action<IReadOnlyList<ReportLine>> read)
    {
        if (anchors.Find(anchor => anchor.Heading.Id.Is(id)) is { } anchor)
        {
            read(Body(anchor));
        }
    }

    private List<ReportLine> Body(string idOrCode) =>
        anchors.Find(anchor => anchor.Heading.Id.Is(idOrCode) || anchor.Heading.Code.Is(idOrCode)) is { } anchor ? Body(anchor) : [];

    /// <summary>What stands under a heading, up to the next one or to a printed line that begins another part.</summary>
    private List<ReportLine> Body(Anchor anchor)
    {
        var next = anchors.IndexOf(anchor) + 1;
        var until = next < anchors.Count ? anchors[next].Start : lines.Count;
        for (var at = anchor.Body.NextLine; at < until; at++)
        {
            if (format.Boundaries.Any(boundary => HeadingAt.Match(lines, at, boundary) is not null))
            {
                until = at;
            }
        }

        return anchor.Body.Body(lines, until);
    }
}
