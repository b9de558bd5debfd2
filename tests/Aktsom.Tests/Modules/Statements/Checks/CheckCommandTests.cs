using System.Text.Json.Nodes;
using Aktsom.Modules.Platform.CommandLine;
using Aktsom.Modules.Statements.Checks;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Tests.Modules.Statements.Checks;

/// <summary><c>aktsom statement check</c> on files, without a server.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aktsom-check-").FullName;

    [Fact]
    public async Task A_good_statement_gives_zero()
    {
        var file = await WriteAsync(GoodStatement.Of("ehn-business").File.ToJson());

        Assert.Equal(ExitCode.Done, await AktsomCommandLine.RunAsync(["statement", "check", file, "--json"]));
    }

    [Fact]
    public async Task A_block_gives_one()
    {
        var file = await WriteAsync(GoodStatement.Of("act-s5").Say("S.2.internal", "Ingen brudd.").File.ToJson());

        Assert.Equal(ExitCode.InputWrong, await AktsomCommandLine.RunAsync(["statement", "check", file, "--json"]));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1, 2]")]
    [InlineData("not json")]
    [InlineData("""{"template":"ehn-business","year":2025,"fields":{"B.none":{"text":"x"}}}""")]
    public async Task What_is_no_statement_gives_one(string text) =>
        Assert.Equal(ExitCode.InputWrong, await AktsomCommandLine.RunAsync(["statement", "check", await WriteAsync(text)]));

    [Fact]
    public async Task A_missing_file_gives_one_and_wrong_use_gives_two()
    {
        Assert.Equal(ExitCode.InputWrong, await AktsomCommandLine.RunAsync(["statement", "check", Path.Combine(_folder, "none.json")]));
        Assert.Equal(ExitCode.Usage, await AktsomCommandLine.RunAsync(["statement", "check"]));
        Assert.Equal(ExitCode.Usage, await AktsomCommandLine.RunAsync(["statement", "check", "x.json", "--loud"]));
    }

    [Fact]
    public void The_json_names_rule_weight_field_and_message()
    {
        var made = GoodStatement
            .Of("ehn-business")
            .Put("B.s.types", FieldAnswer.Of(new AnswerValue.Parts(new Dictionary<string, decimal> { ["other"] = 97 })));

        var json = JsonNode.Parse(CheckReport.Json(made.File, made.Check(), "nb"))!;

        var finding = json["findings"]!.AsArray().Single()!;
        Assert.Equal(("K-01", "block", "B.s.types"), ($"{finding["rule"]}", $"{finding["severity"]}", $"{finding["field"]}"));
        Assert.Equal("Innkjøp fordelt på type blir 97 %. Fordel 3 % til.", $"{finding["message"]}");
        Assert.Equal(1, (int)json["summary"]!["block"]!);
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private async Task<string> WriteAsync(string text)
    {
        var file = Path.Combine(_folder, "statement.json");
        await File.WriteAllTextAsync(file, text);
        return file;
    }
}
