using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Risk.Follow;
using Aktsom.Risk.Choosing;

namespace Aktsom.Modules.Risk.Examples;

/// <summary>This year's choice of suppliers to follow in the example chain and union.</summary>
internal sealed class ExampleFollow(FollowDesk desk, TimeProvider clock)
{
    private const int Seed = 20_260_214;

    public async Task AddAsync(Example example, CancellationToken cancel)
    {
        var year = clock.Today().Year;
        if (
            (example != ExampleSet.Chain && example != ExampleSet.Union)
            || (await desk.RoundsAsync(example.Organisation, year, cancel)).Count > 0
        )
        {
            return;
        }

        var chosen = await desk.ChooseAsync(year, FollowRules.Standard(Seed), cancel);
        await desk.KeepAsync(year, chosen, "Eksempel: 80 % av innkjøpene, alle med svært høy risiko, og 3 % trukket.", cancel);
    }
}
