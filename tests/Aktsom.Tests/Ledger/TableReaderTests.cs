using System.Globalization;
using System.Text;
using Aktsom.Ledger;
using Aktsom.Ledger.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Ledger;

public sealed class TableReaderTests
{
    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(false),
        new UTF8Encoding(true),
        new UnicodeEncoding(false, true),
        new UnicodeEncoding(true, true),
        Encoding.Latin1,
        TextEncoding.Windows1252,
    ];

    [Fact]
    public void A_list_comes_back_under_every_delimiter_encoding_and_decimal_sign() =>
        Prop.ForAll<int[], int>(
                (oere, choice) =>
                {
                    var pick = Math.Abs((long)choice);
                    var delimiter = ";\t,|"[(int)(pick % 4)];
                    var encoding = Encodings[pick / 4 % Encodings.Length];
                    var culture = new CultureInfo("")
                    {
                        NumberFormat = { NumberDecimalSeparator = pick % 2 == 0 && delimiter != ',' ? "," : "." },
                    };

                    // One amount always shows the sign; most are purchases, so that signs are not turned.
                    decimal[] amounts = [1234.56m, .. oere.Select(o => Math.Abs((long)o) / 100m)];
                    var rows = amounts.Select((a, i) => $"Børre nummer {i} AS{delimiter}{a.ToString("0.00", culture)}");
                    var text = $"Leverandør{delimiter}Beløp\n{string.Join('\n', rows)}\n";
                    var ledger = Files.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
                    return ledger.Rejected.Count == 0
                        && ledger.Suppliers.Select(s => s.Purchases).SequenceEqual(amounts)
                        && ledger.Suppliers[0].Name == "Børre nummer 0 AS";
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Rows_that_cannot_be_read_are_kept_with_line_and_reason()
    {
        const string List = """
            Leverandørliste 2025
            Lev.navn;Orgnr;Land;Bel_eks_mva;Valuta;Siste_bilag
            Kjemi Eksempel AS;974 760 673;NO;1 204 500,00;NOK;14.12.2025
            X;;NO;2,4 mill;NOK;01.02.2025
            Y;;NO;100;NOK;31.02.2025
            Z;;DE;100;USX;01.02.2025
            ;;NO;61 200;NOK;01.02.2025
            Sum;;;999;;
            """;
        var ledger = Files.Read(List);
        Assert.Equal(1_204_500m, ledger.Suppliers.Single().Purchases);
        Assert.Equal([4L, 5L, 6L, 7L, 8L], ledger.Rejected.Select(r => r.Line));
        Assert.Equal(
            [
                RejectReason.AmountUnreadable,
                RejectReason.DateUnreadable,
                RejectReason.CurrencyUnknown,
                RejectReason.NameMissing,
                RejectReason.TotalRow,
            ],
            ledger.Rejected.Select(r => r.Reason)
        );
        Assert.Equal("USD", ledger.Rejected[2].Arguments[1]);
        Assert.Equal("Bel_eks_mva", ledger.Rejected[0].Column);
    }

    [Fact]
    public void A_rejected_row_goes_in_when_its_value_is_corrected()
    {
        const string List = "Navn;Beløp\nA;1,50\nB;to\n";
        var wrong = Files.Read(List).Rejected.Single();
        var right = Files.Read(
            List,
            new LedgerOptions { Corrections = [new CellCorrection(wrong.Line, wrong.ColumnIndex!.Value, "2,00")] }
        );
        Assert.Empty(right.Rejected);
        Assert.Equal(2m, right.Suppliers[1].Purchases);
    }

    [Fact]
    public void A_remembered_mapping_finds_its_columns_in_another_order()
    {
        var mapping = Files.Read("Firma;Tall\nA AS;1,50\n").Table!.Mapping;
        mapping = mapping with { Columns = [new(0, "Firma", ColumnRole.Name), new(1, "Tall", ColumnRole.Amount)] };
        var ledger = Files.Read("Noe;Tall;Firma\nx;2,50;A AS\n", new LedgerOptions { Mapping = mapping });
        Assert.Equal(("A AS", 2.5m), (ledger.Suppliers.Single().Name, ledger.Suppliers.Single().Purchases));
        var gone = Assert.Throws<LedgerException>(() => Files.Read("Navn\nA\n", new LedgerOptions { Mapping = mapping }));
        Assert.Equal(LedgerFault.ColumnMissing, gone.Fault);
    }

    [Fact]
    public void Duplicate_columns_warn_and_the_first_is_used()
    {
        var ledger = Files.Read("Navn;Beløp;Beløp\nA;1,50;9\nB;2,50;9\n");
        Assert.Equal(4m, ledger.Suppliers.Sum(s => s.Purchases));
        Assert.Contains(ledger.Warnings, w => w.Code == WarningCode.DuplicateColumn);
    }

    [Fact]
    public void Mostly_negative_amounts_are_turned_and_said()
    {
        var ledger = Files.Read("Navn;Fakturanr;Beløp\nA;1;-100,00\nA;2;-50,00\nB;3;-25,00\nA;4;10,00\n");
        Assert.Equal([140m, 25m], ledger.Suppliers.Select(s => s.Purchases));
        Assert.Contains(ledger.Warnings, w => w.Code == WarningCode.SignsTurned);
    }

    [Fact]
    public void Several_currencies_are_never_added()
    {
        var ledger = Files.Read("Navn;Fakturanr;Beløp;Valuta\nA;1;10,00;NOK\nA;2;20,00;NOK\nA;3;5,00;EUR\n");
        Assert.Equal(("NOK", 30m), (ledger.Currency, ledger.Suppliers.Single().Purchases));
        Assert.Contains(ledger.Warnings, w => w.Code == WarningCode.OtherCurrency);
    }

    [Fact]
    public void One_number_under_two_names_stays_two_suppliers_with_a_warning()
    {
        var ledger = Files.Read("Navn;Orgnr;Beløp\nAlfa AS;974760673;1,00\nBeta AS;974760673;2,00\n");
        Assert.Equal(2, ledger.Suppliers.Count);
        Assert.Contains(ledger.Warnings, w => w.Code == WarningCode.SameNumberTwoNames);
    }

    [Fact]
    public void Identity_numbers_are_masked_in_samples_and_the_person_is_set_aside()
    {
        var ledger = Files.Read("Navn;Orgnr;Beløp\nKari;01019012345;1,00\nAlfa AS;974760673;2,00\n");
        Assert.Equal("Alfa AS", ledger.Suppliers.Single().Name);
        Assert.DoesNotContain("01019012345", ledger.Table!.Columns.SelectMany(c => c.Samples));
    }

    [Fact]
    public void Years_in_headers_become_years_and_their_total_is_not_counted_twice()
    {
        var supplier = Files.Read("Supplier,2023,2024,Total\nA,10.50,20.00,30.50\n").Suppliers.Single();
        Assert.Equal(30.5m, supplier.Purchases);
        Assert.Equal([2023, 2024], supplier.Sums.Select(s => s.Year!.Value));
    }

    [Fact]
    public void Days_outside_the_period_asked_for_are_rejected()
    {
        var options = new LedgerOptions { Period = new LedgerPeriod(new(2025, 1, 1), new(2025, 12, 31)) };
        var ledger = Files.Read("Navn;Dato;Beløp\nA;01.02.2025;1,00\nA;01.02.2024;2,00\n", options);
        Assert.Equal(1m, ledger.Suppliers.Single().Purchases);
        Assert.Equal(RejectReason.OutsidePeriod, ledger.Rejected.Single().Reason);
    }
}
