using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Organisations.Contracts;

namespace Aktsom.Modules.Impacts.Measures;

/// <summary>A measure as the form has it.</summary>
internal sealed record MeasureForm
{
    [Display(Name = "Measure.Text"), Required(ErrorMessage = "Measure.Text.Missing")]
    [StringLength(Measure.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string Text { get; set; } = "";

    [Display(Name = "Measure.Why"), StringLength(Measure.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? Why { get; set; }

    [Display(Name = "Measure.Impacts")]
    public Guid[] Impacts { get; set; } = [];

    [Display(Name = "Measure.Area")]
    public MeasureArea Area { get; set; }

    [Display(Name = "Measure.Response")]
    public ResponseKind Response { get; set; }

    [Display(Name = "Measure.Step"), EnumDataType(typeof(OecdStep), ErrorMessage = "Form.Strange")]
    public OecdStep Step { get; set; } = OecdStep.Act;

    [Display(Name = "Measure.Leverage")]
    public string[] Leverage { get; set; } = [];

    [Display(Name = "Measure.OutsideParties"), StringLength(Measure.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? OutsideParties { get; set; }

    [Display(Name = "Measure.Where"), StringLength(Measure.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? Where { get; set; }

    [Display(Name = "Measure.Owner")]
    public PersonId? Owner { get; set; }

    [Display(Name = "Measure.OwnerName"), StringLength(200, ErrorMessage = "Impact.Text.Long")]
    public string? OwnerName { get; set; }

    [Display(Name = "Measure.Due"), StringLength(60, ErrorMessage = "Impact.Text.Long")]
    public string? Due { get; set; }

    [Display(Name = "Measure.Hours"), Range(0.25, 2000, ErrorMessage = "Measure.Hours.Strange")]
    public decimal? Hours { get; set; }

    [Display(Name = "Measure.ExpectedEffect"), StringLength(Measure.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? ExpectedEffect { get; set; }

    [Display(Name = "Measure.Goal")]
    public GoalId? Goal { get; set; }

    [Display(Name = "UnGoals.Carried")]
    public int[] UnGoals { get; set; } = [];

    public static MeasureForm Of(Measure measure, IEnumerable<ImpactId> impacts) =>
        new()
        {
            Text = measure.Text,
            Why = measure.Why,
            Impacts = [.. impacts.Select(impact => impact.Value)],
            Area = measure.Area,
            Response = measure.Response,
            Step = measure.Step,
            Leverage = measure.Leverage,
            OutsideParties = measure.OutsideParties,
            Where = measure.Where,
            Owner = measure.Owner,
            OwnerName = measure.OwnerName,
            Due = measure.Due?.ToString(),
            Hours = measure.Hours,
            ExpectedEffect = measure.ExpectedEffect,
            Goal = measure.Goal,
            UnGoals = measure.UnGoals,
        };

    public void WriteTo(Measure measure)
    {
        (measure.Text, measure.Why) = (Text.Trim(), Why?.Trim());
        (measure.Area, measure.Response, measure.Step) = (Impacts.Length > 0 ? MeasureArea.None : Area, Response, Step);
        measure.Leverage = [.. Enum.GetNames<LeverageKind>().Intersect(Leverage, StringComparer.Ordinal)];
        (measure.OutsideParties, measure.Where) = (OutsideParties?.Trim(), Where?.Trim());
        (measure.Owner, measure.OwnerName) = (Owner, Owner is null ? OwnerName?.Trim() : null);
        DueTime.TryRead(Due, out var due);
        (measure.DueFrom, measure.DueTo) = (due?.From, due?.To);
        (measure.Hours, measure.ExpectedEffect, measure.Goal) = (Hours, ExpectedEffect?.Trim(), Goal);
        measure.UnGoals = UnGoalNames.Kept(UnGoals);
    }

    /// <summary>The field, the key of what is wrong, and what stands in its holes.</summary>
    /// <param name="year">The year of the plan.</param>
    /// <param name="impacts">The year's impacts by id.</param>
    /// <param name="moved">The due time it already has: moved to later it may lie beyond.</param>
    public IEnumerable<(string Field, string Message, object[] Values)> Faults(
        int year,
        IReadOnlyDictionary<Guid, ImpactYear> impacts,
        DueTime? moved
    )
    {
        if (Impacts.Length == 0 && Area == MeasureArea.None)
        {
            yield return (nameof(Impacts), "Measure.Impacts.Missing", []);
        }

        if (Impacts.Any(impact => !impacts.ContainsKey(impact)))
        {
            yield return (nameof(Impacts), "Measure.Impacts.Strange", [year]);
        }

        var refused = Impacts
            .Where(impacts.ContainsKey)
            .Select(impact => impacts[impact])
            .FirstOrDefault(impact => !Responses.Of(impact.Involvement).Contains(Response));
        if (refused is not null)
        {
            yield return (nameof(Response), "Measure.Response.Refused." + refused.Involvement, [refused.Title]);
        }

        if (string.IsNullOrWhiteSpace(Due))
        {
            yield break;
        }

        if (!DueTime.TryRead(Due, out var due))
        {
            yield return (nameof(Due), "Measure.Due.Strange", []);
        }
        else if (due != moved && (due.Value.From.Year < year || due.Value.To.Year > year + 1))
        {
            yield return (nameof(Due), "Measure.Due.OutOfYear", [year, year + 1]);
        }
    }
}

/// <summary>How far a measure has come.</summary>
internal sealed record ProgressForm
{
    [Display(Name = "Progress.State")]
    public MeasureState State { get; set; }

    [Display(Name = "Progress.Reason"), StringLength(Measure.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? StateReason { get; set; }

    [Display(Name = "Progress.NewDue"), StringLength(60, ErrorMessage = "Impact.Text.Long")]
    public string? NewDue { get; set; }

    [Display(Name = "Progress.DoneOn")]
    public DateOnly? DoneOn { get; set; }

    [Display(Name = "Progress.HoursSpent"), Range(0, 5000, ErrorMessage = "Measure.Hours.Strange")]
    public decimal HoursSpent { get; set; }

    [Display(Name = "Progress.SeenEffect"), StringLength(Measure.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? SeenEffect { get; set; }

    public static ProgressForm Of(Measure measure) =>
        new()
        {
            State = measure.State,
            StateReason = measure.StateReason,
            DoneOn = measure.DoneOn,
            HoursSpent = measure.HoursSpent,
            SeenEffect = measure.SeenEffect,
        };

    public void WriteTo(Measure measure, DateOnly today)
    {
        if (measure.StartedOn is null && State is MeasureState.InProgress or MeasureState.Done)
        {
            measure.StartedOn = today;
        }

        (measure.State, measure.DoneOn) = (State, State == MeasureState.Done ? DoneOn : null);
        measure.CancelledOn = State == MeasureState.Cancelled ? measure.CancelledOn ?? today : null;
        measure.StateReason = State is MeasureState.Postponed or MeasureState.Cancelled ? StateReason?.Trim() : null;
        (measure.HoursSpent, measure.SeenEffect) = (HoursSpent, SeenEffect?.Trim());
        if (State == MeasureState.Postponed && DueTime.TryRead(NewDue, out var due))
        {
            (measure.DueFrom, measure.DueTo) = (due.Value.From, due.Value.To);
        }
    }

    /// <summary>The field and the key of what is wrong.</summary>
    public IEnumerable<(string Field, string Message)> Faults(Measure measure, DateOnly today)
    {
        if (State is MeasureState.Postponed or MeasureState.Cancelled && string.IsNullOrWhiteSpace(StateReason))
        {
            yield return (nameof(StateReason), "Progress.Reason.Missing");
        }

        if (State == MeasureState.Postponed)
        {
            if (!DueTime.TryRead(NewDue, out var due))
            {
                yield return (nameof(NewDue), string.IsNullOrWhiteSpace(NewDue) ? "Progress.NewDue.Missing" : "Measure.Due.Strange");
            }
            else if (due.Value.IsOver(today) || due.Value.CompareTo(measure.Due ?? default) <= 0)
            {
                yield return (nameof(NewDue), "Progress.NewDue.NotLater");
            }
        }

        if (State == MeasureState.Done)
        {
            if (DoneOn is null)
            {
                yield return (nameof(DoneOn), "Progress.DoneOn.Missing");
            }
            else if (DoneOn > today)
            {
                yield return (nameof(DoneOn), "Knowledge.Future");
            }
            else if (DoneOn.Value.Year < measure.Year)
            {
                yield return (nameof(DoneOn), "Progress.DoneOn.BeforeYear");
            }
        }
    }
}
