using Aktsom.Modules.Platform.Chores;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Brreg;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Register.Brreg;

public sealed class LookUpTests(TestPostgres postgres)
{
    private const string Ledger =
        "Leverandørnr;Navn;Orgnr;Beløp eks mva;Dato\n1;Fjord Textil;974760673;100;01.02.2025\n2;Stemland Data AS;971032081;50;01.02.2025\n3;Uten nummer AS;;70;01.02.2025\n";

    [Fact]
    public async Task Looking_up_all_keeps_the_answers_beside_the_register_and_marks_the_bankrupt()
    {
        await using var server = await AnsweringAsync();
        await using var desk = await DeskAsync(server.Address);
        await desk.SaveAsync(Ledger);
        var round = await RunAsync(desk);

        Assert.Equal(new LookUpRound(2, 0, null), round);
        Assert.Equal("Fjord Textil", (await desk.SuppliersAsync()).Single(s => s.OrgNumber == "974760673").Name);
        Assert.True((await desk.SupplierAsync("Stemland Data AS")).Bankrupt);
        Assert.Contains(await desk.ListAsync(db => db.Set<LogRow>()), row => row.Act == "supplier.registryStatus");
        Assert.Equal(0, await QueueAsync(desk));
    }

    [Fact]
    public async Task A_registry_out_of_reach_leaves_the_questions_waiting_until_it_answers_again()
    {
        await using var server = await AnsweringAsync();
        server.Answers("enheter/974760673", "", status: 503).Answers("enheter/971032081", "", status: 503);
        await using var desk = await DeskAsync(server.Address);
        await desk.SaveAsync(Ledger);
        var round = await RunAsync(desk);

        Assert.Equal((0, 2), (round.Answered, round.Waiting));
        Assert.NotNull(round.OutOfReach);
        server.Answers("enheter/974760673", RegistryServer.Living).Answers("enheter/971032081", RegistryServer.Bankrupt);
        await using (var scope = desk.Scopes.As(desk.Organisation))
        {
            await scope.ServiceProvider.GetServices<IChore>().OfType<AskRegistry>().Single().RunAsync(CancellationToken.None);
        }

        Assert.All(await desk.ListAsync(db => db.Set<RegistryAnswer>()), answer => Assert.Equal(RegistryOutcome.Found, answer.Outcome));
    }

    [Fact]
    public async Task Empty_fields_are_filled_at_once_and_what_stands_is_left_alone()
    {
        await using var server = await AnsweringAsync();
        await using var desk = await DeskAsync(server.Address);
        await desk.SaveAsync(Ledger);
        await desk.ChangeAsync(db =>
            db.Set<Supplier>().Where(s => s.OrgNumber == "974760673").ExecuteUpdateAsync(s => s.SetProperty(x => x.City, "Molde"))
        );
        await RunAsync(desk);
        await using var scope = desk.Scopes.As(desk.Organisation);

        Assert.Equal(2, await scope.ServiceProvider.GetRequiredService<TakeFromRegistry>().FillEmptyAsync(CancellationToken.None));
        var fjord = await desk.SupplierAsync("Fjord Textil");
        Assert.Equal(("46.410", "NO", "6003", "Molde"), (fjord.NaceCode, fjord.Country, fjord.PostCode, fjord.City));
        Assert.Equal(0, await scope.ServiceProvider.GetRequiredService<TakeFromRegistry>().FillEmptyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_difference_is_taken_field_by_field_and_logged_with_before_and_after()
    {
        await using var server = await AnsweringAsync();
        await using var desk = await DeskAsync(server.Address);
        await desk.SaveAsync(Ledger);
        await RunAsync(desk);
        var supplier = await desk.SupplierAsync("Fjord Textil");
        await using var scope = desk.Scopes.As(desk.Organisation);
        var taken = await scope
            .ServiceProvider.GetRequiredService<TakeFromRegistry>()
            .TakeAsync(supplier.Id, new HashSet<string>(["name"], StringComparer.Ordinal), CancellationToken.None);

        Assert.Equal(["name"], taken);
        Assert.Null((await desk.SupplierAsync("FJORD TEKSTIL AS")).NaceCode);
        var entry = (await desk.ListAsync(db => db.Set<LogRow>().Where(row => row.Act == "supplier.takenFromRegistry"))).Single();
        Assert.Contains("Fjord Textil", entry.Before);
        Assert.Equal(0, (await desk.ReadAsync(Ledger)).Changed);
    }

    private static async Task<RegistryServer> AnsweringAsync() =>
        (await RegistryServer.StartAsync())
            .Answers("enheter/974760673", RegistryServer.Living)
            .Answers("enheter/971032081", RegistryServer.Bankrupt);

    private async Task<LedgerDesk> DeskAsync(Uri registry)
    {
        var scopes = new Scopes(
            await postgres.CreateDatabaseAsync(),
            services => services.Configure<BrregOptions>(options => options.BaseAddress = registry)
        );
        return new LedgerDesk(scopes, await Given.OrganisationAsync(scopes));
    }

    private static async Task<LookUpRound> RunAsync(LedgerDesk desk)
    {
        await QueueAsync(desk);
        await using var scope = desk.Scopes.As(desk.Organisation);
        return await scope.ServiceProvider.GetRequiredService<LookUpSuppliers>().RunAsync(100, CancellationToken.None);
    }

    private static async Task<int> QueueAsync(LedgerDesk desk)
    {
        await using var scope = desk.Scopes.As(desk.Organisation);
        return await scope.ServiceProvider.GetRequiredService<LookUpSuppliers>().QueueAllAsync(CancellationToken.None);
    }
}
