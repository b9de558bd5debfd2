using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Chores;
using Aktsom.Modules.Platform.Data;
using Npgsql;

namespace Aktsom.Modules.Risk.Analyses;

/// <summary>Opens the new assessment on the last day of a plan.</summary>
internal sealed class OpenNewAssessments(NpgsqlDataSource database, IServiceScopeFactory scopes, TimeProvider clock) : IChore
{
    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var organisation in await database.OrganisationsAsync("organisations_with_ended_plans($1)", cancel, clock.Today()))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Reach>().ActFor(organisation);
            await scope.ServiceProvider.GetRequiredService<AnalysisBook>().OpenNewAsync(cancel);
        }
    }
}
