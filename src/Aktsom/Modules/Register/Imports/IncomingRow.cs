using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Register.Imports;

/// <summary>A row on its way into the staging table. Texts are as the columns hold them; JSON is text.</summary>
internal sealed record IncomingRow(ImportOutcome Outcome)
{
    public long? Line { get; init; }
    public string? File { get; init; }
    public string? Key { get; init; }
    public string? Name { get; init; }
    public string? OrgNumber { get; init; }
    public bool OrgNumberValid { get; init; }
    public string? Country { get; init; }
    public string? CountryHints { get; init; }
    public string? Address { get; init; }
    public string? PostCode { get; init; }
    public string? City { get; init; }
    public string? NaceCode { get; init; }
    public string? Goods { get; init; }
    public decimal Purchases { get; init; }
    public int Invoices { get; init; }
    public string Sums { get; init; } = "[]";
    public string? Column { get; init; }
    public int? ColumnIndex { get; init; }
    public string? Value { get; init; }
    public string? Reason { get; init; }
    public SupplierId? Candidate { get; init; }
}
