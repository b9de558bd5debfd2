using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Organisations.Coverage;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Aktsom.Modules.Organisations.Organisations;

/// <summary>Who we are: the organisation's facts, year by year.</summary>
[Authorize(OrganisationPermissions.See)]
internal sealed class AboutModel(
    OrganisationReader organisations,
    Reach reach,
    Permissions permissions,
    IOptions<CoverageOptions> coverage,
    TimeProvider clock,
    ModuleTexts texts
) : PageModel
{
    public OrganisationFacts Facts { get; private set; } = null!;

    public IReadOnlyList<(YearFacts Facts, CoveredByAct Covered)> Years { get; private set; } = [];

    public IReadOnlyList<ChangeFact> Changes { get; private set; } = [];

    public bool MayEdit => permissions.Given(reach.RolesIn(reach.Organisation), OrganisationPermissions.Edit);

    /// <summary>The year after the last registered and the one before the first; last year when there is none.</summary>
    public IEnumerable<int> YearsToAdd { get; private set; } = [];

    public string? Contact
    {
        get
        {
            var parts = new[] { Facts.ContactName, Facts.ContactTitle, Facts.ContactEmail }.Where(part => part is not null).ToList();
            return parts.Count == 0 ? null : string.Join(", ", parts);
        }
    }

    public string? ColourNote => ColourRules.Note(Facts.Colour, texts.For(typeof(AboutModel)));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await organisations.FactsAsync(reach.Organisation, cancel) is not { } facts)
        {
            return NotFound();
        }

        Facts = facts;
        var years = await organisations.YearsAsync(facts.Id, cancel);
        var sizes = await organisations.SizeYearsAsync(facts.Id, cancel);
        Years = [.. years.Select(year => (year, TransparencyAct.SizeTest(sizes, year.Year, coverage.Value.InUse).Covered))];
        Changes = [.. (await organisations.ChangesAsync(facts.Id, DateOnly.MinValue, cancel)).Reverse()];
        var last = clock.Today().Year - 1;
        YearsToAdd = years.Count == 0 ? [last] : [.. new[] { years[0].Year + 1, years[^1].Year - 1 }.Where(year => year <= last + 1)];
        return Page();
    }
}
