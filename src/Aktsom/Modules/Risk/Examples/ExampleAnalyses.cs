using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Risk.Analyses;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Examples;

/// <summary>Invented analyses of the example group: one settled, one with a plan that runs, one whose plan has ended, one to be decided. The union has none.</summary>
internal sealed class ExampleAnalyses(AppDb db, AnalysisBook book, TimeProvider clock)
{
    private const string With = "Eksempel: daglig leder og innkjøpssjef hos leverandøren.";

    public async Task AddAsync(Example example, CancellationToken cancel)
    {
        if (await db.Set<AnalysisRule>().AnyAsync(rule => rule.OrganisationId == example.Organisation, cancel))
        {
            return;
        }

        if (example == ExampleSet.Union)
        {
            // The union looks its suppliers up from the desk instead.
            await book.SetDaysAsync(null, cancel);
        }

        if (example == ExampleSet.Security)
        {
            await book.SetDaysAsync(AnalysisRule.StandardDays, cancel);
            await AnalyseAsync(await book.AllAsync(example.Organisation, cancel), cancel);
        }
    }

    private async Task AnalyseAsync(IReadOnlyList<AnalysedSupplier> high, CancellationToken cancel)
    {
        var today = clock.Today();
        AnalysisFacts[] facts =
        [
            new("Eksempel: rutinene er på plass, og lønnen er over tariff.", With, null, AnalysisOutcome.Acceptable, null, null, null),
            new(
                "Eksempel: underleverandøren av kabinetter er ikke kartlagt.",
                With,
                "Leverandøren skaffer liste over fabrikkene.",
                AnalysisOutcome.Plan,
                "Liste over fabrikker, og besøk på de to største.",
                "Jonas Eksempel",
                today.AddMonths(4)
            ),
            new(
                "Eksempel: overtiden er høyere enn loven tillater.",
                With,
                "Et tredje skift fra nyttår.",
                AnalysisOutcome.Plan,
                "Tredje skift, og timelister hver måned.",
                "Jonas Eksempel",
                today
            ),
            new(
                "Eksempel: gebyr ved ansettelse er ikke betalt tilbake etter to planer.",
                With,
                null,
                AnalysisOutcome.Reconsider,
                null,
                null,
                null
            ),
        ];
        foreach (var (one, fact) in high.Zip(facts))
        {
            await book.KeepAsync(one.Supplier, one.Level, fact, cancel);
        }

        await book.OpenNewAsync(cancel);
    }
}
