using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Engagement.Agreements;

/// <summary>Agreements that run and rest on no assessment.</summary>
internal sealed class AgreementSteps(AgreementBook book, ModuleTexts texts, TimeProvider clock) : INextStep
{
    private const int Assess = 44;
    private const int Minutes = 20;

    public async Task<IReadOnlyList<NextStep>> FindAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var today = clock.Today();
        var count = (await book.AllAsync(organisation, cancel)).Count(one => !one.IsAssessed && (one.To is null || one.To >= today));
        var text = texts.For(typeof(AgreementSteps));
        return count == 0
            ? []
            :
            [
                new NextStep(
                    Assess,
                    text["Step.Agreements" + (count == 1 ? ".one" : ".many"), count],
                    text["Step.Agreements.Why"],
                    Minutes,
                    $"/agreements?view={AgreementView.NotAssessed}",
                    text["Step.Agreements.Act"]
                ),
            ];
    }
}
