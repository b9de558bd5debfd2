using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aktsom.Verify.Bundles;

/// <summary>A bundle as it was read: the bytes of its files, and what they say where they can be read.</summary>
internal sealed class Bundle
{
    /// <summary>Larger files are refused before they are unpacked.</summary>
    public const long MostBytes = 1024L * 1024 * 1024;

    public static readonly IReadOnlyList<string> Names =
    [
        "manifest.json",
        "statement.json",
        "figures.jsonl",
        "records.jsonl",
        "statement.pdf",
        "signatures.json",
        "log.json",
    ];

    private readonly Dictionary<string, byte[]> _files;

    private Bundle(Dictionary<string, byte[]> files, IReadOnlyList<string> found, bool isSealed) =>
        (_files, Found, IsSealed) = (files, found, isSealed);

    /// <summary>The names in the zip, as they stand there.</summary>
    public IReadOnlyList<string> Found { get; }
    public bool IsSealed { get; }

    public byte[]? this[string name] => _files.GetValueOrDefault(name);

    /// <exception cref="InvalidDataException">It is no zip, or one of its files cannot be unpacked.</exception>
    public static Bundle Read(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        var found = zip.Entries.Select(entry => entry.FullName).ToList();
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries.Where(entry => Names.Contains(entry.FullName, StringComparer.Ordinal)))
        {
            files[entry.FullName] = Unpack(entry);
        }

        return new Bundle(files, found, SealedZip.Holds(file));
    }

    public string? Sha256(string name) => this[name] is { } bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : null;

    /// <exception cref="JsonException">The file is not what the format says.</exception>
    public T As<T>(string name)
        where T : class => JsonSerializer.Deserialize<T>(this[name] ?? throw Missing(name), Shapes.Options) ?? throw Missing(name);

    /// <exception cref="JsonException">A line is not what the format says.</exception>
    public IEnumerable<T> Lines<T>(string name)
        where T : class
    {
        using var reader = new StreamReader(new MemoryStream(this[name] ?? throw Missing(name)));
        while (reader.ReadLine() is { } line)
        {
            yield return JsonSerializer.Deserialize<T>(line, Shapes.Options) ?? throw Missing(name);
        }
    }

    /// <exception cref="JsonException">It is not JSON.</exception>
    public JsonObject Statement() =>
        JsonNode.Parse(this["statement.json"] ?? throw Missing("statement.json"), null, new JsonDocumentOptions { MaxDepth = 64 })
            as JsonObject
        ?? throw Missing("statement.json");

    private static JsonException Missing(string name) => new($"{name} is missing or empty.");

    private static byte[] Unpack(ZipArchiveEntry entry)
    {
        if (entry.Length > MostBytes)
        {
            throw new InvalidDataException($"{entry.FullName} unpacks to more than a gigabyte.");
        }

        using var from = entry.Open();
        var bytes = new byte[entry.Length];
        var read = from.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length && from.ReadByte() < 0
            ? bytes
            : throw new InvalidDataException($"{entry.FullName} does not unpack to the length it names.");
    }
}
