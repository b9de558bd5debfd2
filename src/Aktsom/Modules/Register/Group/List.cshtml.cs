using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Register.Group;

/// <summary>The purchases of all companies together, supplier by supplier (R-PRO-09).</summary>
[Authorize(RegisterPermissions.See)]
internal sealed class ListModel(GroupSpend spend, IOrganisationNames names) : PageModel
{
    public const int AtMost = 500;

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public IReadOnlyList<int> Years { get; private set; } = [];
    public IReadOnlyList<(OrganisationId Id, string Name)> Companies { get; private set; } = [];
    public IReadOnlyList<GroupSupplier> Suppliers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var companies = new List<(OrganisationId, string)>();
        foreach (var company in spend.Companies)
        {
            companies.Add((company, await names.NameAsync(company, cancel) ?? "–"));
        }

        (Companies, Years) = (companies, await spend.YearsAsync(cancel));
        if (Year is { } asked && !Years.Contains(asked))
        {
            return NotFound();
        }

        Year ??= Years.Count > 0 ? Years[0] : null;
        Suppliers = Year is { } year && Companies.Count > 1 ? await spend.OfAsync(year, cancel) : [];
        return Page();
    }
}
