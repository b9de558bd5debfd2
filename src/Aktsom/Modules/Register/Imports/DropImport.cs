using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Imports;

/// <summary>Lets a dry run go: rows, pairs and file. That it was there stays known.</summary>
internal sealed class DropImport(AppDb db, ChangeLog log, Reach reach, TimeProvider clock, ImportFiles files)
{
    /// <summary>False when the run is confirmed or dropped already.</summary>
    public async Task<bool> RunAsync(ImportId id, CancellationToken cancel)
    {
        var run = await db.Set<ImportRun>().SingleOrDefaultAsync(run => run.OrganisationId == reach.Organisation && run.Id == id, cancel);
        if (run is not { State: ImportState.DryRun or ImportState.NeedsColumns })
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        run.State = ImportState.Dropped;
        run.Revision = Guid.CreateVersion7(clock.GetUtcNow());
        log.Record("import.dropped", "import", run.Id, after: new { file = run.FileName, sha256 = run.Sha256 });
        await db.SaveChangesAsync(cancel);
        await db.Set<ImportRow>().Where(row => row.OrganisationId == reach.Organisation && row.Import == id).ExecuteDeleteAsync(cancel);
        await db.Set<ImportPair>().Where(pair => pair.OrganisationId == reach.Organisation && pair.Import == id).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        files.Delete(id);
        return true;
    }
}
