using System.Globalization;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Writing.Fields;

/// <summary>Something typed that cannot be kept as it is: at which control, and the key of the message.</summary>
internal sealed record FieldFault(string At, string Message, params object[] Arguments);

/// <summary>Reads what was typed into an answer. What the form does not show (files, where an answer came from) stays as it was.</summary>
/// <param name="field">The field.</param>
/// <param name="before">The answer as it was.</param>
/// <param name="clock">Makes ids.</param>
/// <param name="offered">What the register proposes: its indicators keep their id, source and target when they are taken.</param>
internal sealed class FieldWritten(TemplateField field, FieldAnswer before, TimeProvider clock, FieldAnswer? offered = null)
{
    private const decimal WholePercent = 100;
    private readonly List<FieldFault> faults = [];

    public IReadOnlyList<FieldFault> Faults => faults;

    public FieldAnswer Read(FieldForm form)
    {
        var answer = FieldAnswer.Nothing with
        {
            State = form.State,
            Reason = form.Reason.Trimmed(),
            Plan = form.Plan.Trimmed(),
            CarriedOver = before.CarriedOver,
            Origin = before.Origin,
            Reviewed = true,
            Files = KeptFiles(form),
        };
        if (form.State is AnswerState.NotApplicable or AnswerState.Unknown)
        {
            if (answer.Reason is null)
            {
                Fault(nameof(FieldForm.Reason), "Field.Reason.Missing");
            }

            return answer;
        }

        answer = answer with
        {
            State = form.State == AnswerState.Empty ? AnswerState.Answered : form.State,
            Reason = null,
            Plan = null,
            Text = field.Type.IsText() ? form.Text.Trimmed() : null,
            Value = Value(form),
            Rows = Rows(form),
            Extras = Extras(form),
            Indicators = Indicators(form),
        };
        // Nothing written is nothing answered: the register's own value then shows through again.
        return answer.State == AnswerState.Answered && !answer.HasContent ? FieldAnswer.Nothing : answer;
    }

    private List<AnswerFile> KeptFiles(FieldForm form)
    {
        var kept = before.Files.Where(file => !form.DroppedFiles.Contains(file.Sha256 ?? file.Url ?? "", StringComparer.Ordinal)).ToList();
        if (form.Link.Trimmed() is { } link)
        {
            if (WebAddress.IsWhole(link))
            {
                kept.Add(new AnswerFile(link, null, link));
            }
            else
            {
                Fault(nameof(FieldForm.Link), "Field.Link.Wrong");
            }
        }

        return kept;
    }

    private AnswerValue? Value(FieldForm form) =>
        field.Type switch
        {
            FieldType.Int or FieldType.Money or FieldType.Pct => Number(form.Number, nameof(FieldForm.Number)) is { } number
                ? new AnswerValue.Number(number)
                : null,
            FieldType.YesNo => YesNo(form.Choice),
            FieldType.Date => form.From is { } day ? new AnswerValue.Day(day) : null,
            FieldType.DateRange => Period(form),
            FieldType.Split => Split(form),
            _ => null,
        };

    private AnswerValue.Period? Period(FieldForm form)
    {
        if (form is { From: null, To: null })
        {
            return null;
        }

        if (form is { From: { } from, To: { } to } && from <= to)
        {
            return new AnswerValue.Period(from, to);
        }

        Fault(nameof(FieldForm.To), "Field.Period.Wrong");
        return null;
    }

    /// <summary>A split by hand must make 100 (R-EHN-12, K-01).</summary>
    private AnswerValue.Parts? Split(FieldForm form)
    {
        var percents = field
            .Parts.Select(part =>
                (part.Key, Percent: Number(form.Parts.GetValueOrDefault(part.Key), $"{nameof(FieldForm.Parts)}[{part.Key}]"))
            )
            .ToList();
        if (percents.TrueForAll(part => part.Percent is null))
        {
            return null;
        }

        var sum = percents.Sum(part => part.Percent ?? 0);
        if (sum != WholePercent)
        {
            var first = $"{nameof(FieldForm.Parts)}[{field.Parts[0].Key}]";
            Fault(first, sum < WholePercent ? "Field.Split.Less" : "Field.Split.More", sum, Math.Abs(WholePercent - sum));
        }

        return new AnswerValue.Parts(
            percents
                .Where(part => part.Percent is not null)
                .ToDictionary(part => part.Key, part => part.Percent!.Value, StringComparer.Ordinal)
        );
    }

    private List<AnswerRow> Rows(FieldForm form)
    {
        var cells = new CellReader(field.Columns, Fault, clock);
        var kept = new List<AnswerRow>();
        for (var at = 0; at < form.Rows.Count && field.HasRows; at++)
        {
            if (form.Rows[at].HasContent)
            {
                kept.Add(cells.Row(form.Rows[at], before.Rows, kept.Count, $"{nameof(FieldForm.Rows)}[{at}]"));
            }
        }

        return kept;
    }

    private Dictionary<string, AnswerValue> Extras(FieldForm form)
    {
        var cells = new CellReader(field.Extras, Fault, clock);
        return field
            .Extras.Select(extra =>
                (
                    extra.Key,
                    Value: cells.Cell(extra, form.Extras.GetValueOrDefault(extra.Key), null, $"{nameof(FieldForm.Extras)}[{extra.Key}]")
                )
            )
            .Where(extra => extra.Value is not null)
            .ToDictionary(extra => extra.Key, extra => extra.Value!, StringComparer.Ordinal);
    }

    private List<IndicatorAnswer> Indicators(FieldForm form)
    {
        var kept = new List<IndicatorAnswer>();
        for (var at = 0; at < form.Indicators.Count; at++)
        {
            var typed = form.Indicators[at];
            if (!typed.HasContent)
            {
                continue;
            }

            if (typed.Name.Trimmed() is null)
            {
                Fault($"{nameof(FieldForm.Indicators)}[{at}].Name", "Field.Indicator.Name.Missing");
            }

            var known =
                before.Indicators.Concat(offered?.Indicators ?? []).FirstOrDefault(one => one.Id == typed.Id)
                ?? new IndicatorAnswer { Id = NewId(), Name = "" };
            kept.Add(
                known with
                {
                    Name = typed.Name.Trimmed() ?? "",
                    Unit = typed.Unit.Trimmed(),
                    Comment = typed.Comment.Trimmed(),
                    Values = Years(typed.Values, $"{nameof(FieldForm.Indicators)}[{at}].Values"),
                }
            );
        }

        return kept;
    }

    private Dictionary<int, decimal> Years(string? lines, string at)
    {
        var values = new Dictionary<int, decimal>();
        foreach (var line in (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(':', 2, StringSplitOptions.TrimEntries);
            if (
                parts.Length == 2
                && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && CellReader.TryNumber(parts[1], out var number)
            )
            {
                values[year] = number;
                continue;
            }

            Fault(at, "Field.Indicator.Values.Wrong", line);
        }

        return values;
    }

    private static AnswerValue.YesNo? YesNo(string? choice) =>
        choice switch
        {
            "yes" => new AnswerValue.YesNo(true),
            "no" => new AnswerValue.YesNo(false),
            _ => null,
        };

    private decimal? Number(string? typed, string at)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (CellReader.TryNumber(typed, out var number) && number >= 0)
        {
            return number;
        }

        Fault(at, "Field.Number.Wrong");
        return null;
    }

    private void Fault(string at, string message, params object[] arguments) => faults.Add(new FieldFault(at, message, arguments));

    private string NewId() => CellReader.NewId(clock);
}
