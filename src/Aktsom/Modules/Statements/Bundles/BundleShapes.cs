using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aktsom.Modules.Statements.Bundles;

/// <summary>The files of a bundle as they are written: docs/schema/bundle-1.json. What reads them again has shapes of its own.</summary>
internal static class BundleShapes
{
    public const string Format = "aktsom/bundle/1";

    public static JsonSerializerOptions Options { get; } =
        new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
}

internal sealed record ManifestShape(
    string Format,
    string Organisation,
    string Title,
    int Year,
    string Edition,
    string Language,
    string Fingerprint,
    string Ground,
    IReadOnlyList<ManifestFileShape> Files
);

internal sealed record ManifestFileShape(string Name, long Bytes, string Sha256);

internal sealed record FigureShape
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
    public IReadOnlyList<RowShape>? Rows { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
    public IReadOnlyList<InputShape>? Inputs { get; init; }
}

internal sealed record RowShape(IReadOnlyDictionary<string, string> Cells, string? Sum, string? Percent);

internal sealed record InputShape(string Source, string Edition, string? Date);

internal sealed record RecordShape(string Figure, string Kind, string Ref, string? Above, string? Below, int? Row, string? Label);

internal sealed record SignaturesShape(string Format, string Fingerprint, IReadOnlyList<SignatureShape> Signatures);

/// <summary>A signature on the statement with this fingerprint.</summary>
/// <param name="Name">The signer, as printed.</param>
/// <param name="Role">The role, as printed.</param>
/// <param name="SignedOn">The day, as 2026-06-05.</param>
/// <param name="Method">How: by personal link, signed in, or on a file elsewhere.</param>
/// <param name="Reservation">What was reserved, as printed.</param>
/// <param name="Evidence">SHA-256 of the file that was signed elsewhere; the file itself may hold personal data and is not here.</param>
internal sealed record SignatureShape(string Name, string Role, string SignedOn, string Method, string? Reservation, string? Evidence);

internal sealed record LogShape(string Format, string Organisation, IReadOnlyList<LogLineShape> Lines, LogHeadShape Head);

internal sealed record LogLineShape(
    long Sequence,
    string At,
    string Act,
    string Entity,
    string EntityId,
    string Who,
    string PreviousHash,
    string Hash,
    string? Reason,
    string? Before,
    string? After
);

internal sealed record LogHeadShape(long Sequence, string Hash);
