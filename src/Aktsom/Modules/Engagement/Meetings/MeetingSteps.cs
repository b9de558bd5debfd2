using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Engagement.Meetings;

/// <summary>What meetings call for now: promises past their day, and quarters without a meeting where the organisation holds such meetings.</summary>
internal sealed class MeetingSteps(MeetingBook book, ModuleTexts texts, TimeProvider clock) : INextStep
{
    private const int Promises = 52;
    private const int Meet = 36;

    public async Task<IReadOnlyList<NextStep>> FindAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var text = texts.For(typeof(MeetingSteps));
        var today = clock.Today();
        var steps = new List<NextStep>();
        if ((await book.OpenAsync(organisation, cancel)).Count(one => one.Due < today) is > 0 and var late)
        {
            Add("Step.Promises", Promises, late, 15);
        }

        var holds = (await book.OfYearAsync(organisation, today.Year, cancel)).Any(one => one.Kind == MeetingKind.Quarterly);
        if (holds && (await book.QuarterlyAsync(organisation, today.Year, today, cancel)).Sum(row => row.Missing) is > 0 and var missing)
        {
            Add("Step.Meetings", Meet, missing, 20);
        }

        return steps;

        void Add(string key, int urgency, int count, int minutes) =>
            steps.Add(
                new NextStep(
                    urgency,
                    text[key + (count == 1 ? ".one" : ".many"), count],
                    text[key + ".Why"],
                    minutes,
                    "/meetings",
                    text["Step.Meetings.Act"]
                )
            );
    }
}
