using System.Globalization;
using System.Text.Json;
using Aktsom.Ledger;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Register.Imports;

/// <summary>Turns what the reader found into rows for the staging table, one at a time.</summary>
internal sealed class LedgerRows(LedgerSummary ledger, string currency, int assumedYear, TimeProvider clock)
{
    private const int LongestText = 400;
    private const int LongestAccount = 70;

    // More than a country's product in any currency: a slip, and more than the column holds.
    private const decimal LargestAmount = 1_000_000_000_000_000m;

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public IEnumerable<IncomingRow> All() =>
        ledger.Suppliers.Select(Supplier).Concat(ledger.Rejected.Select(Rejected)).Concat(ledger.SetAside.Select(SetAside));

    private IncomingRow Supplier(LedgerSupplier supplier)
    {
        if (supplier.Sums.Any(sum => Math.Abs(sum.Amount) >= LargestAmount || Math.Abs(sum.LargestSingle) >= LargestAmount))
        {
            var amount = supplier.Sums.Max(sum => Math.Abs(sum.Amount)).ToString("N0", CultureInfo.InvariantCulture);
            return Rejected(
                new RejectedRow(supplier.Line, RejectReason.AmountUnreadable, [amount]) { File = supplier.File, Value = amount }
            );
        }

        var number = supplier.OrgNumber?.Digits ?? Fit(supplier.StatedNumber);
        return new IncomingRow(ImportOutcome.Added)
        {
            Line = supplier.Line,
            File = Fit(supplier.File),
            Key = supplier.Key,
            Name = Fit(supplier.Name) ?? supplier.Key,
            OrgNumber = number,
            OrgNumberValid = supplier.OrgNumber is not null,
            Country = supplier.Country,
            CountryHints = supplier.CountryHints.Count == 0 ? null : Hints(supplier.CountryHints),
            Address = Fit(
                string.Join(
                    ", ",
                    new[] { supplier.Address?.Street, supplier.Address?.Region }.Where(part => !string.IsNullOrWhiteSpace(part))
                )
            ),
            PostCode = Fit(supplier.Address?.PostalCode),
            City = Fit(supplier.Address?.City),
            NaceCode = Fit(supplier.Nace),
            Goods = Fit(supplier.Sector),
            Purchases = Math.Round(
                supplier.Sums.Where(sum => string.Equals(sum.Currency ?? currency, currency, StringComparison.Ordinal)).Sum(Amount),
                2
            ),
            Invoices = supplier.Sums.Sum(sum => sum.InvoiceCount),
            Sums = Sums(supplier.Sums),
            Candidate = TypedId.New<SupplierId>(clock),
        };
    }

    private static IncomingRow Rejected(RejectedRow row) =>
        new(ImportOutcome.Rejected)
        {
            Line = row.Line,
            File = Fit(row.File),
            Column = Fit(row.Column),
            ColumnIndex = row.ColumnIndex,
            Value = Fit(row.Value),
            Reason = NoteJson.Write(row),
        };

    /// <summary>Where, never who: the reader carries neither name nor number of a private person.</summary>
    private static IncomingRow SetAside(SetAsideRow row) =>
        new(ImportOutcome.SetAside)
        {
            Line = row.Line,
            Purchases = row.Purchases,
            Reason = NoteJson.Write(row),
        };

    private string Sums(IReadOnlyList<PurchaseSum> sums) =>
        JsonSerializer.Serialize(
            sums.Select(sum => new SumLine(
                sum.Year ?? assumedYear,
                sum.Month ?? 0,
                sum.Account is { Length: > LongestAccount } account ? account[..LongestAccount] : sum.Account ?? "",
                sum.Currency ?? currency,
                Amount(sum),
                sum.InvoiceCount,
                sum.LargestSingle
            )),
            Json
        );

    private static decimal Amount(PurchaseSum sum) => sum.WithoutVat ?? sum.Amount;

    private static string Hints(IReadOnlyList<CountryHint> hints) =>
        JsonSerializer.Serialize(hints.Select(hint => new HintLine(hint.Kind.ToString(), hint.Value, hint.Country)), Json);

    private static string? Fit(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : text.Length > LongestText ? text[..LongestText]
        : text;

    // Short names: they stand once a month and account.
    private sealed record SumLine(int y, int m, string a, string c, decimal s, int i, decimal l);

    private sealed record HintLine(string kind, string value, string? country);
}
