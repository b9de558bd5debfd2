using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Categories;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Standings;
using Aktsom.Risk;
using Aktsom.Risk.Reference;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Suppliers;

[Authorize(RegisterPermissions.See)]
internal sealed class ListModel(AppDb db, SupplierList list, CategoryBook book, Reach reach) : PageModel
{
    private const int PageSize = 50;
    public const string ColumnsCookie = "aktsom-supplier-columns";
    public static readonly IReadOnlyList<string> AllColumns = ["country", "category", "nace", "number", "purchases", "risk"];

    /// <summary>The reader works in several organisations, whose purchases can be added up.</summary>
    public bool HasSeveral => reach.Organisations.Skip(1).Any();

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true)]
    public RiskLevel? Level { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Country { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Category { get; set; }

    public Sort Sort { get; private set; } = new(SupplierList.ByRisk, Descending: true);
    public IReadOnlyList<SupplierRow> Rows { get; private set; } = [];
    public Paging Paging { get; private set; } = Paging.ByNumber(1, PageSize, 0, 0);
    public IReadOnlyList<RiskCount> Levels { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Countries { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Categories { get; private set; } = [];
    public IReadOnlySet<string> Columns { get; private set; } = new HashSet<string>(StringComparer.Ordinal);
    public long Total { get; private set; }
    public long Spend { get; private set; }
    public long Assessed { get; private set; }
    public long AssessedSpend { get; private set; }
    public long NoCountry { get; private set; }
    public int Year { get; private set; }
    public long LargestSpend { get; private set; }
    public SupplierFilter Filter => new(Words, Level, Country, Category);

    public bool Shows(string column) => Columns.Contains(column);

    public async Task OnGetAsync(string? after, CancellationToken cancel)
    {
        var organisation = reach.Organisation;
        Sort = Sort.Read(Request, Sort, SupplierList.ByName, SupplierList.ByPurchases);
        Columns = ReadColumns();
        await TallyAsync(organisation, cancel);
        var rows = await list.PageAsync(organisation, Filter, Sort, after, PageSize + 1, cancel);
        Rows = [.. rows.Take(PageSize)];
        LargestSpend = Math.Max(1, Rows.Max(row => row.SpendKroner) ?? 1);
        var next = rows.Count > PageSize ? SupplierList.KeyOf(Rows[^1], Sort) : null;
        var (count, counted) = await list.CountAsync(organisation, Filter, cancel);
        Paging = Paging.ByKey(Rows.Count, after, next, count, counted);
        Countries = CountryOptions.All(Country);
        Categories = await book.ChoicesAsync(Category, cancel);
    }

    /// <summary>Keeps which columns this person wants to see.</summary>
    public IActionResult OnPostColumns(string[] columns)
    {
        var kept = AllColumns.Where(column => columns.Contains(column, StringComparer.Ordinal));
        Response.Cookies.Append(
            ColumnsCookie,
            string.Join('.', kept),
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
            }
        );
        return RedirectToPage();
    }

    private HashSet<string> ReadColumns() =>
        Request.Cookies[ColumnsCookie] is { } kept
            ? kept.Split('.').Where(AllColumns.Contains).ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>(["country", "category", "purchases", "risk"], StringComparer.Ordinal);

    private async Task TallyAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var tallies = await db.Set<Tally>().Where(tally => tally.OrganisationId == organisation).ToListAsync(cancel);
        var levels = tallies
            .Where(tally => tally.Kind == TallyKind.Level)
            .ToDictionary(tally => (RiskLevel)int.Parse(tally.Key, System.Globalization.CultureInfo.InvariantCulture));
        Total = levels.Values.Sum(tally => tally.Count);
        Spend = levels.Values.Sum(tally => tally.SpendKroner);
        var unknown = levels.GetValueOrDefault(RiskLevel.Unknown);
        Assessed = Total - (unknown?.Count ?? 0);
        AssessedSpend = Spend - (unknown?.SpendKroner ?? 0);
        Year = (int)(tallies.FirstOrDefault(tally => tally.Kind == TallyKind.NewestYear)?.Count ?? 0);
        NoCountry = tallies.FirstOrDefault(tally => tally.Kind == TallyKind.NoCountry)?.Count ?? 0;
        RiskLevel[] order = [RiskLevel.VeryHigh, RiskLevel.High, RiskLevel.Medium, RiskLevel.Low, RiskLevel.Unknown];
        Levels = [.. order.Select(level => Count(level, levels.GetValueOrDefault(level)))];
    }

    private RiskCount Count(RiskLevel level, Tally? tally) =>
        new(level, tally?.Count ?? 0, Url.Page("List", new { level })!, Spend > 0 ? Formats.Share(tally?.SpendKroner ?? 0, Spend) : null);
}
