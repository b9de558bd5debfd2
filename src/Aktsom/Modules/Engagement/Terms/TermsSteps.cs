using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Engagement.Terms;

/// <summary>Agreements that must hold a clause set and do not.</summary>
internal sealed class TermsSteps(TermsBook book, ModuleTexts texts, TimeProvider clock) : INextStep
{
    private const int Mend = 38;
    private const int MinutesEach = 15;

    public async Task<IReadOnlyList<NextStep>> FindAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var today = clock.Today();
        var count = (await book.AllAsync(organisation, cancel)).Count(one =>
            one.LacksClauses && (one.Agreement.To is null || one.Agreement.To >= today)
        );
        var text = texts.For(typeof(TermsSteps));
        return count == 0
            ? []
            :
            [
                new NextStep(
                    Mend,
                    text["Step.Clauses" + (count == 1 ? ".one" : ".many"), count],
                    text["Step.Clauses.Why"],
                    MinutesEach * count,
                    $"/agreements/clauses?view={ClauseView.Lacking}",
                    text["Step.Clauses.Act"]
                ),
            ];
    }
}
