using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Impacts.Materiality;

internal sealed record TopicForm
{
    [Display(Name = "Materiality.Topic"), Required(ErrorMessage = "Materiality.Topic.Missing")]
    [StringLength(200, ErrorMessage = "Impact.Text.Long")]
    public string Title { get; set; } = "";

    [Display(Name = "Materiality.Part")]
    public ChainPart Part { get; set; }

    [Display(Name = "Materiality.Activity"), StringLength(400, ErrorMessage = "Impact.Text.Long")]
    public string? Activity { get; set; }

    [Display(Name = "Materiality.Nature")]
    public bool Nature { get; set; }

    [Display(Name = "Materiality.ImpactWeight")]
    public Weight? ImpactWeight { get; set; }

    [Display(Name = "Materiality.ImpactReason"), StringLength(MaterialityTopic.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? ImpactReason { get; set; }

    [Display(Name = "Materiality.FinancialWeight")]
    public Weight? FinancialWeight { get; set; }

    [Display(Name = "Materiality.FinancialReason"), StringLength(MaterialityTopic.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? FinancialReason { get; set; }

    [Display(Name = "Materiality.Impact")]
    public ImpactId? Impact { get; set; }

    public static TopicForm Of(MaterialityTopic topic) =>
        new()
        {
            Title = topic.Title,
            Part = topic.Part,
            Activity = topic.Activity,
            Nature = topic.Nature,
            ImpactWeight = topic.ImpactWeight,
            ImpactReason = topic.ImpactReason,
            FinancialWeight = topic.FinancialWeight,
            FinancialReason = topic.FinancialReason,
            Impact = topic.Impact,
        };

    public void WriteTo(MaterialityTopic topic)
    {
        (topic.Title, topic.Part, topic.Activity, topic.Nature) = (Title.Trim(), Part, Activity.Trimmed(), Nature);
        (topic.ImpactWeight, topic.ImpactReason) = (ImpactWeight, ImpactReason.Trimmed());
        (topic.FinancialWeight, topic.FinancialReason) = (FinancialWeight, FinancialReason.Trimmed());
        topic.Impact = Impact;
    }

    /// <summary>A judgement stands on a reason.</summary>
    public IEnumerable<(string Field, string Message)> Faults()
    {
        if (ImpactWeight is not null && string.IsNullOrWhiteSpace(ImpactReason))
        {
            yield return (nameof(ImpactReason), "Materiality.Reason.Missing");
        }

        if (FinancialWeight is not null && string.IsNullOrWhiteSpace(FinancialReason))
        {
            yield return (nameof(FinancialReason), "Materiality.Reason.Missing");
        }
    }
}

internal sealed record VoiceForm
{
    [Display(Name = "Voice.Kind"), Required(ErrorMessage = "Voice.Kind.Missing")]
    public VoiceKind? Kind { get; set; }

    [Display(Name = "Voice.Group"), Required(ErrorMessage = "Voice.Group.Missing")]
    [StringLength(200, ErrorMessage = "Impact.Text.Long")]
    public string? Group { get; set; }

    [Display(Name = "Voice.People"), Range(1, 1_000_000, ErrorMessage = "Voice.People.Wrong")]
    public int? People { get; set; }

    [Display(Name = "Voice.Day"), Required(ErrorMessage = "Voice.Day.Missing")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Voice.Heard"), Required(ErrorMessage = "Voice.Heard.Missing")]
    [StringLength(MaterialityTopic.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? Heard { get; set; }
}
