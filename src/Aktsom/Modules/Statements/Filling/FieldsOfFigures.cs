using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Filling;

/// <summary>The fields of a year's statements that are filled from a figure; in a block only the record's own.</summary>
internal sealed class FieldsOfFigures(AppDb db, StatementStore store) : IFigureUses
{
    public async Task<IReadOnlyList<FigureUse>> OfAsync(
        OrganisationId organisation,
        int year,
        IReadOnlyCollection<string> figures,
        string? row,
        CancellationToken cancel
    )
    {
        var ids = await db.Set<Statement>()
            .Where(one => one.OrganisationId == organisation && one.Year == year && one.State != StatementState.Superseded)
            .OrderBy(one => one.Id)
            .Select(one => one.Id)
            .ToListAsync(cancel);
        var found = new List<FigureUse>();
        foreach (var id in ids)
        {
            if (await store.FindAsync(id, cancel) is { } open)
            {
                found.AddRange(
                    open.Template.Fields.Where(field => field.Figures.Any(figures.Contains))
                        .Select(field => KeyOf(open, field, row) is { } key ? Use(open, field, key) : null)
                        .OfType<FigureUse>()
                );
            }
        }

        return found;
    }

    private static AnswerKey? KeyOf(OpenStatement open, TemplateField field, string? row) =>
        field.Block is null ? new AnswerKey(field.Key)
        : row is not null && open.Answers[open.Template.Block(field.Block)!.RowsFrom].Rows.Any(one => one.Id == row)
            ? new AnswerKey(field.Key, row)
        : null;

    private static FigureUse Use(OpenStatement open, TemplateField field, AnswerKey key) =>
        new($"{open.Template.Name} {open.Statement.Year}: {field.Code} {field.Question}", $"/statements/{open.Statement.Id}/{key}");
}
