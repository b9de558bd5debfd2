using CsvHelper;

namespace Aktsom.Modules.Platform.Web;

/// <summary>A table as a file, written row by row to the answer. Texts from outside go through SpreadsheetText.Inert first.</summary>
internal static class CsvDownload
{
    /// <summary>Semicolons, since a Norwegian spreadsheet reads a comma as a decimal sign.</summary>
    public static CsvWriter Begin(HttpResponse response, string fileName)
    {
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        var options = new CsvWriterOptions
        {
            Separator = ';',
            WriteByteOrderMark = true,
            NewLine = "\r\n",
        };
        return CsvWriter.Create(response.Body, options, leaveOpen: true);
    }
}
