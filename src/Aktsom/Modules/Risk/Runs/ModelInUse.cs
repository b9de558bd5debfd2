using System.Collections.Concurrent;
using System.Text.Json;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Editions;
using Aktsom.Modules.Risk.Lists;
using Aktsom.Modules.Risk.Models;
using Aktsom.Risk.Models;
using Aktsom.Risk.Reference;
using Aktsom.Risk.Scoring;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Runs;

/// <summary>
/// The screening an organisation uses now: the organisation's model over what ships and what the organisation has imported itself. Making one reads
/// every value, so those in use are kept until the imported editions change.
/// </summary>
internal sealed class ModelInUse(AppDb db, ListDecisions lists)
{
    private static readonly ConcurrentDictionary<string, Screener> Kept = new(StringComparer.Ordinal);

    public Task<IReadOnlyDictionary<SupplierId, DecidedEntity>> ListedAsync(OrganisationId organisation, CancellationToken cancel) =>
        lists.AllAsync(organisation, cancel);

    public async Task<Screener> OfAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var imported = await db.Set<RiskEdition>()
            .Where(edition => edition.OrganisationId == organisation && edition.State == EditionState.InUse)
            .OrderBy(edition => edition.Id)
            .Select(edition => new
            {
                edition.Id,
                edition.Sha256,
                edition.Columns,
            })
            .ToListAsync(cancel);
        var own = await db.Set<ModelVersion>()
            .AsNoTracking()
            .Where(version => version.OrganisationId == organisation)
            .OrderByDescending(version => version.Number)
            .FirstOrDefaultAsync(cancel);
        var key =
            $"{own?.Id}|" + string.Join(',', imported.Select(edition => $"{edition.Sha256}:{JsonSerializer.Serialize(edition.Columns)}"));
        if (Kept.TryGetValue(key, out var kept))
        {
            return kept;
        }

        var library = ReferenceLibrary.Shipped;
        foreach (var edition in imported)
        {
            var content = await db.Set<RiskEdition>()
                .Where(one => one.OrganisationId == organisation && one.Id == edition.Id)
                .Select(one => new
                {
                    one.Content,
                    one.FileName,
                    one.Columns,
                })
                .SingleAsync(cancel);
            using var stream = new MemoryStream(content.Content);
            library = library.With(ReferenceImport.Read(stream, content.FileName, content.Columns));
        }

        return Kept.GetOrAdd(key, _ => new Screener(own is null ? ScreeningModels.Reference : OwnModels.Read(own.Model), library));
    }
}
