using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;

namespace Aktsom.Modules.Risk.Focus;

/// <summary>One kind of follow-up of the suppliers outside the focus countries, in a year and over the same days the year before.</summary>
internal sealed record Elsewhere(string Kind, int Now, int Before)
{
    /// <summary>How many fewer; null where it has not fallen.</summary>
    public int? Fall => Now < Before ? Before - Now : null;
}

/// <summary>Compares the ordinary follow-up of suppliers outside the focus countries with last year's (R-NOR-22). The same suppliers are looked at in both years.</summary>
internal sealed class FollowUpElsewhere(
    IEnumerable<IFollowUpKind> kinds,
    ISupplierPlaces places,
    FocusList list,
    Reach reach,
    TimeProvider clock
)
{
    /// <summary>The last day that is compared: today in this year, the year's last in one that is over.</summary>
    public DateOnly LastDay(int year) => clock.Today() is var today && today.Year == year ? today : new DateOnly(year, 12, 31);

    public async Task<IReadOnlyList<Elsewhere>> OfYearAsync(int year, CancellationToken cancel)
    {
        var codes = await list.CodesAsync(reach.Organisation, year, cancel);
        var inside =
            codes.Count == 0
                ? []
                : (await places.InAsync(reach.Organisation, codes, cancel))
                    .Where(one => IsIn(one, codes))
                    .Select(one => one.Id)
                    .ToHashSet();
        var last = LastDay(year);
        var found = new List<Elsewhere>();
        foreach (var kind in kinds.OrderBy(kind => kind.Order))
        {
            var now = await kind.CountAsync(reach.Organisation, new DateOnly(year, 1, 1), last, cancel);
            var before = await kind.CountAsync(reach.Organisation, new DateOnly(year - 1, 1, 1), last.AddYears(-1), cancel);
            found.Add(new Elsewhere(kind.Name.ToString(), Sum(now, inside), Sum(before, inside)));
        }

        return found;
    }

    private static int Sum(IReadOnlyDictionary<SupplierId, int> counts, HashSet<SupplierId> inside) =>
        counts.Where(one => !inside.Contains(one.Key)).Sum(one => one.Value);

    /// <summary>A place whose area alone is known may lie anywhere, and is not taken for one in focus.</summary>
    private static bool IsIn(PlacedSupplier one, IReadOnlySet<string> codes) =>
        (one.Country is { } seat && codes.Contains(seat)) || one.Sites.Any(site => site.Country is { } at && codes.Contains(at));
}
