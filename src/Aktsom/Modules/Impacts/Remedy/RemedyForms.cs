using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Impacts.Remedy;

/// <summary>A case as its form has it; the supplier is written as a person knows it.</summary>
internal sealed record CaseForm
{
    [Display(Name = "Remedy.CaseTitle"), Required(ErrorMessage = "Remedy.CaseTitle.Missing")]
    [StringLength(200, ErrorMessage = "Impact.Text.Long")]
    public string Title { get; set; } = "";

    [Display(Name = "Remedy.Harm"), Required(ErrorMessage = "Remedy.Harm.Missing")]
    [StringLength(RemedyCase.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string Harm { get; set; } = "";

    [Display(Name = "Remedy.Supplier"), StringLength(400, ErrorMessage = "Impact.Text.Long")]
    public string? Supplier { get; set; }

    [Display(Name = "Remedy.Impact")]
    public ImpactId? Impact { get; set; }

    [Display(Name = "Remedy.Involvement")]
    public Involvement Involvement { get; set; }

    [Display(Name = "Remedy.Affected"), Required(ErrorMessage = "Remedy.Affected.Missing")]
    [StringLength(400, ErrorMessage = "Impact.Text.Long")]
    public string Affected { get; set; } = "";

    [Display(Name = "Remedy.AffectedCount"), Range(1, 10_000_000, ErrorMessage = "Remedy.AffectedCount.Wrong")]
    public int? AffectedCount { get; set; }

    [Display(Name = "Remedy.Place"), StringLength(200, ErrorMessage = "Impact.Text.Long")]
    public string? Place { get; set; }

    [Display(Name = "Remedy.OutsideParties"), StringLength(400, ErrorMessage = "Impact.Text.Long")]
    public string? OutsideParties { get; set; }

    [Display(Name = "Remedy.RecognisedOn"), Required(ErrorMessage = "Round.Day.Missing")]
    public DateOnly? RecognisedOn { get; set; }

    [Display(Name = "Remedy.Heard")]
    public HeardWhen[] Heard { get; set; } = [];

    [Display(Name = "Remedy.HeardHow"), StringLength(RemedyCase.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? HeardHow { get; set; }

    public static CaseForm Of(RemedyCase one, string? supplier) =>
        new()
        {
            Title = one.Title,
            Harm = one.Harm,
            Supplier = supplier,
            Impact = one.Impact,
            Involvement = one.Involvement,
            Affected = one.Affected,
            AffectedCount = one.AffectedCount,
            Place = one.Place,
            OutsideParties = one.OutsideParties,
            RecognisedOn = one.RecognisedOn,
            Heard = one.Heard,
            HeardHow = one.HeardHow,
        };

    public void WriteTo(RemedyCase one)
    {
        (one.Title, one.Harm, one.Involvement) = (Title.Trim(), Harm.Trim(), Involvement);
        (one.Affected, one.AffectedCount, one.Place) = (Affected.Trim(), AffectedCount, Place?.Trim());
        (one.Impact, one.OutsideParties) = (Impact, OutsideParties?.Trim());
        (one.RecognisedOn, one.HeardHow) = (RecognisedOn!.Value, HeardHow?.Trim());
        one.Heard = [.. Heard.Distinct().Where(Enum.IsDefined).Order()];
    }
}

internal sealed record ActForm
{
    [Display(Name = "Remedy.Form")]
    public RemedyForm Form { get; set; } = RemedyForm.Correction;

    [Display(Name = "Remedy.Day"), Required(ErrorMessage = "Round.Day.Missing")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Remedy.Text"), Required(ErrorMessage = "Round.Note.Missing")]
    [StringLength(RemedyCase.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string Text { get; set; } = "";

    [Display(Name = "Remedy.Amount"), Range(0, 100_000_000_000, ErrorMessage = "Remedy.Amount.Wrong")]
    public decimal? AmountNok { get; set; }

    [Display(Name = "Remedy.Evidence"), StringLength(RemedyCase.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? Evidence { get; set; }

    public static ActForm Of(RemedyAct act) =>
        new()
        {
            Form = act.Form,
            Day = act.Day,
            Text = act.Text,
            AmountNok = act.AmountNok,
            Evidence = act.Evidence,
        };

    public void WriteTo(RemedyAct act)
    {
        (act.Form, act.Day, act.Text) = (Form, Day!.Value, Text.Trim());
        (act.AmountNok, act.Evidence) = (AmountNok, Evidence.Trimmed());
    }
}

internal sealed record StateForm
{
    [Display(Name = "Progress.State")]
    public RemedyState State { get; set; }

    [Display(Name = "Remedy.Reason"), StringLength(RemedyCase.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? Reason { get; set; }

    [Display(Name = "Remedy.DecidedBy"), StringLength(200, ErrorMessage = "Impact.Text.Long")]
    public string? DecidedBy { get; set; }

    [Display(Name = "Remedy.EndedOn")]
    public DateOnly? EndedOn { get; set; }
}
