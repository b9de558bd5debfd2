using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;

namespace Aktsom.Modules.Impacts.Review;

/// <summary>What the year's review says, in the fields that ask for it (R-EHN-16).</summary>
internal sealed class ReviewFigures(ReviewBook book) : IFigureSource
{
    private static readonly FigureDefinition Learnt = Of(
        "review.learnt",
        new("Hva vi lærte, og hva vi endrer", "Kva vi lærte, og kva vi endrar", "What we learnt, and what we change")
    );
    private static readonly FigureDefinition Held = Of(
        "review.held",
        new("Årets vurdering av arbeidet", "Vurderinga av arbeidet i år", "The year’s review of the work")
    );
    private static readonly FigureDefinition Works = Of(
        "review.measures",
        new("Virker tiltakene som ment?", "Verkar tiltaka som meint?", "Do the measures work as meant?")
    );
    private static readonly LocalisedText None = new(
        "Arbeidet er ikke vurdert for året. Det gjøres fra Årsrunden.",
        "Arbeidet er ikkje vurdert for året. Det blir gjort frå Årsrunden.",
        "The work has not been reviewed for the year. It is done from the yearly round."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Learnt, Held, Works];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var year = await book.OfAsync(scope.Organisation, scope.Year, cancel);
        if (year.Review is not { } review)
        {
            return Figure.None(definition, scope, FigureGap.Unknown, None);
        }

        var text =
            definition == Learnt ? WhatChanges(review, year)
            : definition == Held ? Told(review)
            : $"{Word(review.Measures)}. {review.MeasuresWhy}";
        var record = new TraceRecord("yearReview", $"{review.Year}", definition.Name.ToString(), null, $"/year-round/{review.Year}");
        return Figure.Fact(definition, scope, text, None, new FigureTrace(definition.Rule, [record], 1, []));
    }

    private static string WhatChanges(YearReview review, ReviewOfYear year)
    {
        var parts = new List<string> { review.Learnt };
        if (year.Changes.Count > 0)
        {
            var head = new LocalisedText("Dette endrer vi:", "Dette endrar vi:", "This is what we change:");
            parts.Add($"{head}\n" + string.Join("\n", year.Changes.Select(change => $"- {change.Text}")));
        }

        var earlier = year.Earlier.Where(change => change.Outcome is not null).ToList();
        if (earlier.Count > 0)
        {
            var head = new LocalisedText(
                "Dette bestemte vi året før:",
                "Dette bestemte vi året før:",
                "This is what we decided the year before:"
            );
            parts.Add($"{head}\n" + string.Join("\n", earlier.Select(Became)));
        }

        return string.Join("\n\n", parts);
    }

    private static string Told(YearReview review)
    {
        var held = new LocalisedText(
            $"Arbeidet ble vurdert {Formats.Day(review.HeldOn)}. Med var {review.Participants.TrimEnd('.')}.",
            $"Arbeidet vart vurdert {Formats.Day(review.HeldOn)}. Med var {review.Participants.TrimEnd('.')}.",
            $"The work was reviewed on {Formats.Day(review.HeldOn)} with {review.Participants.TrimEnd('.')}."
        );
        var mapping = new LocalisedText("Er kartleggingen god nok?", "Er kartlegginga god nok?", "Is the mapping sound?");
        var harm = new LocalisedText("Er skade rettet opp?", "Er skade retta opp?", "Is harm put right?");
        return $"{held}\n\n{mapping} {Word(review.Mapping)}. {review.MappingWhy}\n\n{harm} {Word(review.Harm)}. {review.HarmWhy}";
    }

    private static string Became(ReviewChange change)
    {
        var word = change.Outcome switch
        {
            ChangeOutcome.Done => new LocalisedText("gjort", "gjort", "done"),
            ChangeOutcome.Underway => new LocalisedText("pågår", "går føre seg", "in progress"),
            _ => new LocalisedText("ikke gjort", "ikkje gjort", "not done"),
        };
        return $"- {change.Text.TrimEnd('.')} ({word}){(change.OutcomeNote is { Length: > 0 } note ? ". " + note : ".")}";
    }

    private static LocalisedText Word(ReviewAnswer answer) =>
        answer switch
        {
            ReviewAnswer.Yes => new("Ja", "Ja", "Yes"),
            ReviewAnswer.Partly => new("Delvis", "Delvis", "Partly"),
            _ => new("Nei", "Nei", "No"),
        };

    private static LocalisedText Word(HarmAnswer answer) =>
        answer == HarmAnswer.NoneFound
            ? new("Ingen skade er funnet", "Ingen skade er funnen", "No harm has been found")
            : Word((ReviewAnswer)answer);

    private static FigureDefinition Of(string id, LocalisedText name) =>
        new(
            id,
            name,
            FigureUnit.Text,
            new(
                "Slik det står i årets vurdering av arbeidet.",
                "Slik det står i vurderinga av arbeidet for året.",
                "As it stands in the year’s review of the work."
            ),
            null,
            "Impacts"
        );
}
