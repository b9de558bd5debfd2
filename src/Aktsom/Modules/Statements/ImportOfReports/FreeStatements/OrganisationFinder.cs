using System.Text.RegularExpressions;

namespace Aktsom.Modules.Statements.ImportOfReports.FreeStatements;

/// <summary>Finds who a narrative statement is about.</summary>
internal static partial class OrganisationFinder
{
    public static string? Find(string text) => Titled(text) ?? Legal(text) ?? ByAddress(text);

    public static string? Number(string text) =>
        OrgNumber().Match(text) is { Success: true } match ? string.Concat(match.Groups["n"].Value.Where(char.IsDigit)) : null;

    /// <summary>"Redegjørelse for Fjord Tekstil AS".</summary>
    private static string? Titled(string text) => Title().Match(text) is { Success: true } match ? match.Groups["name"].Value.Trim() : null;

    /// <summary>The name with a legal form that is used most.</summary>
    private static string? Legal(string text) =>
        LegalForm()
            .Matches(text)
            .Select(match => match.Value.Trim())
            .GroupBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(same => same.Count())
            .ThenBy(same => text.IndexOf(same.Key, StringComparison.Ordinal))
            .Select(same => same.Key)
            .FirstOrDefault();

    /// <summary>The word of the text that is also the mailbox's domain.</summary>
    private static string? ByAddress(string text)
    {
        var domains = Domain()
            .Matches(text)
            .Select(match => match.Groups["domain"].Value)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        return Capitalised()
            .Matches(text)
            .Select(match => match.Value)
            .FirstOrDefault(word =>
                domains.Exists(domain => string.Equals(Plain(word), Plain(domain), StringComparison.OrdinalIgnoreCase))
            );
    }

    private static string Plain(string word) =>
        word.ToLowerInvariant()
            .Replace("æ", "ae", StringComparison.Ordinal)
            .Replace("ø", "o", StringComparison.Ordinal)
            .Replace("å", "a", StringComparison.Ordinal)
            .Replace("-", "", StringComparison.Ordinal);

    [GeneratedRegex(
        @"(redegjørelse|åpenhetsrapport|aktsomhetsvurdering(er)?)\s+(\d{4}\s+)?(for|fra|av)\s+(?<name>(\p{Lu}[\p{L}\d&.-]*)([ ](\p{Lu}[\p{L}\d&.-]*|og|&)){0,4}?([ ](AS|ASA|SA|BA|KS|IKS|DA|ANS|SE|HF|RHF|kommune|Sparebank)\b))",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Title();

    [GeneratedRegex(
        @"\b\p{Lu}[\p{L}\d&-]*([ ]\p{Lu}[\p{L}\d&-]*){0,3}[ ](AS|ASA|SA|BA|KS|IKS|DA|ANS|HF|RHF|kommune)\b",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex LegalForm();

    [GeneratedRegex(@"(@|www\.)(?<domain>[\p{L}\d-]+)\.\p{L}{2,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Domain();

    [GeneratedRegex(@"\b\p{Lu}[\p{L}-]{2,}\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Capitalised();

    [GeneratedRegex(
        @"\b(org\.?\s?(nr|nummer)?|organisasjonsnummer)\.?\s*:?\s*(NO\s?)?(?<n>\d{3}\s?\d{3}\s?\d{3})\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OrgNumber();
}
