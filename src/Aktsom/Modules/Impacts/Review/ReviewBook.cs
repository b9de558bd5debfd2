using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Review;

/// <param name="Review">Null where the year has none yet.</param>
/// <param name="Changes">What it decided to change.</param>
/// <param name="Earlier">What the year before decided: this year's review asks what became of it.</param>
internal sealed record ReviewOfYear(int Year, YearReview? Review, IReadOnlyList<ReviewChange> Changes, IReadOnlyList<ReviewChange> Earlier);

/// <summary>Reads the yearly reviews.</summary>
internal sealed class ReviewBook(AppDb db)
{
    public const string Entity = "year_review";

    /// <summary>A year's review, tracked, with its changes and those of the year before.</summary>
    public async Task<ReviewOfYear> OfAsync(OrganisationId organisation, int year, CancellationToken cancel)
    {
        var review = await db.Set<YearReview>().SingleOrDefaultAsync(one => one.OrganisationId == organisation && one.Year == year, cancel);
        var changes = await db.Set<ReviewChange>()
            .Where(change => change.OrganisationId == organisation && (change.Year == year || change.Year == year - 1))
            .OrderBy(change => change.Id)
            .ToListAsync(cancel);
        return new(year, review, [.. changes.Where(change => change.Year == year)], [.. changes.Where(change => change.Year == year - 1)]);
    }

    /// <summary>The years that have a review.</summary>
    public async Task<IReadOnlySet<int>> YearsAsync(OrganisationId organisation, CancellationToken cancel) =>
        (
            await db.Set<YearReview>().Where(one => one.OrganisationId == organisation).Select(one => one.Year).ToListAsync(cancel)
        ).ToHashSet();
}
