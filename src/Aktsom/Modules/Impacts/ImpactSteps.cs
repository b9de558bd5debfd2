using System.Globalization;
using Aktsom.Modules.Impacts.Candidates;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts;

/// <summary>What the impact register calls for now: a choice without a reason, an impact nobody has judged, a role to look at again, proposals to answer.</summary>
internal sealed class ImpactSteps(AppDb db, ImpactRegister register, ModuleTexts texts, TimeProvider clock) : INextStep
{
    public async Task<IReadOnlyList<NextStep>> FindAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var text = texts.For(typeof(ImpactSteps));
        var impacts = await register.OfYearAsync(organisation, (await register.YearsAsync(cancel))[0], cancel);
        var open = impacts.Where(impact => impact.Outcome == ImpactOutcome.Open).ToList();
        var steps = new List<NextStep>();
        Add(open.FirstOrDefault(impact => impact.MissingReason != ReasonDemand.None), 70, "Step.Reason", "choose", 10);
        Add(open.FirstOrDefault(impact => impact.Key is null), 58, "Step.Judge", "judge", 20);
        Add(open.FirstOrDefault(impact => impact.InvolvementReview <= clock.Today()), 57, "Step.Review", "role", 20);
        Add(
            open.FirstOrDefault(impact => impact is { Prioritised: true, Involvement: Involvement.NotJudged }),
            56,
            "Step.Role",
            "role",
            20
        );
        var proposed = await db.Set<Candidate>()
            .CountAsync(one => one.OrganisationId == organisation && one.State == CandidateState.Open, cancel);
        if (proposed > 0)
        {
            var words = text["Step.Candidates", proposed];
            steps.Add(new NextStep(45, words, text["Step.Candidates.Why"], 30, "/impacts/candidates", text["Step.Candidates.Act"]));
        }

        return steps;

        void Add(ImpactYear? impact, int urgency, string key, string page, int minutes)
        {
            if (impact is not null)
            {
                var url = string.Create(CultureInfo.InvariantCulture, $"/impacts/{impact.Impact}/{impact.Year}/{page}");
                steps.Add(new NextStep(urgency, text[key, impact.Title], text[key + ".Why"], minutes, url, text[key + ".Act"]));
            }
        }
    }
}
