using System.Runtime.InteropServices;
using Aktsom.Risk.Reference;

namespace Aktsom.Risk.Scoring;

/// <summary>Screens a stream of suppliers: each text is looked up once, each distinct triple scored once.</summary>
internal sealed class BulkScreener(Screener screener)
{
    private const int Shift = 21;
    private readonly Lookup<PlaceFacts> _places = new(
        screener.FactsOf(Place.Nowhere),
        text => Countries.Shipped.TryFind(text, out var country) ? screener.FactsOf(Place.Of(country)) : null
    );
    private readonly Lookup<IndustryFacts> _industries = new(
        screener.FactsOf((Industry?)null),
        text => Industries.Shipped.Find(text) is { } industry ? screener.FactsOf(industry) : null
    );
    private readonly Lookup<Good[]> _goods = new([], text => GoodsOf(text) is { Length: > 0 } goods ? goods : null);
    private readonly Dictionary<long, Profile> _profiles = [];

    public IEnumerable<Profile> Run(IEnumerable<SupplierInput> suppliers)
    {
        foreach (var supplier in suppliers)
        {
            yield return ProfileOf(supplier);
        }
    }

    private Profile ProfileOf(SupplierInput supplier)
    {
        var (place, industry, goods) = (
            _places.Number(supplier.Country),
            _industries.Number(supplier.Industry),
            _goods.Number(supplier.Goods)
        );
        var key = ((((long)place << Shift) | (uint)industry) << Shift) | (uint)goods;
        ref var profile = ref CollectionsMarshal.GetValueRefOrAddDefault(_profiles, key, out var exists);
        if (!exists)
        {
            profile = screener.ProfileOf(
                [new LineProfile(_places[place], _industries[industry], _goods[goods], ProductionStage.None, null)],
                OwnFactors.None
            );
        }

        return profile!;
    }

    private static Good[] GoodsOf(string text) => [.. text.Split('+').Select(GoodsCatalogue.Shipped.Find).OfType<Good>()];

    /// <summary>Gives each text a number, and each number what the text stands for; 0 for what is not recognised.</summary>
    private sealed class Lookup<T>(T none, Func<string, T?> find)
        where T : class
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly List<T> _values = [none];

        public T this[int number] => _values[number];

        public int Number(string? text)
        {
            if (string.IsNullOrEmpty(text))
            {
                return 0;
            }

            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, text, out var exists);
            if (!exists && find(text) is { } found)
            {
                number = _values.Count;
                _values.Add(found);
            }

            return number;
        }
    }
}
