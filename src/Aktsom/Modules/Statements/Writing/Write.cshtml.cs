using Aktsom.Modules.Statements.Filling;
using Aktsom.Modules.Statements.Publishing;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

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

internal sealed record PlaceLine(TemplateField Field, AnswerKey Key, string Title, Progress Progress);

[Authorize(StatementPermissions.See)]
internal sealed class WriteModel(StatementStore store, RegisterFill fill, Publisher publisher, IAuthorizationService authorization)
    : PageModel
{
    public OpenStatement Open { get; private set; } = null!;
    public IReadOnlyList<(TemplateSection Section, IReadOnlyList<PlaceLine> Places)> Sections { get; private set; } = [];
    public int Answered { get; private set; }
    public int All { get; private set; }
    public bool MayWrite { get; private set; }
    public bool MayPublish { get; private set; }
    public PublishedEdition? Published { get; private set; }

    public async Task<IActionResult> OnGetAsync(StatementId id, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is not { } open)
        {
            return NotFound();
        }

        Open = open;
        MayWrite = (await authorization.AuthorizeAsync(User, StatementPermissions.Write)).Succeeded;
        MayPublish = (await authorization.AuthorizeAsync(User, StatementPermissions.Publish)).Succeeded;
        Published = await publisher.NewestAsync(id, cancel);
        var filled = await fill.ComputeAsync(open.Statement, open.Template, open.Answers, cancel);
        var places = open
            .Answers.Walk(open.Template)
            .Select(place => new PlaceLine(
                place.Field,
                place.Key,
                TitleOf(place.Field, place.Key),
                ProgressOf(place.Field, place.Key, filled)
            ))
            .ToList();
        Sections =
        [
            .. open.Template.Sections.Select(section =>
                (section, (IReadOnlyList<PlaceLine>)[.. places.Where(place => place.Field.Section == section.Id)])
            ),
        ];
        All = places.Count(place => place.Progress != Progress.Fixed);
        Answered = places.Count(place => place.Progress is Progress.Answered or Progress.FromRegister);
        return Page();
    }

    private string TitleOf(TemplateField field, AnswerKey key)
    {
        var question = field.Question.ToString();
        if (key.Row is null || field.Block is null)
        {
            return question;
        }

        var row = Open.Answers[Open.Template.Block(field.Block)!.RowsFrom].Rows.First(row => row.Id == key.Row);
        return $"{question}: {row.Word("title")}";
    }

    private Progress ProgressOf(TemplateField field, AnswerKey key, FilledFigures filled)
    {
        if (field.IsFixed || field.Type == FieldType.Signature)
        {
            return Progress.Fixed;
        }

        var (answer, fromRegister) = RegisterFill.AnswerOf(Open, field, key, filled);
        return answer switch
        {
            { State: AnswerState.Empty } => RegisterFill.Propose(field, filled) is not null || field.Text is not null
                ? Progress.Proposed
                : Progress.Empty,
            { CarriedOver: true, Reviewed: false } => Progress.CarriedOver,
            _ => fromRegister ? Progress.FromRegister : Progress.Answered,
        };
    }
}
