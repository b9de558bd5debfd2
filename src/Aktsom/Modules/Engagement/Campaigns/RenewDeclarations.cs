using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Engagement.Sets;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Chores;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Aktsom.Modules.Engagement.Campaigns;

/// <summary>
/// A new version of a self-declaration outdates every one signed before it and puts a fresh request to each supplier in a draft, which a person sends
/// (R-NOR-10). What is outdated is signed no more, so that running twice asks once.
/// </summary>
internal sealed class RenewDeclarations(NpgsqlDataSource database, IServiceScopeFactory scopes, QuestionSets sets) : IChore
{
    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var organisation in await database.OrganisationsAsync("organisations_with_declarations()", cancel))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Reach>().ActFor(organisation);
            var own = await scope.ServiceProvider.GetRequiredService<OwnSets>().ReleasedAsync(cancel);
            foreach (var newest in QuestionSets.NewestOf([.. sets.All, .. own]).Where(set => set.Kind == SetKind.SelfDeclaration))
            {
                await RenewAsync(scope.ServiceProvider, organisation, newest, cancel);
            }
        }
    }

    private static async Task RenewAsync(
        IServiceProvider services,
        OrganisationId organisation,
        QuestionSet newest,
        CancellationToken cancel
    )
    {
        var db = services.GetRequiredService<AppDb>();
        var signed = await (
            from form in db.Set<SurveyDispatch>()
            where form.OrganisationId == organisation && form.State == DispatchState.Signed
            join campaign in db.Set<Campaign>()
                on new { form.OrganisationId, Id = form.Campaign } equals new { campaign.OrganisationId, campaign.Id }
            where campaign.Set == newest.Id && campaign.SetVersion < newest.Version
            select form
        ).ToListAsync(cancel);
        if (signed.Count == 0)
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        signed.ForEach(form => form.MoveTo(DispatchState.Outdated));
        await db.SaveChangesAsync(cancel);
        await AskAgainAsync(services, newest, signed, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task AskAgainAsync(
        IServiceProvider services,
        QuestionSet newest,
        List<SurveyDispatch> signed,
        CancellationToken cancel
    )
    {
        var today = services.GetRequiredService<TimeProvider>().Today();
        var words = services.GetRequiredService<ModuleTexts>().For(typeof(RenewDeclarations));
        var plan = new CampaignPlan(
            words["Renew.Name", newest.Title, newest.Version],
            today.Year,
            newest,
            today.AddDays(CampaignPlan.UsualDays),
            new SupplierSelection([], [], null, false),
            null
        );
        var desk = services.GetRequiredService<CampaignDesk>();
        var campaign = await desk.MakeForAsync(plan, [.. signed.Select(form => form.Supplier).Distinct()], cancel);
        await desk.KeepBeyondAsync(campaign, words["Renew.Reason"], cancel);
        services
            .GetRequiredService<ChangeLog>()
            .Record("campaign.renewal", "campaign", campaign.Id, after: new { Set = newest.Id, Outdated = signed.Count });
        await services.GetRequiredService<AppDb>().SaveChangesAsync(cancel);
    }
}
