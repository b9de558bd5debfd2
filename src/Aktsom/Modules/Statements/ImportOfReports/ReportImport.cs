using Aktsom.Modules.Statements.ImportOfReports.FreeStatements;
using Aktsom.Modules.Statements.ImportOfReports.MemberReports;
using Aktsom.Modules.Statements.ImportOfReports.Text;
using Aktsom.Modules.Statements.Templates;

namespace Aktsom.Modules.Statements.ImportOfReports;

/// <summary>Reads the text of an earlier report into a template (issue B, point 9). Pure: same text, same result.</summary>
internal static class ReportImport
{
    /// <param name="text">As extracted from the report; at most <see cref="ReportLines.MostCharacters"/>.</param>
    public static ImportResult Read(string text, StatementTemplate template)
    {
        if (text.Length > ReportLines.MostCharacters)
        {
            throw new ReportTooLongException(text.Length);
        }

        // Coded templates are read by their codes, narrative ones by their headings.
        return template.Fields.Any(field => field.Code is not null)
            ? MemberReportReader.Read(template, ReportLines.Split(text))
            : FreeStatementReader.Read(template, text);
    }
}

/// <summary>The text is longer than any report.</summary>
internal sealed class ReportTooLongException(int length)
    : Exception(
        $"The text is {length / 1_000_000} million characters. The limit is {ReportLines.MostCharacters / 1_000_000} million. Import one report at a time."
    );
