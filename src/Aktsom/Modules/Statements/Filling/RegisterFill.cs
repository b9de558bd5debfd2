using System.Globalization;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Several;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;

namespace Aktsom.Modules.Statements.Filling;

/// <summary>Every figure the template names, computed once for one statement.</summary>
internal sealed record FilledFigures(IReadOnlyDictionary<string, Figure> ById, DateTimeOffset AsOf)
{
    public IReadOnlyList<Figure> Of(TemplateField field) => [.. field.Figures.Select(id => ById[id])];
}

/// <summary>
/// Fills what the register knows. A field marked R shows the register's value until a person writes another; one marked M gets the register's
/// figures as a proposal beside the text. Nothing is invented: what nobody can compute says so.
/// </summary>
internal sealed class RegisterFill(JointFigures figures, TimeProvider clock)
{
    // Rows that are known by a key have their words here, in the reader's language.
    private static readonly Dictionary<string, LocalisedText> Keys = new(StringComparer.Ordinal)
    {
        ["new"] = new("Nye", "Nye", "New"),
        ["ended"] = new("Avsluttede", "Avslutta", "Ended"),
        ["ownProduction"] = new("Egen produksjon", "Eigen produksjon", "Own production"),
        ["directFromProducer"] = new("Direkte fra produsent", "Direkte frå produsent", "Direct from producer"),
        ["throughIntermediary"] = new(
            "Gjennom agent, importør eller merke",
            "Gjennom agent, importør eller merke",
            "Through agent, importer or brand"
        ),
        ["other"] = new("Annet", "Anna", "Other"),
    };

    /// <summary>Computed once in a request, whoever asks: the page, the checks beside it and the printed form agree.</summary>
    private readonly Dictionary<(StatementId Statement, string Language, FigureScope Scope, string Id), Figure> computed = [];
    private DateTimeOffset? asOf;

    /// <param name="statement">For its organisation and year.</param>
    /// <param name="template">Whose fields ask for figures.</param>
    /// <param name="answers">Whose texts may name more.</param>
    /// <param name="isFrozen">Every record is kept in the traces, so that each figure can be computed again.</param>
    /// <param name="cancel">Stops the computing.</param>
    public async Task<FilledFigures> ComputeAsync(
        Statement statement,
        StatementTemplate template,
        AnswerSet answers,
        bool isFrozen,
        CancellationToken cancel
    )
    {
        // Words come in the statement's language, whoever reads.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = FigurePrint.Culture(statement.Language);
        var scope = new FigureScope(statement.OrganisationId, statement.Year, asOf ??= clock.GetUtcNow(), EveryRecord: isFrozen);
        var wanted = template
            .Fields.SelectMany(field => field.Figures)
            .Concat(Tags.In(answers))
            .Concat(statement.WithPlan ? [FigureIds.ActionPlanMeasures] : [])
            .Distinct(StringComparer.Ordinal);
        var found = new Dictionary<string, Figure>(StringComparer.Ordinal);
        foreach (var id in wanted)
        {
            var key = (statement.Id, statement.Language, scope, id);
            found[id] = computed.TryGetValue(key, out var known)
                ? known
                : computed[key] = await figures.ComputeAsync(statement, id, scope, cancel);
        }

        return new FilledFigures(found, scope.AsOf);
    }

    /// <summary>The answer to print at a place: the person's, else the register's where the field is the register's to fill.</summary>
    public static (FieldAnswer Answer, bool FromRegister) AnswerOf(
        OpenStatement open,
        TemplateField field,
        AnswerKey key,
        FilledFigures filled
    )
    {
        var own = open.Answers[key];
        if (own.State != AnswerState.Empty)
        {
            return (own, false);
        }

        // A block's own title is copied from the row it follows.
        if (field is { Fill: Fill.Copied, Type: FieldType.Line } && open.RowTitle(field, key) is { Length: > 0 } title)
        {
            return (FieldAnswer.Of(title), false);
        }

        if (field.Key.EndsWith(".period", StringComparison.Ordinal))
        {
            return (FieldAnswer.Of(new AnswerValue.Period(open.Statement.From, open.Statement.To)), true);
        }

        return field.Figures.Count > 0 && field.Fill.HasFlag(Fill.Register) && Propose(open, field, key, filled) is { } proposed
            ? (proposed, true)
            : (own, false);
    }

    /// <summary>The register's answer at a place, in the statement's language, or null where it has none. In a block only what is about the block's own row.</summary>
    public static FieldAnswer? Propose(OpenStatement open, TemplateField field, AnswerKey key, FilledFigures filled)
    {
        if (open.RegisterWords.TryGetValue(key, out var said))
        {
            return said;
        }

        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = FigurePrint.Culture(open.Statement.Language);
        try
        {
            return Proposed(open, field, key, filled);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        }
    }

