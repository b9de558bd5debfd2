using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Risk.Analyses;

/// <summary>What analyses call for now: a decision, a new assessment, and suppliers that have stood too long without one.</summary>
internal sealed class AnalysisSteps(AnalysisBook book, ModuleTexts texts) : INextStep
{
    private const int Decide = 67;
    private const int AssessAgain = 63;
    private const int Analyse = 58;
    private const int MinutesToDecide = 45;
    private const int MinutesToAnalyse = 120;

    public async Task<IReadOnlyList<NextStep>> FindAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var text = texts.For(typeof(AnalysisSteps));
        var all = await book.AllAsync(organisation, cancel);
        var steps = new List<NextStep>();
        Add(AnalysisStanding.Undecided, Decide, MinutesToDecide);
        Add(AnalysisStanding.NewDue, AssessAgain, MinutesToAnalyse);
        Add(AnalysisStanding.Missing, Analyse, MinutesToAnalyse);
        return steps;

        void Add(AnalysisStanding standing, int urgency, int minutes)
        {
            if (all.Count(one => one.Standing == standing) is > 0 and var count)
            {
                var key = "Step.Analysis." + standing;
                steps.Add(
                    new NextStep(
                        urgency,
                        text[key + (count == 1 ? ".one" : ".many"), count],
                        text[key + ".Why"],
                        minutes,
                        $"/risk/analyses?standing={standing}",
                        text["Step.Event.Act"]
                    )
                );
            }
        }
    }
}
