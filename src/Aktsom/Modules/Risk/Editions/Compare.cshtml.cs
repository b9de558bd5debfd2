using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Risk.Reference;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Risk.Editions;

/// <summary>A country's values in the editions of one index, the newest first.</summary>
/// <param name="Change">From the second newest to the newest; null where one of them is no number.</param>
/// <param name="Worse">Above zero is worse; null where the index has no good way, or there is no change to tell.</param>
internal sealed record ComparedCountry(Country Country, IReadOnlyList<ReferenceValue?> Values, double? Change, double? Worse);

/// <summary>The editions of an index side by side, with what changed from the one before.</summary>
[Authorize(RiskPermissions.See)]
internal sealed class CompareModel(ModelInUse inUse, ISupplierPlaces places, Reach reach) : PageModel
{
    private const int EditionsShown = 4;

    public IndexDefinition? Definition { get; private set; }
    public IReadOnlyList<SelectListItem> Indices { get; private set; } = [];
    public IReadOnlyList<SourceEdition> Editions { get; private set; } = [];
    public IReadOnlyList<ComparedCountry> Rows { get; private set; } = [];

    [FromQuery]
    public string? Index { get; set; }

    /// <summary>Every country, not only those the register has suppliers in.</summary>
    [FromQuery]
    public bool All { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var library = (await inUse.OfAsync(reach.Organisation, cancel)).Library;
        var filled = library.Editions.Select(edition => edition.Index).Distinct(StringComparer.Ordinal).ToList();
        var chosen = filled.FirstOrDefault(index => index == Index) ?? filled.FirstOrDefault() ?? "";
        Definition = library.Definition(chosen);
        Indices =
        [
            .. filled
                .Select(index => new SelectListItem(library.Definition(index)?.Name.ToString() ?? index, index, index == chosen))
                .OrderBy(item => item.Text, StringComparer.CurrentCulture),
        ];
        Editions = [.. library.EditionsOf(chosen).Take(EditionsShown)];
        var there = (await places.CountriesAsync(reach.Organisation, cancel))
            .Countries.Select(country => country.Country)
            .ToHashSet(StringComparer.Ordinal);
        Rows =
        [
            .. Countries
                .Shipped.All.Where(country => All || there.Contains(country.Iso2))
                .Select(country => Row(library, country))
                .Where(row => row.Values.Any(value => value is not null))
                .OrderByDescending(row => row.Worse ?? 0)
                .ThenBy(row => row.Country.Name.ToString(), StringComparer.CurrentCulture),
        ];
    }

    private ComparedCountry Row(ReferenceLibrary library, Country country)
    {
        var values = Editions.Select(edition => library.Value(edition.Index, country.Iso2, edition.Edition)).ToList();
        var change = values is [{ Number: { } now }, { Number: { } before }, ..] ? now - before : (double?)null;
        var worse = Definition?.Better switch
        {
            BetterWay.Higher => -change,
            BetterWay.Lower => change,
            _ => null,
        };
        return new ComparedCountry(country, values, change, worse);
    }
}
