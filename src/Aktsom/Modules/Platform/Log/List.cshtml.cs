using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Platform.Log;

/// <summary>The organisation's whole log, narrowed by person, kind of record and day.</summary>
[Authorize(LogPermissions.See)]
internal sealed class ListModel(LogReader log, LogWords words, LogKinds kinds) : PageModel
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true), Display(Name = "Log.Who")]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Log.Kind")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Log.From")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Log.To")]
    public DateOnly? To { get; set; }

    public IReadOnlyList<LoggedLine> Lines { get; private set; } = [];

    public Paging Paging { get; private set; } = Paging.ByKey(0, null, null, null);

    public IEnumerable<SelectListItem> KindChoices =>
        kinds.All.Select(kind => new SelectListItem(words.Kind(kind), kind)).OrderBy(choice => choice.Text, StringComparer.CurrentCulture);

    public async Task OnGetAsync([FromQuery(Name = Paging.AfterQuery)] string? after, CancellationToken cancel)
    {
        var before = long.TryParse(after, CultureInfo.InvariantCulture, out var sequence) ? sequence : (long?)null;
        var query = new LogQuery(Kind is { Length: > 0 } ? Kind : null, null, Who?.Trim(), From, To);
        var found = await log.ReadAsync(query, before, Size + 1, cancel);
        Lines = [.. found.Take(Size)];
        var next = found.Count > Size ? Lines[^1].Sequence.ToString(CultureInfo.InvariantCulture) : null;
        Paging = Paging.ByKey(Lines.Count, after, next, total: null);
    }
}
