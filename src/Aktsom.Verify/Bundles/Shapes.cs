using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aktsom.Verify.Bundles;

/// <summary>What docs/schema/bundle-1.json describes, read strictly: a member nobody knows is an error.</summary>
internal static class Shapes
{
    public const string Format = "aktsom/bundle/1";

    public static JsonSerializerOptions Options { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            AllowDuplicateProperties = false,
            MaxDepth = 32,
        };
}

internal sealed record Manifest(
    string Format,
    string Organisation,
    string Title,
    int Year,
    string Edition,
    string Language,
    string Fingerprint,
    string Ground,
    IReadOnlyList<ManifestFile> Files
);

internal sealed record ManifestFile(string Name, long Bytes, string Sha256);

/// <summary>A line of figures.jsonl. Amounts are texts, so that no digit is lost.</summary>
internal sealed record FigureLine
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Method { get; init; }
    public required string Unit { get; init; }
    public required int Year { get; init; }
    public required string AsOf { get; init; }
    public required int Records { get; init; }
    public string? Rule { get; init; }
    public string? SpecId { get; init; }
    public string? Query { get; init; }
    public string? Value { get; init; }
    public string? Numerator { get; init; }
    public string? Denominator { get; init; }
    public string? Text { get; init; }
    public string? Gap { get; init; }
    public string? Reason { get; init; }
    public IReadOnlyList<RowLine> Rows { get; init; } = [];
    public IReadOnlyList<string> Fields { get; init; } = [];
    public IReadOnlyList<InputLine> Inputs { get; init; } = [];
}

/// <summary>A row of a list figure: what it is called, and what its records add up to.</summary>
internal sealed record RowLine(IReadOnlyDictionary<string, string> Cells, string? Sum = null, string? Percent = null);

internal sealed record InputLine(string Source, string Edition, string? Date = null);

/// <summary>A line of records.jsonl: what one record adds to one figure.</summary>
internal sealed record RecordLine(
    string Figure,
    string Kind,
    string Ref,
    string? Above = null,
    string? Below = null,
    int? Row = null,
    string? Label = null
);

internal sealed record SignatureFile(string Format, string Fingerprint, IReadOnlyList<SignatureLine> Signatures);

internal sealed record SignatureLine(
    string Name,
    string Role,
    string SignedOn,
    string Method,
    string? Reservation = null,
    string? Evidence = null
);

internal sealed record LogFile(string Format, string Organisation, IReadOnlyList<LogLine> Lines, LogHeadLine Head);

/// <summary>A line of the change log. Who did it is a digest, so that the chain can be followed without naming anyone.</summary>
internal sealed record LogLine(
    long Sequence,
    string At,
    string Act,
    string Entity,
    string EntityId,
    string Who,
    string PreviousHash,
    string Hash,
    string? Reason = null,
    string? Before = null,
    string? After = null
);

internal sealed record LogHeadLine(long Sequence, string Hash);
