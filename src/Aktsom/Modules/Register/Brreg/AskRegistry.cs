using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Chores;
using Aktsom.Modules.Platform.Data;
using Npgsql;

namespace Aktsom.Modules.Register.Brreg;

/// <summary>Works off the questions that wait, organisation by organisation. Out of reach is no fault: they wait for the next turn.</summary>
internal sealed class AskRegistry(NpgsqlDataSource database, IServiceScopeFactory scopes) : IChore
{
    private const int MostATurn = 500;

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var organisation in await database.OrganisationsAsync("organisations_waiting_for_registry()", cancel))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Reach>().ActFor(organisation);
            await scope.ServiceProvider.GetRequiredService<LookUpSuppliers>().RunAsync(MostATurn, cancel);
        }
    }
}
