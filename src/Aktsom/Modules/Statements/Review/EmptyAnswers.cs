using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;

namespace Aktsom.Modules.Statements.Review;

/// <summary>The fields a template demands an answer to that have none, and that neither the register nor the template fills.</summary>
internal static class EmptyAnswers
{
    public static IReadOnlyList<(AnswerKey Key, string Question)> Of(OpenStatement open) =>
        [
            .. open
                .Answers.Walk(open.Template)
                .Where(place =>
                    place.Field is { Required: true, Figures.Count: 0, Text: null }
                    && place.Field.Type != Templates.FieldType.Signature
                    && place.Answer.State == AnswerState.Empty
                )
                .Select(place => (place.Key, StatementOutline.TitleOf(open, place.Field, place.Key))),
        ];
}
