namespace Aktsom.Modules.Register.Imports;

/// <summary>Where one is on the way from a file to the register.</summary>
/// <param name="Here">The step now: Upload, Columns, Look or Save.</param>
/// <param name="WithColumns">Only lists have columns to connect; books in a standard form have none.</param>
internal sealed record ImportSteps(string Here, bool WithColumns);
