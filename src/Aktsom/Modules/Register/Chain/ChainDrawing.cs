using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aktsom.Modules.Register.Chain;

/// <summary>A part of a chain as it is drawn, written and exchanged.</summary>
internal sealed record ChainPart(ChainRole Role, ChainDirection Direction, bool Optional, string? Name, string? Activities);

/// <summary>A chain with its parts in order, whether saved, proposed or read from a file.</summary>
internal sealed record ChainDrawing(BuyingWay Buying, IReadOnlyList<ChainPart> Parts)
{
    public const int MostParts = 20;

    /// <summary>The whole chain from raw material to reuse, with the parts that not every delivery goes through marked.</summary>
    public static readonly ChainDrawing Whole = new(
        BuyingWay.Both,
        [
            .. Enum.GetValues<ChainRole>()
                .Select(role => new ChainPart(role, DirectionOf(role), role is ChainRole.Wholesaler or ChainRole.Contractor, null, null)),
        ]
    );

    public static ChainDirection DirectionOf(ChainRole role) =>
        role < ChainRole.Own ? ChainDirection.Upstream
        : role == ChainRole.Own ? ChainDirection.Own
        : ChainDirection.Downstream;

    /// <summary>What is wrong with it: the name of a text, or null where it can be drawn.</summary>
    public string? Fault()
    {
        if (Parts.Count > MostParts)
        {
            return "Chain.Fault.TooMany";
        }

        if (Parts.Any(part => !Enum.IsDefined(part.Role) || !Enum.IsDefined(part.Direction)) || !Enum.IsDefined(Buying))
        {
            return "Chain.Fault.Unknown";
        }

        if (Parts.Count(part => part.Role == ChainRole.Own) != 1)
        {
            return "Chain.Fault.Own";
        }

        if (Parts.Any(part => (part.Role == ChainRole.Own) != (part.Direction == ChainDirection.Own)))
        {
            return "Chain.Fault.Direction";
        }

        if (Parts.Any(part => Math.Max(part.Name?.Length ?? 0, part.Activities?.Length ?? 0) > ValueChain.LongestText))
        {
            return "Chain.Fault.Long";
        }

        return Parts.Zip(Parts.Skip(1)).Any(pair => pair.First.Direction > pair.Second.Direction) ? "Chain.Fault.Order"
            : Buying != BuyingWay.DirectFromProducer && !Parts.Any(part => part.Role == ChainRole.Wholesaler) ? "Chain.Fault.Wholesaler"
            : null;
    }
}

/// <summary>A chain as a file: the order of the list is the order of the chain.</summary>
internal static class ChainFile
{
    public const string Format = "aktsom-value-chain";
    public const int Version = 1;
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static byte[] Write(ChainDrawing chain) =>
        JsonSerializer.SerializeToUtf8Bytes(new Exchanged(Format, Version, chain.Buying, chain.Parts), Options);

    /// <summary>The chain in a file; null where it is not one, or is of a later version.</summary>
    public static async Task<ChainDrawing?> ReadAsync(Stream content, CancellationToken cancel)
    {
        try
        {
            return
                await JsonSerializer.DeserializeAsync<Exchanged>(content, Options, cancel)
                    is { Format: Format, Version: Version, Parts: not null } read
                && read.Parts.All(part => part is not null)
                ? new ChainDrawing(read.Buying, read.Parts)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Exchanged(string? Format, int Version, BuyingWay Buying, IReadOnlyList<ChainPart>? Parts);
}
