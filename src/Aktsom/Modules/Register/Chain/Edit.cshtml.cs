using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Register.Chain;

/// <summary>Draws the value chain: the parts by their numbers, from raw material to reuse. A chain from a file can take its place.</summary>
[Authorize(RegisterPermissions.Edit)]
internal sealed class EditModel(ChainBook book, Reach reach, ModuleTexts texts) : PageModel
{
    private const int Spare = 2;
    private const long LargestFile = 1 << 20;

    [BindProperty, Display(Name = "Chain.Buying")]
    public BuyingWay Buying { get; set; }

    [BindProperty]
    public List<PartForm> Parts { get; set; } = [];

    [BindProperty]
    public Guid? Revision { get; set; }

    [BindProperty, Display(Name = "Chain.File")]
    public IFormFile? Upload { get; set; }

    public bool IsSaved { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var saved = await book.FindAsync(reach.Organisation, cancel);
        (Revision, IsSaved) = (saved?.Revision, saved is not null);
        var chain = await book.SavedAsync(reach.Organisation, cancel) ?? await book.ProposedAsync(reach.Organisation, cancel);
        Buying = chain.Buying;
        Parts =
        [
            .. chain.Parts.Select(
                (part, at) =>
                    new PartForm
                    {
                        Position = at + 1,
                        Role = part.Role,
                        Direction = part.Direction,
                        Optional = part.Optional,
                        Name = part.Name,
                        Activities = part.Activities,
                    }
            ),
            .. Enumerable.Range(0, Spare).Select(_ => new PartForm()),
        ];
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        // Equal numbers keep the order they stand in.
        var parts = Parts
            .Where(part => part.Role is not null)
            .OrderBy(part => part.Position ?? int.MaxValue)
            .Select(part => new ChainPart(
                part.Role!.Value,
                part.Direction ?? ChainDrawing.DirectionOf(part.Role.Value),
                part.Optional,
                part.Name.Trimmed(),
                part.Activities.Trimmed()
            ));
        return SaveAsync(new ChainDrawing(Buying, [.. parts]), "", "chain.saved", cancel);
    }

    public async Task<IActionResult> OnPostUploadAsync(CancellationToken cancel)
    {
        var text = texts.For(typeof(EditModel));
        ModelState.Clear();
        if (Upload is null or { Length: 0 or > LargestFile })
        {
            await OnGetAsync(cancel);
            return this.PageWithErrors(nameof(Upload), text["Chain.File.Missing"]);
        }

        await using var content = Upload.OpenReadStream();
        if (await ChainFile.ReadAsync(content, cancel) is not { } chain)
        {
            await OnGetAsync(cancel);
            return this.PageWithErrors(nameof(Upload), text["Chain.File.Wrong"]);
        }

        if (chain.Fault() is { } fault)
        {
            await OnGetAsync(cancel);
            return this.PageWithErrors(nameof(Upload), text[fault]);
        }

        return await SaveAsync(chain, nameof(Upload), "chain.imported", cancel);
    }

    private async Task<IActionResult> SaveAsync(ChainDrawing chain, string field, string act, CancellationToken cancel)
    {
        var text = texts.For(typeof(EditModel));
        IsSaved = Revision is not null;
        if (chain.Fault() is { } fault)
        {
            ModelState.AddModelError(field, text[fault]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        return await book.SaveAsync(chain, Revision, act, cancel)
            ? RedirectToPage("Show")
            : this.PageWithErrors("", text["Chain.SavedFirst"]);
    }
}

internal sealed class PartForm
{
    [Range(1, 99, ErrorMessage = "Chain.Position.Wrong")]
    public int? Position { get; set; }
    public ChainRole? Role { get; set; }
    public ChainDirection? Direction { get; set; }
    public bool Optional { get; set; }

    [StringLength(ValueChain.LongestText, ErrorMessage = "Chain.Fault.Long")]
    public string? Name { get; set; }

    [StringLength(ValueChain.LongestText, ErrorMessage = "Chain.Fault.Long")]
    public string? Activities { get; set; }
}
