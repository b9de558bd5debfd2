namespace Aktsom.Verify;

/// <summary>One thing that was checked.</summary>
/// <param name="Check">Which check: seal, files, statement, figures, records, signatures, log.</param>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Text">What was found, as a key of Words/Verify.resx.</param>
/// <param name="Values">What the text names.</param>
public sealed record Finding(string Check, bool Holds, string Text, params IReadOnlyList<string> Values);

/// <summary>A figure, as it was printed and as it was computed again.</summary>
/// <param name="Id">The figure's id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Method">sum, share, rows, stated or none.</param>
/// <param name="Printed">The value in the statement, or null where the statement prints none.</param>
/// <param name="Computed">The value computed from the records, written as a statement writes it; null where there is none.</param>
/// <param name="Records">How many records it was computed from.</param>
/// <param name="Fault">Why it does not hold, as a key of Words/Verify.resx; null when it does.</param>
public sealed record FigureFinding(string Id, string Name, string Method, string? Printed, string? Computed, int Records, string? Fault);

/// <summary>What a bundle says of itself.</summary>
public sealed record BundleFacts(string Organisation, string Title, int Year, string Edition, string Fingerprint);

/// <summary>Everything that was checked in a bundle.</summary>
/// <param name="Facts">What it says of itself; null where that cannot be read.</param>
/// <param name="Findings">What was checked, in order.</param>
/// <param name="Figures">Each figure.</param>
public sealed record Report(BundleFacts? Facts, IReadOnlyList<Finding> Findings, IReadOnlyList<FigureFinding> Figures)
{
    /// <summary>True only when every single check holds.</summary>
    public bool Holds => Facts is not null && Findings.Count > 0 && Findings.All(f => f.Holds) && Figures.All(f => f.Fault is null);
}
