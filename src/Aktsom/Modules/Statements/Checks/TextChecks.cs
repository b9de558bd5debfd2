using System.Text.RegularExpressions;
using Aktsom.Modules.Statements.Templates;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>The text as it will be read by all: personal data and how heavy it is (C26, C27).</summary>
internal static partial class TextChecks
{
    /// <summary>Above this the index of readability speaks of very heavy text; laws lie near it.</summary>
    private const double HeavyText = 62;
    private const int ShortestText = 600;
    private const int LongWord = 6;

    public static readonly Check[] All = [new("C26", PersonalData), new("C27", Readability)];

    private static IEnumerable<CheckFinding> PersonalData(CheckContext context) =>
        from text in context.Texts
        where
            !text.Field.SemanticId.StartsWith("contact.", StringComparison.Ordinal)
            && text.Field.SemanticId is not ("sign" or "comm.requests" or "remedy.access")
        from match in NationalId().Matches(text.Text).Concat(PersonalMail().Matches(text.Text))
        select context.Finding("C26", text.Key, ("what", match.Value));

    /// <summary>LIX, the Nordic readability index: words a sentence, plus the share of words over six letters.</summary>
    private static IEnumerable<CheckFinding> Readability(CheckContext context)
    {
        foreach (var text in context.Texts.Where(text => text.Field.Type == FieldType.Text && text.Text.Length >= ShortestText))
        {
            var words = AnyWord().Matches(text.Text).Select(match => match.Length).ToList();
            if (words.Count == 0)
            {
                continue;
            }

            var lix =
                ((double)words.Count / Math.Max(1, text.Sentences.Count))
                + (100.0 * words.Count(length => length > LongWord) / words.Count);
            if (lix > HeavyText)
            {
                yield return context.Finding("C27", text.Key, ("lix", Math.Round(lix)));
            }
        }
    }

    [GeneratedRegex(@"\b[0-3][0-9][01][0-9]{3}\s?[0-9]{5}\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NationalId();

    [GeneratedRegex(@"\b\p{L}{1,60}\.\p{L}{1,60}@[\p{L}\d-]{1,60}(\.[\p{L}\d-]{2,60})+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PersonalMail();

    [GeneratedRegex(@"[\p{L}\d]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyWord();
}
