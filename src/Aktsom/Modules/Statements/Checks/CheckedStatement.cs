using Aktsom.Modules.Statements.Checks.Accepting;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>What one check found at one field, which is accepted or mended as one.</summary>
/// <param name="Key">The field to go to; null where the whole statement is meant.</param>
/// <param name="Field">The field, where a person can answer it.</param>
/// <param name="Found">Fingerprint of what was found and of the answer.</param>
/// <param name="Known">What was accepted here, be it for this answer or an earlier one.</param>
internal sealed record FoundAt(
    string Check,
    CheckSeverity Severity,
    AnswerKey? Key,
    TemplateField? Field,
    IReadOnlyList<CheckFinding> Findings,
    string Found,
    AcceptedFinding? Known
)
{
    /// <summary>The acceptance that holds; a block has none, whatever was accepted when it weighed less.</summary>
    public AcceptedFinding? Accepted => Known is { } known && known.Found.Is(Found) && Severity != CheckSeverity.Block ? known : null;

    public bool IsOpen => Accepted is null;
    public bool IsOpenBlock => Severity == CheckSeverity.Block;
    public bool IsOpenWarning => Severity == CheckSeverity.Warn && IsOpen;

    /// <summary>The field's key as it stands in addresses; empty where there is none.</summary>
    public string At => Key?.ToString() ?? "";
}

/// <summary>A stored statement with what the checks say of it now.</summary>
/// <param name="Waiting">Rules of steps still to come: signing and publishing.</param>
/// <param name="NotChecked">Rules that could not look.</param>
internal sealed record CheckedStatement(
    OpenStatement Open,
    IReadOnlyList<FoundAt> Findings,
    IReadOnlyList<string> Waiting,
    IReadOnlyList<string> NotChecked,
    IReadOnlyList<string> InOrder
)
{
    public int OpenBlocks => Findings.Count(found => found.IsOpenBlock);
    public int OpenWarnings => Findings.Count(found => found.IsOpenWarning);

    /// <summary>A statement with an open block is neither approved nor published (invariant 9).</summary>
    public bool HasOpenBlock => OpenBlocks > 0;

    /// <summary>Once approved the text stands, and so does what was accepted with it.</summary>
    public bool MayChange => Open.Statement.State is StatementState.Draft or StatementState.InReview;

    public IEnumerable<FoundAt> At(AnswerKey key) => Findings.Where(found => found.Key == key);
}
