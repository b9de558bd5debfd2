using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Organisations.Contracts;

namespace Aktsom.Modules.Impacts.Goals;

/// <summary>A goal and its year, as the form has them.</summary>
internal sealed record GoalForm
{
    [Display(Name = "Goal.Impact")]
    public ImpactId? Impact { get; set; }

    [Display(Name = "Goal.Title"), Required(ErrorMessage = "Goal.Title.Missing")]
    [StringLength(Goal.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string Title { get; set; } = "";

    [Display(Name = "Goal.Text"), Required(ErrorMessage = "Goal.Text.Missing")]
    [StringLength(Goal.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string Text { get; set; } = "";

    [Display(Name = "Goal.MeasuredBy"), StringLength(Goal.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? MeasuredBy { get; set; }

    [Display(Name = "Measure.Due"), StringLength(60, ErrorMessage = "Impact.Text.Long")]
    public string? Due { get; set; }

    [Display(Name = "Measure.Owner")]
    public PersonId? Owner { get; set; }

    [Display(Name = "Progress.State")]
    public GoalState State { get; set; }

    [Display(Name = "Goal.Status"), StringLength(Goal.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? StatusText { get; set; }

    [Display(Name = "Goal.Continues")]
    public GoalId? Continues { get; set; }

    [Display(Name = "UnGoals.Carried")]
    public int[] UnGoals { get; set; } = [];

    public static GoalForm Of(Goal goal, GoalYear? year) =>
        new()
        {
            Impact = goal.Impact,
            Title = goal.Title,
            Owner = goal.Owner,
            Continues = goal.Continues,
            UnGoals = goal.UnGoals,
            Text = year?.Text ?? "",
            MeasuredBy = year?.MeasuredBy,
            Due = DueTime.Of(year?.DueFrom, year?.DueTo)?.ToString(),
            State = year?.State ?? GoalState.NotStarted,
            StatusText = year?.StatusText,
        };

    public void WriteTo(Goal goal, GoalYear year)
    {
        (goal.Impact, goal.Title, goal.Owner, goal.Continues) = (Impact, Title.Trim(), Owner, Continues);
        goal.UnGoals = UnGoalNames.Kept(UnGoals);
        (year.Text, year.MeasuredBy, year.State, year.StatusText) = (Text.Trim(), MeasuredBy?.Trim(), State, StatusText?.Trim());
        DueTime.TryRead(Due, out var due);
        (year.DueFrom, year.DueTo) = (due?.From, due?.To);
    }

    /// <summary>The field, the key of what is wrong, and what stands in its holes.</summary>
    public IEnumerable<(string Field, string Message, object[] Values)> Faults(int year)
    {
        if (!string.IsNullOrWhiteSpace(Due))
        {
            if (!DueTime.TryRead(Due, out var due))
            {
                yield return (nameof(Due), "Measure.Due.Strange", []);
            }
            else if (due.Value.From.Year != year || due.Value.To.Year != year)
            {
                yield return (nameof(Due), "Goal.Due.OutOfYear", [year]);
            }
        }

        if (State is GoalState.Dropped or GoalState.Postponed && string.IsNullOrWhiteSpace(StatusText))
        {
            yield return (nameof(StatusText), "Goal.Status.Missing", []);
        }
    }
}

/// <summary>What a goal lacks of being specific, measurable, accepted, realistic and timed (R-LO-11).</summary>
internal static class Smart
{
    public static IReadOnlyList<string> Lacks(GoalForm form, bool hasHours) =>
        [
            .. new (string Letter, bool Holds)[]
            {
                ("Measurable", !string.IsNullOrWhiteSpace(form.MeasuredBy)),
                ("Accepted", form.Owner is not null),
                ("Realistic", hasHours),
                ("Timed", !string.IsNullOrWhiteSpace(form.Due)),
            }
                .Where(letter => !letter.Holds)
                .Select(letter => letter.Letter),
        ];
}
