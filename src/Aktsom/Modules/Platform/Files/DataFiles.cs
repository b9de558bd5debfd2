using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aktsom.Modules.Platform.Files;

/// <summary>Files of data that ship inside the program, and further ones an installation keeps in a folder of its own.</summary>
internal static class DataFiles
{
    /// <summary>How such a file is read: an unknown, missing or misspelt name is an error, never skipped.</summary>
    public static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads every file, the shipped first, each kind in the order of the names.</summary>
    /// <param name="shipped">What the names of the shipped files begin with.</param>
    /// <param name="extraFolder">A folder with further files (*.json); null or missing for none.</param>
    /// <param name="read">Reads one file by its name.</param>
    public static IEnumerable<(string File, T Content)> ReadAll<T>(string shipped, string? extraFolder, Func<string, Stream, T> read)
    {
        var program = Assembly.GetExecutingAssembly();
        foreach (var name in program.GetManifestResourceNames().Where(IsShipped).Order(StringComparer.Ordinal))
        {
            using var stream = program.GetManifestResourceStream(name)!;
            yield return (name[shipped.Length..], read(name[shipped.Length..], stream));
        }

        if (extraFolder is null || !Directory.Exists(extraFolder))
        {
            yield break;
        }

        foreach (var path in Directory.EnumerateFiles(extraFolder, "*.json").Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(path);
            yield return (Path.GetFileName(path), read(Path.GetFileName(path), stream));
        }

        bool IsShipped(string resource) =>
            resource.StartsWith(shipped, StringComparison.Ordinal) && resource.EndsWith(".json", StringComparison.Ordinal);
    }
}
