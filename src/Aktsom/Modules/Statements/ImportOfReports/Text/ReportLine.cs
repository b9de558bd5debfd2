namespace Aktsom.Modules.Statements.ImportOfReports.Text;

/// <summary>One line of a report's text as extraction left it.</summary>
/// <param name="Number">1-based line number in the source, so that a person can find it.</param>
/// <param name="Text">Without space at the ends; empty for a blank line.</param>
/// <param name="StartsPage">The first line of a page.</param>
/// <param name="IsGap">A line of spaces only: where extraction met a picture, such as a chart.</param>
/// <param name="EndsParagraph">Extraction left a space at its end where it leaves none on other lines: the author ended the line.</param>
/// <param name="IsCut">Something that is not running text stood here and was taken out.</param>
internal sealed record ReportLine(
    int Number,
    string Text,
    bool StartsPage = false,
    bool IsGap = false,
    bool EndsParagraph = false,
    bool IsCut = false
)
{
    public bool IsBlank => Text.Length == 0;

    public ReportLine Cut() => this with { Text = "", IsGap = false, IsCut = true };
}
