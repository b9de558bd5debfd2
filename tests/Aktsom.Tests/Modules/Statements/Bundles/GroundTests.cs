using System.Text;
using System.Text.Json.Nodes;
using Aktsom.Documents.Json;
using Aktsom.Modules.Statements.Bundles;
using Aktsom.Tests.Documents.Example;

namespace Aktsom.Tests.Modules.Statements.Bundles;

public sealed class GroundTests
{
    private static readonly string Figures = Encoding.UTF8.GetString(ExampleBundle.Ground.Figures);
    private static readonly string Records = Encoding.UTF8.GetString(ExampleBundle.Ground.Records);

    [Fact]
    public void Names_of_suppliers_producers_and_people_are_left_out()
    {
        Assert.DoesNotContain("Leverandør", Records, StringComparison.Ordinal);
        Assert.DoesNotContain("Hansen", Records, StringComparison.Ordinal);
        Assert.DoesNotContain("Nordvik", Records, StringComparison.Ordinal);
        Assert.DoesNotContain("Hemmelig", Records + Figures, StringComparison.Ordinal);
        Assert.DoesNotContain("/suppliers/", Records + Figures, StringComparison.Ordinal);
        Assert.DoesNotContain("label", Records, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_record_has_the_same_mark_in_every_figure_and_no_other_has_it()
    {
        var marks = Lines(Records).GroupBy(line => (line["kind"] + "", line["ref"] + "")).ToList();
        Assert.Equal(7, marks.Count);
        Assert.Equal(3, marks.Count(mark => mark.Key.Item1 == "supplier" && mark.Count() == 3));
    }

    [Fact]
    public void A_figure_whose_records_do_not_add_up_to_it_is_stated_and_not_computed()
    {
        var counted = ExampleBundle.Figures[0];
        var ground = Ground.Of([counted with { Value = 4 }], Array.Empty<string>().ToLookup(_ => "", _ => ""), "nb", ExampleBundle.Secret);
        var line = JsonNode.Parse(ground.Figures)!;
        Assert.Equal("stated", line["method"]!.GetValue<string>());
        Assert.Equal("4", line["value"]!.GetValue<string>());
    }

    [Fact]
    public void A_share_is_kept_as_its_exact_fraction()
    {
        var line = Lines(Figures).Single(one => one["id"]!.GetValue<string>() == "code.bound");
        Assert.Equal(("share", "2", "3"), (line["method"] + "", line["numerator"] + "", line["denominator"] + ""));
        Assert.Null(line["value"]);
    }

    [Fact]
    public void A_document_without_records_states_each_of_its_figures()
    {
        var document = ExampleStatement.Make();
        var lines = Lines(Encoding.UTF8.GetString(Ground.Stated(document).Figures)).ToList();
        Assert.Equal(document.Figures.Count, lines.Count);
        Assert.All(lines, line => Assert.Contains(line["method"] + "", (string[])["stated", "none"]));
    }

    [Fact]
    public void Every_line_is_canonical_json() =>
        Assert.All(
            (Figures + Records).Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Equal(line, Encoding.UTF8.GetString(CanonicalJson.Write(JsonNode.Parse(line))))
        );

    private static IEnumerable<JsonNode> Lines(string file) =>
        file.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!);
}
