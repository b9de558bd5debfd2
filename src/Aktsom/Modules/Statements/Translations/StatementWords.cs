using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Statements.Filling;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;

namespace Aktsom.Modules.Statements.Translations;

/// <summary>A text that is printed in a statement and must be translated.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Field">The field; null for the plan in the annex.</param>
/// <param name="Key">The field's place.</param>
/// <param name="Word">The text and which part of the answer it is.</param>
/// <param name="Suggested">What the register says in the other language, where it says something else there.</param>
internal sealed record StatementWord(string Place, TemplateField? Field, AnswerKey Key, AnswerWord Word, string? Suggested);

/// <summary>
/// Says a statement in another language: words of the template and of the register are known in each, numbers and days follow the language, and all
/// that somebody wrote is asked for.
/// </summary>
internal static class StatementWords
{
    /// <summary>The statement with its answers in the language, and the figures with theirs.</summary>
    /// <param name="open">The statement.</param>
    /// <param name="filled">Its figures.</param>
    /// <param name="spoken">The register's figures as they are now, put into the other language: what is suggested, where the numbers are the same.</param>
    /// <param name="language">nb, nn or en.</param>
    /// <param name="say">Gives the words in the language; called once for each text, in the order of the template.</param>
    public static (OpenStatement Open, FilledFigures Filled) In(
        OpenStatement open,
        FilledFigures filled,
        FilledFigures? spoken,
        string language,
        Func<StatementWord, string> say
    )
    {
        var culture = FigurePrint.Culture(language);
        var bare = open with { Statement = open.Statement.In(language) };
        var answers = open.Answers;
        var told = new Dictionary<AnswerKey, FieldAnswer>();
        foreach (var (field, key, own) in open.Answers.Walk(open.Template))
        {
            string Say(AnswerWord word, string? suggested) => say(new StatementWord($"{key}#{word.Path}", field, key, word, suggested));
            if (own.State != AnswerState.Empty)
            {
                answers = answers.With(key, AnswerWords.Map(field, own, culture, word => Say(word, null)));
            }
            else if (IsFilled(field) && RegisterFill.Propose(open, field, key, filled) is { } proposed)
            {
                var known = Words(field, RegisterFill.Propose(bare, field, key, filled), culture);
                var likely = spoken is null ? known : Words(field, RegisterFill.Propose(bare, field, key, spoken), culture);
                var hasOwnWords =
                    field.Type == FieldType.Text && filled.Of(field).Any(figure => figure.Rows is not null || figure.Text is not null);
                told[key] = AnswerWords.Map(
                    field,
                    proposed,
                    culture,
                    word =>
                    {
                        var other = known.GetValueOrDefault(word.Path) is { } text && text != word.Text ? text : null;
                        return other is not null && !hasOwnWords
                            ? other
                            : Say(word, Suggested(word.Text, likely.GetValueOrDefault(word.Path)));
                    }
                );
            }
        }

        return (bare with { Answers = answers, RegisterWords = told }, WithPlan(open.Statement, filled, say));
    }

    private static bool IsFilled(TemplateField field) =>
        field.Figures.Count > 0 && (field.Fill & (Fill.Register | Fill.Mixed)) != Fill.None;

    /// <summary>The register may have moved on since the text was frozen: other numbers or figures are no translation of it.</summary>
    internal static string? Suggested(string text, string? likely) =>
        likely is not null
        && likely != text
        && likely.Where(char.IsDigit).SequenceEqual(text.Where(char.IsDigit))
        && Tags.In(likely).Order(StringComparer.Ordinal).SequenceEqual(Tags.In(text).Order(StringComparer.Ordinal), StringComparer.Ordinal)
            ? likely
            : null;

    private static Dictionary<string, string> Words(TemplateField field, FieldAnswer? answer, System.Globalization.CultureInfo culture)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (answer is not null)
        {
            AnswerWords.Map(field, answer, culture, word => found[word.Path] = word.Text);
        }

        return found;
    }

    /// <summary>The measures of the annex are in people's own words; who answers for them are names.</summary>
    private static FilledFigures WithPlan(Statement statement, FilledFigures filled, Func<StatementWord, string> say)
    {
        if (!statement.WithPlan || filled.ById.GetValueOrDefault(FigureIds.ActionPlanMeasures) is not { Rows: { } rows } plan)
        {
            return filled;
        }

        var said = rows.Select(
            (row, at) =>
                row.Cell("text") is { Length: > 0 } text
                    ? row with
                    {
                        Cells = new Dictionary<string, string>(row.Cells, StringComparer.Ordinal)
                        {
                            ["text"] = say(
                                new StatementWord($"plan#{row.Key ?? $"{at}"}", null, default, new AnswerWord("text", null, text), null)
                            ),
                        },
                    }
                    : row
        );
        return filled with
        {
            ById = new Dictionary<string, Figure>(filled.ById, StringComparer.Ordinal)
            {
                [FigureIds.ActionPlanMeasures] = plan with { Rows = [.. said] },
            },
        };
    }
}
