using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>A rule as its data file states it.</summary>
/// <param name="Level">M: the Act's minimum. S: strongly expected. Null for rules that are not the Act's.</param>
internal sealed record CheckRule(string Id, CheckSeverity Severity, string? Level, string? Law, LocalisedText Message);

/// <summary>The rules with their severities and messages, from a data file.</summary>
internal sealed class CheckRules
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private static readonly Lazy<CheckRules> TheShipped = new(Load);
    private readonly Dictionary<string, CheckRule> rules;

    private CheckRules(IEnumerable<CheckRule> rules) => this.rules = rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    public static CheckRules Shipped => TheShipped.Value;

    public IReadOnlyCollection<CheckRule> All => rules.Values;

    public CheckRule this[string id] => rules[id];

    /// <summary>A finding of the rule. <paramref name="words"/> fill the {names} of its message: texts, numbers and days.</summary>
    public CheckFinding Finding(string id, AnswerKey? key, params IReadOnlyList<(string Name, object Value)> words)
    {
        var rule = rules[id];
        var message = new LocalisedText(
            Fill(rule.Message.Nb, words, "nb"),
            Fill(rule.Message.Nn, words, "nn"),
            Fill(rule.Message.En, words, "en")
        );
        return new CheckFinding(id, rule.Severity, key, message, rule.Law);
    }

    private static string Fill(string message, IReadOnlyList<(string Name, object Value)> words, string language) =>
        words.Aggregate(
            message,
            (filled, word) =>
                filled.Replace($"{{{word.Name}}}", Printed(word.Value, FigurePrint.Culture(language)), StringComparison.Ordinal)
        );

    private static string Printed(object value, CultureInfo culture) =>
        value switch
        {
            LocalisedText text => text.In(culture.Name),
            DateOnly day => day.ToString(culture.TwoLetterISOLanguageName == "en" ? "d MMMM yyyy" : "d. MMMM yyyy", culture),
            decimal or double => ((IFormattable)value).ToString("#,0.##", culture),
            _ => Convert.ToString(value, culture) ?? "",
        };

    private static CheckRules Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Aktsom.Modules.Statements.Checks.Data.rules.json")!;
        return new CheckRules(JsonSerializer.Deserialize<RuleFile>(stream, Options)!.Rules);
    }

    private sealed record RuleFile(CheckRule[] Rules);
}
