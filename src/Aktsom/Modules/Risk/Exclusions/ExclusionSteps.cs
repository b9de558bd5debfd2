using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;

namespace Aktsom.Modules.Risk.Exclusions;

/// <summary>What exclusions call for now: orders held, purchases nobody has gone through, decisions to review.</summary>
internal sealed class ExclusionSteps(ExclusionBook book, ModuleTexts texts, TimeProvider clock) : INextStep
{
    private const int ClearOrders = 74;
    private const int GoThrough = 66;
    private const int Review = 40;

    public async Task<IReadOnlyList<NextStep>> FindAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var text = texts.For(typeof(ExclusionSteps));
        var steps = new List<NextStep>();
        var held = await book.HeldAsync(cancel);
        if (held > 0)
        {
            steps.Add(
                new NextStep(
                    ClearOrders,
                    text["Step.Held", Formats.Number(held)],
                    text["Step.Held.Why"],
                    15,
                    "/risk/exclusions#orders",
                    text["Step.Held.Act"]
                )
            );
        }

        foreach (var rule in await book.InForceAsync(cancel))
        {
            var open = (await book.StandingAsync(rule, cancel)).Open.Count();
            if (open > 0)
            {
                var words = text["Step.Flagged", Formats.Number(open), rule.Title];
                steps.Add(
                    new NextStep(GoThrough, words, text["Step.Flagged.Why"], 20, $"/risk/exclusions/{rule.Id}", text["Step.Flagged.Act"])
                );
            }
            else if (rule.ReviewBy <= clock.Today())
            {
                var words = text["Step.Review", rule.Title];
                var why = text["Step.Review.Why", Formats.Day(rule.ReviewBy)];
                steps.Add(new NextStep(Review, words, why, 20, $"/risk/exclusions/edit/{rule.Id}", text["Step.Review.Act"]));
            }
        }

        return steps;
    }
}
