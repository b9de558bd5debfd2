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
        foreach (var organisation in await OpenAsync(today, cancel))
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

    private async Task<List<OrganisationId>> OpenAsync(DateOnly today, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select organisation_id from organisations_with_open_campaigns($1)");
        command.Parameters.Add(new() { Value = today });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var open = new List<OrganisationId>();
        while (await reader.ReadAsync(cancel))
        {
            open.Add(new OrganisationId(reader.GetGuid(0)));
        }

        return open;
    }
}
