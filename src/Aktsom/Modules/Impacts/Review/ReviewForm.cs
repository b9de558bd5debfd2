using System.ComponentModel.DataAnnotations;

namespace Aktsom.Modules.Impacts.Review;

internal sealed record ReviewForm
{
    [Display(Name = "Review.HeldOn"), Required(ErrorMessage = "Round.Day.Missing")]
    public DateOnly? HeldOn { get; set; }

    [Display(Name = "Round.Minute.Participants"), Required(ErrorMessage = "Round.Minute.Participants.Missing")]
    [StringLength(YearReview.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string Participants { get; set; } = "";

    [Display(Name = "Review.Mapping"), Required(ErrorMessage = "Review.Answer.Missing")]
    public ReviewAnswer? Mapping { get; set; }

    [Display(Name = "Review.MappingWhy"), Required(ErrorMessage = "Review.Why.Missing")]
    [StringLength(YearReview.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string MappingWhy { get; set; } = "";

    [Display(Name = "Review.Measures"), Required(ErrorMessage = "Review.Answer.Missing")]
    public ReviewAnswer? Measures { get; set; }

    [Display(Name = "Review.MeasuresWhy"), Required(ErrorMessage = "Review.Why.Missing")]
    [StringLength(YearReview.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string MeasuresWhy { get; set; } = "";

    [Display(Name = "Review.Harm"), Required(ErrorMessage = "Review.Answer.Missing")]
    public HarmAnswer? Harm { get; set; }

    [Display(Name = "Review.HarmWhy"), Required(ErrorMessage = "Review.Why.Missing")]
    [StringLength(YearReview.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string HarmWhy { get; set; } = "";

    [Display(Name = "Review.Learnt"), Required(ErrorMessage = "Review.Learnt.Missing")]
    [StringLength(YearReview.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string Learnt { get; set; } = "";

    /// <summary>One change a line.</summary>
    [Display(Name = "Review.Changes"), Required(ErrorMessage = "Review.Changes.Missing")]
    [StringLength(YearReview.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string Changes { get; set; } = "";

    public List<OutcomeForm> Earlier { get; set; } = [];

    public IReadOnlyList<string> ChangeLines =>
        [
            .. (Changes ?? "")
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.Ordinal),
        ];

    public static ReviewForm Of(ReviewOfYear year) =>
        new()
        {
            HeldOn = year.Review?.HeldOn,
            Participants = year.Review?.Participants ?? "",
            Mapping = year.Review?.Mapping,
            MappingWhy = year.Review?.MappingWhy ?? "",
            Measures = year.Review?.Measures,
            MeasuresWhy = year.Review?.MeasuresWhy ?? "",
            Harm = year.Review?.Harm,
            HarmWhy = year.Review?.HarmWhy ?? "",
            Learnt = year.Review?.Learnt ?? "",
            Changes = string.Join('\n', year.Changes.Select(change => change.Text)),
            Earlier = [.. year.Earlier.Select(OutcomeForm.Of)],
        };

    /// <summary>As the log keeps it: what became of earlier changes in one line each.</summary>
    public static LoggedReview Logged(ReviewForm form, IReadOnlyList<ReviewChange> earlier) =>
        new(
            form.HeldOn,
            form.Participants,
            form.Mapping,
            form.MappingWhy,
            form.Measures,
            form.MeasuresWhy,
            form.Harm,
            form.HarmWhy,
            form.Learnt,
            string.Join("; ", form.ChangeLines),
            string.Join(
                "; ",
                earlier.Zip(form.Earlier).Select(pair => $"{pair.First.Text}: {pair.Second.Outcome} {pair.Second.Note}".TrimEnd())
            )
        );

    public void WriteTo(YearReview review)
    {
        (review.HeldOn, review.Participants, review.Learnt) = (HeldOn!.Value, Participants.Trim(), Learnt.Trim());
        (review.Mapping, review.MappingWhy) = (Mapping!.Value, MappingWhy.Trim());
        (review.Measures, review.MeasuresWhy) = (Measures!.Value, MeasuresWhy.Trim());
        (review.Harm, review.HarmWhy) = (Harm!.Value, HarmWhy.Trim());
    }
}

/// <summary>What became of a change of the year before.</summary>
internal sealed record OutcomeForm
{
    public Guid Id { get; set; }

    [Display(Name = "Review.Outcome"), Required(ErrorMessage = "Review.Outcome.Missing")]
    public ChangeOutcome? Outcome { get; set; }

    [Display(Name = "Review.OutcomeNote"), StringLength(YearReview.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? Note { get; set; }

    public static OutcomeForm Of(ReviewChange change) =>
        new()
        {
            Id = change.Id,
            Outcome = change.Outcome,
            Note = change.OutcomeNote,
        };
}

internal sealed record LoggedReview(
    DateOnly? HeldOn,
    string Participants,
    ReviewAnswer? Mapping,
    string MappingWhy,
    ReviewAnswer? Measures,
    string MeasuresWhy,
    HarmAnswer? Harm,
    string HarmWhy,
    string Learnt,
    string Changes,
    string Earlier
);
