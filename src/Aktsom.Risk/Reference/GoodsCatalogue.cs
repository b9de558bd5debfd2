using System.Collections.Frozen;

namespace Aktsom.Risk.Reference;

/// <summary>Our goods groups, and which of them a text or an industry means.</summary>
public sealed class GoodsCatalogue
{
    private static readonly Lazy<GoodsCatalogue> TheShipped = new(() => new GoodsCatalogue());
    private readonly FrozenDictionary<string, Good> _byId;
    private readonly FrozenDictionary<string, Good> _byListedName;
    private readonly (string Word, bool Start, Good Good)[] _words;

    private GoodsCatalogue()
    {
        All = [.. DataFile.Rows("goods.csv").Select(Good.Read)];
        _byId = All.ToFrozenDictionary(good => good.Id, StringComparer.Ordinal);
        _byListedName = All.SelectMany(good => good.Listed.Select(name => (name, good)))
            .ToFrozenDictionary(pair => pair.name, pair => pair.good, StringComparer.OrdinalIgnoreCase);
        _words = [.. All.SelectMany(good => good.Words.Select(word => (NameKey.Of(word.TrimEnd('*')), word.EndsWith('*'), good)))];
    }

    /// <summary>The shipped groups.</summary>
    public static GoodsCatalogue Shipped => TheShipped.Value;

    /// <summary>Every group.</summary>
    public IReadOnlyList<Good> All { get; }

    /// <summary>The group with this id; null when there is none.</summary>
    public Good? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The group of a good as the US Department of Labor names it; null when we do not know the good.</summary>
    public Good? OfListed(string name) => _byListedName.GetValueOrDefault(name);

    /// <summary>The groups a text about goods names, in our order; none when no word is recognised.</summary>
    public IReadOnlyList<Good> Resolve(string? written)
    {
        var key = $" {NameKey.Of(written)} ";
        return [.. _words.Where(entry => Names(key, entry.Word, entry.Start)).Select(entry => entry.Good).Distinct()];
    }

    /// <summary>The groups that those in <paramref name="industry"/> make or trade; none for services and for trades too broad to say.</summary>
    public IReadOnlyList<Good> Of(Industry industry) => [.. All.Where(good => good.Industries.Any(industry.IsUnder))];

    private static bool Names(string key, string word, bool start) =>
        key.Contains(start ? $" {word}" : $" {word} ", StringComparison.Ordinal);
}
