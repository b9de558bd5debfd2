using System.Text.RegularExpressions;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>Runs every check on a statement: C01–C27 of the Act, K-01–K-26, the templates' own rules, placeholders and answer states.</summary>
internal static class StatementChecks
{
    public static readonly IReadOnlyList<Check> All =
    [
        .. ActChecks.All,
        .. ActMeasureChecks.All,
        .. ActRegisterChecks.All,
        .. TextChecks.All,
        .. TableChecks.All,
        .. BlockChecks.All,
        .. AnswerChecks.All,
        .. MemberReportChecks.All,
        .. NumberChecks.All,
        .. RatioChecks.All,
        .. AgreementChecks.All,
        .. PromiseChecks.All,
        .. TimeChecks.All,
        .. SpellingChecks.All,
    ];

    /// <summary>Blocks first, then warnings, then information; within each in the template's order, so that the same answers give the same list.</summary>
    public static CheckResult Run(CheckInput input, CheckRules? rules = null, CheckWords? words = null)
    {
        var context = new CheckContext(input, rules ?? CheckRules.Shipped, words ?? CheckWords.Shipped);
        var order = context
            .Places.Select(place => place.Key)
            .Distinct()
            .Select((key, at) => (key, at))
            .ToDictionary(one => one.key, one => one.at);
        var found = All.Select(check => (check.Id, Findings: Try(check, context))).ToList();
        var findings = found
            .SelectMany(one => one.Findings)
            .Select(finding => Weighed(finding, context))
            .Distinct()
            .OrderBy(finding => finding.Severity)
            .ThenBy(finding => finding.Key is { } key && order.TryGetValue(key, out var at) ? at : -1)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message.Nb, StringComparer.Ordinal)
            .ToList();
        var silent = found.Where(one => one.Findings.Count == 0).Select(one => one.Id);
        return new CheckResult(
            findings,
            [.. context.NotChecked.Order(StringComparer.Ordinal)],
            [.. silent.Except(context.NotChecked, StringComparer.Ordinal).Order(StringComparer.Ordinal)]
        );
    }

    /// <summary>A text made to wear a pattern out stops that one check, never the others, and the check says that it could not look.</summary>
    private static IReadOnlyList<CheckFinding> Try(Check check, CheckContext context)
    {
        try
        {
            return [.. check.Find(context)];
        }
        catch (RegexMatchTimeoutException)
        {
            context.NotChecked.Add(check.Id);
            return [];
        }
    }

    /// <summary>The Act's checks bind those it applies to; for others they are information (statement-templates.md 4.1).</summary>
    private static CheckFinding Weighed(CheckFinding finding, CheckContext context) =>
        context.Rules[finding.Rule].Level is not null && !context.UnderAct ? finding with { Severity = CheckSeverity.Info } : finding;
}
