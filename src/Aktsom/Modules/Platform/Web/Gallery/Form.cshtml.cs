using System.ComponentModel.DataAnnotations;
using Aktsom.Risk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Platform.Web.Gallery;

internal sealed class FormModel : GalleryPage
{
    [BindProperty, Display(Name = "Form.Name"), Required(ErrorMessage = "Form.Name.Missing"), StringLength(80)]
    public string Name { get; set; } = "";

    [
        BindProperty,
        Display(Name = "Form.OrganisationNumber"),
        RegularExpression("[0-9]{9}", ErrorMessage = "Form.OrganisationNumber.Length")
    ]
    public string? OrganisationNumber { get; set; }

    [BindProperty, Display(Name = "Form.Ends")]
    public DateOnly? Ends { get; set; }

    [BindProperty, Display(Name = "Form.Purchases")]
    public decimal? Purchases { get; set; }

    [BindProperty, Display(Name = "Form.Level")]
    public RiskLevel Level { get; set; }

    [BindProperty, Display(Name = "Form.Kind"), Required]
    public string Kind { get; set; } = "";

    [BindProperty, Display(Name = "Form.Words"), DataType(DataType.MultilineText)]
    public string? Words { get; set; }

    [BindProperty, Display(Name = "Form.Proof")]
    public IFormFile? Proof { get; set; }

    [BindProperty, Display(Name = "Form.InChain")]
    public bool InChain { get; set; }

    public IEnumerable<SelectListItem> LevelChoices =>
        ComponentsModel.Levels.Select(level => new SelectListItem(RiskWordTagHelper.Word(level), level.ToString()));

    public IEnumerable<SelectListItem> KindChoices =>
        GalleryData.Suppliers.Select(supplier => new SelectListItem(supplier.KindKey, supplier.KindKey));

    public IActionResult OnPost() => ModelState.IsValid ? RedirectToPage("List") : this.PageWithErrors();
}
