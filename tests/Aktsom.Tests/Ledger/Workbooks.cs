using System.Globalization;
using System.Net;

namespace Aktsom.Tests.Ledger;

/// <summary>Excel workbooks with the least a reader needs.</summary>
internal static class Workbooks
{
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>Sheets with their rows as XML, and what stands before the sheet's root.</summary>
    public static byte[] Of(params (string Name, string Rows, string Before)[] sheets)
    {
        var numbered = sheets.Select((sheet, at) => (sheet.Name, sheet.Rows, sheet.Before, Number: at + 1)).ToList();
        return Files.Zip([
            (
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/>"
                    + All(one => $"<Override PartName=\"/xl/worksheets/sheet{one}.xml\" ContentType=\"{Types}.worksheet+xml\"/>")
                    + "</Types>"
            ),
            (
                "_rels/.rels",
                $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Sheet}\" xmlns:r=\"{Office}\"><sheets>"
                    + string.Concat(numbered.Select(one => $"<sheet name=\"{one.Name}\" sheetId=\"{one.Number}\" r:id=\"r{one.Number}\"/>"))
                    + "</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"{Relations}\">"
                    + All(one => $"<Relationship Id=\"r{one}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{one}.xml\"/>")
                    + "</Relationships>"
            ),
            .. numbered.Select(one =>
                (
                    $"xl/worksheets/sheet{one.Number}.xml",
                    $"{one.Before}<worksheet xmlns=\"{Sheet}\"><sheetData>{one.Rows}</sheetData></worksheet>"
                )
            ),
        ]);

        string All(Func<int, string> part) => string.Concat(numbered.Select(one => part(one.Number)));
    }

    /// <summary>Sheets of text.</summary>
    public static byte[] Make(params (string Name, string[][] Rows)[] sheets) =>
        Of([.. sheets.Select(sheet => (sheet.Name, string.Concat(sheet.Rows.Select((row, at) => Row(at + 1, [.. row]))), ""))]);

    public static string Row(int number, params object[] values) =>
        $"<row r=\"{number}\">{string.Concat(values.Select((value, at) => Cell(number, at, value)))}</row>";

    private static string Cell(int row, int column, object value)
    {
        var at = $"{(char)('A' + column)}{row}";
        return value is string text
            ? $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{WebUtility.HtmlEncode(text)}</t></is></c>"
            : string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\"><v>{value}</v></c>");
    }
}
