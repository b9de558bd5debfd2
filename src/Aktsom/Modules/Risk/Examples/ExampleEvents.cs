using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Risk.Blocks;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Events;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Examples;

/// <summary>Invented events for the demonstration: one half decided, one closed, and one in an area below a country.</summary>
internal sealed class ExampleEvents(AppDb db, EventBook book, BlockBook blocks, TimeProvider clock)
{
    private const string Source = "Eksempeldata: hendelsen er oppdiktet.";
    private const int HalfDecided = 4;

    public async Task AddAsync(Example example, CancellationToken cancel)
    {
        if (await db.Set<CountryEvent>().AnyAsync(one => one.OrganisationId == example.Organisation, cancel))
        {
            return;
        }

        if (example == ExampleSet.Chain)
        {
            var unrest = Event(EventKind.Unrest, "Eksempel: streik og stengte fabrikker", "BD", null, 20);
            var flood = Event(EventKind.Disaster, "Eksempel: flom i to provinser", "PK", null, 90);
            await db.SaveChangesAsync(cancel);
            await DecideAsync(unrest, HalfDecided, EventChoice.Ask, "Vi spør om fabrikken er stengt og om lønn blir betalt.", null, cancel);
            var stopped = (await blocks.AffectedAsync(unrest, cancel)).Take(HalfDecided).Select(one => one.Article).ToList();
            var facts = new BlockFacts(
                SaleBlockKind.Temporary,
                Propose: false,
                example.Lead,
                "Fabrikken er stengt, og vi vet ikke om lønn blir betalt. Eksempeldata.",
                clock.Today().AddDays(21)
            );
            blocks.Set(unrest, facts, stopped);
            await DecideAsync(flood, int.MaxValue, EventChoice.Watch, "Ingen av fabrikkene er rammet, sier leverandørene.", null, cancel);
            book.Close(flood, (await book.StandingAsync(flood, cancel)).Affected);
            await db.SaveChangesAsync(cancel);
        }

        if (example == ExampleSet.Municipality)
        {
            var forced = Event(EventKind.Oppression, "Eksempel: ikke solceller laget i Xinjiang", "CN", "Xinjiang", 40);
            await db.SaveChangesAsync(cancel);
            var by = clock.Today().AddDays(45);
            await DecideAsync(forced, HalfDecided, EventChoice.Analyse, "Opphavet til polysilisiumet må vises fram.", by, cancel);
            await db.SaveChangesAsync(cancel);
        }
    }

    private CountryEvent Event(EventKind kind, string title, string countries, string? area, int daysAgo) =>
        book.Add(new EventFacts(kind, title, clock.Today().AddDays(-daysAgo), countries, area, Source, null));

    private async Task DecideAsync(CountryEvent one, int atMost, EventChoice choice, string reason, DateOnly? by, CancellationToken cancel)
    {
        foreach (var affected in (await book.StandingAsync(one, cancel)).Open.Take(atMost))
        {
            book.Decide(one, affected, new EventVerdict(choice, reason, by));
        }
    }
}
