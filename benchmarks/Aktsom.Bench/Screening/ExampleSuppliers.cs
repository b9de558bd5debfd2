using Aktsom.Risk.Reference;
using Aktsom.Risk.Scoring;

namespace Aktsom.Bench.Screening;

/// <summary>Suppliers as a large Norwegian buyer might have them: seven in ten in Norway, all industries, one in ten with stated goods, some facts missing.</summary>
internal static class ExampleSuppliers
{
    private const int Seed = 20261121;

    public static SupplierInput[] Make(int count)
    {
        var random = new Random(Seed);
        string[] countries = [.. Countries.Shipped.All.Select(country => country.Iso2)];
        string[] industries =
        [
            .. Industries
                .Shipped.All.Where(industry => industry.Version == Industry.Sn2025 && industry.Code.Length == 6)
                .Select(industry => industry.Code)
                .Order(StringComparer.Ordinal),
        ];
        string[] goods =
        [
            "coffee",
            "garments",
            "electronics",
            "furniture",
            "solar",
            "officeSupplies",
            "fish",
            "stone",
            "toys",
            "medicalConsumables",
        ];
        var suppliers = new SupplierInput[count];
        for (var at = 0; at < count; at++)
        {
            suppliers[at] = new SupplierInput(
                random.Next(20) == 0 ? null
                    : random.Next(10) < 7 ? "NO"
                    : countries[Skewed(random, countries.Length)],
                random.Next(20) == 0 ? null : industries[Skewed(random, industries.Length)],
                random.Next(10) == 0 ? goods[random.Next(goods.Length)] : null
            );
        }

        return suppliers;
    }

    /// <summary>The first ones occur most, as countries and industries do in a register.</summary>
    private static int Skewed(Random random, int count) => (int)(count * random.NextDouble() * random.NextDouble());
}
