using System.Collections.Frozen;

namespace Aktsom.Risk.Reference;

/// <summary>Companies on forced-labour lists, found by their exact name. Likeness between names is the matcher's work, not this list's.</summary>
public sealed class EntityList
{
    private readonly FrozenDictionary<string, ListedEntity> _byName;

    internal EntityList(IReadOnlyList<ListedEntity> all)
    {
        All = all;
        var byName = new Dictionary<string, ListedEntity>(StringComparer.Ordinal);
        foreach (var entity in all.Where(entity => entity.Active))
        {
            foreach (var name in entity.Aliases.Prepend(entity.Name))
            {
                byName.TryAdd(NameKey.Of(name), entity);
            }
        }

        _byName = byName.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Every entry, also those of orders no longer active.</summary>
    public IReadOnlyList<ListedEntity> All { get; }

    /// <summary>The active entry with exactly this name or alias, apart from case and punctuation; null when there is none, or it lies in another country.</summary>
    /// <param name="name">The supplier's name.</param>
    /// <param name="country">ISO 3166-1 alpha-2 of the supplier, null when not known.</param>
    public ListedEntity? Find(string name, string? country)
    {
        var found = _byName.GetValueOrDefault(NameKey.Of(name));
        var elsewhere =
            found is { Country.Length: > 0 } && country is not null && !string.Equals(found.Country, country, StringComparison.Ordinal);
        return elsewhere ? null : found;
    }
}
