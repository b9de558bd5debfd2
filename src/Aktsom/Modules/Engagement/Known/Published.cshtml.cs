using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Engagement.Sets;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Engagement.Known;

/// <summary>Writes down what a supplier has published, and which questions it answers on which page.</summary>
[Authorize(EngagementPermissions.Send)]
internal sealed class PublishedModel(
    PublishedBook book,
    OwnSets sets,
    ISuppliers suppliers,
    Reach reach,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    private const string UsualSet = "yearly-survey";

    [BindProperty]
    public PublishedForm Form { get; set; } = new();

    [BindProperty]
    public IList<MarkForm> Marks { get; set; } = [];

    /// <summary>The set whose questions are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Set { get; set; }

    public PublishedDocument? Known { get; private set; }
    public SupplierId Supplier { get; private set; }
    public string SupplierName { get; private set; } = "";
    public IReadOnlyList<SelectListItem> Sets { get; private set; } = [];
    public QuestionSet? Shown { get; private set; }

    /// <summary>How many questions are marked in all sets together.</summary>
    public int Marked { get; private set; }
    private ILookup<string, PublishedPlace> places = Array.Empty<PublishedPlace>().ToLookup(one => one.Fingerprint, StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(PublishedId? id, SupplierId? supplier, CancellationToken cancel)
    {
        if (!await FindAsync(id, supplier, cancel))
        {
            return NotFound();
        }

        if (Known is not null)
        {
            Form = PublishedForm.Of(Known);
        }

        FillMarks();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PublishedId? id, SupplierId? supplier, CancellationToken cancel)
    {
        if (!await FindAsync(id, supplier, cancel))
        {
            return NotFound();
        }

        FillMarks();
        Check();
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (Known is null)
        {
            var added = await book.AddAsync(Supplier, Form.Facts(), cancel);
            return RedirectToPage(
                new
                {
                    id = added.Id,
                    supplier = (SupplierId?)null,
                    set = Set,
                }
            );
        }

        if (!await book.ChangeAsync(Known, Form.Facts(), Form.Revision, cancel))
        {
            await FindAsync(id, supplier, cancel);
            Form.Revision = Known.Revision;
            ModelState.Remove("Form.Revision");
            return this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
        }

        return RedirectToPage(new { id, set = Set });
    }

    public async Task<IActionResult> OnPostMarkAsync(PublishedId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, null, cancel) || Known is null || Shown is null)
        {
            return NotFound();
        }

        foreach (var key in ModelState.Keys.Where(key => key.StartsWith("Form.", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }

        if (!ModelState.IsValid)
        {
            Form = PublishedForm.Of(Known);
            return this.PageWithErrors();
        }

        // A page typed beside a box that was empty means that it stands there.
        var marks = Marks
            .Select(mark => (Mark: mark, Question: Shown.Find(mark.Code)))
            .Where(one => one.Question is not null)
            .Select(one => (one.Mark, Fingerprint: QuestionChange.Fingerprint(one.Question!)))
            .DistinctBy(one => one.Fingerprint, StringComparer.Ordinal)
            .Select(one => new PublishedMark(
                one.Fingerprint,
                one.Mark.IsThere || (!places.Contains(one.Fingerprint) && !string.IsNullOrWhiteSpace(one.Mark.Page)),
                one.Mark.Page.Trimmed()
            ))
            .ToList();
        await book.MarkAsync(Known, marks, cancel);
        return RedirectToPage(new { id, set = Shown.Id });
    }

    public async Task<IActionResult> OnPostRemoveAsync(PublishedId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, null, cancel) || Known is null)
        {
            return NotFound();
        }

        await book.RemoveAsync(Known, cancel);
        return Redirect($"/suppliers/{Supplier}");
    }

    private void Check()
    {
        this.Require(texts, Form.Kind is null || Enum.IsDefined(Form.Kind.Value), "Form.Kind", "Published.Kind.Missing");
        this.Require(texts, WebAddress.IsWhole(Form.Link), "Form.Link", "Published.Link.Wrong");
        this.Require(texts, Form.PublishedOn is null || Form.PublishedOn <= clock.Today(), "Form.PublishedOn", "Published.On.Future");
        this.Require(
            texts,
            Form.ValidTo is null || Form.PublishedOn is null || Form.ValidTo > Form.PublishedOn,
            "Form.ValidTo",
            "Published.ValidTo.Early"
        );
    }

    private void FillMarks() =>
        Marks = [
            .. (Shown?.Questions ?? []).Select(question =>
            {
                var place = places[QuestionChange.Fingerprint(question)].FirstOrDefault();
                return new MarkForm
                {
                    Code = question.Code,
                    IsThere = place is not null,
                    Page = place?.Page,
                };
            }),
        ];

    private async Task<bool> FindAsync(PublishedId? id, SupplierId? supplier, CancellationToken cancel)
    {
        if (id is { } known)
        {
            Known = await book.FindAsync(known, cancel);
            supplier = Known?.Supplier;
        }

        if (supplier is not { } who || await suppliers.NameOfAsync(reach.Organisation, who, cancel) is not { } name)
        {
            return false;
        }

        (Supplier, SupplierName) = (who, name);
        if (Known is not null)
        {
            var newest = await sets.NewestAsync(cancel);
            Sets = [.. newest.Select(set => new SelectListItem(set.Title.ToString(), set.Id))];
            Shown = newest.FirstOrDefault(set => set.Id == Set) ?? newest.FirstOrDefault(set => set.Id == UsualSet) ?? newest[0];
            Set = Shown.Id;
            var marked = (await book.PlacesAsync([Known.Id], cancel))[Known.Id].ToList();
            (places, Marked) = (marked.ToLookup(place => place.Fingerprint, StringComparer.Ordinal), marked.Count);
        }

        return true;
    }
}
