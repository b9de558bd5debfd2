using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Contacts;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Engagement.Campaigns;

/// <summary>A campaign that has been sent to one supplier or more, each with a link of its own.</summary>
internal sealed class SentCampaign(Scopes scopes, OrganisationId organisation, CampaignId id)
{
    public const string Set = "work-and-pay";

    public OrganisationId Organisation => organisation;
    public CampaignId Id => id;
    public required IReadOnlyList<(DispatchId Dispatch, string Token)> Forms { get; init; }
    public string Token => Forms[0].Token;

    public static async Task<SentCampaign> MakeAsync(Scopes scopes, string set = Set, int suppliers = 1)
    {
        var organisation = await Given.OrganisationAsync(scopes);
        var ids = new List<SupplierId>();
        for (var number = 1; number <= suppliers; number++)
        {
            ids.Add(await Given.SupplierAsync(scopes, organisation, $"Prøvefabrikk {number}", "CN"));
        }

        await using var scope = scopes.As(organisation);
        var services = scope.ServiceProvider;
        foreach (var supplier in ids)
        {
            await services
                .GetRequiredService<ContactBook>()
                .SetAsync(supplier, "Ola Prøve", "ola@example.test", "nb", CancellationToken.None);
        }

        await services.GetRequiredService<AppDb>().SaveChangesAsync();
        var questions = services.GetRequiredService<QuestionSets>().Newest.Single(one => one.Id == set);
        var due = TimeProvider.System.Today().AddDays(20);
        var plan = new CampaignPlan("Prøve", 2026, questions, due, new SupplierSelection([], [], null, false), null);
        var campaign = await services.GetRequiredService<CampaignDesk>().MakeAsync(plan, CancellationToken.None);
        await services.GetRequiredService<CampaignSending>().SendAsync(campaign, "http://example.test", CancellationToken.None);
        var forms = await services.GetRequiredService<CampaignDesk>().DispatchesAsync(campaign.Id, CancellationToken.None);
        var made = forms
            .Select(form => (form.Id, services.GetRequiredService<SupplierLinks>().Make(campaign, form, "Ola Prøve", null)))
            .ToList();
        await services.GetRequiredService<AppDb>().SaveChangesAsync();
        return new SentCampaign(scopes, organisation, campaign.Id) { Forms = made };
    }

    public async Task<T> InAsync<T>(Func<IServiceProvider, Campaign, Task<T>> act)
    {
        await using var scope = scopes.As(organisation);
        var campaign = await scope.ServiceProvider.GetRequiredService<CampaignDesk>().FindAsync(id, CancellationToken.None);
        return await act(scope.ServiceProvider, campaign!);
    }

    public Task<SurveyDispatch> FormAsync(int number = 0) =>
        InAsync(
            async (services, _) =>
                await services
                    .GetRequiredService<AppDb>()
                    .Set<SurveyDispatch>()
                    .AsNoTracking()
                    .SingleAsync(form => form.Id == Forms[number].Dispatch)
        );
}
