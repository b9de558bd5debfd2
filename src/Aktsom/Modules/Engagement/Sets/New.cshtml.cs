using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Import;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Engagement.Sets;

/// <summary>Begins a set of the organisation's own: empty, from one there is, or from another program's file.</summary>
[Authorize(EngagementPermissions.Send)]
[RequestSizeLimit(MostBytes)]
internal sealed class NewModel(OwnSets sets, ModuleTexts texts) : PageModel
{
    private const int MostBytes = 20_000_000;

    [BindProperty, Display(Name = "Sets.New.Name"), StringLength(200, ErrorMessage = "Agreements.Long")]
    public string? Name { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Sets.New.Copy")]
    public string? Copy { get; set; }

    [BindProperty, Display(Name = "Sets.File.Title")]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => await ListAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var newest = await ListAsync(cancel);
        this.Require(texts, !string.IsNullOrWhiteSpace(Name), nameof(Name), "Sets.New.Name.Missing");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var name = Name!.Trim();
        var copied = newest.FirstOrDefault(set => set.Id == Copy);
        var content = copied is null ? Empty(name) : copied with { Title = copied.Title with { Nb = name } };
        var draft = await sets.BeginAsync(content, [], cancel);
        return RedirectToPage("Edit", new { set = draft.Set });
    }

    public async Task<IActionResult> OnPostFileAsync(CancellationToken cancel)
    {
        await ListAsync(cancel);
        if (Upload is not { Length: > 0 and <= MostBytes })
        {
            return this.PageWithErrors(nameof(Upload), Text("Sets.File.Missing"));
        }

        try
        {
            await using var stream = new MemoryStream();
            await Upload.CopyToAsync(stream, cancel);
            stream.Position = 0;
            var read = SetImport.Read(stream, Path.GetFileName(Upload.FileName), "imported");
            var draft = await sets.BeginAsync(read.Set, read.NotCarried, cancel);
            return RedirectToPage("Edit", new { set = draft.Set });
        }
        catch (Exception fault) when (fault is ImportException or QuestionSetException)
        {
            return this.PageWithErrors(nameof(Upload), Text("Sets.File.Fault", fault.Message));
        }
    }

    private static QuestionSet Empty(string name) =>
        new()
        {
            Id = "",
            Version = 1,
            Kind = SetKind.Short,
            Title = new QuestionText(name, "", ""),
            Lead = new QuestionText("", "", ""),
            Minutes = 5,
            Languages = ["nb", "nn", "en"],
            Sections = [],
        };

    private string Text(string key, params object[] values) => texts.For(typeof(NewModel))[key, values];

    private async Task<IReadOnlyList<QuestionSet>> ListAsync(CancellationToken cancel)
    {
        var newest = await sets.NewestAsync(cancel);
        Choices = SetChoices.Of(newest);
        return newest;
    }
}
