using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Statements.Filling;
using Aktsom.Modules.Statements.Review;
using Aktsom.Modules.Statements.Several;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Printing;

/// <summary>A figure of a statement with every record behind it: as it was frozen, else as the register has it now.</summary>
internal sealed class FigureGround(AppDb db, Reach reach, JointFigures figures, TimeProvider clock)
{
    /// <summary>Null where the statement has no such figure.</summary>
    public async Task<Figure?> FindAsync(OpenStatement open, string id, CancellationToken cancel)
    {
        if (open.Statement.Snapshot is { } snapshot)
        {
            var frozen = await db.Set<StatementSnapshot>()
                .Where(one => one.OrganisationId == reach.Organisation && one.Id == snapshot)
                .Select(one => one.Figures)
                .SingleAsync(cancel);
            return FrozenFigures.Read(frozen, reach.Organisation).FirstOrDefault(figure => figure.Definition.Id == id);
        }

        var isUsed = open
            .Template.Fields.SelectMany(field => field.Figures)
            .Concat(Tags.In(open.Answers))
            .Contains(id, StringComparer.Ordinal);
        return isUsed
            ? await figures.ComputeAsync(
                open.Statement,
                id,
                new FigureScope(reach.Organisation, open.Statement.Year, clock.GetUtcNow(), EveryRecord: true),
                cancel
            )
            : null;
    }
}
