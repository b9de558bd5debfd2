using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Aktsom.Documents.Json;
using Aktsom.Tests.Running;

namespace Aktsom.Tests.Modules.Statements.Bundles;

public sealed class BundleSchemaTests
{
    private static readonly JsonElement Schema = Read();

    [Theory]
    [InlineData("manifest.json", "manifest")]
    [InlineData("signatures.json", "signatures")]
    [InlineData("log.json", "log")]
    [InlineData("figures.jsonl", "figure")]
    [InlineData("records.jsonl", "record")]
    public void Every_file_has_the_shape_that_is_written_down(string file, string shape)
    {
        var lines = Content(file).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line);
            Assert.Equal(
                [],
                SchemaCheck.Problems(json.RootElement, Schema, Schema.GetProperty("$defs").GetProperty(shape)).Select(p => $"{p}")
            );
        }
    }

    [Fact]
    public void The_statement_in_it_is_a_statement_file() =>
        Assert.Equal("Redegjørelse for 2025", DocumentJson.Read(Encoding.UTF8.GetBytes(Content("statement.json"))).Title);

    private static string Content(string name)
    {
        using var zip = new ZipArchive(new MemoryStream(ExampleBundle.Zip()));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static JsonElement Read()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "schema", "bundle-1.json")));
        return schema.RootElement.Clone();
    }
}
