using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Articles;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Imports;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Register.Examples;

/// <summary>An invented range of the example chain, through the same import as everyone's: two lists, the later one with more known origins.</summary>
internal sealed class ExampleArticles(ArticleImports imports, ImportFiles files, TimeProvider clock)
{
    private const int OfEach = 5;

    private static readonly Dictionary<string, string[]> Goods = new(StringComparer.Ordinal)
    {
        ["Mykpapir"] = ["Toalettpapir", "Kjøkkenrull", "Tørkeark", "Servietter", "Industrirull"],
        ["Plastemballasje"] = ["Avfallssekk", "Fryseposer", "Strekkfilm", "Matboks", "Bærepose"],
        ["Engangshansker"] = ["Nitrilhansker S", "Nitrilhansker M", "Nitrilhansker L", "Vinylhansker M", "Vinylhansker L"],
        ["Kluter og mopper"] = ["Mikrofiberklut", "Mopp 40 cm", "Mopp 60 cm", "Gulvklut", "Vindusklut"],
        ["Arbeidsklær"] = ["Arbeidsbukse", "T-skjorte", "Kokkejakke", "Forkle", "Fleecejakke"],
        ["Sengetøy"] = ["Laken", "Dynetrekk", "Putevar", "Håndkle", "Badekåpe"],
        ["Rengjøringsmidler"] = ["Allrent", "Sanitærrent", "Grovrent", "Oppvaskmiddel", "Glassrent"],
        ["Kaffe og te"] = ["Kaffe, filtermalt", "Kaffe, hele bønner", "Espresso", "Te, sort", "Te, grønn"],
        ["Servering og engangsservise"] = ["Kopp 25 cl", "Tallerken", "Bestikk", "Sugerør", "Serveringsbrett"],
        ["Maskiner og utstyr"] = ["Gulvvaskemaskin", "Støvsuger", "Tralle", "Papirdispenser", "Høytrykksvasker"],
    };

    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["Mykpapir"] = "Svanemerket, FSC",
        ["Kluter og mopper"] = "Svanemerket",
        ["Rengjøringsmidler"] = "Svanemerket",
        ["Kaffe og te"] = "Fairtrade, Debio Ø",
        ["Sengetøy"] = "OEKO-TEX Standard 100",
        ["Arbeidsklær"] = "OEKO-TEX Standard 100",
    };

    /// <param name="suppliers">The chain's suppliers with the name of each one's purchase category.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task AddAsync(IReadOnlyList<(Supplier Supplier, string Category)> suppliers, CancellationToken cancel)
    {
        foreach (
            var (day, known, name) in new[]
            {
                (new DateOnly(2023, 12, 31), 40, "varer-2023.csv"),
                (new DateOnly(2025, 12, 31), 84, "varer-2025.csv"),
            }
        )
        {
            var content = Encoding.UTF8.GetBytes(Write(suppliers, known));
            var id = TypedId.New<ImportId>(clock);
            await File.WriteAllBytesAsync(Path.Combine(files.Make(id), name), content, cancel);
            var upload = new LedgerUpload(name, Convert.ToHexStringLower(SHA256.HashData(content)), content.Length);
            await imports.SaveAsync(await imports.ReadAsync(id, upload, day, whole: true, cancel), cancel);
        }
    }

    /// <param name="suppliers">Who delivers.</param>
    /// <param name="known">About how many of a hundred articles have a known origin.</param>
    private static string Write(IReadOnlyList<(Supplier Supplier, string Category)> suppliers, int known)
    {
        var text = new StringBuilder("Varenr;Varenavn;Varegruppe;Leverandør;Opprinnelsesland;Miljømerke\r\n");
        var at = 0;
        foreach (var (supplier, category) in suppliers.OrderBy(one => one.Supplier.Name, StringComparer.Ordinal))
        {
            if (!Goods.TryGetValue(category, out var goods))
            {
                continue;
            }

            for (var number = 0; number < OfEach; number++)
            {
                at++;
                var country = at * 37 % 100 < known && supplier.Country is { } code ? CountryNames.Of(code) : "";
                var label = at * 53 % 100 < known ? Labels.GetValueOrDefault(category, "") : "";
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{100_000 + at};{goods[number]} {supplier.Name.Split(' ')[0]};{category};{supplier.Name};{country};{label}\r\n"
                );
            }
        }

        return text.ToString();
    }
}
