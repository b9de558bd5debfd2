using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Aktsom.Modules.Impacts.Judgement;

namespace Aktsom.Modules.Impacts.Impacts;

internal enum Answer
{
    [Display(Name = "Answer.None")]
    None,

    [Display(Name = "Answer.Yes")]
    Yes,

    [Display(Name = "Answer.No")]
    No,
}

internal static class Answers
{
    public static bool? Value(this Answer answer) =>
        answer switch
        {
            Answer.Yes => true,
            Answer.No => false,
            _ => null,
        };

    public static Answer Of(bool? value) =>
        value switch
        {
            true => Answer.Yes,
            false => Answer.No,
            _ => Answer.None,
        };
}

/// <summary>How severe and how likely, each with its reason.</summary>
internal sealed record SeverityForm
{
    [Display(Name = "Severity.Scale"), Required(ErrorMessage = "Severity.Missing"), Range(1, 5, ErrorMessage = "Severity.Missing")]
    public int? Scale { get; set; }

    [Display(Name = "Severity.Reason.Scale"), StringLength(ImpactYear.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? ScaleReason { get; set; }

    [Display(Name = "Severity.Scope"), Required(ErrorMessage = "Severity.Missing"), Range(1, 5, ErrorMessage = "Severity.Missing")]
    public int? Scope { get; set; }

    [Display(Name = "Severity.Reason.Scope"), StringLength(ImpactYear.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? ScopeReason { get; set; }

    [
        Display(Name = "Severity.Irremediability"),
        Required(ErrorMessage = "Severity.Missing"),
        Range(1, 5, ErrorMessage = "Severity.Missing")
    ]
    public int? Irremediability { get; set; }

    [Display(Name = "Severity.Reason.Irremediability"), StringLength(ImpactYear.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? IrremediabilityReason { get; set; }

    [Display(Name = "Severity.Likelihood"), Range(1, 5, ErrorMessage = "Severity.Missing")]
    public int? Likelihood { get; set; }

    [Display(Name = "Severity.Reason.Likelihood"), StringLength(ImpactYear.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? LikelihoodReason { get; set; }

    public static SeverityForm Of(ImpactYear impact) =>
        new()
        {
            Scale = impact.Scale,
            ScaleReason = impact.ScaleReason,
            Scope = impact.Scope,
            ScopeReason = impact.ScopeReason,
            Irremediability = impact.Irremediability,
            IrremediabilityReason = impact.IrremediabilityReason,
            Likelihood = impact.EffectiveLikelihood,
            LikelihoodReason = impact.LikelihoodReason,
        };

    public void WriteTo(ImpactYear impact)
    {
        (impact.Scale, impact.ScaleReason) = (Scale, ScaleReason?.Trim());
        (impact.Scope, impact.ScopeReason) = (Scope, ScopeReason?.Trim());
        (impact.Irremediability, impact.IrremediabilityReason) = (Irremediability, IrremediabilityReason?.Trim());
        (impact.Likelihood, impact.LikelihoodReason) = (
            impact.Kind == ImpactKind.Actual ? Likelihoods.Most : Likelihood,
            LikelihoodReason?.Trim()
        );
    }
}

/// <summary>How the organisation stands to the harm.</summary>
internal sealed record RoleForm
{
    [Display(Name = "Role.OwnActIsEnough")]
    public Answer OwnActIsEnough { get; set; }

    [Display(Name = "Role.OwnActAdds")]
    public Answer OwnActAdds { get; set; }

    [Display(Name = "Role.LinkedByBusiness")]
    public Answer LinkedByBusiness { get; set; }

    [Display(Name = "Role.Involvement")]
    public Involvement Involvement { get; set; }

    [Display(Name = "Role.Reason"), StringLength(ImpactYear.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? InvolvementReason { get; set; }

    [Display(Name = "Role.Review")]
    public DateOnly? InvolvementReview { get; set; }

    [JsonIgnore]
    public InvolvementTest Test => new(OwnActIsEnough.Value(), OwnActAdds.Value(), LinkedByBusiness.Value());

    public static RoleForm Of(ImpactYear impact) =>
        new()
        {
            OwnActIsEnough = Answers.Of(impact.OwnActIsEnough),
            OwnActAdds = Answers.Of(impact.OwnActAdds),
            LinkedByBusiness = Answers.Of(impact.LinkedByBusiness),
            Involvement = impact.Involvement,
            InvolvementReason = impact.InvolvementReason,
            InvolvementReview = impact.InvolvementReview,
        };

    public void WriteTo(ImpactYear impact)
    {
        (impact.OwnActIsEnough, impact.OwnActAdds, impact.LinkedByBusiness) = (
            OwnActIsEnough.Value(),
            OwnActAdds.Value(),
            LinkedByBusiness.Value()
        );
        (impact.Involvement, impact.InvolvementReason) = (Involvement, InvolvementReason?.Trim());
        impact.InvolvementReview = Involvement == Involvement.DirectlyLinked ? InvolvementReview : null;
    }
}

/// <summary>The salience test and the choice (R-NOR-23).</summary>
internal sealed record ChoiceForm
{
    [Display(Name = "Choice.Gross")]
    public Answer Gross { get; set; }

    [Display(Name = "Choice.ManyAffected")]
    public Answer ManyAffected { get; set; }

    [Display(Name = "Choice.Lasting")]
    public Answer Lasting { get; set; }

    [Display(Name = "Choice.Prioritised")]
    public Answer Prioritised { get; set; }

    [Display(Name = "Choice.Reason"), StringLength(ImpactYear.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? Reason { get; set; }

    [JsonIgnore]
    public SalienceTest Test => new(Gross.Value(), ManyAffected.Value(), Lasting.Value());

    /// <summary>As it stands, or as the scales propose where nobody has answered.</summary>
    public static ChoiceForm Of(ImpactYear impact)
    {
        var test = impact.Test == default && impact.Severity is { } severity ? SalienceTest.ProposedBy(severity) : impact.Test;
        return new ChoiceForm
        {
            Gross = Answers.Of(test.Gross),
            ManyAffected = Answers.Of(test.ManyAffected),
            Lasting = Answers.Of(test.Lasting),
            Prioritised = Answers.Of(impact.Prioritised),
            Reason = impact.Reason,
        };
    }

    public void WriteTo(ImpactYear impact)
    {
        (impact.Gross, impact.ManyAffected, impact.Lasting) = (Gross.Value(), ManyAffected.Value(), Lasting.Value());
        (impact.Prioritised, impact.Reason) = (Prioritised.Value(), Reason?.Trim());
    }

    /// <summary>The key of what is wrong, or null. Severity must be judged before anything is chosen; what is left out always says why.</summary>
    public string? Fault(ImpactYear impact) =>
        Prioritised == Answer.None ? "Choice.Prioritised.Missing"
        : Prioritised == Answer.Yes && impact.Key is null ? "Choice.NotJudged"
        : !string.IsNullOrWhiteSpace(Reason) ? null
        : Prioritised == Answer.No ? "Choice.WhyNot"
        : Test.Demand(true) == ReasonDemand.WhySo ? "Choice.WhySo"
        : null;
}
