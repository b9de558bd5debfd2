using System.Globalization;
using System.Resources;

namespace Aktsom.Verify.Words;

/// <summary>What a report says, in bokmål, nynorsk or English.</summary>
public sealed class ReportWords(CultureInfo culture)
{
    private static readonly ResourceManager Texts = new("Aktsom.Verify.Words.Report", typeof(ReportWords).Assembly);

    /// <summary>The finding as a sentence.</summary>
    public string Of(Finding finding) => Format(finding.Text, finding.Values);

    /// <summary>Why a figure does not hold; null when it does.</summary>
    public string? Of(FigureFinding figure) => figure.Fault is { } fault ? Format(fault, []) : null;

    /// <summary>The report as lines: the verdict last, and of the figures only those that do not hold.</summary>
    public IEnumerable<string> Lines(Report report)
    {
        if (report.Facts is { } facts)
        {
            var year = facts.Year.ToString(CultureInfo.InvariantCulture);
            yield return Format("Title", [facts.Organisation, facts.Title, year, facts.Edition]);
        }

        foreach (var finding in report.Findings)
        {
            yield return $"  {Format(finding.Holds ? "Mark.Holds" : "Mark.Broken", [])}  {Of(finding)}";
        }

        foreach (var figure in report.Figures.Where(figure => figure.Fault is not null))
        {
            yield return $"  {Format("Mark.Broken", [])}  {Format("Figure.Line", [figure.Name, figure.Printed ?? "–", figure.Computed ?? "–"])} {Of(figure)}";
        }

        yield return Format(report.Holds ? "Verdict.Holds" : "Verdict.Broken", []);
    }

    private string Format(string key, IReadOnlyList<string> values) =>
        string.Format(culture, Texts.GetString(key, culture) ?? key, [.. values]);
}