    private static FieldAnswer? Proposed(OpenStatement open, TemplateField field, AnswerKey key, FilledFigures filled)
    {
        var known = filled
            .Of(field)
            .Where(figure => figure.Gap is null)
            .Select(figure => Own(open, field, key, figure))
            .OfType<Figure>()
            .ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var first = known[0];
        return field.Type switch
        {
            FieldType.Int or FieldType.Money or FieldType.Pct => first.Value is { } value
                ? FieldAnswer.Of(new AnswerValue.Number(value))
                : null,
            FieldType.Url when first.Rows is { Count: > 0 } => FieldAnswer.Of(string.Join("\n", first.Rows.Select(row => row.Cell("url")))),
            FieldType.Line or FieldType.Email or FieldType.Phone or FieldType.Place or FieldType.Url => first.Text is { } text
                ? FieldAnswer.Of(text)
                : null,
            FieldType.List => known.SelectMany(figure => figure.Rows ?? []).ToList() is { Count: > 0 } all
                ? FieldAnswer.Of(FigureRows.Of(field, all))
                : null,
            FieldType.YesNo => first.Text is "yes" or "no" ? FieldAnswer.Of(new AnswerValue.YesNo(first.Text == "yes")) : null,
            FieldType.Table or FieldType.Code => first.Rows is { Count: > 0 } rows ? FieldAnswer.Of(FigureRows.Of(field, rows)) : null,
            FieldType.Text => Told(known),
            FieldType.Indicator => known.Any(IndicatorRows.Are) ? Told([.. known.Where(IndicatorRows.Are)]) : null,
            FieldType.File => first.Rows is { Count: > 0 } files
                ? FieldAnswer.Nothing with
                {
                    State = AnswerState.Answered,
                    Files = [.. files.Select(row => new AnswerFile(row.Cell("name"), null, row.Cell("url")))],
                }
                : null,
            _ => null,
        };
    }

    /// <summary>Sentences of what is known, with the indicators that hang beside them.</summary>
    private static FieldAnswer Told(IReadOnlyList<Figure> known)
    {
        var sentences = known.Where(figure => !IndicatorRows.Are(figure)).Select(Sentence).ToList();
        return FieldAnswer.Nothing with
        {
            State = AnswerState.Answered,
            Text = sentences.Count > 0 ? string.Join("\n\n", sentences) : null,
            Indicators = [.. known.SelectMany(IndicatorRows.Of)],
        };
    }

    /// <summary>The rows of a list that are about the block's row: by its lasting key, or by its title where the row was written by hand.</summary>
    private static Figure? Own(OpenStatement open, TemplateField field, AnswerKey key, Figure figure)
    {
        if (key.Row is null || field.Block is null)
        {
            return figure;
        }

        // What is counted for the whole organisation is not about this row.
        if (figure.Rows is null || figure.Rows.All(row => row.Key is null))
        {
            return null;
        }

        var title = open.RowTitle(field, key);
        var own = figure
            .Rows.Where(row => row.Key == key.Row || (title is { Length: > 0 } && row.Cell("title") == title))
            .Select(row => row with { Cells = row.Cells.Where(cell => cell.Key != "title").ToDictionary(StringComparer.Ordinal) })
            .ToList();
        return own.Count == 0 ? null : figure with { Rows = own };
    }

    /// <summary>A sentence that binds the figure by its tag, so that the number can never differ from the register's.</summary>
    private static string Sentence(Figure figure) =>
        figure.Unit() switch
        {
            FigureUnit.Text => figure.Text ?? "",
            FigureUnit.List => string.Join("\n", figure.Rows!.Select(Line)),
            _ => $"{figure.Definition.Name}: [[{figure.Definition.Id}]].",
        };

    /// <summary>A row with a lasting key and one text stands as it is written; others have their cells in a line.</summary>
    private static string Line(FigureRow row) =>
        row is { Key: not null, Cells.Count: 1 } && row.Cells.TryGetValue("text", out var text) ? text : "- " + InWords(row);

    /// <summary>A row's cells as a line: a place once and not by its code too, and nothing for what is empty.</summary>
    private static string InWords(FigureRow row)
    {
        var isPlace = row.Cells.ContainsKey("country");
        return string.Join(
            ", ",
            row.Cells.Where(cell => cell.Value.Length > 0 && !(isPlace && cell.Key is "iso2" or "area")).Select(cell => Word(cell.Value))
        );
    }

    private static string Word(string value) => Keys.GetValueOrDefault(value)?.ToString() ?? value;
}

internal static class FigureUnits
{
    /// <summary>What the figure turned out to be: a list and a fact say so themselves.</summary>
    public static FigureUnit Unit(this Figure figure) =>
        figure.Rows is not null ? FigureUnit.List
        : figure.Text is not null ? FigureUnit.Text
        : figure.Definition.Unit;
}
