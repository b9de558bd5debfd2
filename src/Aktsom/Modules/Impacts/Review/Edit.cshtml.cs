using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Impacts.Review;

/// <summary>The year's review of the work itself: three answers with evidence, what was learnt and what changes (R-EHN-16).</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class EditModel(ImpactDesk desk, ReviewBook book) : PageModel
{
    public ReviewOfYear Known { get; private set; } = null!;

    [BindProperty]
    public ReviewForm Form { get; set; } = new();

    [BindProperty]
    public Guid Revision { get; set; }

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel)
    {
        if (!await FindAsync(year, cancel))
        {
            return NotFound();
        }

        (Form, Revision) = (ReviewForm.Of(Known), Known.Review?.Revision ?? Guid.Empty);
        Form.HeldOn ??= desk.Clock.Today();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int year, CancellationToken cancel)
    {
        if (!await FindAsync(year, cancel))
        {
            return NotFound();
        }

        this.Require(desk.Texts, !(Form.HeldOn > desk.Clock.Today()), "Form.HeldOn", "Round.Minute.Future");
        this.Require(desk.Texts, !(Form.HeldOn?.Year < year), "Form.HeldOn", "Review.HeldOn.Early");
        KeepEarlier();
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var before = Known.Review is null ? null : ReviewForm.Logged(ReviewForm.Of(Known), Known.Earlier);
        var review = Known.Review ?? New(year);
        Form.WriteTo(review);
        WriteChanges(year);
        if (before is null)
        {
            desk.Db.Add(review);
            desk.Log.Record("review.held", ReviewBook.Entity, year, after: ReviewForm.Logged(Form, Known.Earlier));
        }
        else
        {
            desk.Db.Expect(review, Revision, desk.Clock);
            desk.Log.RecordChange("review.changed", ReviewBook.Entity, year, before, ReviewForm.Logged(Form, Known.Earlier));
        }

        return await desk.Db.TrySaveAsync(cancel)
            ? RedirectToPage("/Impacts/Round/Round", new { year })
            : this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
    }

    /// <summary>Only what the year before decided can be answered, each once and in its order.</summary>
    private void KeepEarlier()
    {
        var given = Form.Earlier.ToLookup(one => one.Id);
        var ordered = Known.Earlier.Select(change => given[change.Id].FirstOrDefault() ?? OutcomeForm.Of(change)).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            this.Require(
                desk.Texts,
                ordered[i].Outcome is not null || Form.Earlier.Contains(ordered[i]),
                $"Form.Earlier[{i}].Outcome",
                "Review.Outcome.Missing"
            );
        }

        Form.Earlier = ordered;
    }

    /// <summary>A line that stands as it stood is the same change, with what became of it.</summary>
    private void WriteChanges(int year)
    {
        var lines = Form.ChangeLines;
        desk.Db.RemoveRange(Known.Changes.Where(change => !lines.Contains(change.Text, StringComparer.Ordinal)));
        desk.Db.AddRange(
            lines
                .Where(line => Known.Changes.All(change => change.Text != line))
                .Select(line => new ReviewChange
                {
                    OrganisationId = desk.Reach.Organisation,
                    Id = TypedId.NewGuid(desk.Clock),
                    Year = year,
                    Text = line,
                })
        );
        foreach (var (change, outcome) in Known.Earlier.Zip(Form.Earlier))
        {
            (change.Outcome, change.OutcomeNote) = (outcome.Outcome, outcome.Note?.Trim());
        }
    }

    private YearReview New(int year) =>
        new()
        {
            OrganisationId = desk.Reach.Organisation,
            Year = year,
            HeldOn = desk.Clock.Today(),
            Participants = "",
            MappingWhy = "",
            MeasuresWhy = "",
            HarmWhy = "",
            Learnt = "",
            Revision = Guid.CreateVersion7(desk.Clock.GetUtcNow()),
        };

    private async Task<bool> FindAsync(int year, CancellationToken cancel)
    {
        if (year > desk.Clock.Today().Year || year < ImpactRegister.FirstYear)
        {
            return false;
        }

        Known = await book.OfAsync(desk.Reach.Organisation, year, cancel);
        return true;
    }
}
