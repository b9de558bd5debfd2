using System.Collections.Immutable;

namespace Aktsom.Modules.Statements.Templates.Answers;

/// <summary>A new year starts as a copy of last year's (statement-templates.md 0.1, rule 3).</summary>
internal static class NewYear
{
    private static readonly string[] StartEmpty = ["baseLevel", "sign", "sign.place", "sign.date", "goals.year"];

    /// <summary>
    /// Texts come along marked "carried over, not yet reviewed"; goals for the coming year become goals of the year with an empty status;
    /// prioritised impacts and indicators come along with their earlier values. Figures of the register, signatures and the base level start empty.
    /// </summary>
    public static StatementFile From(StatementFile last)
    {
        var year = (last.Year ?? throw new ArgumentException("Last year's statement does not say which year it is for.", nameof(last))) + 1;
        var answers = AnswerSet.Empty;
        foreach (var (field, key, answer) in last.Answers.Walk(last.Template))
        {
            if (Copy(last.Template, field, answer, year) is { } copy)
            {
                answers = answers.With(key, copy);
            }
        }

        return last with
        {
            Year = year,
            Answers = Turn(last, answers),
        };
    }

    private static FieldAnswer? Copy(StatementTemplate template, TemplateField field, FieldAnswer answer, int year)
    {
        if (field.SemanticId is "year")
        {
            return Year(field, answer, year);
        }

        var turned = field.SemanticId is "goals.next" && template.Meaning("goals.year").Any();
        if (field.IsFixed || turned || StartEmpty.Contains(field.SemanticId, StringComparer.Ordinal))
        {
            return null;
        }

        var kept = answer with
        {
            Value = null,
            Rows = ComputedAnew(field) ? [] : answer.Rows,
            Extras = answer.Extras.Where(extra => extra.Key is not "progress").ToImmutableDictionary(StringComparer.Ordinal),
            CarriedOver = true,
            Reviewed = false,
            Origin = null,
        };
        kept = field.Fill.HasFlag(Fill.Register) ? kept : kept with { Value = answer.Value };
        return kept.HasContent || kept.State is not (AnswerState.Answered or AnswerState.Empty) ? kept : null;
    }

    /// <summary>Rows the register counts each year: producers, requirement use, deviations, desk research.</summary>
    private static bool ComputedAnew(TemplateField field) => field.Fill.HasFlag(Fill.Register) && field.SemanticId is not "org.nace";

    private static FieldAnswer? Year(TemplateField field, FieldAnswer answer, int year) =>
        (field.Type, answer.Value) switch
        {
            (FieldType.Int, _) => FieldAnswer.Of(new AnswerValue.Number(year)),
            (FieldType.DateRange, AnswerValue.Period period) => FieldAnswer.Of(
                new AnswerValue.Period(period.To.AddDays(1), period.To.AddYears(1))
            ),
            (FieldType.DateRange, _) => FieldAnswer.Of(new AnswerValue.Period(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))),
            _ => null,
        };

    private static AnswerSet Turn(StatementFile last, AnswerSet answers)
    {
        var next = last.Template.Meaning("goals.next").FirstOrDefault();
        var ofYear = last.Template.Meaning("goals.year").FirstOrDefault();
        if (next is null || ofYear is null || last.Answers[next.Key].Rows is not { Count: > 0 } goals)
        {
            return answers;
        }

        var rows = goals.Select(
            (goal, at) => AnswerRow.Of(goal.Id, ("no", new AnswerValue.Number(at + 1)), ("goal", AnswerValue.OfText(WithSubGoals(goal))))
        );
        return answers.With(ofYear.Key, FieldAnswer.Of([.. rows]) with { CarriedOver = true });
    }

    /// <summary>Goals of the year have no sub-goals of their own, so those stand under the goal.</summary>
    private static string WithSubGoals(AnswerRow goal)
    {
        var subGoals = (goal["subGoals"] as AnswerValue.List)?.Rows ?? [];
        var lines = subGoals.Select(sub =>
            sub.Word("due") is { Length: > 0 } due ? $"- {sub.Word("text")} ({due})" : $"- {sub.Word("text")}"
        );
        return subGoals.Count == 0 ? goal.Word("goal") : $"{goal.Word("goal")}\n\n{string.Join('\n', lines)}";
    }
}
