using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Organisations.Documents;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Organisations.UnGoals;

/// <summary>A goal of the seventeen in a year: whether it is chosen, and what carries it.</summary>
internal sealed record UnGoalLine(int Number, bool IsChosen, IReadOnlyList<UnGoalCarrier> Carriers)
{
    /// <summary>Chosen, and nothing carries it.</summary>
    public bool IsBare => IsChosen && Carriers.Count == 0;
}

/// <summary>The UN goals an organisation has chosen, and everything that carries one (R-NOR-53).</summary>
internal sealed class UnGoalBook(AppDb db, IEnumerable<IUnGoalCarriers> sources)
{
    /// <summary>Every goal that is chosen or carried, by number.</summary>
    public async Task<IReadOnlyList<UnGoalLine>> OfAsync(OrganisationId organisation, int year, CancellationToken cancel)
    {
        var chosen = await ChosenAsync(organisation, year, cancel);
        var carriers = new List<UnGoalCarrier>();
        foreach (var source in sources)
        {
            carriers.AddRange(await source.OfAsync(organisation, year, cancel));
        }

        return
        [
            .. Enumerable
                .Range(UnGoalNames.First, UnGoalNames.Last)
                .Select(number => new UnGoalLine(
                    number,
                    chosen.Contains(number),
                    [
                        .. carriers
                            .Where(one => one.Numbers.Contains(number))
                            .OrderBy(one => one.Kind)
                            .ThenBy(one => one.Name, StringComparer.CurrentCulture),
                    ]
                ))
                .Where(line => line.IsChosen || line.Carriers.Count > 0),
        ];
    }

    public async Task<IReadOnlyList<int>> ChosenAsync(OrganisationId organisation, int year, CancellationToken cancel) =>
        await db.Set<ChosenUnGoal>()
            .Where(one => one.OrganisationId == organisation && one.Year == year)
            .OrderBy(one => one.Number)
            .Select(one => one.Number)
            .ToListAsync(cancel);
}
