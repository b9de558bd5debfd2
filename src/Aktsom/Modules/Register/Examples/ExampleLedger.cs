using System.Globalization;
using System.Text;

namespace Aktsom.Modules.Register.Examples;

/// <summary>A kind of supplier an example organisation buys from.</summary>
/// <param name="Count">How many.</param>
/// <param name="Names">The last part of their invented names.</param>
/// <param name="Country">ISO code, or empty where the ledger does not say.</param>
/// <param name="Nace">Industry code, or empty.</param>
/// <param name="Category">Purchase category in words.</param>
/// <param name="Thousands">Purchases a year of a middling supplier of the kind, in thousand kroner.</param>
internal sealed record SupplierKindPlan(int Count, string Names, string Country, string Nace, string Category, int Thousands);

/// <summary>
/// Writes a ledger of invented suppliers as a file that could have come from any accounting system. The same seed gives the same file.
/// </summary>
internal static class ExampleLedger
{
    private static readonly string[] Stems =
    [
        "Fjellvang",
        "Sørbygd",
        "Nordmalt",
        "Halsnes",
        "Ytterdal",
        "Brattskar",
        "Kalvhaug",
        "Stemland",
        "Vesterhede",
        "Elvebakk",
        "Tunheim",
        "Rosslund",
        "Myrstad",
        "Granskog",
        "Havnes",
        "Lyngmo",
        "Osvang",
        "Solbakk",
        "Torvik",
        "Ulveland",
        "Vangsnes",
        "Åsmark",
        "Birkeli",
        "Dalsrud",
        "Engsvik",
        "Furuset",
        "Gjerdrum",
        "Hovland",
        "Isdal",
        "Kirkevik",
    ];

    private static readonly Dictionary<string, string[]> Foreign = new(StringComparer.Ordinal)
    {
        ["CN"] = ["Ningtao", "Qingmao", "Liuhe", "Daguan", "Xinlai", "Haoyuan", "Jinbao", "Wenshan"],
        ["MY"] = ["Selavar", "Kinta Jaya", "Perdana Murni", "Seri Utama"],
        ["BD"] = ["Meghdhara", "Padmachar", "Shonali", "Nodir Par"],
        ["IN"] = ["Suryavan", "Kaverim", "Dhanush", "Neelambar"],
        ["PK"] = ["Ravipur", "Sialmar", "Chenabi"],
        ["VN"] = ["Song Hanh", "Dai Lam", "Phu Binh"],
        ["TR"] = ["Anadora", "Egemen", "Karadal"],
        ["DE"] = ["Weidenbrook", "Hollerbach", "Altenmoor", "Birkenfurt"],
        ["SE"] = ["Tallbacka", "Grönvik", "Älvsund"],
        ["PL"] = ["Borowiec", "Wisłogród", "Zielonka"],
        ["FI"] = ["Koivujoki", "Lehtisaari"],
        ["DK"] = ["Vesterhede", "Lyngholm"],
        ["IT"] = ["Valdorsa", "Montelio"],
        ["BR"] = ["Serra Lindoia", "Vale Dourado"],
        ["ET"] = ["Sidamara", "Awashi"],
        ["US"] = ["Cedar Fork", "Blue Larch"],
        ["IE"] = ["Clonmara", "Ballyduff"],
        ["NL"] = ["Dijkveld", "Zandhoek"],
        ["GB"] = ["Hartwell Moor", "Brackenby"],
    };

    private static readonly Dictionary<string, string> Forms = new(StringComparer.Ordinal)
    {
        ["CN"] = "Co., Ltd.",
        ["MY"] = "Sdn. Bhd.",
        ["BD"] = "Ltd.",
        ["IN"] = "Pvt. Ltd.",
        ["PK"] = "(Pvt) Ltd.",
        ["VN"] = "Co., Ltd.",
        ["TR"] = "A.Ş.",
        ["DE"] = "GmbH",
        ["SE"] = "AB",
        ["PL"] = "Sp. z o.o.",
        ["FI"] = "Oy",
        ["DK"] = "A/S",
        ["IT"] = "S.r.l.",
        ["BR"] = "Ltda.",
        ["ET"] = "PLC",
        ["US"] = "Inc.",
        ["IE"] = "Ltd",
        ["NL"] = "B.V.",
        ["GB"] = "Ltd",
    };

    /// <summary>The file of one year; later years buy a little more from the same suppliers.</summary>
    public static byte[] Write(IReadOnlyList<SupplierKindPlan> plans, int year, int seed)
    {
        var text = new StringBuilder("Leverandørnr;Navn;Land;Næringskode;Kategori;År;Beløp;Antall fakturaer;Største faktura\r\n");
        var number = 0;
        foreach (var plan in plans)
        {
            for (var at = 0; at < plan.Count; at++)
            {
                number++;
                var amount = Amount(plan, at, number + seed, year);
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{20000 + number};{Name(plan, at, number)};{plan.Country};{plan.Nace};{plan.Category};{year};"
                );
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{Norwegian(amount)};{Math.Max(1, 3 + (number * 7 % 29))};{Norwegian(Math.Round(amount * 0.18m, 2))}\r\n"
                );
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A few large and many small, as in every ledger.</summary>
    private static decimal Amount(SupplierKindPlan plan, int at, int salt, int year)
    {
        var slope = 2.6 / (1 + (at * 0.35));
        var wobble = 0.75 + (salt * 37 % 100 / 200.0);
        var growth = 1 + ((year - 2023) * 0.03);
        return Math.Round((decimal)(plan.Thousands * 1000 * slope * wobble * growth), 2);
    }

    private static string Name(SupplierKindPlan plan, int at, int number)
    {
        var stems = Foreign.GetValueOrDefault(plan.Country, Stems);
        var stem = stems[(number * 11) % stems.Length];
        var turn = at / stems.Length;
        var mark = turn == 0 ? "" : " " + (char)('A' + turn - 1);
        return $"{stem} {plan.Names}{mark} {Forms.GetValueOrDefault(plan.Country, "AS")}";
    }

    private static string Norwegian(decimal amount) => amount.ToString("0.00", CultureInfo.GetCultureInfo("nb-NO"));
}
