using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;

namespace Aktsom.Modules.Engagement.Codes;

/// <summary>What the codes call for now: suppliers' own codes to go through, and suppliers to be asked anew.</summary>
internal sealed class CodeSteps(CodeDesk desk, CodeBook book, ModuleTexts texts, TimeProvider clock) : INextStep
{
    private const int MinutesAnOffer = 30;
    private const int Go = 46;
    private const int Renew = 40;

    public async Task<IReadOnlyList<NextStep>> FindAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var text = texts.For(typeof(CodeSteps));
        var steps = new List<NextStep>();
        foreach (var file in await desk.AllAsync(cancel))
        {
            if (file.InForce(clock.Today()) is null)
            {
                continue;
            }

            var suppliers = await book.SuppliersAsync(file, cancel);
            var offers = suppliers.Count(one => one.Standing == CodeStanding.OwnCodeOffered);
            var outdated = suppliers.Count(one => one.Standing == CodeStanding.Outdated);
            if (offers > 0)
            {
                steps.Add(
                    new NextStep(
                        Go,
                        text["Step.Offers", Formats.Number(offers)],
                        text["Step.Offers.Why"],
                        MinutesAnOffer * offers,
                        $"/codes/{file.Code.Id}?view={CodeView.Waiting}",
                        text["Step.Offers.Act"]
                    )
                );
            }

            if (outdated > 0)
            {
                steps.Add(
                    new NextStep(
                        Renew,
                        text["Step.Outdated", Formats.Number(outdated), file.Code.Title],
                        text["Step.Outdated.Why"],
                        10,
                        $"/codes/{file.Code.Id}?view={CodeView.Missing}",
                        text["Step.Outdated.Act"]
                    )
                );
            }
        }

        return steps;
    }
}
