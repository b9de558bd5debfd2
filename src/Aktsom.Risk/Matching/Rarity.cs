namespace Aktsom.Risk.Matching;

/// <summary>How much a word tells in a list: a word of one name all, a word of every name least.</summary>
internal sealed class Rarity
{
    private const double Least = 0.4;
    private const int LeastNames = 50;

    private readonly Dictionary<string, int> names = new(StringComparer.Ordinal);
    private readonly double all;

    private Rarity(IEnumerable<string> list)
    {
        var count = 0;
        foreach (var sounds in list.AsParallel().Select(Sounds))
        {
            count++;
            foreach (var sound in sounds)
            {
                names[sound] = names.GetValueOrDefault(sound) + 1;
            }
        }

        all = count;
    }

    /// <summary>Counts the words of a list of names.</summary>
    public static Rarity Of(IEnumerable<string> list) => new(list);

    /// <summary>0.4…1; 1 for all words of a list too short to tell.</summary>
    /// <param name="sound">The word by its sound.</param>
    public double Of(string sound)
    {
        var count = names.GetValueOrDefault(sound, 1);
        return all < LeastNames ? 1 : Least + ((1 - Least) * Math.Log(all / count) / Math.Log(all));
    }

    private static string[] Sounds(string name) => [.. NameReader.Read(name).Tokens.Select(t => t.Sound).Distinct(StringComparer.Ordinal)];
}
