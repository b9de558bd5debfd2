namespace Aktsom.Risk.Coverage;

/// <summary>
/// The fewest suppliers whose purchases reach a wanted share of all, taken from the largest down (R-NEG-04). Equal sums are taken in the order given, so that
/// the same input always gives the same set.
/// </summary>
public sealed record SmallestSet
{
    /// <summary>Positions of the chosen suppliers in the input, largest purchases first.</summary>
    public required IReadOnlyList<int> Chosen { get; init; }

    /// <summary>The exact share they reach; null with a reason in <see cref="Missing"/>.</summary>
    public Share? Reached { get; init; }

    /// <summary>Whether the wanted share is reached; false only when more than all was wanted, or there is no figure.</summary>
    public required bool IsReached { get; init; }

    /// <summary>Positions of suppliers whose purchases sum to zero or below: listed, but without a share.</summary>
    public required IReadOnlyList<int> WithoutShare { get; init; }

    /// <summary>Why there is no figure.</summary>
    public NoCoverage Missing { get; init; }

    /// <summary>Chooses the set.</summary>
    /// <param name="spends">Purchases per supplier, in a stable order.</param>
    /// <param name="wanted">The wanted share, e.g. 93/100. Zero or below is reached by nobody.</param>
    public static SmallestSet Reaching(IReadOnlyList<decimal> spends, Share wanted)
    {
        var total = spends.Where(spend => spend > 0).Sum();
        var without = Enumerable.Range(0, spends.Count).Where(at => spends[at] <= 0).ToList();
        if (total <= 0)
        {
            return new SmallestSet
            {
                Chosen = [],
                IsReached = false,
                WithoutShare = without,
                Missing = spends.Count == 0 ? NoCoverage.NoSuppliers : NoCoverage.NoSpend,
            };
        }

        var chosen = new List<int>();
        decimal sum = 0;
        foreach (var at in Enumerable.Range(0, spends.Count).Where(at => spends[at] > 0).OrderByDescending(at => spends[at]))
        {
            if (new Share(sum, total).IsAtLeast(wanted))
            {
                break;
            }

            chosen.Add(at);
            sum += spends[at];
        }

        var reached = new Share(sum, total);
        return new SmallestSet
        {
            Chosen = chosen,
            Reached = reached,
            IsReached = reached.IsAtLeast(wanted),
            WithoutShare = without,
        };
    }
}
