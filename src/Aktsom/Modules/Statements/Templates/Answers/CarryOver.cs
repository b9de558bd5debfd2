using System.Collections.Immutable;

namespace Aktsom.Modules.Statements.Templates.Answers;

/// <summary>Carries answers from one template to another by what the questions mean (statement-templates.md 0.3).</summary>
internal static class CarryOver
{
    /// <summary>
    /// Every answer of <paramref name="from"/> lands in the field of <paramref name="to"/> with the same meaning, marked as carried over.
    /// Several fields with one meaning are joined in template order; one text for several fields goes in the first.
    /// What has no place is listed, never dropped.
    /// </summary>
    public static CarriedOver Between(StatementTemplate from, StatementTemplate to, AnswerSet answers)
    {
        var carrying = new Carrying(from, to, answers);
        foreach (
            var meaning in from
                .Fields.Where(field => !field.IsFixed)
                .GroupBy(field => field.SemanticId, StringComparer.Ordinal)
                .OrderBy(RowsFirst)
        )
        {
            carrying.Carry([.. meaning], [.. to.Meaning(meaning.Key).Where(field => !field.IsFixed)]);
        }

        return new CarriedOver(carrying.Result, carrying.NoPlace, carrying.Notices);
    }

    /// <summary>Blocks follow the impact rows, so those go first.</summary>
    private static int RowsFirst(IEnumerable<TemplateField> fields) => fields.Any(field => field.HasRows) ? 0 : 1;

    private sealed class Carrying(StatementTemplate from, StatementTemplate to, AnswerSet answers)
    {
        public AnswerSet Result { get; private set; } = AnswerSet.Empty;
        public List<NoPlace> NoPlace { get; } = [];
        public List<CarryNotice> Notices { get; } = [];

        public void Carry(IReadOnlyList<TemplateField> sources, IReadOnlyList<TemplateField> targets)
        {
            var given = sources
                .SelectMany(field => answers.To(from, field).Select(one => new Given(field, one.Key, one.Answer)))
                .Where(one => one.Says)
                .ToList();
            if (given.Count == 0)
            {
                return;
            }

            if (targets.Count == 0)
            {
                MoveIndicators(given);
                NoPlace.AddRange(
                    given
                        .Where(one => one.Answer.Indicators.Count == 0 || one.Answer.Text is not null)
                        .Select(one => new NoPlace(one.Key, null, one.Answer))
                );
                return;
            }

            var target = targets[0];
            if (targets.Count > 1)
            {
                Notices.Add(new CarryNotice(CarryNoticeKind.RestLeftEmpty, [.. given.Select(one => one.Key)], new AnswerKey(target.Key)));
            }

            Place(given, target);
        }

        private void Place(List<Given> given, TemplateField target)
        {
            if (target.Block is not null && given.TrueForAll(one => one.Key.Row is not null))
            {
                given.ForEach(one => Put(new AnswerKey(target.Key, one.Key.Row), one.Field, target, one.Answer));
                return;
            }

            var joined = Join(given);
            if (target.Block is null)
            {
                Put(new AnswerKey(target.Key), given[0].Field, target, joined);
                NoticeJoin(given, new AnswerKey(target.Key));
                return;
            }

            var rows = Result[to.Block(target.Block)!.RowsFrom].Rows;
            if (rows.Count == 0)
            {
                NoPlace.AddRange(given.Select(one => new NoPlace(one.Key, null, one.Answer)));
                return;
            }

            var first = new AnswerKey(target.Key, rows[0].Id);
            Put(first, given[0].Field, target, joined);
            Notices.Add(new CarryNotice(CarryNoticeKind.RestLeftEmpty, [.. given.Select(one => one.Key)], first));
        }

        private void NoticeJoin(List<Given> given, AnswerKey target)
        {
            if (given.Count > 1)
            {
                Notices.Add(new CarryNotice(CarryNoticeKind.Joined, [.. given.Select(one => one.Key)], target));
            }
        }

