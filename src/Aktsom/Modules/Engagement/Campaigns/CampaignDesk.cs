using Aktsom.Modules.Engagement.Contacts;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Campaigns;

/// <summary>What a new campaign is made from.</summary>
internal sealed record CampaignPlan(string Name, int Year, QuestionSet Set, DateOnly Due, SupplierSelection Selection, string? Wording)
{
    /// <summary>Days to answer where nobody says otherwise.</summary>
    public const int UsualDays = 21;

    /// <summary>Of the reason to ask suppliers whom risk does not point at.</summary>
    public const int LongestReason = 300;

    public int? SendMonth { get; init; }
    public DateOnly? TreatFrom { get; init; }
    public DateOnly? TreatTo { get; init; }
}

/// <summary>Plans campaigns: who is asked, and why those are asked whom risk does not point at.</summary>
internal sealed class CampaignDesk(AppDb db, Reach reach, ChangeLog log, ISupplierChoice choice, ContactBook contacts, TimeProvider clock)
{
    public const int MostRecipients = 5000;

    public async Task<IReadOnlyList<Campaign>> AllAsync(CancellationToken cancel) =>
        await db.Set<Campaign>()
            .AsNoTracking()
            .Where(campaign => campaign.OrganisationId == reach.Organisation)
            .OrderByDescending(campaign => campaign.Id)
            .ToListAsync(cancel);

