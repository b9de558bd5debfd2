namespace Aktsom.Modules.Statements.Writing;

/// <summary>Two texts to show the difference of.</summary>
internal sealed record DiffView(string? Before, string? After);
