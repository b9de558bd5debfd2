using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Impacts;

/// <summary>Which suppliers the impact is tied to: found by name, country or goods, ticked and kept.</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class SuppliersModel(ImpactDesk desk, ISuppliers suppliers) : PageModel
{
    public const int AtMost = 100;

    public ImpactYear Impact { get; private set; } = null!;
    public IReadOnlyList<SupplierFacts> Shown { get; private set; } = [];
    public IReadOnlySet<Guid> Tied { get; private set; } = new HashSet<Guid>();
    public int Found { get; private set; }

    [BindProperty(SupportsGet = true, Name = "q"), Display(Name = "Suppliers.Search"), StringLength(200)]
    public string? Words { get; set; }

    /// <summary>Those the page showed, and those of them that were ticked.</summary>
    [BindProperty]
    public Guid[] Seen { get; set; } = [];

    [BindProperty]
    public Guid[] Chosen { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(ImpactId id, int year, CancellationToken cancel)
    {
        if (await desk.Register.FindAsync(id, year, cancel) is not { } impact)
        {
            return NotFound();
        }

        Impact = impact;
        Tied = (await Links(id, year).Select(link => link.Supplier).ToListAsync(cancel)).Select(supplier => supplier.Value).ToHashSet();
        var hits = await suppliers
            .FactsAsync(desk.Reach.Organisation, cancel)
            .Where(supplier => string.IsNullOrWhiteSpace(Words) ? Tied.Contains(supplier.Id.Value) : Fits(supplier, Words.Trim()))
            .ToListAsync(cancel);
        Found = hits.Count;
        Shown = [.. hits.OrderByDescending(supplier => supplier.SpendKroner).Take(AtMost)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ImpactId id, int year, CancellationToken cancel)
    {
        if (await desk.Register.FindAsync(id, year, cancel) is null || Seen.Length > AtMost)
        {
            return NotFound();
        }

        var tied = await Links(id, year).ToListAsync(cancel);
        var gone = tied.Where(link => Seen.Contains(link.Supplier.Value) && !Chosen.Contains(link.Supplier.Value)).ToList();
        var known = tied.Select(link => link.Supplier.Value).ToHashSet();
        var come = new List<ImpactSupplier>();
        foreach (var supplier in Chosen.Intersect(Seen).Where(supplier => !known.Contains(supplier)).Select(value => new SupplierId(value)))
        {
            if (await suppliers.NameOfAsync(desk.Reach.Organisation, supplier, cancel) is not null)
            {
                come.Add(
                    new ImpactSupplier
                    {
                        OrganisationId = desk.Reach.Organisation,
                        Impact = id,
                        Year = year,
                        Supplier = supplier,
                    }
                );
            }
        }

        desk.Db.RemoveRange(gone);
        desk.Db.AddRange(come);
        if (gone.Count + come.Count > 0)
        {
            desk.Log.Record(
                "impact.suppliers_changed",
                "impact",
                ImpactRegister.LogId(id, year),
                new { Suppliers = tied.Count },
                new { Suppliers = tied.Count - gone.Count + come.Count }
            );
            await desk.Db.SaveChangesAsync(cancel);
        }

        return RedirectToPage("Details", new { id, year });
    }

    private static bool Fits(SupplierFacts supplier, string words) =>
        supplier.Name.Contains(words, StringComparison.OrdinalIgnoreCase)
        || supplier.Goods?.Contains(words, StringComparison.OrdinalIgnoreCase) == true
        || supplier
            .ProductionCountries.Append(supplier.Country)
            .OfType<string>()
            .Any(code => Judgement.Places.NameOf(code).Equals(words, StringComparison.OrdinalIgnoreCase));

    private IQueryable<ImpactSupplier> Links(ImpactId id, int year) =>
        desk
            .Db.Set<ImpactSupplier>()
            .Where(link => link.OrganisationId == desk.Reach.Organisation && link.Impact == id && link.Year == year);
}
