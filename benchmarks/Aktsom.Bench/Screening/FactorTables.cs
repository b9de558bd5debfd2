using System.Globalization;
using Aktsom.Risk.Reference;
using Aktsom.Risk.Scoring;

namespace Aktsom.Bench.Screening;

/// <summary>
/// Writes what DuckDB needs for the same join: suppliers, and one wide table a factor with value, low, confidence and floor of every topic. All that is costly to
/// find (indicators, lists of goods) is worked out for it beforehand.
/// </summary>
internal sealed class FactorTables(Screener screener, string folder)
{
    private readonly int _topics = screener.Model.Topics.Count;
    private readonly Dictionary<string, (string GoodsKey, bool IsService)> _industries = new(StringComparer.Ordinal);

    /// <summary>The folder, with the files in it.</summary>
    public string Write(IReadOnlyList<SupplierInput> suppliers)
    {
        WriteCountries();
        WriteIndustries(suppliers.Select(supplier => supplier.Industry).Distinct(StringComparer.Ordinal));
        WriteGoods(suppliers);
        WriteModel();
        using var file = File.CreateText(Path.Combine(folder, "suppliers.csv"));
        file.WriteLine("country,industry,goods");
        foreach (var supplier in suppliers)
        {
            file.WriteLine($"{supplier.Country ?? "?"},{supplier.Industry ?? "?"},{supplier.Goods}");
        }

        return folder;
    }

    private void WriteCountries()
    {
        using var file = Table("countries.csv", "country");
        foreach (var country in Countries.Shipped.All)
        {
            file.WriteLine(Row(country.Iso2, Traces(new SupplierLine { Country = new CountryResolution.Found(country) }), 0));
        }

        file.WriteLine(Row("?", Traces(new SupplierLine()), 0));
    }

    private void WriteIndustries(IEnumerable<string?> codes)
    {
        using var file = Table("industries.csv", "industry,goods_key,is_service");
        foreach (var code in codes)
        {
            var industry = Industries.Shipped.Find(code);
            var traces = Traces(new SupplierLine { Country = new CountryResolution.Found(Countries.Shipped["NO"]), Industry = industry });
            var isService = traces[0].Factors[2].State == FactorState.NotApplicable;
            var producer = industry is { IsProducer: true } ? "made" : "sold";
            var goods = industry is null ? "" : string.Join('+', GoodsCatalogue.Shipped.Of(industry).Select(good => good.Id));
            var key = isService || goods.Length == 0 ? "?" : $"{producer}:{goods}";
            _industries[code ?? "?"] = (key, isService);
            file.WriteLine(Row($"{code ?? "?"},{key},{(isService ? 1 : 0)}", traces, 1, FloorKind.Industry));
        }
    }

    /// <summary>One row for each pair of goods and country that occurs.</summary>
    private void WriteGoods(IReadOnlyList<SupplierInput> suppliers)
    {
        using var file = Table("goods.csv", "goods_key,country");
        var written = new HashSet<(string, string)>();
        foreach (var supplier in suppliers)
        {
            var industry = Industries.Shipped.Find(supplier.Industry);
            var key = supplier.Goods is null ? _industries[supplier.Industry ?? "?"].GoodsKey : StatedKey(supplier.Goods, industry);
            if (!written.Add((key, supplier.Country ?? "?")))
            {
                continue;
            }

            var line = new SupplierLine
            {
                Country = supplier.Country is null
                    ? CountryResolution.None
                    : new CountryResolution.Found(Countries.Shipped[supplier.Country]),
                Industry = key == "?" ? null : industry,
                Goods = supplier.Goods is null ? [] : [GoodsCatalogue.Shipped.Find(supplier.Goods)!],
            };
            file.WriteLine(Row($"{key},{supplier.Country ?? "?"}", Traces(line), 2, FloorKind.Listing));
        }
    }

    /// <summary>Goods that a producer states come from its own country; the key says so, and the query makes the same key.</summary>
    private static string StatedKey(string goods, Industry? industry) => $"{(industry is { IsProducer: true } ? "own" : "any")}:{goods}";

    private void WriteModel()
    {
        var weights = screener.Model.Topics.Select(topic => topic.Weights ?? screener.Model.Combination.Weights);
        using var file = File.CreateText(Path.Combine(folder, "model.csv"));
        file.WriteLine("country,sector,goods,counts");
        foreach (var (topic, weight) in screener.Model.Topics.Zip(weights))
        {
            file.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{weight.Country},{weight.Sector},{weight.Goods},{(topic.Counts ? 1 : 0)}")
            );
        }
    }

    private ScoreTrace[] Traces(SupplierLine line) => [.. screener.Score([line]).Topics.Select(topic => topic.Trace)];

    private StreamWriter Table(string name, string key)
    {
        var file = File.CreateText(Path.Combine(folder, name));
        var columns = Enumerable.Range(0, _topics).Select(topic => $"v{topic},l{topic},k{topic},f{topic}");
        file.WriteLine($"{key},{string.Join(',', columns)}");
        return file;
    }

    private static string Row(string key, ScoreTrace[] traces, int factor, FloorKind? floors = null)
    {
        var cells = traces.Select(trace =>
        {
            var estimate = trace.Factors[factor].Estimate;
            var floor = trace.Floors.Where(found => found.Kind == floors).Select(found => found.Value).DefaultIfEmpty(0).Max();
            return string.Create(CultureInfo.InvariantCulture, $"{estimate.Value},{estimate.Low},{estimate.Confidence},{floor}");
        });
        return $"{key},{string.Join(',', cells)}";
    }
}
