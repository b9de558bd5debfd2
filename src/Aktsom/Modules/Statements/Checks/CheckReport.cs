using System.Text;
using System.Text.Json.Nodes;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>What the checks found, for a person or a script at the command line.</summary>
internal static class CheckReport
{
    private static readonly LocalisedText NotChecked = new("Ikke kontrollert her", "Ikkje kontrollert her", "Not checked here");
    private static readonly LocalisedText Nothing = new("Ingenting å rette.", "Ingenting å rette.", "Nothing to mend.");

    private static readonly Dictionary<CheckSeverity, LocalisedText> Titles = new()
    {
        [CheckSeverity.Block] = new LocalisedText("Må rettes", "Må rettast", "Must be mended"),
        [CheckSeverity.Warn] = new LocalisedText("Bør vurderes", "Bør vurderast", "To consider"),
        [CheckSeverity.Info] = new LocalisedText("Til opplysning", "Til opplysning", "For information"),
    };

    public static string Json(StatementFile statement, CheckResult result, string language)
    {
        var summary = new JsonObject();
        foreach (var severity in Enum.GetValues<CheckSeverity>())
        {
            summary[Word(severity)] = result.Findings.Count(finding => finding.Severity == severity);
        }

        return new JsonObject
        {
            ["template"] = statement.Template.Id,
            ["year"] = statement.Year,
            ["organisation"] = statement.Organisation,
            ["summary"] = summary,
            ["findings"] = new JsonArray([.. result.Findings.Select(finding => Json(statement, finding, language))]),
            ["inOrder"] = new JsonArray([.. result.InOrder.Select(rule => JsonValue.Create(rule))]),
            ["notChecked"] = new JsonArray([.. result.NotChecked.Select(rule => JsonValue.Create(rule))]),
        }.ToJsonString(StatementFile.Readable);
    }

    private static JsonObject Json(StatementFile statement, CheckFinding finding, string language) =>
        new()
        {
            ["rule"] = finding.Rule,
            ["severity"] = Word(finding.Severity),
            ["field"] = finding.Key?.Field,
            ["row"] = finding.Key?.Row,
            ["code"] = finding.Key is { } key ? statement.Template.Field(key.Field)?.Code : null,
            ["message"] = finding.Message.In(language),
            ["law"] = finding.Law,
        };

    public static string Lines(StatementFile statement, CheckResult result, string language)
    {
        var text = new StringBuilder();
        foreach (var same in result.Findings.GroupBy(finding => finding.Severity))
        {
            text.Append(Titles[same.Key].In(language)).Append(" (").Append(same.Count()).AppendLine(")");
            foreach (var finding in same)
            {
                text.Append("  ").AppendLine(Line(statement, finding, language));
            }

            text.AppendLine();
        }

        if (result.Findings.Count == 0)
        {
            text.AppendLine(Nothing.In(language)).AppendLine();
        }

        return text.Append(NotChecked.In(language)).Append(": ").AppendJoin(", ", result.NotChecked).ToString();
    }

    private static string Line(StatementFile statement, CheckFinding finding, string language)
    {
        var place = finding.Key is { } key ? statement.Template.Field(key.Field)?.Code ?? key.ToString() : "";
        return $"{finding.Rule, -14} {place, -22} {finding.Message.In(language)}{(finding.Law is { } law ? $" ({law})" : "")}";
    }

    private static string Word(CheckSeverity severity) => severity.ToString().ToLowerInvariant();
}
