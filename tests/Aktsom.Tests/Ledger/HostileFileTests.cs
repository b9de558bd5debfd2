using System.Text;
using Aktsom.Ledger;

namespace Aktsom.Tests.Ledger;

/// <summary>Bad input: one clear fault, nothing half-imported.</summary>
public sealed class HostileFileTests
{
    private static readonly string Good = Files.Saft(Files.Transaction(("4000", 10m), ("2400", -10m)));

    [Fact]
    public void Entities_are_refused()
    {
        const string Dtd = "<!DOCTYPE AuditFile [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
        Assert.Equal(LedgerFault.EntitiesRefused, Files.Refused(Dtd + Good.Replace("Eksempel AS", "&x;", StringComparison.Ordinal)).Fault);
    }

    [Fact]
    public void A_file_cut_anywhere_is_refused()
    {
        var start = Good.IndexOf("<Header>", StringComparison.Ordinal);
        for (var length = start; length < Good.TrimEnd().Length; length += 97)
        {
            Assert.Equal(LedgerFault.Truncated, Files.Refused(Good[..length]).Fault);
        }
    }

    [Fact]
    public void Wrong_encoding_is_named()
    {
        var latin = Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + Good);
        Assert.Equal(LedgerFault.WrongEncoding, Files.Refused(latin).Fault);
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Encoding.Latin1.GetBytes("Navn;Beløp\nBørre;1\n")];
        Assert.Equal(LedgerFault.WrongEncoding, Files.Refused(marked).Fault);
    }

    [Theory]
    [InlineData("", LedgerFault.Empty)]
    [InlineData(" \r\n\t", LedgerFault.Empty)]
    [InlineData("{\"a\":1}", LedgerFault.OtherFormat)]
    [InlineData("%PDF-1.7", LedgerFault.OtherFormat)]
    [InlineData("<a/>", LedgerFault.OtherXml)]
    [InlineData("Navn;Beløp\n", LedgerFault.NoRows)]
    [InlineData("Navn;Beløp\n\"A AS;1\nB;2\n", LedgerFault.QuoteNotClosed)]
    [InlineData("Dette er prosa.\nDen har et komma, men ingen tabell.\n", LedgerFault.NoNameColumn)]
    public void Each_wrong_file_has_its_fault(string text, LedgerFault fault) => Assert.Equal(fault, Files.Refused(text).Fault);

    [Fact]
    public void A_line_of_ten_megabytes_is_refused_with_its_number()
    {
        var wrong = Files.Refused("Navn;Beløp\nA AS;1\n" + new string('x', 10_000_000));
        Assert.Equal((LedgerFault.LineTooLong, 3L), (wrong.Fault, Convert.ToInt64(wrong.Arguments[0])));
    }

    [Fact]
    public void A_zip_that_grows_beyond_reason_is_refused() =>
        Assert.Equal(LedgerFault.ZipBomb, Files.Refused(Files.Zip(("a.xml", "<a>" + new string(' ', 50_000_000)))).Fault);

    [Fact]
    public void Elements_nested_without_end_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 1000)) + string.Concat(Enumerable.Repeat("</a>", 1000));
        Assert.Equal(LedgerFault.TooDeep, Files.Refused(Good.Replace("<Header>", $"<Header>{deep}", StringComparison.Ordinal)).Fault);
    }

    [Fact]
    public void Reading_stops_when_asked_to()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            LedgerReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Good)), "f", cancel: stopped.Token)
        );
    }

    [Fact]
    public void Formulas_become_inert_and_numbers_stay()
    {
        Assert.Equal("'=1+2", SpreadsheetText.Inert("=1+2"));
        Assert.Equal("'@SUM(A1)", SpreadsheetText.Inert("@SUM(A1)"));
        Assert.Equal("'-cmd|x", SpreadsheetText.Inert("-cmd|x"));
        Assert.Equal("-12,50", SpreadsheetText.Inert("-12,50"));
        Assert.Equal("Alfa AS", SpreadsheetText.Inert("Alfa AS"));
    }
}