    public Task<Campaign?> FindAsync(CampaignId id, CancellationToken cancel) =>
        db.Set<Campaign>().SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Id == id, cancel);

    /// <summary>The forms of a campaign, those with the gravest risk first.</summary>
    public async Task<List<SurveyDispatch>> DispatchesAsync(CampaignId campaign, CancellationToken cancel) =>
        await db.Set<SurveyDispatch>()
            .Where(one => one.OrganisationId == reach.Organisation && one.Campaign == campaign)
            .OrderByDescending(one => one.Level)
            .ThenBy(one => EF.Functions.Collate(one.SupplierName, AppDb.Norwegian))
            .ToListAsync(cancel);

    public Task<SurveyDispatch?> DispatchAsync(CampaignId campaign, DispatchId id, CancellationToken cancel) =>
        db.Set<SurveyDispatch>()
            .SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Campaign == campaign && one.Id == id, cancel);

    /// <summary>A draft with the suppliers the selection gives.</summary>
    public async Task<Campaign> MakeAsync(CampaignPlan plan, CancellationToken cancel)
    {
        var chosen = await choice.SelectAsync(reach.Organisation, plan.Selection, MostRecipients, cancel);
        return (await MakeAsync(plan, chosen, byHand: false, cancel)).Campaign;
    }

    /// <summary>A draft with these suppliers.</summary>
    public async Task<Campaign> MakeForAsync(CampaignPlan plan, IReadOnlyCollection<SupplierId> suppliers, CancellationToken cancel)
    {
        var chosen = await choice.OfAsync(reach.Organisation, suppliers, cancel);
        return (await MakeAsync(plan, chosen, byHand: false, cancel)).Campaign;
    }

    /// <summary>A draft with one supplier, from its own page.</summary>
    public async Task<(Campaign Campaign, SurveyDispatch Dispatch)?> MakeForOneAsync(
        CampaignPlan plan,
        SupplierId supplier,
        CancellationToken cancel
    )
    {
        if (await choice.OfAsync(reach.Organisation, [supplier], cancel) is not [var chosen])
        {
            return null;
        }

        var (campaign, dispatches) = await MakeAsync(plan, [chosen], byHand: true, cancel);
        return (campaign, dispatches[0]);
    }

    private async Task<(Campaign Campaign, IReadOnlyList<SurveyDispatch> Dispatches)> MakeAsync(
        CampaignPlan plan,
        IReadOnlyList<ChosenSupplier> chosen,
        bool byHand,
        CancellationToken cancel
    )
    {
        var campaign = New(plan);
        db.Add(campaign);
        db.Add(
            new CampaignQuestions
            {
                OrganisationId = reach.Organisation,
                Campaign = campaign.Id,
                Json = QuestionSets.Write(plan.Set),
            }
        );
        var dispatches = await AddAsync(campaign, chosen, byHand, cancel);
        log.Record(
            "campaign.made",
            "campaign",
            campaign.Id,
            after: new
            {
                campaign.Name,
                campaign.Set,
                campaign.SetVersion,
                Suppliers = chosen.Count,
            }
        );
        await db.SaveChangesAsync(cancel);
        return (campaign, dispatches);
    }

    /// <summary>Adds suppliers by hand; those who have the form already are left alone. Says how many were added.</summary>
    public async Task<int> AddByHandAsync(Campaign campaign, IReadOnlyCollection<SupplierId> suppliers, CancellationToken cancel)
    {
        var there = await db.Set<SurveyDispatch>()
            .Where(one => one.OrganisationId == reach.Organisation && one.Campaign == campaign.Id && suppliers.Contains(one.Supplier))
            .Select(one => one.Supplier)
            .ToListAsync(cancel);
        var chosen = await choice.OfAsync(reach.Organisation, [.. suppliers.Except(there)], cancel);
        await AddAsync(campaign, chosen, byHand: true, cancel);
        foreach (var supplier in chosen)
        {
            log.Record("campaign.supplier_added", "campaign", campaign.Id, after: new { Supplier = supplier.Name });
        }

        return await db.TrySaveAsync(cancel) ? chosen.Count : 0;
    }

    /// <summary>Takes out forms that nobody has been sent. Says how many.</summary>
    public async Task<int> RemoveAsync(Campaign campaign, IReadOnlyCollection<SurveyDispatch> dispatches, CancellationToken cancel)
    {
        var planned = dispatches.Where(one => one.State == DispatchState.Planned).ToList();
        db.RemoveRange(planned);
        foreach (var dispatch in planned)
        {
            log.Record("campaign.supplier_removed", "campaign", campaign.Id, before: new { Supplier = dispatch.SupplierName });
        }

        await db.SaveChangesAsync(cancel);
        return planned.Count;
    }

    /// <summary>Keeps why suppliers are asked whom risk does not point at.</summary>
    public async Task KeepBeyondAsync(Campaign campaign, string reason, CancellationToken cancel)
    {
        var before = campaign.BeyondReason;
        campaign.BeyondReason = reason;
        log.Record("campaign.beyond_risk", "campaign", campaign.Id, before is null ? null : new { Reason = before }, null, reason);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Sets the month of sending and the window for going through the answers.</summary>
    public async Task SetTreatingAsync(Campaign campaign, int? sendMonth, DateOnly? from, DateOnly? to, CancellationToken cancel)
    {
        var before = new
        {
            campaign.SendMonth,
            campaign.TreatFrom,
            campaign.TreatTo,
        };
        (campaign.SendMonth, campaign.TreatFrom, campaign.TreatTo) = (sendMonth, from, to);
        log.RecordChange(
            "campaign.treating_set",
            "campaign",
            campaign.Id,
            before,
            new
            {
                campaign.SendMonth,
                campaign.TreatFrom,
                campaign.TreatTo,
            }
        );
        await db.SaveChangesAsync(cancel);
    }

    private Campaign New(CampaignPlan plan) =>
        new()
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<CampaignId>(clock),
            Name = plan.Name,
            Year = plan.Year,
            Set = plan.Set.Id,
            Kind = plan.Set.Kind,
            SetVersion = plan.Set.Version,
            Due = plan.Due,
            Levels = [.. plan.Selection.Levels.Select(level => (int)level)],
            Categories = [.. plan.Selection.Categories],
            MinSpendKroner = plan.Selection.MinSpendKroner,
            CentralOnly = plan.Selection.CentralOnly,
            Wording = plan.Wording,
            SendMonth = plan.SendMonth,
            TreatFrom = plan.TreatFrom,
            TreatTo = plan.TreatTo,
            MadeBy = reach.ActorName,
            MadeAt = clock.GetUtcNow(),
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };

    private async Task<IReadOnlyList<SurveyDispatch>> AddAsync(
        Campaign campaign,
        IReadOnlyList<ChosenSupplier> suppliers,
        bool byHand,
        CancellationToken cancel
    )
    {
        var people = await contacts.CurrentAsync([.. suppliers.Select(one => one.Id)], cancel);
        var made = suppliers
            .Select(supplier =>
            {
                var person = people.GetValueOrDefault(supplier.Id);
                return new SurveyDispatch
                {
                    OrganisationId = reach.Organisation,
                    Id = TypedId.New<DispatchId>(clock),
                    Campaign = campaign.Id,
                    Supplier = supplier.Id,
                    SupplierName = supplier.Name,
                    Level = (int)supplier.Level,
                    ByHand = byHand,
                    ContactName = person?.Name,
                    ContactEmail = person?.Email,
                    ContactLanguage = person?.Language,
                    Revision = Guid.CreateVersion7(clock.GetUtcNow()),
                };
            })
            .ToList();
        db.AddRange(made);
        return made;
    }
}
