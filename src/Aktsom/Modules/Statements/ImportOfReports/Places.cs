using System.Text.RegularExpressions;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Statements.ImportOfReports;

/// <summary>Knows a country, region or the whole world when it reads one.</summary>
internal static partial class Places
{
    /// <summary>What the words name; null when they are not a place, or only say that it is not known.</summary>
    public static CountryResolution? Find(string words)
    {
        var resolved = CountryResolver.Shipped.Resolve(words);
        return resolved is CountryResolution.Unknown ? null : resolved;
    }

    /// <summary>The places of a line that holds nothing else: one, or several parted by comma, slash or "og". Empty when it holds more.</summary>
    public static IReadOnlyList<string> All(string line)
    {
        var whole = line.Trim().TrimEnd('.', ',', ';');
        if (whole.Length == 0 || whole.Length > 200)
        {
            return [];
        }

        if (Find(whole) is not null)
        {
            return [whole];
        }

        var parts = Parting().Split(whole).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        return parts.Count > 1 && parts.TrueForAll(part => Find(part) is not null) ? parts : [];
    }

    /// <summary>Splits "Kaffe Globalt" in what stands first and the place it ends with; null where it ends with none.</summary>
    public static (string Before, IReadOnlyList<string> Places)? AtEnd(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var from = Math.Max(1, words.Length - 8); from < words.Length; from++)
        {
            if (char.IsUpper(words[from][0]) && All(string.Join(' ', words[from..])) is { Count: > 0 } places)
            {
                return (string.Join(' ', words[..from]), places);
            }
        }

        return null;
    }

    [GeneratedRegex(@"\s*[,;/]\s*|\s+(?:og|and|&)\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parting();
}
