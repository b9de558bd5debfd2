using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aktsom.Ledger;

namespace Aktsom.Modules.Register.Imports;

/// <summary>What <c>ledger inspect --json</c> prints. Scripts rely on these names: add, never rename.</summary>
internal sealed record LedgerJson(
    string Kind,
    string? Version,
    LedgerJson.Party? Organisation,
    LedgerJson.Days? Period,
    string? Currency,
    IReadOnlyList<LedgerJson.Supplier> Suppliers,
    IReadOnlyList<LedgerJson.Row> Rejected,
    IReadOnlyList<string> Warnings
)
{
    public static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static LedgerJson Of(LedgerSummary ledger, CultureInfo culture) =>
        new(
            ledger.Kind.ToString().ToLowerInvariant(),
            ledger.Version,
            ledger.Organisation is { } o ? new Party(o.Name, o.StatedNumber) : null,
            ledger.Period is { } p ? new Days(p.From, p.To) : null,
            ledger.Currency,
            [.. ledger.Suppliers.Select(s => new Supplier(s.Key, s.Name, s.StatedNumber, s.Country, s.Purchases, s.Invoices))],
            [.. ledger.Rejected.Select(r => new Row(r.Line, r.Describe(culture)))],
            [.. ledger.Warnings.Select(w => w.Describe(culture))]
        );

    internal sealed record Party(string? Name, string? OrgNumber);

    internal sealed record Days(DateOnly From, DateOnly To);

    internal sealed record Supplier(string Key, string Name, string? OrgNumber, string? Country, decimal Purchases, int Invoices);

    internal sealed record Row(long Line, string Reason);
}
