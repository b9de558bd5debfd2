using System.Text.Json;
using Aktsom.Modules.Platform.CommandLine;
using Aktsom.Risk.Scoring;
using Aktsom.Tests.Running;

namespace Aktsom.Tests.Modules.Risk.Screening;

[Trait("Requirement", "R-NEG-05")]
public sealed class ScreenCommandTests : IDisposable
{
    private const string Suppliers = """
        Navn;Organisasjonsnummer;Land;Næringskode;Beløp
        Fjord Kontorservice AS;;Norge;69.202;60000
        Nordlys Renhold AS;;Norge;81.210;25000
        Dhaka Example Garments Ltd;;Bangladesh;14.100;14000
        Ukjent Eksempel AS;;Norge;;1000
        Kreditnota Eksempel AS;;Norge;62.100;-500

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("aktsom-screen-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Suppliers_come_ranked_with_values_sources_and_editions()
    {
        var answer = await Shell.RunAsync("screen", Save("list.csv", Suppliers), "--json", "--coverage", "90");
        Assert.Equal((ExitCode.Done, ""), (answer.ExitCode, answer.Errors));
        using var json = JsonDocument.Parse(answer.Output);
        var root = json.RootElement;
        Assert.Equal(("reference-model", "1"), (Text(root.GetProperty("model"), "id"), Text(root.GetProperty("model"), "version")));
        var suppliers = root.GetProperty("suppliers").EnumerateArray().ToList();
        Assert.Equal(["veryHigh", "high", "unknown", "low", "low"], suppliers.Select(supplier => Text(supplier, "level")));
        Assert.Equal("Dhaka Example Garments Ltd", Text(suppliers[0], "name"));
        Assert.Equal(("BD", "14.100"), (Text(suppliers[0], "country"), Text(suppliers[0], "sector")));
        var topics = suppliers[0].GetProperty("topics").EnumerateArray().ToList();
        Assert.All(
            topics.SelectMany(topic => topic.GetProperty("factors").EnumerateArray()).Where(factor => Text(factor, "state") == "known"),
            factor =>
                Assert.True(
                    Text(factor, "source")!.Length > 0
                        && Text(factor, "edition")!.Length > 0
                        && factor.GetProperty("value").GetDouble() >= 0
                )
        );
    }

    [Fact]
    public async Task An_unknown_supplier_has_a_range_and_no_score()
    {
        var suppliers = await ScreenAsync(Suppliers);
        var unknown = suppliers.Single(supplier => Text(supplier, "level") == "unknown");
        Assert.Equal(JsonValueKind.Null, unknown.GetProperty("score").ValueKind);
        Assert.True(unknown.GetProperty("low").GetDouble() < unknown.GetProperty("high").GetDouble());
    }

    [Fact]
    [Trait("Requirement", "R-NEG-04")]
    public async Task Coverage_is_exact_and_sums_of_zero_or_below_hold_no_share()
    {
        var answer = await Shell.RunAsync("screen", Save("list.csv", Suppliers), "--json", "--coverage", "85");
        using var json = JsonDocument.Parse(answer.Output);
        var coverage = json.RootElement.GetProperty("coverage");
        Assert.Equal(
            (99000m, 100000m),
            (Number(coverage.GetProperty("spend"), "numerator"), Number(coverage.GetProperty("spend"), "denominator"))
        );
        Assert.Equal((2, 1), (coverage.GetProperty("technicallyHigh").GetInt32(), coverage.GetProperty("withoutShare").GetInt32()));
        Assert.Equal(2, coverage.GetProperty("smallestSet").GetProperty("suppliers").GetInt32());
    }

    [Fact]
    public async Task The_printed_traces_compute_the_printed_scores_again()
    {
        var answer = await Shell.RunAsync("screen", Save("list.csv", Suppliers), "--json");
        using var json = JsonDocument.Parse(answer.Output);
        foreach (var profile in json.RootElement.GetProperty("profiles").EnumerateArray())
        {
            Assert.All(TraceJson.Read(profile.GetProperty("traces").GetRawText()), trace => Assert.Equal(trace.Score, trace.Recompute()));
        }
    }

    [Theory]
    [InlineData("nb", "2 av 5 leverandører er teknisk høy risiko. 99 prosent av innkjøpene er vurdert.", "svært høy")]
    [InlineData("nn", "2 av 5 leverandørar er teknisk høg risiko. 99 prosent av innkjøpa er vurderte.", "svært høg")]
    [InlineData("en", "2 of 5 suppliers are technically high risk. 99 per cent of the purchases are assessed.", "very high")]
    public async Task A_person_reads_it_in_three_languages(string language, string sentence, string level)
    {
        var answer = await Shell.RunAsync("screen", Save("list.csv", Suppliers), "--language", language);
        Assert.Contains(sentence, answer.Output);
        Assert.Contains(level, answer.Output);
    }

    [Fact]
    public async Task A_list_without_purchases_says_that_there_is_no_coverage()
    {
        var answer = await Shell.RunAsync(
            "screen",
            Save("list.csv", "name,country,sector\nDhaka Example Garments Ltd,Bangladesh,Apparel\n")
        );
        Assert.Contains("1 av 1 leverandører er teknisk høy risiko.", answer.Output);
        Assert.Contains("ingen innkjøp over null", answer.Output);
    }

    [Fact]
    public async Task An_own_source_shows_its_terms_and_what_could_not_be_read_and_then_counts()
    {
        var own = Save(
            "own.csv",
            "iso2,index,edition,value,ref_year,source_id\nNO,ITUC_GRI,2025,5,2025,ituc-gri\nAtlantis,ITUC_GRI,2025,1,2025,ituc-gri\n"
        );
        var answer = await Shell.RunAsync("screen", Save("list.csv", Suppliers), "--reference", own, "--json");
        Assert.Contains("International Trade Union Confederation", answer.Errors);
        Assert.Contains("Linje 3: vi kjenner ikke landet «Atlantis».", answer.Errors);
        Assert.Contains("ituc-gri", answer.Output);
        using var json = JsonDocument.Parse(answer.Output);
        Assert.DoesNotContain(json.RootElement.GetProperty("suppliers").EnumerateArray(), supplier => Text(supplier, "level") == "low");
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "kolonnene")]
    [InlineData("", "tom")]
    public async Task A_reference_file_that_is_something_else_stops_with_one_sentence(string content, string said)
    {
        var answer = await Shell.RunAsync("screen", Save("list.csv", Suppliers), "--reference", Save("own.csv", content));
        Assert.Equal((ExitCode.InputWrong, ""), (answer.ExitCode, answer.Output));
        Assert.Contains(said, answer.Errors);
        Assert.DoesNotContain("   at ", answer.Errors);
    }

    [Fact]
    public async Task A_file_that_is_not_there_and_a_wrong_call_are_told_apart()
    {
        Assert.Equal(ExitCode.InputWrong, (await Shell.RunAsync("screen", Path.Combine(_folder, "none.csv"))).ExitCode);
        Assert.Equal(ExitCode.Usage, (await Shell.RunAsync("screen")).ExitCode);
        Assert.Equal(ExitCode.Usage, (await Shell.RunAsync("screen", "x.csv", "--coverage", "101")).ExitCode);
    }

    private async Task<List<JsonElement>> ScreenAsync(string list)
    {
        var answer = await Shell.RunAsync("screen", Save("list.csv", list), "--json");
        using var json = JsonDocument.Parse(answer.Output);
        return [.. json.RootElement.GetProperty("suppliers").EnumerateArray().Select(supplier => supplier.Clone())];
    }

    private string Save(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static decimal Number(JsonElement element, string name) => element.GetProperty(name).GetDecimal();
}
