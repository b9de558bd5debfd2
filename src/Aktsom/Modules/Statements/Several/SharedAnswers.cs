using Aktsom.Modules.Statements.Filling;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;

namespace Aktsom.Modules.Statements.Several;

/// <summary>Which answers of a statement another organisation may begin from, and how they stand there.</summary>
internal static class SharedAnswers
{
    /// <summary>What is about the giver alone: who it is, who signs, its own pictures and files, and what the organisations of a register count.</summary>
    private static readonly string[] Own =
    [
        "year",
        "org.name",
        "org.address",
        "org.products",
        "org.structure",
        "org.turnover",
        "org.employees",
        "org.covered",
        "org.changes",
        "org.nace",
        "org.roleTop",
        "org.roleDd",
        "baseLevel",
        "attachments",
        "policy.decision",
        "plans.owner",
    ];

    private static readonly string[] OwnGroups = ["cover.", "foreword", "sign", "contact.", "chain.", "step."];

    public static bool IsShared(TemplateField field) =>
        !field.IsFixed
        && !field.Fill.HasFlag(Fill.Register)
        && !Own.Contains(field.SemanticId, StringComparer.Ordinal)
        && !OwnGroups.Any(group => field.SemanticId.StartsWith(group, StringComparison.Ordinal));

    /// <param name="open">The giver's statement.</param>
    /// <param name="number">A bound figure's printed value.</param>
    public static IReadOnlyDictionary<string, string> Of(OpenStatement open, Func<string, string> number)
    {
        var shared = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, key, answer) in open.Answers.Walk(open.Template))
        {
            if (IsShared(field) && Given(answer, number) is { } given)
            {
                shared[key.ToString()] = AnswerJson.Write(given);
            }
        }

        return shared;
    }

    /// <summary>The answers as they begin in the receiver's statement: carried over, not reviewed, and with their origin.</summary>
    public static AnswerSet Received(PartStatement statement, string origin) =>
        statement.Answers.Aggregate(
            AnswerSet.Empty,
            (answers, one) =>
                answers.With(
                    StatementStore.KeyOf(one.Key),
                    AnswerJson.Read(one.Value) with
                    {
                        CarriedOver = true,
                        Reviewed = false,
                        Origin = origin,
                    }
                )
        );

    /// <summary>Files lie with the giver and are not handed over; a chart by year is the giver's own.</summary>
    private static FieldAnswer? Given(FieldAnswer answer, Func<string, string> number)
    {
        var given = answer with
        {
            Text = Filled(answer.Text, number),
            Reason = Filled(answer.Reason, number),
            Plan = Filled(answer.Plan, number),
            Files = [.. answer.Files.Where(file => file is { Sha256: null, Url: not null })],
            Indicators = [],
            CarriedOver = false,
            Reviewed = false,
            Origin = null,
        };
        return given.HasContent || given.State is not (AnswerState.Empty or AnswerState.Answered) ? given : null;
    }

    private static string? Filled(string? text, Func<string, string> number) => text is null ? null : Tags.Filled(text, number);
}
