using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aktsom.Documents.Json;
using Aktsom.Documents.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Documents;

public sealed class DocumentJsonTests
{
    [Fact]
    public void What_is_written_reads_back_to_the_same_bytes() =>
        Prop.ForAll<int>(seed =>
            {
                var written = DocumentJson.Write(RandomDocument.Of(seed));
                return written.AsSpan().SequenceEqual(DocumentJson.Write(DocumentJson.Read(written)));
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Order_of_members_and_white_space_make_no_difference()
    {
        var document = RandomDocument.Of(7);
        var loose = Reversed(JsonNode.Parse(DocumentJson.Write(document))!)
            .ToJsonString(new JsonSerializerOptions { WriteIndented = true });
        Assert.Equal(DocumentJson.Write(document), DocumentJson.Write(DocumentJson.Read(Encoding.UTF8.GetBytes(loose))));
    }

    [Theory]
    [InlineData("{", "$: This is not JSON")]
    [InlineData("[]", "$: Expected here: object.")]
    [InlineData(
        """{"format":"aktsom/statement/1","title":"T","language":"nb","year":2025,"organisation":{"name":"A"},"edition":{"label":"1"}}""",
        "$: \"blocks\" is missing. Add it."
    )]
    [InlineData("$.blocks[0]", """{"type":"heading","level":7,"text":"T"}""", "$.blocks[0].level: The number must be from 1 to 3.")]
    [InlineData("$.blocks[0]", """{"type":"headline"}""", "$.blocks[0].type: Choose one of: cover,")]
    [InlineData("$.blocks[0]", """{"level":1}""", "$.blocks[0]: \"type\" is missing. Add it.")]
    [InlineData("$.blocks[0]", """{"type":"paragraph","text":"T","colour":"red"}""", "$.blocks[0]: \"colour\" does not belong here.")]
    [InlineData(
        "$.blocks[0]",
        """{"type":"paragraph","text":["a",{"type":"figure","id":"x"}]}""",
        "$.blocks[0].text[1].id: The list \"figures\" has no figure with the id \"x\"."
    )]
    [InlineData(
        "$.blocks[0]",
        """{"type":"paragraph","text":[{"type":"link","href":"javascript:alert(1)","text":"T"}]}""",
        "$.blocks[0].text[0].href: The link \"javascript:alert(1)\" is not allowed."
    )]
    [InlineData(
        "$.blocks[0]",
        """{"type":"table","columns":[{"header":"A"}],"rows":[{"cells":["1","2"]}]}""",
        "$.blocks[0].rows[0].cells: The row has 2 cells, but the table has 1 columns."
    )]
    [InlineData(
        "$.blocks[0]",
        """{"type":"field","key":"B.1","question":"Q","blocks":[{"type":"cover"}]}""",
        "$.blocks[0].blocks[0].type: Choose one of: paragraph,"
    )]
    [InlineData(
        "$.blocks[0]",
        """{"type":"signatures","signers":[{"name":"A","role":"B","signedOn":"2026-02-30"}]}""",
        "$.blocks[0].signers[0].signedOn: Write the date like this: 2026-06-30."
    )]
    [InlineData(
        "$.blocks[0]",
        """{"type":"split","parts":[{"label":"A","percent":12.345678901234567}]}""",
        "$.blocks[0].parts[0].percent: The number has too many digits."
    )]
    [InlineData(
        "$.blocks[0]",
        """{"type":"image","picture":{"mediaType":"image/png","data":"AAAA","alt":"A"}}""",
        "$.blocks[0].picture.data: The picture cannot be read"
    )]
    [InlineData(
        "$.blocks[0]",
        """{"type":"image","picture":{"mediaType":"image/png","data":"AAAA"}}""",
        "$.blocks[0].picture: \"alt\" is missing. Add it."
    )]
    [InlineData(
        "$.blocks[0]",
        """{"type":"image","picture":{"mediaType":"image/png","data":"A*","alt":"A"}}""",
        "$.blocks[0].picture.data: The text must have the form base64."
    )]
    [InlineData("$.blocks[0]", """{"type":"paragraph","text":"a","text":"b"}""", "$: This is not JSON")]
    public void A_wrong_file_is_refused_with_the_path_of_the_fault(string first, string second, string? third = null)
    {
        var json = third is null ? first : Whole(second);
        var wrong = Assert.Throws<DocumentFormatException>(() => DocumentJson.Read(Encoding.UTF8.GetBytes(json)));
        Assert.StartsWith(third ?? second, wrong.Problems[0].Say(Language.En), StringComparison.Ordinal);
        Assert.NotEqual(wrong.Problems[0].Say(Language.Nb), wrong.Problems[0].Say(Language.En), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0h1'/></svg>", true)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg>", false)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", false)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>", false)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><rect fill='url(https://a.example/x)'/></svg>", false)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><use href='other.svg#a'/></svg>", false)]
    [InlineData("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>&x;</svg>", false)]
    public void A_logo_is_taken_only_when_it_is_a_plain_drawing(string svg, bool good)
    {
        var picture = new Picture
        {
            MediaType = "image/svg+xml",
            Data = Encoding.UTF8.GetBytes(svg),
            Alt = "Merket",
        };
        Assert.Equal(good, PictureFile.Judge(picture) == PictureFile.Verdict.Good);
    }

    [Fact]
    public void The_fingerprint_changes_with_the_content_and_not_with_signing_and_publishing()
    {
        var signers = new Signatures { Signers = [new Signer { Name = "Anne-Lise Fjærestad", Role = "styreleder" }] };
        var document = RandomDocument.Of(3) with { Blocks = [signers] };
        var signed = document with
        {
            Blocks =
            [
                signers with
                {
                    Place = "Oslo",
                    Signers = [signers.Signers[0] with { SignedOn = new DateOnly(2026, 6, 5), Reservation = "Punkt 3" }],
                },
            ],
            Edition = document.Edition with { Published = new DateOnly(2026, 6, 19), Fingerprint = new string('a', 64) },
        };
        Assert.Equal(DocumentJson.Fingerprint(document), DocumentJson.Fingerprint(signed));
        Assert.NotEqual(
            DocumentJson.Fingerprint(document),
            DocumentJson.Fingerprint(document with { Title = document.Title + "." }),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public void Every_member_of_the_model_is_in_the_schema_under_the_same_name()
    {
        var schema = SchemaCheck.Load().GetProperty("$defs");
        foreach (
            var derived in typeof(Block)
                .GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonDerivedTypeAttribute), false)
                .Cast<System.Text.Json.Serialization.JsonDerivedTypeAttribute>()
        )
        {
            var members = derived
                .DerivedType.GetProperties()
                .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name))
                .Append("type")
                .Order(StringComparer.Ordinal);
            var known = schema
                .GetProperty((string)derived.TypeDiscriminator!)
                .GetProperty("properties")
                .EnumerateObject()
                .Select(p => p.Name)
                .Order(StringComparer.Ordinal);
            Assert.Equal(members, known);
        }
    }

    private static string Whole(string block) =>
        """{"format":"aktsom/statement/1","title":"T","language":"nb","year":2025,"organisation":{"name":"A"},"edition":{"label":"1"},"blocks":["""
        + block
        + "]}";

    private static JsonNode Reversed(JsonNode node) =>
        node switch
        {
            JsonObject o => new JsonObject(o.Reverse().Select(m => KeyValuePair.Create(m.Key, m.Value is null ? null : Reversed(m.Value)))),
            JsonArray a => new JsonArray([.. a.Select(i => i is null ? null : Reversed(i))]),
            _ => node.DeepClone(),
        };
}
