namespace Aktsom.Modules.Impacts.Years;

/// <summary>Why something cannot be carried from one year to another. The name is the end of its text's key.</summary>
internal enum CarryOverFault
{
    /// <summary>From the same year or a later one.</summary>
    NotEarlier,

    /// <summary>There is nothing in that year to carry on.</summary>
    NothingThere,

    /// <summary>Following the links backwards comes round to where it began.</summary>
    GoesInCircle,
}

/// <summary>Themes, goals and measures are carried over years with their story (R-NOR-25, R-LIL-44); the story has a beginning.</summary>
internal static class CarryOver
{
    /// <param name="year">The year it is carried to.</param>
    /// <param name="from">The year it is carried from.</param>
    /// <param name="known">The years it stands in.</param>
    public static CarryOverFault? Check(int year, int from, IEnumerable<int> known) =>
        from >= year ? CarryOverFault.NotEarlier
        : known.Contains(from) ? null
        : CarryOverFault.NothingThere;

    /// <summary>Whether <paramref name="record"/> may continue <paramref name="earlier"/>.</summary>
    /// <param name="record">What continues.</param>
    /// <param name="earlier">What it would continue.</param>
    /// <param name="continues">What each record continues now; the default value where it continues nothing.</param>
    public static CarryOverFault? Check<TId>(TId record, TId earlier, IReadOnlyDictionary<TId, TId?> continues)
        where TId : struct, IEquatable<TId>
    {
        if (!continues.ContainsKey(earlier))
        {
            return CarryOverFault.NothingThere;
        }

        return Chain(earlier, continues).Contains(record) ? CarryOverFault.GoesInCircle : null;
    }

    /// <summary>The record and those before it, newest first. Ends also where the links go in a circle.</summary>
    public static IReadOnlyList<TId> Chain<TId>(TId record, IReadOnlyDictionary<TId, TId?> continues)
        where TId : struct, IEquatable<TId>
    {
        var chain = new List<TId>();
        var seen = new HashSet<TId>();
        for (TId? at = record; at is { } one && seen.Add(one); at = continues.GetValueOrDefault(one))
        {
            chain.Add(one);
        }

        return chain;
    }
}
