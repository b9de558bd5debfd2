using Aktsom.Modules.Statements.ImportOfReports.Text;
using Aktsom.Modules.Statements.Templates;

namespace Aktsom.Modules.Statements.ImportOfReports;

/// <summary>Tells bokmål, nynorsk and English apart by their commonest small words.</summary>
internal static class LanguageGuess
{
    private static readonly (string Language, string[] Words)[] Small =
    [
        ("nb", ["ikke", "jeg", "fra", "en", "av", "og", "som", "hva", "hvordan", "være"]),
        ("nn", ["ikkje", "eg", "frå", "ein", "av", "og", "som", "kva", "korleis", "vere"]),
        ("en", ["not", "the", "from", "a", "of", "and", "which", "what", "how", "be"]),
    ];

    public static string Of(IEnumerable<ReportLine> lines)
    {
        var counts = Small.ToDictionary(one => one.Language, _ => 0, StringComparer.Ordinal);
        foreach (var word in lines.SelectMany(line => line.Text.Split(' ')).Select(word => word.Trim(',', '.').ToLowerInvariant()))
        {
            foreach (var (language, _) in Small.Where(one => one.Words.Any(small => small.Is(word))))
            {
                counts[language]++;
            }
        }

        return counts.MaxBy(one => one.Value) is { Value: > 0 } most ? most.Key : "nb";
    }
}
