using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Suppliers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Articles;

/// <summary>The articles of the range, with what is known of their origin and labels.</summary>
[Authorize(RegisterPermissions.See)]
internal sealed class ListModel(
    ArticleBook book,
    LabelBook labels,
    IArticleBlocks blocks,
    ISuppliers suppliers,
    Reach reach,
    IAuthorizationService authorization
) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    /// <summary>«known» or «unknown»; anything else is both.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Origin { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Country { get; set; }

    [BindProperty(SupportsGet = true)]
    public SupplierId? Supplier { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Gone { get; set; }

    public IReadOnlyList<Article> Rows { get; private set; } = [];
    public IReadOnlySet<ArticleId> Blocked { get; private set; } = new HashSet<ArticleId>();
    public Paging Paging { get; private set; } = Paging.ByNumber(1, PageSize, 0, 0);
    public IReadOnlyList<SelectListItem> Countries { get; private set; } = [];
    public string? SupplierName { get; private set; }
    public int All { get; private set; }
    public int Known { get; private set; }
    public int Labelled { get; private set; }
    public bool MayImport { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = Paging.PageQuery)] int? number, CancellationToken cancel)
    {
        MayImport = (await authorization.AuthorizeAsync(User, RegisterPermissions.Import)).Succeeded;
        SupplierName = Supplier is { } known ? await suppliers.NameOfAsync(reach.Organisation, known, cancel) : null;
        var range = book.Of(new ArticleFilter(null, null, null, null, Gone: false));
        All = await range.CountAsync(cancel);
        Known = await range.CountAsync(article => article.Country != null, cancel);
        var counts = await labels.CountingAsync(reach.Organisation, cancel);
        var written = await range
            .Where(article => article.Label != null)
            .GroupBy(article => article.Label)
            .Select(group => new { Label = group.Key, Articles = group.Count() })
            .ToListAsync(cancel);
        Labelled = written.Where(one => counts(one.Label)).Sum(one => one.Articles);
        Countries = CountryOptions.All(Country);

        bool? origin = Origin switch
        {
            "known" => true,
            "unknown" => false,
            _ => null,
        };
        var shown = book.Of(new ArticleFilter(Words, origin, Country, Supplier, Gone));
        var total = await shown.CountAsync(cancel);
        var page = Math.Clamp(number ?? 1, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        Rows = await shown.OrderBy(article => article.Number).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        Paging = Paging.ByNumber(page, PageSize, Rows.Count, total);
        Blocked = await blocks.BlockedAsync(reach.Organisation, [.. Rows.Select(article => article.Id)], cancel);
    }
}
