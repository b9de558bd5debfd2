using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Chores;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Aktsom.Modules.Engagement.Campaigns;

/// <summary>Reminds on the days before the deadline that the campaign names. Running twice a day reminds once.</summary>
internal sealed class RemindSuppliers(NpgsqlDataSource database, IServiceScopeFactory scopes, TimeProvider clock) : IChore
{
    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        var today = clock.Today();
        foreach (var organisation in await database.OrganisationsAsync("organisations_with_open_campaigns($1)", cancel, today))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Reach>().ActFor(organisation);
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var sending = scope.ServiceProvider.GetRequiredService<CampaignSending>();
            var open = await db.Set<Campaign>()
                .Where(one => one.OrganisationId == organisation && one.State == CampaignState.Open && one.Due > today)
                .ToListAsync(cancel);
            foreach (var campaign in open.Where(one => one.ReminderDays.Contains(one.Due.DayNumber - today.DayNumber)))
            {
                await sending.RemindAsync(campaign, null, cancel);
            }
        }
    }
}
