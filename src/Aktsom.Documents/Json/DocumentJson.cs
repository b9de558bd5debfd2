using System.Collections;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Aktsom.Documents.Model;

namespace Aktsom.Documents.Json;

/// <summary>Reads and writes a statement file (docs/schema/statement-1.json). Writing what was read gives the same bytes.</summary>
public static class DocumentJson
{
    /// <summary>Files above this many bytes are refused.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>How the model is written: names in camelCase, nothing written that stands at its default.</summary>
    internal static JsonSerializerOptions Options { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowOutOfOrderMetadataProperties = true,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, false), new InlineTextJson(), new TableCellJson() },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutDefaults } },
        };

    /// <summary>The document as canonical JSON (RFC 8785), UTF-8.</summary>
    public static byte[] Write(Document document) => CanonicalJson.Write(document, Options);

    /// <summary>Reads a statement file and checks it against the schema and its own references.</summary>
    /// <exception cref="DocumentFormatException">Says by JSON path what is wrong; nothing was read.</exception>
    public static Document Read(ReadOnlyMemory<byte> json)
    {
        if (json.Length > MaxBytes)
        {
            throw Wrong(new DocumentProblem("$", ProblemKind.TooLarge, "64 MB"));
        }

        using var parsed = Parse(json);
        var problems = SchemaCheck.Problems(parsed.RootElement);
        if (problems.Count > 0)
        {
            throw new DocumentFormatException(problems);
        }

        var document = parsed.RootElement.Deserialize<Document>(Options)!;
        problems = ContentCheck.Problems(document);
        return problems.Count == 0 ? document : throw new DocumentFormatException(problems);
    }

    /// <summary>
    /// SHA-256 of the content alone: without what comes after the freeze (the fingerprint itself, the day of publishing, the data package
    /// and the signers' marks), so that it can be printed in the edition that is then signed.
    /// </summary>
    public static string Fingerprint(Document document)
    {
        var content = document with
        {
            Edition = document.Edition with { Fingerprint = null, Published = null, Package = null },
            Blocks = [.. document.Blocks.Select(Unsigned)],
        };
        return Convert.ToHexStringLower(SHA256.HashData(Write(content)));
    }

    private static Block Unsigned(Block block) =>
        block is Signatures signatures
            ? signatures with
            {
                Place = null,
                Date = null,
                Signers = [.. signatures.Signers.Select(s => s with { SignedOn = null, Reservation = null })],
            }
            : block;

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(WithoutMark(json), Strict);
        }
        catch (JsonException wrong)
        {
            throw Wrong(new DocumentProblem(wrong.Path ?? "$", ProblemKind.NotJson, Place(wrong)));
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json) => json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;

    private static string Place(JsonException wrong) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{wrong.LineNumber + 1}:{wrong.BytePositionInLine + 1}");

    private static DocumentFormatException Wrong(DocumentProblem problem) => new([problem]);

    /// <summary>Leaves out false, the first value of an enum, empty lists and null, where a file may leave them out.</summary>
    private static void LeaveOutDefaults(JsonTypeInfo type)
    {
        foreach (var member in type.Properties.Where(p => !p.IsRequired && p.AssociatedParameter is null or { HasDefaultValue: true }))
        {
            var kind = member.PropertyType;
            if (kind == typeof(bool) || kind.IsEnum)
            {
                var usual = Activator.CreateInstance(kind)!;
                member.ShouldSerialize = (_, value) => !usual.Equals(value);
            }
            else if (kind != typeof(string) && kind.IsAssignableTo(typeof(IEnumerable)))
            {
                member.ShouldSerialize = (_, value) => value is IEnumerable list && list.Cast<object>().Any();
            }
            else
            {
                member.ShouldSerialize = (_, value) => value is not null;
            }
        }
    }
}
