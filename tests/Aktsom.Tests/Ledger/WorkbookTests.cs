using Aktsom.Ledger;

namespace Aktsom.Tests.Ledger;

public sealed class WorkbookTests
{
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private static byte[] Workbook(string rows, string before = "") =>
        Files.Zip(
            (
                "[Content_Types].xml",
                $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/>"
                    + $"<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{Types}.worksheet+xml\"/></Types>"
            ),
            (
                "_rels/.rels",
                $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Sheet}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"Ark1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"r1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
            ("xl/worksheets/sheet1.xml", $"{before}<worksheet xmlns=\"{Sheet}\"><sheetData>{rows}</sheetData></worksheet>")
        );

    private static string Row(int number, params object[] values) =>
        $"<row r=\"{number}\">{string.Concat(values.Select((v, i) => Cell(number, i, v)))}</row>";

    private static string Cell(int row, int column, object value)
    {
        var at = $"{(char)('A' + column)}{row}";
        return value is string text
            ? $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"<c r=\"{at}\"><v>{value}</v></c>");
    }

    [Theory]
    [InlineData("word/document.xml", "Word")]
    [InlineData("ppt/presentation.xml", "PowerPoint")]
    public void Another_office_file_is_refused_by_its_name(string part, string program)
    {
        var wrong = Files.Refused(Files.Zip(("[Content_Types].xml", "<Types/>"), (part, "<document/>")));
        Assert.Equal((LedgerFault.OtherFormat, program), (wrong.Fault, wrong.Arguments[0]));
    }

    [Fact]
    public void A_workbook_is_read_as_a_table()
    {
        var book = Workbook(
            Row(1, "Leverandør", "Orgnr", "Beløp")
                + Row(2, "Alfa AS", 974760673, 1000.5)
                + Row(3, "Beta AS", "", "12x")
                + Row(4, "Gamma AS", "", -20.25)
        );
        var ledger = Files.Read(book);
        Assert.Equal(LedgerKind.Xlsx, ledger.Kind);
        Assert.Equal([1000.5m, -20.25m], ledger.Suppliers.Select(s => s.Purchases));
        Assert.Equal("974760673", ledger.Suppliers[0].OrgNumber?.Digits);
        Assert.Equal(3, ledger.Rejected.Single().Line);
    }

    [Fact]
    public void Entities_inside_a_workbook_are_refused_and_half_a_workbook_too()
    {
        var rows = Row(1, "Leverandør", "Beløp") + Row(2, "A", 1);
        Assert.Equal(
            LedgerFault.WorkbookBroken,
            Files.Refused(Workbook(rows, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>")).Fault
        );
        var whole = Workbook(rows);
        Assert.Equal(LedgerFault.ZipBroken, Files.Refused(whole[..(whole.Length / 2)]).Fault);
    }
}
