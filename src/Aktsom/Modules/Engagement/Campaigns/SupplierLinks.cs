using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Campaigns;

/// <summary>What a token turned out to be.</summary>
internal enum LinkVerdict
{
    /// <summary>Nobody made it.</summary>
    Unknown,
    Expired,
    Revoked,
    Open,
}

/// <param name="Verdict">What the token is.</param>
/// <param name="Link">The link; null for one that nobody made.</param>
internal sealed record FoundLink(LinkVerdict Verdict, SupplierLink? Link);

/// <summary>Makes, ends and opens personal links to forms.</summary>
internal sealed class SupplierLinks(AppDb db, Reach reach, ChangeLog log, TimeProvider clock)
{
    /// <summary>A new link; the caller saves. Gives its token, which is not kept.</summary>
    /// <param name="campaign">Says how long it lives.</param>
    /// <param name="dispatch">The form it opens.</param>
    /// <param name="name">Whom it is for, or null.</param>
    /// <param name="email">Where it is sent, or null.</param>
    /// <param name="handedOverBy">The colleague who hands over, or null.</param>
    /// <param name="atLeast">It lives until then though the campaign's links have run out; null for the usual days.</param>
    public string Make(
        Campaign campaign,
        SurveyDispatch dispatch,
        string? name,
        string? email,
        string? handedOverBy = null,
        DateTimeOffset? atLeast = null
    )
    {
        var (expires, least) = (ExpiryOf(campaign), atLeast ?? clock.GetUtcNow().AddDays(SupplierLink.DaysAtLeast));
        var id = TypedId.New<SupplierLinkId>(clock);
        var link = PersonalLink.New(reach.Organisation, id.Value);
        db.Add(
            new SupplierLink
            {
                OrganisationId = reach.Organisation,
                Id = id,
                Dispatch = dispatch.Id,
                Name = name,
                Email = email,
                SecretHash = link.SecretHash,
                MadeAt = clock.GetUtcNow(),
                Expires = least > expires ? least : expires,
                HandedOverBy = handedOverBy,
            }
        );
        return link.Token;
    }

    public Task<int> CountAsync(DispatchId dispatch, CancellationToken cancel) =>
        db.Set<SupplierLink>().CountAsync(link => link.OrganisationId == reach.Organisation && link.Dispatch == dispatch, cancel);

    public async Task<List<SupplierLink>> OfAsync(DispatchId dispatch, CancellationToken cancel) =>
        await db.Set<SupplierLink>()
            .Where(link => link.OrganisationId == reach.Organisation && link.Dispatch == dispatch)
            .OrderBy(link => link.Id)
            .ToListAsync(cancel);

    /// <summary>The forms among them that have a link nobody has taken away.</summary>
    public async Task<IReadOnlySet<DispatchId>> WithAnyAsync(IReadOnlyCollection<DispatchId> dispatches, CancellationToken cancel) =>
        await db.Set<SupplierLink>()
            .Where(link => link.OrganisationId == reach.Organisation && link.RevokedAt == null && dispatches.Contains(link.Dispatch))
            .Select(link => link.Dispatch)
            .ToHashSetAsync(cancel);

    /// <summary>Ends one link. What was answered by it stays.</summary>
    public async Task<bool> RevokeAsync(SurveyDispatch dispatch, SupplierLinkId id, CancellationToken cancel)
    {
        var link = (await OfAsync(dispatch.Id, cancel)).Find(one => one.Id == id && one.RevokedAt is null);
        if (link is null)
        {
            return false;
        }

        link.RevokedAt = clock.GetUtcNow();
        log.Record("dispatch.link_revoked", "dispatch", dispatch.Id, before: new { Supplier = dispatch.SupplierName, link.Name });
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Ends all links of a form; the caller saves.</summary>
    public async Task RevokeAllAsync(DispatchId dispatch, CancellationToken cancel)
    {
        foreach (var link in (await OfAsync(dispatch, cancel)).Where(one => one.RevokedAt is null))
        {
            link.RevokedAt = clock.GetUtcNow();
        }
    }

    /// <summary>Lets the links of a campaign live as long as its new deadline says.</summary>
    public Task ExtendAsync(Campaign campaign, CancellationToken cancel)
    {
        var expires = ExpiryOf(campaign);
        var forms = db.Set<SurveyDispatch>()
            .Where(one => one.OrganisationId == reach.Organisation && one.Campaign == campaign.Id)
            .Select(one => one.Id);
        return db.Set<SupplierLink>()
            .Where(link => link.OrganisationId == reach.Organisation && link.RevokedAt == null && forms.Contains(link.Dispatch))
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.Expires, expires), cancel);
    }

    /// <summary>What a token opens. Acts for the organisation from then on; a wrong secret and an unknown link cannot be told apart.</summary>
    public async Task<FoundLink> FindAsync(string token, CancellationToken cancel)
    {
        if (PersonalLink.Read(token) is not { } read)
        {
            return new FoundLink(LinkVerdict.Unknown, null);
        }

        await db.ActForAsync(reach, read.Organisation, cancel);
        var id = new SupplierLinkId(read.Id);
        var link = await db.Set<SupplierLink>()
            .SingleOrDefaultAsync(one => one.OrganisationId == read.Organisation && one.Id == id, cancel);
        if (link is null || !read.Opens(link.SecretHash))
        {
            return new FoundLink(LinkVerdict.Unknown, null);
        }

        return link.RevokedAt is not null ? new FoundLink(LinkVerdict.Revoked, link)
            : link.Expires <= clock.GetUtcNow() ? new FoundLink(LinkVerdict.Expired, link)
            : new FoundLink(LinkVerdict.Open, link);
    }

    private static DateTimeOffset ExpiryOf(Campaign campaign) => campaign.Due.AddDays(SupplierLink.DaysAfterDue + 1).StartInOslo();
}
