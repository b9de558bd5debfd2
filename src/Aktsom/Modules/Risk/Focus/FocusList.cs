using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Focus;

/// <summary>What a person has chosen: the country, by what, and why.</summary>
internal sealed record FocusChoice(int Year, string Country, FocusGround Grounds, string Reason);

/// <summary>The figures a country stands with when it is chosen.</summary>
internal sealed record FocusFigures(int? Score, int Suppliers, long SpendKroner, long AllSpendKroner);

/// <summary>Reads and keeps the yearly list of focus countries.</summary>
internal sealed class FocusList(AppDb db, ChangeLog log, Reach reach, TimeProvider clock)
{
    /// <summary>Everything that was on a year's list, the newest choice first; what has no end is on it now.</summary>
    public async Task<IReadOnlyList<FocusCountry>> OfYearAsync(int year, CancellationToken cancel) =>
        await db.Set<FocusCountry>()
            .AsNoTracking()
            .Where(focus => focus.OrganisationId == reach.Organisation && focus.Year == year)
            .OrderByDescending(focus => focus.At)
            .ToListAsync(cancel);

    /// <summary>The codes of the countries on a year's list.</summary>
    public async Task<IReadOnlySet<string>> CodesAsync(OrganisationId organisation, int year, CancellationToken cancel) =>
        (
            await db.Set<FocusCountry>()
                .Where(focus => focus.OrganisationId == organisation && focus.Year == year && focus.EndedAt == null)
                .Select(focus => focus.Country)
                .ToListAsync(cancel)
        ).ToHashSet(StringComparer.Ordinal);

    /// <summary>Puts a country on the list, or in place of the same country's choice there.</summary>
    public async Task ChooseAsync(FocusChoice choice, FocusFigures figures, CancellationToken cancel)
    {
        var before = await HeldAsync(choice.Year, choice.Country, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (before is not null)
        {
            (before.EndedAt, before.EndedBy) = (clock.GetUtcNow(), reach.ActorName);
            await db.SaveChangesAsync(cancel);
        }

        var added = new FocusCountry
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<FocusId>(clock),
            Year = choice.Year,
            Country = choice.Country,
            Grounds = choice.Grounds,
            Reason = choice.Reason,
            Score = figures.Score,
            Suppliers = figures.Suppliers,
            SpendKroner = figures.SpendKroner,
            AllSpendKroner = figures.AllSpendKroner,
            At = clock.GetUtcNow(),
            By = reach.ActorName,
        };
        db.Add(added);
        log.Record(
            "focus.chosen",
            "focus",
            added.Id,
            before: before is null ? null : new { Ground = before.Grounds.Each(), before.Reason },
            after: new
            {
                added.Year,
                added.Country,
                Ground = added.Grounds.Each(),
            },
            reason: added.Reason
        );
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Takes a country off a year's list; false when it was not on it.</summary>
    public async Task<bool> LeaveAsync(int year, string country, string reason, CancellationToken cancel)
    {
        if (await HeldAsync(year, country, cancel) is not { } held)
        {
            return false;
        }

        (held.EndedAt, held.EndedBy, held.EndReason) = (clock.GetUtcNow(), reach.ActorName, reason);
        log.Record("focus.left", "focus", held.Id, before: new { held.Year, held.Country }, reason: reason);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private Task<FocusCountry?> HeldAsync(int year, string country, CancellationToken cancel) =>
        db.Set<FocusCountry>()
            .SingleOrDefaultAsync(
                focus =>
                    focus.OrganisationId == reach.Organisation && focus.Year == year && focus.Country == country && focus.EndedAt == null,
                cancel
            );
}
