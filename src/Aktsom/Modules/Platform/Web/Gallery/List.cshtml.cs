using System.ComponentModel.DataAnnotations;
using Aktsom.Risk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Platform.Web.Gallery;

internal sealed class ListModel : GalleryPage
{
    private const int PageSize = 25;

    [BindProperty(SupportsGet = true), Display(Name = "List.Name")]
    public string? Name { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "List.Risk")]
    public IReadOnlyList<RiskLevel> Levels { get; set; } = [];

    [BindProperty(SupportsGet = true), Display(Name = "List.Made")]
    public string? Country { get; set; }

    public Sort Sort { get; private set; } = new("purchases", Descending: true);
    public Paging Paging { get; private set; } = null!;
    public IReadOnlyList<GallerySupplier> Rows { get; private set; } = [];
    public decimal Largest => GalleryData.Suppliers.Max(supplier => supplier.Purchases);

    public IEnumerable<SelectListItem> LevelChoices =>
        ComponentsModel.Levels.Select(level => new SelectListItem(RiskWordTagHelper.Word(level), level.ToString()));

    public IEnumerable<SelectListItem> CountryChoices =>
        GalleryData
            .Suppliers.Select(supplier => supplier.Country)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(code => new SelectListItem(code, code));

    public IReadOnlyList<RiskCount> Stripe =>
        [
            new(RiskLevel.VeryHigh, 9, "?levels=VeryHigh", Formats.Share(28, 1000)),
            new(RiskLevel.High, 27, "?levels=High", Formats.Share(139, 1000)),
            new(RiskLevel.Medium, 88, "?levels=Medium", Formats.Share(323, 1000)),
            new(RiskLevel.Low, 112, "?levels=Low", Formats.Share(396, 1000)),
            new(RiskLevel.Unknown, 31, "?levels=Unknown", Formats.Share(114, 1000)),
        ];

    public void OnGet()
    {
        Sort = Sort.Read(Request, Sort, "name", "risk");
        var found = GalleryData
            .Suppliers.Where(supplier => Name is null || supplier.Name.Contains(Name, StringComparison.CurrentCultureIgnoreCase))
            .Where(supplier => Levels.Count == 0 || Levels.Contains(supplier.Level))
            .Where(supplier => Country is null || supplier.Country == Country);
        var sorted = Sort.Key switch
        {
            "name" => found.OrderBy(supplier => supplier.Name, StringComparer.CurrentCulture),
            "risk" => found.OrderByDescending(supplier => supplier.Level),
            _ => found.OrderBy(supplier => supplier.Purchases),
        };
        Rows = [.. Sort.Descending ? sorted.Reverse() : sorted];
        Paging = Paging.ByNumber(Paging.ReadNumber(Request), PageSize, PageSize, 267);
    }
}
