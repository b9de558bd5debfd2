using Aktsom.Modules.Statements.Filling;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing.Assignments;
using Aktsom.Modules.Statements.Writing.Comments;
using Aktsom.Modules.Statements.Writing.Fields;

namespace Aktsom.Modules.Statements.Writing;

/// <summary>How far a place in the statement has come.</summary>
internal enum Progress
{
    Empty,
    FromRegister,
    Proposed,
    CarriedOver,
    Answered,
    Fixed,
}

/// <summary>A place the template asks at: how far it has come, what is said about it, and whose it is.</summary>
internal sealed record PlaceLine(TemplateField Field, AnswerKey Key, string Title, Progress Progress, int Comments, Assigned? Assigned)
{
    public bool IsDone => Progress is Progress.Answered or Progress.FromRegister;
}

internal sealed record OutlinePart(TemplateSection Section, IReadOnlyList<PlaceLine> Places)
{
    public int Asked => Places.Count(place => place.Progress != Progress.Fixed);
    public int Done => Places.Count(place => place.IsDone);
}

/// <summary>A statement by parts, with progress.</summary>
internal sealed record Outline(IReadOnlyList<OutlinePart> Parts)
{
    public int Asked => Parts.Sum(part => part.Asked);
    public int Done => Parts.Sum(part => part.Done);
    public IEnumerable<PlaceLine> Places => Parts.SelectMany(part => part.Places);
}

internal sealed class StatementOutline(StatementComments comments, StatementAssignments assignments)
{
    public async Task<Outline> OfAsync(OpenStatement open, FilledFigures filled, CancellationToken cancel)
    {
        var counts = await comments.OpenCountsAsync(open.Statement.Id, cancel);
        var given = await assignments.OfAsync(open.Statement.Id, cancel);
        var places = open
            .Answers.Walk(open.Template)
            .Select(place => new PlaceLine(
                place.Field,
                place.Key,
                TitleOf(open, place.Field, place.Key),
                ProgressOf(open, place.Field, place.Key, filled),
                counts.GetValueOrDefault(place.Key.ToString()),
                given.GetValueOrDefault(place.Key.ToString())
            ))
            .ToList();
        places = BlockByBlock(open, places);
        return new Outline([
            .. open.Template.Sections.Select(section => new OutlinePart(
                section,
                [.. places.Where(place => place.Field.Section == section.Id)]
            )),
        ]);
    }

    /// <summary>As it is printed: everything about one impact before anything about the next.</summary>
    private static List<PlaceLine> BlockByBlock(OpenStatement open, List<PlaceLine> places)
    {
        int First(PlaceLine place) =>
            place.Field.Block is { } block ? places.FindIndex(one => one.Field.Block == block) : places.IndexOf(place);
        int Row(PlaceLine place) =>
            place.Field.Block is { } block
                ? open.Answers[open.Template.Block(block)!.RowsFrom].Rows.ToList().FindIndex(row => row.Id == place.Key.Row)
                : 0;
        return [.. places.OrderBy(First).ThenBy(Row)];
    }

    public static string TitleOf(OpenStatement open, TemplateField field, AnswerKey key)
    {
        var question = field.Question.ToString();
        return key.Row is null || field.Block is null ? question : $"{question}: {open.RowTitle(field, key)}";
    }

    private static Progress ProgressOf(OpenStatement open, TemplateField field, AnswerKey key, FilledFigures filled)
    {
        if (!field.IsAsked())
        {
            return Progress.Fixed;
        }

        var (answer, fromRegister) = RegisterFill.AnswerOf(open, field, key, filled);
        return answer switch
        {
            { State: AnswerState.Empty } => RegisterFill.Propose(open, field, key, filled) is not null || field.Text is not null
                ? Progress.Proposed
                : Progress.Empty,
            { CarriedOver: true, Reviewed: false } => Progress.CarriedOver,
            _ => fromRegister ? Progress.FromRegister : Progress.Answered,
        };
    }
}
