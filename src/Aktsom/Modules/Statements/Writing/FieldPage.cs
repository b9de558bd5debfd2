using System.Security.Claims;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Statements.Filling;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing.Assignments;
using Aktsom.Modules.Statements.Writing.Comments;
using Microsoft.AspNetCore.Authorization;

namespace Aktsom.Modules.Statements.Writing;

/// <summary>A figure that can be bound in the text.</summary>
internal sealed record Bindable(FigureDefinition Definition, Figure? Known);

/// <summary>Everything that stands around one field.</summary>
internal sealed record FieldView(
    OpenStatement Open,
    TemplateField Field,
    AnswerKey Key,
    Outline Outline,
    PlaceLine? Next,
    IReadOnlyList<Figure> Figures,
    FieldAnswer? Proposal,
    EarlierAnswer? Earlier,
    IReadOnlyList<Bindable> Bindable,
    IReadOnlyList<CommentThread> Threads,
    IReadOnlyList<Writer> Writers,
    IReadOnlyList<FieldPanel> Panels,
    bool MayWrite,
    bool MayComment
)
{
    public FieldAnswer Answer => Open.Answers[Key];
    public AnswerChange? Change => Open.Changes.GetValueOrDefault(Key.ToString());
    public PlaceLine Place => Outline.Places.First(place => place.Key == Key);
    public OutlinePart Part => Outline.Parts.First(part => part.Section.Id == Field.Section);

    /// <summary>The text an author may start from, where the template brings one.</summary>
    public string? Suggestion(string organisation) => Field.TextFor(Open.Statement.Language, organisation, Open.Statement.Year);
}

/// <summary>Gathers what the page of one field shows.</summary>
internal sealed class FieldPage(
    StatementStore store,
    RegisterFill fill,
    FigureRegistry figures,
    StatementOutline outlines,
    EarlierAnswers earlier,
    StatementComments comments,
    StatementAssignments assignments,
    IEnumerable<IFieldPanel> panels,
    IAuthorizationService authorization
)
{
    /// <summary>Null where the statement is not, or the template does not ask a person there.</summary>
    public async Task<FieldView?> FindAsync(StatementId id, string key, ClaimsPrincipal reader, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is not { } open)
        {
            return null;
        }

        // Addresses are written in lower case, keys are not.
        var (field, place, _) = open
            .Answers.Walk(open.Template)
            .FirstOrDefault(one => string.Equals(one.Key.ToString(), key, StringComparison.OrdinalIgnoreCase));
        if (field is null || !Fields.FieldKinds.IsAsked(field))
        {
            return null;
        }

        var filled = await fill.ComputeAsync(open.Statement, open.Template, open.Answers, isFrozen: false, cancel);
        var outline = await outlines.OfAsync(open, filled, cancel);
        var asked = outline.Places.Where(one => one.Progress != Progress.Fixed).ToList();
        var next = asked.ElementAtOrDefault(asked.FindIndex(one => one.Key == place) + 1);
        return new FieldView(
            open,
            field,
            place,
            outline,
            next,
            filled.Of(field),
            RegisterFill.Propose(open, field, place, filled),
            await earlier.FindAsync(open, field, place, cancel),
            Bindable(filled),
            await comments.AtAsync(id, place, cancel),
            await assignments.WritersAsync(cancel),
            await PanelsAsync(open, field, place, cancel),
            open.Statement.State == StatementState.Draft && await MayAsync(reader, StatementPermissions.Write),
            await MayAsync(reader, StatementPermissions.Comment)
        );
    }

    private async Task<bool> MayAsync(ClaimsPrincipal reader, string permission) =>
        (await authorization.AuthorizeAsync(reader, permission)).Succeeded;

    private List<Bindable> Bindable(FilledFigures filled) =>
        [
            .. figures
                .All.Where(definition => definition.Unit != FigureUnit.List)
                .Select(definition => new Bindable(definition, filled.ById.GetValueOrDefault(definition.Id)))
                .OrderBy(one => one.Definition.Name.ToString(), StringComparer.CurrentCulture),
        ];

    private async Task<IReadOnlyList<FieldPanel>> PanelsAsync(
        OpenStatement open,
        TemplateField field,
        AnswerKey key,
        CancellationToken cancel
    )
    {
        var found = new List<FieldPanel>();
        foreach (var source in panels)
        {
            if (await source.ForAsync(open, field, key, cancel) is { } panel)
            {
                found.Add(panel);
            }
        }

        return [.. found.OrderBy(panel => panel.Order)];
    }
}
