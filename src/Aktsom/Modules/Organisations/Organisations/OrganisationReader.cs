using Aktsom.Modules.Organisations.Bodies;
using Aktsom.Modules.Organisations.Changes;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Organisations.Coverage;
using Aktsom.Modules.Organisations.People;
using Aktsom.Modules.Organisations.Years;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Aktsom.Modules.Organisations.Organisations;

/// <summary>Answers what other modules may ask.</summary>
internal sealed class OrganisationReader(AppDb db, IOptions<CoverageOptions> coverage) : IOrganisations, IOrganisationNames
{
    public Task<string?> NameAsync(OrganisationId organisation, CancellationToken cancel) =>
        db.Set<Organisation>().Where(o => o.OrganisationId == organisation).Select(o => (string?)o.Name).SingleOrDefaultAsync(cancel);

    public Task<PersonId?> PersonAsync(OrganisationId organisation, UserId user, CancellationToken cancel) =>
        db.Set<Person>()
            .Where(person => person.OrganisationId == organisation && person.User == user)
            .Select(person => (PersonId?)person.Id)
            .FirstOrDefaultAsync(cancel);

    public async Task<OrganisationFacts?> FactsAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var found = await db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.OrganisationId == organisation, cancel);
        if (found is null)
        {
            return null;
        }

        var members = await db.Set<OrganisationRelation>()
            .CountAsync(r => r.OrganisationId == organisation && r.Kind == OrganisationRelationKind.ChainMember && r.To == null, cancel);
        return new OrganisationFacts(
            found.OrganisationId,
            found.Name,
            found.OrgNumber,
            found.Kind,
            found.Address,
            found.NaceCode,
            found.SellsToPublicSector,
            found.Products,
            found.InformationRequestEmail,
            found.ContactName,
            found.ContactTitle,
            found.ContactEmail,
            found.Slug,
            found.Colour,
            found.IsExample,
            members
        );
    }

    public async Task<IReadOnlyList<YearFacts>> YearsAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var years = await db.Set<OrganisationYear>()
            .AsNoTracking()
            .Where(year => year.OrganisationId == organisation)
            .OrderByDescending(year => year.Year)
            .ToListAsync(cancel);
        return
        [
            .. years.Select(year => new YearFacts(
                year.Year,
                year.Start,
                year.End,
                year.TurnoverNok,
                year.PurchasesNok,
                year.BalanceNok,
                year.Employees,
                year.FullTimeEquivalents,
                year.PublicInterestEntity
            )),
        ];
    }

    public async Task<CoverageFact> CoverageAsync(OrganisationId organisation, int year, CancellationToken cancel)
    {
        var result = TransparencyAct.SizeTest(await SizeYearsAsync(organisation, cancel), year, coverage.Value.InUse);
        return new CoverageFact(year, result.Covered == CoveredByAct.NeedsJudgement ? null : result.Covered == CoveredByAct.Yes);
    }

    public bool? IsOverLimits(int year, decimal? turnoverNok, decimal? balanceNok, decimal? fullTimeEquivalents) =>
        TransparencyAct
            .Against(
                SizeLimits.On(new DateOnly(year, 12, 31), coverage.Value.InUse),
                new SizeFigures(turnoverNok, balanceNok, fullTimeEquivalents)
            )
            .Exceeds;

    public async Task<IReadOnlyList<ChangeFact>> ChangesAsync(OrganisationId organisation, DateOnly since, CancellationToken cancel) =>
        await db.Set<OrganisationChange>()
            .Where(change => change.OrganisationId == organisation && change.Day >= since)
            .OrderBy(change => change.Day)
            .Select(change => new ChangeFact(change.Day, change.What))
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<RoleHolder>> HoldersAsync(OrganisationId organisation, DateOnly day, CancellationToken cancel)
    {
        var holders = await (
            from role in db.Set<RoleAssignment>()
            join person in db.Set<Person>() on new { role.OrganisationId, Id = role.Person } equals new { person.OrganisationId, person.Id }
            where role.OrganisationId == organisation && role.From <= day && (role.To == null || role.To >= day)
            orderby person.Name
            select new RoleHolder(person.Id, person.Name, person.Title, role.Role, role.From, role.To)
        ).ToListAsync(cancel);
        return [.. holders.OrderBy(holder => holder.Role)];
    }

    public async Task<RequiredSigners> RequiredSignersAsync(OrganisationId organisation, DateOnly day, CancellationToken cancel)
    {
        var body = await db.Set<GoverningBody>()
            .Where(b => b.OrganisationId == organisation && b.ActsAsBoard)
            .Select(b => b.Name)
            .FirstOrDefaultAsync(cancel);
        return SigningRules.Required(body, await HoldersAsync(organisation, day, cancel));
    }

    public async Task<PublicPlace?> FindByAddressAsync(string slug, CancellationToken cancel)
    {
        var address = await db.Set<PublicAddress>().AsNoTracking().SingleOrDefaultAsync(a => a.Slug == slug, cancel);
        if (address is null)
        {
            return null;
        }

        var current = await db.Set<PublicAddress>()
            .Where(a => a.Organisation == address.Organisation && a.IsCurrent)
            .Select(a => a.Slug)
            .SingleOrDefaultAsync(cancel);
        return new PublicPlace(address.Organisation, current ?? slug);
    }

    /// <summary>Every registered year as the size test reads it.</summary>
    internal async Task<IReadOnlyList<SizeYear>> SizeYearsAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var kind = await db.Set<Organisation>()
            .Where(o => o.OrganisationId == organisation)
            .Select(o => o.Kind)
            .SingleOrDefaultAsync(cancel);
        var years = await db.Set<OrganisationYear>().AsNoTracking().Where(year => year.OrganisationId == organisation).ToListAsync(cancel);
        return [.. years.Select(year => year.ForSizeTest(kind == OrganisationKind.GroupParent))];
    }
}
