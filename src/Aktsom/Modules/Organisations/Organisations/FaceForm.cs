using System.ComponentModel.DataAnnotations;

namespace Aktsom.Modules.Organisations.Organisations;

/// <summary>How outsiders meet the organisation.</summary>
internal sealed record FaceForm
{
    [Display(Name = "Face.Address"), Required(ErrorMessage = "Face.Address.Missing")]
    [StringLength(60), RegularExpression("[a-z0-9]+(-[a-z0-9]+)*", ErrorMessage = "Face.Address.Wrong")]
    public string Slug { get; set; } = "";

    [Display(Name = "Face.Colour"), RegularExpression(@"\s*#?[0-9a-fA-F]{6}\s*", ErrorMessage = "Face.Colour.Wrong")]
    public string? Colour { get; set; }

    public static FaceForm Of(Organisation organisation) => new() { Slug = organisation.Slug, Colour = organisation.Colour };
}
