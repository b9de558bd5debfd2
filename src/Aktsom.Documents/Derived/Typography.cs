using System.Text.RegularExpressions;

namespace Aktsom.Documents.Derived;

/// <summary>Hard spaces where a line must not break: in days, before units and after the paragraph sign.</summary>
internal static partial class Typography
{
    public static string Hard(string text) => text.Contains(' ', StringComparison.Ordinal) ? Unbroken().Replace(text, "\u00a0") : text;

    [GeneratedRegex(
        @"(?<=\b\d{1,2}\.) (?=(januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\b)|(?<=\d) (?=(%|kr|NOK|MB|kB)(\W|$))|(?<=§§?) (?=\d)|(?<=\d) (?=\d{3}\b)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Unbroken();
}
