using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>What section 5 c asks for: measures, plans and results (C14–C19).</summary>
internal static class ActMeasureChecks
{
    public static readonly Check[] All =
    [
        new("C14", context => PerImpact(context, "C14", "impact.measures")),
        new("C15", Planned),
        new("C16", context => PerImpact(context, "C16", "impact.results")),
        new("C17", Tracking),
        new("C18", Dialogue),
        new("C19", Remedy),
    ];

    /// <summary>Where the template has blocks each is asked for its part; else one field answers for all.</summary>
    private static IEnumerable<CheckFinding> PerImpact(CheckContext context, string check, string semanticId)
    {
        var rows = context.RowsOf("impacts.table");
        if (context.Template.Meaning(semanticId).FirstOrDefault(field => field.Block is not null) is not { } block)
        {
            return ActChecks.IsAnswered(context, check) ? [] : ActChecks.Report(context, check, ["all"]);
        }

        var missing = rows.Where(row => context.Answers[new AnswerKey(block.Key, row.Id)].State == AnswerState.Empty).ToList();
        return rows.Count == 0 ? ActChecks.Report(context, check, ["all"])
            : missing.Count == 0 ? []
            :
            [
                context.Finding(
                    check,
                    new AnswerKey(block.Key, missing[0].Id),
                    ("missing", string.Join(", ", missing.Select(row => row.Word("title"))))
                ),
            ];
    }

    private static IEnumerable<CheckFinding> Planned(CheckContext context)
    {
        var measures = context.Register.Lists.GetValueOrDefault(FigureIds.ActionPlanMeasures) ?? [];
        var open = measures.Where(measure => measure.GetValueOrDefault("state") is not "done").ToList();
        if (
            open.Count > 0
            && open.TrueForAll(measure =>
                measure.GetValueOrDefault("owner") is { Length: > 0 } && measure.GetValueOrDefault("due") is { Length: > 0 }
            )
        )
        {
            return [];
        }

        var goals = context.Of("goals.next");
        if (goals is not { Answer.Rows: { Count: > 0 } rows, Field.Columns: var columns } || !columns.Any(column => column.Key is "owner"))
        {
            return ActChecks.Report(context, "C15", ActChecks.Missing(context, "C15"));
        }

        var common = context.Of("plans.owner")?.Answer.HasContent == true;
        string?[] missing =
        [
            common || rows.All(row => row["owner"] is not null) ? null : "owner",
            rows.All(row => row["due"] is not null) ? null : "due",
        ];
        return ActChecks.Report(context, "C15", [.. missing.OfType<string>()]);
    }

    private static IEnumerable<CheckFinding> Tracking(CheckContext context)
    {
        var followed = ActChecks.IsAnswered(context, "C17") || context.Places.Any(place => place.Answer.Indicators.Count > 0);
        return followed ? []
            : ActChecks.First(context, "C17") is { } first ? [context.Finding("C17", first)]
            : context.Skip("C17");
    }

    private static IEnumerable<CheckFinding> Dialogue(CheckContext context) => KnownOrSaid(context, "C18", FigureIds.DialogueLog);

    private static IEnumerable<CheckFinding> Remedy(CheckContext context) => KnownOrSaid(context, "C19", FigureIds.RemedyCases);

    /// <summary>Templates that do not ask are answered by the register alone.</summary>
    private static IEnumerable<CheckFinding> KnownOrSaid(CheckContext context, string check, string figure)
    {
        if (context.Register.Figures.GetValueOrDefault(figure) > 0)
        {
            return [];
        }

        if (!context.Template.ReadBy(check).Any())
        {
            return context.Register.Figures.ContainsKey(figure) ? [context.Finding(check, null)] : context.Skip(check);
        }

        return ActChecks.Missing(context, check).Count == 0 ? [] : [context.Finding(check, ActChecks.First(context, check))];
    }
}
