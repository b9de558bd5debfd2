using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>How much a finding weighs. A block must be mended; a warning is accepted with a reason, information without one.</summary>
internal enum CheckSeverity
{
    Block,
    Warn,
    Info,
}

/// <summary>What a check found.</summary>
/// <param name="Rule">C01–C27, K-01–K-26, R-EHN-nn or A-nn; a suffix tells parts of one rule apart.</param>
/// <param name="Key">The field to go to; null where the register or the whole statement is meant.</param>
/// <param name="Message">Says what to do.</param>
/// <param name="Law">The paragraph the check comes from, where it comes from the law.</param>
internal sealed record CheckFinding(string Rule, CheckSeverity Severity, AnswerKey? Key, LocalisedText Message, string? Law);

/// <summary>The outcome of all checks.</summary>
/// <param name="NotChecked">Rules that need facts of the register, a later step or a connection that were not given.</param>
/// <param name="InOrder">Rules that looked and found nothing.</param>
internal sealed record CheckResult(IReadOnlyList<CheckFinding> Findings, IReadOnlyList<string> NotChecked, IReadOnlyList<string> InOrder)
{
    public bool Blocks => Findings.Any(finding => finding.Severity == CheckSeverity.Block);
}

/// <summary>One rule of the statement and how it is tried.</summary>
/// <param name="Id">C01–C27, K-01–K-26, R-EHN-nn or A-nn.</param>
internal sealed record Check(string Id, Func<CheckContext, IEnumerable<CheckFinding>> Find);
