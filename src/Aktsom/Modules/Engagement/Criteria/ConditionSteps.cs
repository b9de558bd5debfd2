using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Engagement.Criteria;

/// <summary>Evidence that waits to be looked at, and conditions past their day.</summary>
internal sealed class ConditionSteps(ConditionBook book, ModuleTexts texts, TimeProvider clock) : INextStep
{
    private const int Decide = 47;
    private const int MinutesEach = 10;

    public async Task<IReadOnlyList<NextStep>> FindAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var today = clock.Today();
        var count = (await book.OpenAsync(organisation, cancel)).Count(one =>
            one.State == ConditionState.EvidenceReceived || one.Due < today
        );
        var text = texts.For(typeof(ConditionSteps));
        return count == 0
            ? []
            :
            [
                new NextStep(
                    Decide,
                    text["Step.Conditions" + (count == 1 ? ".one" : ".many"), count],
                    text["Step.Conditions.Why"],
                    MinutesEach * count,
                    "/suppliers/conditions",
                    text["Step.Conditions.Act"]
                ),
            ];
    }
}
