using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Organisations.Contracts;

namespace Aktsom.Modules.Impacts.Impacts;

/// <summary>What an impact is, as the form has it.</summary>
internal sealed record ImpactForm
{
    [Display(Name = "Impact.Title"), Required(ErrorMessage = "Impact.Title.Missing")]
    [StringLength(ImpactYear.LongestTitle, ErrorMessage = "Impact.Title.Long")]
    public string Title { get; set; } = "";

    [Display(Name = "Impact.Harm"), Required(ErrorMessage = "Impact.Harm.Missing")]
    [StringLength(ImpactYear.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string Harm { get; set; } = "";

    [Display(Name = "Impact.Kind")]
    public ImpactKind Kind { get; set; }

    [Display(Name = "Impact.ConfirmedOn")]
    public DateOnly? ConfirmedOn { get; set; }

    [Display(Name = "Impact.Affected"), StringLength(400, ErrorMessage = "Impact.Text.Long")]
    public string? Affected { get; set; }

    [Display(Name = "Impact.Topics")]
    public string[] Topics { get; set; } = [];

    [Display(Name = "Impact.Issues")]
    public string[] Issues { get; set; } = [];

    [Display(Name = "Impact.Places"), StringLength(1000, ErrorMessage = "Impact.Text.Long")]
    public string? Places { get; set; }

    [Display(Name = "Impact.Area"), StringLength(400, ErrorMessage = "Impact.Text.Long")]
    public string? Area { get; set; }

    [Display(Name = "Impact.Subject")]
    public ImpactSubject Subject { get; set; }

    [Display(Name = "Impact.SubjectName"), StringLength(400, ErrorMessage = "Impact.Text.Long")]
    public string? SubjectName { get; set; }

    [Display(Name = "UnGoals.Carried")]
    public int[] UnGoals { get; set; } = [];

    public static ImpactForm Of(ImpactYear impact) =>
        new()
        {
            Title = impact.Title,
            Harm = impact.Harm,
            Kind = impact.Kind,
            ConfirmedOn = impact.ConfirmedOn,
            Affected = impact.Affected,
            Topics = impact.Topics,
            Issues = impact.Issues,
            Places = Judgement.Places.Written(impact.Places),
            Area = impact.Area,
            Subject = impact.Subject,
            SubjectName = impact.SubjectName,
            UnGoals = impact.UnGoals,
        };

    public void WriteTo(ImpactYear impact)
    {
        impact.Title = Title.Trim();
        impact.Harm = Harm.Trim();
        impact.Kind = Kind;
        impact.ConfirmedOn = ConfirmedOn;
        impact.Affected = Affected?.Trim();
        impact.Issues = [.. IssueTypes.All.Select(type => type.Id).Where(id => Issues.Contains(id, StringComparer.Ordinal))];
        impact.Topics = [.. IssueTypes.TopicsOf(Topics, impact.Issues)];
        impact.Places = [.. Judgement.Places.Read(Places).Found];
        impact.Area = Area?.Trim();
        impact.Subject = Subject;
        impact.SubjectName = SubjectName?.Trim();
        impact.UnGoals = UnGoalNames.Kept(UnGoals);
    }

    /// <summary>What is wrong beside what each field says of itself: the field, the key of the message, and what stands in its hole.</summary>
    public IEnumerable<(string Field, string Message, string Value)> Faults(int year, DateOnly today)
    {
        if (IssueTypes.TopicsOf(Topics, Issues).Count == 0)
        {
            yield return (nameof(Topics), "Impact.Topics.Missing", "");
        }

        var (found, strange) = Judgement.Places.Read(Places);
        if (strange.Count > 0)
        {
            yield return (nameof(Places), "Impact.Places.Strange", strange[0]);
        }
        else if (found.Count == 0)
        {
            yield return (nameof(Places), "Impact.Places.Missing", "");
        }

        if (ConfirmedOn is { } day)
        {
            foreach (var fault in FaultsOf(day, year, today))
            {
                yield return (nameof(ConfirmedOn), fault, (year + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>A statement on a year is written in the next one, and may tell of what was confirmed by then.</summary>
    private IEnumerable<string> FaultsOf(DateOnly day, int year, DateOnly today)
    {
        if (Kind == ImpactKind.Potential)
        {
            yield return "Impact.ConfirmedOn.Potential";
        }
        else if (day > today)
        {
            yield return "Impact.ConfirmedOn.Future";
        }
        else if (day.Year > year + 1)
        {
            yield return "Impact.ConfirmedOn.OutOfYear";
        }
    }
}
