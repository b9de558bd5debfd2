using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Organisations.Organisations;
using Aktsom.Modules.Organisations.Years;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Aktsom.Modules.Organisations.Coverage;

/// <summary>Whether the Act applies, year by year, with the figures and the rule that decided.</summary>
[Authorize(OrganisationPermissions.See)]
internal sealed class ShowModel(
    AppDb db,
    OrganisationReader organisations,
    Reach reach,
    Permissions permissions,
    IOptions<CoverageOptions> coverage,
    TimeProvider clock
) : PageModel
{
    /// <summary>Newest first, from this year back to the first that the registered figures say something about.</summary>
    public IReadOnlyList<SizeTestResult> Results { get; private set; } = [];

    public IReadOnlyDictionary<int, string> Reasons { get; private set; } = new Dictionary<int, string>();

    public bool MayEdit => permissions.Given(reach.RolesIn(reach.Organisation), OrganisationPermissions.Edit);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var years = await organisations.SizeYearsAsync(reach.Organisation, cancel);
        Reasons = await db.Set<OrganisationYear>()
            .Where(year => year.OrganisationId == reach.Organisation && year.JudgementReason != null)
            .ToDictionaryAsync(year => year.Year, year => year.JudgementReason!, cancel);
        if (years.Count == 0)
        {
            return;
        }

        var first = Math.Max(TransparencyAct.InForce.Year, years.Min(year => year.Year) + 1);
        var last = Math.Max(clock.Today().Year, years.Max(year => year.Year));
        Results =
        [
            .. Enumerable
                .Range(first, Math.Max(0, last - first + 1))
                .Reverse()
                .Select(year => TransparencyAct.SizeTest(years, year, coverage.Value.InUse)),
        ];
    }

    /// <summary>The rows of figures behind an answer: each year alone, then as a group.</summary>
    public static IReadOnlyList<(int Year, bool IsGroup, FiguresTest Test)> Tests(SizeTestResult result) =>
        [.. new[] { result.YearBefore, result.TwoYearsBefore }.OfType<YearTest>().SelectMany(Rows)];

    public static string Word(bool? isOver) =>
        isOver switch
        {
            true => "Over",
            false => "NotOver",
            null => "Unknown",
        };

    private static IEnumerable<(int Year, bool IsGroup, FiguresTest Test)> Rows(YearTest year)
    {
        yield return (year.Year, false, year.Own);
        if (year.Group is { } group)
        {
            yield return (year.Year, true, group);
        }
    }
}
