using System.Text.RegularExpressions;
using Aktsom.Modules.Statements.ImportOfReports.Text;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.ImportOfReports.FreeStatements;

/// <summary>Reads what stands before the first heading: quotation, foreword and who signs it.</summary>
internal sealed partial class FreeFront(ImportDraft draft, FreeFormat format, Prose prose)
{
    private const int LongestQuote = 250;

    public void Read(IReadOnlyList<ReportLine> lines, FreeAnswers answers)
    {
        var paragraphs = prose
            .Paragraphs(lines)
            .Where(one => !format.FixedParagraphs.Any(start => one.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        var signed = paragraphs.FindIndex(one => Signer().IsMatch(one));
        if (signed < 0)
        {
            WithoutSigner(lines, paragraphs, answers);
            return;
        }

        var signer = Signer().Match(paragraphs[signed]);
        draft.Set("S.0.signer", FieldAnswer.Of($"{signer.Groups["name"].Value}, {signer.Groups["title"].Value}"));
        var quote =
            signed > 0 && paragraphs[signed - 1].Length <= LongestQuote && paragraphs.Count > signed + 1 ? paragraphs[signed - 1] : null;
        if (quote is not null)
        {
            draft.Set("S.0.quote", FieldAnswer.Of(quote.Trim('"', '«', '»', '“', '”')));
        }

        var foreword = paragraphs.Where(one => !Signer().IsMatch(one) && !string.Equals(one, quote, StringComparison.Ordinal)).ToList();
        foreword.ForEach(one => answers.Add("S.0.foreword", one, lines));
    }

    /// <summary>Only what speaks of the statement itself is taken; the rest is for a person to place.</summary>
    private void WithoutSigner(IReadOnlyList<ReportLine> lines, List<string> paragraphs, FreeAnswers answers)
    {
        var about = paragraphs.Where(one => one.Length > 80 && AboutStatement().IsMatch(one)).ToList();
        about.ForEach(one => answers.Add("S.0.content", one, lines));
        draft.NotRecognised(
            lines.Where(line => !about.Exists(one => one.Contains(line.Text, StringComparison.Ordinal)) || line.IsBlank),
            prose
        );
    }

    [GeneratedRegex(
        @"\A(?<name>\p{Lu}[\p{L}.-]+( \p{Lu}[\p{L}.-]*){1,4})(,|\n)\s*(?<title>\p{Lu}[\p{L}. -]{3,60})\z",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Signer();

    [GeneratedRegex(@"redegjørelse|åpenhetsloven|rapport", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AboutStatement();
}
