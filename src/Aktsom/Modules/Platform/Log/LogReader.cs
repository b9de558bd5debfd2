using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Platform.Log;

/// <summary>What to look for in the log. Days are Norwegian days, both included.</summary>
internal sealed record LogQuery(
    string? Entity = null,
    string? EntityId = null,
    string? Who = null,
    DateOnly? From = null,
    DateOnly? To = null,
    LogAlso? Also = null
);

/// <summary>Other records that say something of the same.</summary>
internal sealed record LogAlso(string Entity, IReadOnlyCollection<string> Ids);

/// <summary>Reads the open organisation's log, newest first, in words.</summary>
internal sealed class LogReader(AppDb db, Reach reach, LogWords words)
{
    /// <param name="query">What to look for.</param>
    /// <param name="before">Lines older than this number; null from the newest.</param>
    /// <param name="most">How many lines.</param>
    /// <param name="cancel">Stops the look-up.</param>
    public async Task<IReadOnlyList<LoggedLine>> ReadAsync(LogQuery query, long? before, int most, CancellationToken cancel)
    {
        var rows = await Matching(query)
            .Where(row => before == null || row.Sequence < before)
            .OrderByDescending(row => row.Sequence)
            .Take(most)
            .ToListAsync(cancel);
        return [.. rows.Select(words.Of)];
    }

    private IQueryable<LogRow> Matching(LogQuery query)
    {
        var organisation = reach.Organisation;
        var rows = db.Set<LogRow>().AsNoTracking().Where(row => row.OrganisationId == organisation);
        if (query.Entity is { } entity)
        {
            var (id, also, others) = (query.EntityId, query.Also?.Entity, query.Also?.Ids ?? []);
            rows = rows.Where(row =>
                (row.Entity == entity && (id == null || row.EntityId == id)) || (row.Entity == also && others.Contains(row.EntityId))
            );
        }

        if (query.Who is { Length: > 0 } who)
        {
            var pattern = "%" + who.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_") + "%";
            rows = rows.Where(row => EF.Functions.ILike(row.PersonName, pattern));
        }

        if (query.From is { } from)
        {
            var start = from.StartInOslo();
            rows = rows.Where(row => row.At >= start);
        }

        if (query.To is { } to)
        {
            var end = to.AddDays(1).StartInOslo();
            rows = rows.Where(row => row.At < end);
        }

        return rows;
    }
}
