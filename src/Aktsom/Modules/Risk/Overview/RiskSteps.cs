using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Risk;
using Aktsom.Risk.Coverage;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk;

/// <summary>What the risk picture calls for now: the gravest first, and the largest unknown.</summary>
internal sealed class RiskSteps(AppDb db, CurrentRisk current, ISuppliers suppliers, ModuleTexts texts) : INextStep
{
    private const int Screen = 60;
    private const int LookAtWorst = 55;
    private const int FindUnknown = 40;

    public async Task<IReadOnlyList<NextStep>> FindAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var text = texts.For(typeof(RiskSteps));
        if (await current.RunAsync(organisation, cancel) is not { } run)
        {
            return await suppliers.FactsAsync(organisation, cancel).AnyAsync(cancel)
                ? [new NextStep(Screen, text["Step.Screen"], text["Step.Screen.Why"], 2, "/risk", text["Step.Screen.Act"])]
                : [];
        }

        var counts = await db.Set<RiskAssessment>()
            .Where(assessment => assessment.OrganisationId == organisation && assessment.Run == run.Id)
            .GroupBy(assessment => assessment.Level)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => (RiskLevel)group.Key, group => group.Count, cancel);
        var steps = new List<NextStep>();
        var worst = counts.GetValueOrDefault(RiskLevel.VeryHigh) + counts.GetValueOrDefault(RiskLevel.High);
        if (worst > 0)
        {
            steps.Add(
                new NextStep(
                    LookAtWorst,
                    text["Step.Worst", worst],
                    text["Step.Worst.Why"],
                    30,
                    "/suppliers?level=VeryHigh",
                    text["Step.Worst.Act"]
                )
            );
        }

        if (counts.GetValueOrDefault(RiskLevel.Unknown) is > 0 and var unknown)
        {
            steps.Add(
                new NextStep(
                    FindUnknown,
                    text["Step.Unknown", unknown],
                    text["Step.Unknown.Why"],
                    10,
                    "/suppliers?level=Unknown&sort=-purchases",
                    text["Step.Unknown.Act"]
                )
            );
        }

        return steps;
    }
}
