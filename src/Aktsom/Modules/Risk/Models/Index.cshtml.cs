using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Risk.Models;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Risk.Models;

/// <summary>The model as data: choose a method, change weights and floors, see who moves, and keep it as a new version.</summary>
[Authorize(RiskPermissions.See)]
internal sealed class IndexModel(
    OwnModels models,
    ModelInUse inUse,
    IScreening screening,
    Reach reach,
    IAuthorizationService authorization,
    ModuleTexts texts
) : PageModel
{
    public ScreeningModel InUse { get; private set; } = null!;
    public Preset Chosen { get; private set; } = null!;
    public IReadOnlyList<ModelVersion> Versions { get; private set; } = [];
    public ModelPreview? Preview { get; private set; }
    public bool MayChange { get; private set; }

    [BindProperty]
    public ModelDraft Draft { get; set; } = new();

    [BindProperty, Display(Name = "Model.Reason"), StringLength(4000, ErrorMessage = "Change.Reason.Long")]
    public string? Reason { get; set; }

    public async Task OnGetAsync(string? preset, CancellationToken cancel)
    {
        await ReadAsync(preset, cancel);
        Draft = ModelDraft.Of(Chosen.Id == InUse.Id ? InUse : Chosen.Model);
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel)
    {
        await ReadAsync(Draft.Preset, cancel);
        if (TryApply() is not { } draft)
        {
            return this.PageWithErrors();
        }

        Preview = await models.PreviewAsync(draft, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadAsync(Draft.Preset, cancel);
        if (!MayChange)
        {
            return Forbid();
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), texts.For(typeof(IndexModel))["Model.Reason.Missing"]);
        }

        if (TryApply() is null || !ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await models.AddAsync(Chosen, Draft, Reason!, cancel);
        await screening.RunAsync(reach.Organisation, cancel);
        return RedirectToPage("/Risk/Moves/Index");
    }

    private ScreeningModel? TryApply()
    {
        try
        {
            return ModelState.IsValid ? Draft.Apply(Chosen, "draft") : null;
        }
        catch (ScreeningModelException)
        {
            ModelState.AddModelError(nameof(Draft), texts.For(typeof(IndexModel))["Model.Wrong"]);
            return null;
        }
    }

    private async Task ReadAsync(string? preset, CancellationToken cancel)
    {
        MayChange = (await authorization.AuthorizeAsync(User, RiskPermissions.Reference)).Succeeded;
        InUse = (await inUse.OfAsync(reach.Organisation, cancel)).Model;
        Chosen = Find(preset) ?? Find(InUse.Id) ?? ScreeningModels.Presets[0];
        Versions = await models.AllAsync(cancel);
    }

    private static Preset? Find(string? id) => ScreeningModels.Presets.FirstOrDefault(one => one.Id == id);
}
