using System.ComponentModel.DataAnnotations;

namespace Aktsom.Modules.Engagement.Known;

/// <summary>A published document as a person writes it.</summary>
internal sealed record PublishedForm
{
    [Display(Name = "Published.Kind"), Required(ErrorMessage = "Published.Kind.Missing")]
    public PublishedKind? Kind { get; set; }

    [Display(Name = "Published.Name"), Required(ErrorMessage = "Published.Name.Missing")]
    [StringLength(PublishedDocument.LongestTitle, ErrorMessage = "Agreements.Long")]
    public string? Title { get; set; }

    [Display(Name = "Published.Link"), StringLength(PublishedDocument.LongestLink, ErrorMessage = "Agreements.Long")]
    public string? Link { get; set; }

    [Display(Name = "Published.On"), Required(ErrorMessage = "Published.On.Missing")]
    public DateOnly? PublishedOn { get; set; }

    [Display(Name = "Published.ValidTo")]
    public DateOnly? ValidTo { get; set; }
    public Guid Revision { get; set; }

    public static PublishedForm Of(PublishedDocument document) =>
        new()
        {
            Kind = document.Kind,
            Title = document.Title,
            Link = document.Link,
            PublishedOn = document.PublishedOn,
            ValidTo = document.ValidTo,
            Revision = document.Revision,
        };

    public PublishedFacts Facts() => new(Kind!.Value, Title!.Trim(), Link!.Trim(), PublishedOn!.Value, ValidTo);
}

/// <summary>One question as it is marked.</summary>
internal sealed record MarkForm
{
    public string Code { get; set; } = "";
    public bool IsThere { get; set; }

    [StringLength(PublishedPlace.LongestPage, ErrorMessage = "Agreements.Long")]
    public string? Page { get; set; }
}
