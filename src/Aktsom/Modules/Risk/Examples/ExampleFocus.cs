using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Risk.Focus;

namespace Aktsom.Modules.Risk.Examples;

/// <summary>Focus countries of the example chain: two this year, one the year before.</summary>
internal sealed class ExampleFocus(FocusList list, FocusRanking ranking, TimeProvider clock)
{
    public async Task AddAsync(Example example, CancellationToken cancel)
    {
        var year = clock.Today().Year;
        if (example != ExampleSet.Chain || (await list.OfYearAsync(year, cancel)).Count > 0)
        {
            return;
        }

        var score = FocusGround.Score | FocusGround.Suppliers;
        await ChooseAsync(new FocusChoice(year - 1, "CN", score, "Eksempel: flest leverandører i et land med høy risiko."), cancel);
        await ChooseAsync(
            new FocusChoice(year, "CN", score | FocusGround.Spend, "Eksempel: videreført. Revisjoner er ikke gjort ferdig."),
            cancel
        );
        await ChooseAsync(new FocusChoice(year, "BD", score, "Eksempel: arbeidsklær, lav lønn og svak fagforeningsrett."), cancel);
    }

    private async Task ChooseAsync(FocusChoice choice, CancellationToken cancel) =>
        await list.ChooseAsync(choice, await ranking.FiguresAsync(choice.Country, cancel), cancel);
}
