using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Platform.Web.Gallery;

internal sealed class QuestionModel(ModuleTexts texts) : GalleryPage
{
    [BindProperty(SupportsGet = true)]
    public bool Sign { get; set; }

    [
        BindProperty,
        Display(Name = "Question.Happened"),
        DataType(DataType.MultilineText),
        Required(ErrorMessage = "Question.Happened.Missing")
    ]
    public string Happened { get; set; } = "";

    [BindProperty, Display(Name = "Question.Where")]
    public string? Where { get; set; }

    [BindProperty, Display(Name = "Question.Reach")]
    public string Reach { get; set; } = "code";

    public IEnumerable<SelectListItem> Ways =>
        new[] { "code", "mail", "none" }.Select(way => new SelectListItem(texts.For(typeof(QuestionModel))["Question.Reach." + way], way));

    public IActionResult OnPost() => ModelState.IsValid ? RedirectToPage("Question") : this.PageWithErrors();
}
