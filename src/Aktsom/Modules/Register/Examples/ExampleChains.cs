using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Register.Chain;

namespace Aktsom.Modules.Register.Examples;

/// <summary>Invented value chains of the example organisations that draw one.</summary>
internal sealed class ExampleChains(ChainBook book)
{
    private static readonly Dictionary<ChainRole, string> Activities = new()
    {
        [ChainRole.RawMaterial] = "Bomull, tremasse, olje til plast, kaffe",
        [ChainRole.Tier3] = "Spinning, granulat, cellulose",
        [ChainRole.Tier2] = "Veving, farging, folie",
        [ChainRole.Tier1Producer] = "Sying, pakking, ferdig vare",
        [ChainRole.Wholesaler] = "Importør eller agent",
        [ChainRole.Own] = "Innkjøp, lager, transport",
        [ChainRole.Contractor] = "Renhold hos kunden",
        [ChainRole.EndCustomer] = "Hoteller, kommuner, bedrifter",
        [ChainRole.EndUser] = "De som bruker varene i arbeidet sitt",
        [ChainRole.ReuseRecycling] = "Retur av emballasje og tekstil",
    };

    public async Task AddAsync(Example example, CancellationToken cancel)
    {
        if (example != ExampleSet.Chain || await book.SavedAsync(example.Organisation, cancel) is not null)
        {
            return;
        }

        var proposed = await book.ProposedAsync(example.Organisation, cancel);
        var parts = proposed.Parts.Select(part => part with { Activities = Activities[part.Role] }).ToList();
        await book.SaveAsync(proposed with { Parts = parts }, null, "chain.saved", cancel);
    }
}
