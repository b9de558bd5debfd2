namespace Aktsom.Modules.Risk.Matching;

/// <summary>The rows of a file, or what came of them. Where the file has no column of ids, the first row below the header is 1.</summary>
internal sealed record PartyRows<T>(IReadOnlyList<T> Rows, bool HaveIds);
