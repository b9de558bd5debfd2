using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Risk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Risk.Overview;

/// <summary>The suppliers behind a cell of the matrix or a country of the map, the gravest first.</summary>
[Authorize(RiskPermissions.See)]
internal sealed class ListModel(RiskPicture picture, CurrentRisk current, Reach reach) : PageModel
{
    private const int PageSize = 50;

    [FromQuery]
    public RiskLevel? Level { get; set; }

    public string? Place { get; private set; }
    public string? Industry { get; private set; }
    public string? Topic { get; private set; }

    public IReadOnlyList<PicturedSupplier> Rows { get; private set; } = [];
    public int All { get; private set; }
    public Paging Paging { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        // An empty value is a choice of its own here: what is not known.
        (Place, Industry, Topic) = (Chosen("place"), Chosen("industry"), Chosen("topic"));
        if (await current.RunAsync(reach.Organisation, cancel) is { } run)
        {
            var number = Paging.ReadNumber(Request);
            var filter = new PictureFilter(Level, Place, Industry, Topic);
            (Rows, All) = await picture.SuppliersAsync(
                run,
                filter,
                (int)Math.Min(int.MaxValue, (number - 1L) * PageSize),
                PageSize,
                cancel
            );
            Paging = Paging.ByNumber(number, PageSize, Rows.Count, All);
        }
    }

    private string? Chosen(string name) => Request.Query.TryGetValue(name, out var values) ? values.ToString() : null;
}
