using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Risk.Focus;

/// <summary>Warns when the ordinary follow-up outside the focus countries falls.</summary>
internal sealed class FocusSteps(FollowUpElsewhere elsewhere, FocusList list, ModuleTexts texts, TimeProvider clock) : INextStep
{
    private const int Look = 42;

    public async Task<IReadOnlyList<NextStep>> FindAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var year = clock.Today().Year;
        if ((await list.CodesAsync(organisation, year, cancel)).Count == 0)
        {
            return [];
        }

        var text = texts.For(typeof(FocusSteps));
        return (await elsewhere.OfYearAsync(year, cancel)).Any(one => one.Fall is not null)
            ? [new NextStep(Look, text["Step.Elsewhere"], text["Step.Elsewhere.Why"], 10, "/risk/focus#elsewhere", text["Step.Event.Act"])]
            : [];
    }
}
