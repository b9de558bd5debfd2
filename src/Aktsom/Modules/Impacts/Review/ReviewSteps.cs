using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Impacts.Review;

/// <summary>Last year's work that nobody has judged yet, where there was work to judge.</summary>
internal sealed class ReviewSteps(ReviewBook book, ImpactRegister register, ModuleTexts texts, TimeProvider clock) : INextStep
{
    private const int Urgency = 40;

    public async Task<IReadOnlyList<NextStep>> FindAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var last = clock.Today().Year - 1;
        var worked = (await register.YearsAsync(cancel)).Contains(last);
        if (!worked || (await book.YearsAsync(organisation, cancel)).Contains(last))
        {
            return [];
        }

        var text = texts.For(typeof(ReviewSteps));
        return
        [
            new NextStep(
                Urgency,
                text["Step.YearReview", last],
                text["Step.YearReview.Why"],
                60,
                $"/year-round/{last}/review",
                text["Step.YearReview.Act"]
            ),
        ];
    }
}
