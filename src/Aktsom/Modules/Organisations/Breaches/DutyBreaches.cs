using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Organisations.Breaches;

/// <summary>Keeps the breaches, and logs each.</summary>
internal sealed class DutyBreaches(AppDb db, ChangeLog log) : IDutyBreaches
{
    public async Task RecordAsync(OrganisationId organisation, BreachOf breach, DateOnly day, string note, CancellationToken cancel)
    {
        var known = await FindAsync(organisation, breach, cancel);
        if (known is { Ended: null })
        {
            return;
        }

        if (known is null)
        {
            known = new DutyBreach
            {
                OrganisationId = organisation,
                Year = breach.Year,
                Kind = breach.Kind,
                About = breach.About,
                Day = day,
                Note = note,
            };
            db.Add(known);
        }

        (known.Day, known.Note, known.Ended) = (day, note, null);
        log.RecordIn(
            organisation,
            "breach.recorded",
            "breach",
            IdOf(breach),
            after: new
            {
                breach.Year,
                Kind = breach.Kind.ToString(),
                day,
            },
            reason: note
        );
    }

    public async Task EndAsync(OrganisationId organisation, BreachOf breach, DateOnly day, CancellationToken cancel)
    {
        if (await FindAsync(organisation, breach, cancel) is not { Ended: null } known)
        {
            return;
        }

        known.Ended = day;
        log.RecordIn(organisation, "breach.ended", "breach", IdOf(breach), after: new { known.Ended });
    }

    public async Task<IReadOnlyList<DutyBreachFact>> ListAsync(OrganisationId organisation, CancellationToken cancel) =>
        await db.Set<DutyBreach>()
            .Where(breach => breach.OrganisationId == organisation)
            .OrderByDescending(breach => breach.Year)
            .ThenBy(breach => breach.Day)
            .Select(one => new DutyBreachFact(new BreachOf(one.Year, one.Kind, one.About), one.Day, one.Note, one.Ended))
            .ToListAsync(cancel);

    private static string IdOf(BreachOf breach) =>
        breach.About.Length == 0 ? $"{breach.Year}-{breach.Kind}" : $"{breach.Year}-{breach.Kind}-{breach.About}";

    private Task<DutyBreach?> FindAsync(OrganisationId organisation, BreachOf breach, CancellationToken cancel) =>
        db.Set<DutyBreach>()
            .SingleOrDefaultAsync(
                one =>
                    one.OrganisationId == organisation && one.Year == breach.Year && one.Kind == breach.Kind && one.About == breach.About,
                cancel
            );
}
