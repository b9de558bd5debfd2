using System.Net;
using System.Text.RegularExpressions;

namespace Aktsom.Bench.Register;

/// <summary>What people do in the list: look, turn pages, sort, filter, search, slip while typing. Every round asks for other words and places.</summary>
internal sealed partial class ListRequests(MeasuredSite site)
{
    private static readonly string[] Countries = ["NO", "CN", "BD", "SE", "DE", "IN", "none"];
    private static readonly string[] Levels = ["VeryHigh", "High", "Medium", "Low", "Unknown"];
    private static readonly string[] Words = ["tekstiler", "møbel", "transport AS", "garment", "foods Ltd", "plast", "papir GmbH"];
    private static readonly string[] Slips =
    [
        "tesktil norge",
        "mbler brava",
        "trasport nord",
        "garmnets co",
        "sefood vik",
        "enginering",
        "elketro",
    ];
    private readonly Random random = new(11);
    private string[] categories = [];

    public async IAsyncEnumerable<(string Kind, double Milliseconds)> RoundAsync()
    {
        var (spent, page) = await site.GetAsync("/suppliers");
        yield return ("first page", spent);
        if (categories.Length == 0)
        {
            categories = [.. Category().Matches(page).Select(match => match.Groups["id"].Value).Distinct(StringComparer.Ordinal)];
        }

        foreach (var (kind, path) in Asked())
        {
            (spent, page) = await site.GetAsync(path);
            yield return (kind, spent);
            if (Next(page) is { } next && kind.StartsWith("sorted", StringComparison.Ordinal))
            {
                (spent, _) = await site.GetAsync(next);
                yield return ("next page", spent);
            }
        }
    }

    private IEnumerable<(string, string)> Asked()
    {
        // A key in the middle of the register: what following «next» ten thousand times leads to.
        var deep = $"{new Guid(random.Next(), 1, 1, [1, 2, 3, 4, 5, 6, 7, 8]):N}";
        yield return ("sorted by name", "/suppliers?sort=name");
        yield return ("sorted by purchases", "/suppliers?sort=-purchases");
        yield return ("sorted by risk, lowest first", "/suppliers?sort=risk");
        yield return ("deep by risk", $"/suppliers?after={deep}{random.Next(450_000)}");
        yield return ("deep by name", $"/suppliers?sort=name&after={deep}{(char)('A' + random.Next(26))}o");
        yield return ("level", $"/suppliers?level={Pick(Levels)}");
        yield return ("country", $"/suppliers?country={Pick(Countries)}");
        yield return ("country by name", $"/suppliers?country={Pick(Countries)}&sort=name");
        yield return ("category", $"/suppliers?category={Pick(categories)}");
        yield return ("country and category", $"/suppliers?country={Pick(Countries)}&category={Pick(categories)}&sort=-purchases");
        yield return ("search, stem", $"/suppliers?q={Uri.EscapeDataString(Pick(Words))}");
        yield return ("search, slip", $"/suppliers?q={Uri.EscapeDataString(Pick(Slips))}");
        yield return ("search, number", $"/suppliers?q=8000{random.Next(10, 99)}");
        yield return ("search, level", $"/suppliers?q={Uri.EscapeDataString(Pick(Words))}&level={Pick(Levels)}");
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private static string? Next(string page) =>
        NextPage().Match(page) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups["address"].Value) : null;

    [GeneratedRegex("href=\"(?<address>/suppliers\\?[^\"]*after=[^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex NextPage();

    [GeneratedRegex("<option[^>]*value=\"(?<id>[0-9a-f-]{36})\"", RegexOptions.None, 1000)]
    private static partial Regex Category();
}
