using Aktsom.Ledger;

namespace Aktsom.Tests.Ledger;

public sealed class WorkbookTests
{
    private static byte[] Workbook(string rows, string before = "") => Workbooks.Of(("Ark1", rows, before));

    private static string Row(int number, params object[] values) => Workbooks.Row(number, values);

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