        /// <summary>One answer of several: their texts in order, a block's under its title.</summary>
        private FieldAnswer Join(List<Given> given)
        {
            if (given.Count == 1)
            {
                return given[0].Answer;
            }

            var texts = given.Where(one => !string.IsNullOrWhiteSpace(one.Answer.Text)).Select(one => Heading(one) + one.Answer.Text);
            var joined = given.Select(one => one.Answer).FirstOrDefault(answer => answer.State == AnswerState.Answered) ?? given[0].Answer;
            var text = string.Join("\n\n", texts);
            return joined with
            {
                Text = text.Length > 0 ? text : null,
                Rows = [.. given.SelectMany(one => one.Answer.Rows)],
                Files = [.. given.SelectMany(one => one.Answer.Files)],
                Indicators = [.. given.SelectMany(one => one.Answer.Indicators)],
                Extras = given
                    .SelectMany(one => one.Answer.Extras)
                    .DistinctBy(extra => extra.Key, StringComparer.Ordinal)
                    .ToImmutableDictionary(StringComparer.Ordinal),
            };
        }

        private string Heading(Given one)
        {
            if (one.Key.Row is null)
            {
                return "";
            }

            var row = answers[from.Block(one.Field.Block!)!.RowsFrom].Rows.First(row => row.Id.Is(one.Key.Row));
            return $"**{row.Word("title")}**\n\n";
        }

        private void Put(AnswerKey key, TemplateField source, TemplateField target, FieldAnswer answer)
        {
            var converted = AnswerConversion.To(
                target,
                source,
                answer,
                lost => NoPlace.Add(new NoPlace(new AnswerKey(source.Key), lost.Part, lost.Answer))
            );
            if (converted.Indicators.Count > 0 && !target.Indicators && target.Type != FieldType.Indicator)
            {
                MoveIndicators([new Given(source, key, converted)]);
                converted = converted with { Indicators = [] };
            }

            if (converted.HasContent || converted.State is not (AnswerState.Answered or AnswerState.Empty))
            {
                var known = Result[key];
                Result = Result.With(
                    key,
                    converted with
                    {
                        CarriedOver = true,
                        Reviewed = false,
                        Indicators = [.. known.Indicators, .. converted.Indicators],
                    }
                );
            }
        }

        /// <summary>Indicators whose own field does not take them go to the block's field that does.</summary>
        private void MoveIndicators(List<Given> given)
        {
            foreach (var one in given.Where(one => one.Answer.Indicators.Count > 0))
            {
                var home = one.Key.Row is null
                    ? null
                    : to.Fields.FirstOrDefault(field => field.Block is not null && (field.Indicators || field.Type == FieldType.Indicator));
                if (home is null)
                {
                    NoPlace.Add(new NoPlace(one.Key, "indicators", one.Answer));
                    continue;
                }

                var key = new AnswerKey(home.Key, one.Key.Row);
                var known = Result[key];
                Result = Result.With(
                    key,
                    known with
                    {
                        State = AnswerState.Answered,
                        CarriedOver = true,
                        Indicators = [.. known.Indicators, .. one.Answer.Indicators],
                    }
                );
            }
        }
    }

    private sealed record Given(TemplateField Field, AnswerKey Key, FieldAnswer Answer)
    {
        public bool Says => Answer.HasContent || Answer.State is not (AnswerState.Empty or AnswerState.Answered);
    }
}

/// <summary>The answers in the new template, what had no place, and what a person should look at.</summary>
internal sealed record CarriedOver(AnswerSet Answers, IReadOnlyList<NoPlace> NoPlace, IReadOnlyList<CarryNotice> Notices);

/// <summary>An answer, or one part of it, that the new template does not ask for.</summary>
/// <param name="Part">The column, sub-field or part that had no place; null for the whole answer.</param>
internal sealed record NoPlace(AnswerKey Key, string? Part, FieldAnswer Answer);

internal enum CarryNoticeKind
{
    /// <summary>Several texts stand in one field now.</summary>
    Joined,

    /// <summary>The text stands in the first of several fields; the rest are empty.</summary>
    RestLeftEmpty,
}

internal sealed record CarryNotice(CarryNoticeKind Kind, IReadOnlyList<AnswerKey> From, AnswerKey To);
