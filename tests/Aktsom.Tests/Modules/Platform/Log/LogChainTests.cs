using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Aktsom.Tests.Modules.Platform.Log;

public sealed class LogChainTests(TestPostgres postgres)
{
    [Fact]
    public async Task A_chain_that_nobody_touched_holds()
    {
        await using var scopes = await WithLinesAsync(5);

        var chain = Assert.Single(await VerifyAsync(scopes));

        Assert.Null(chain.Fault);
        Assert.Equal(6, chain.Lines);
    }

    [Theory]
    [InlineData("update platform_log set person_name = 'Noen annen' where sequence = 3", "line 3 has been changed")]
    [InlineData("update platform_log set after = replace(after, 'nr 4', 'nr 9') where sequence = 5", "line 5 has been changed")]
    [InlineData("update platform_log set at = at + interval '1 microsecond' where sequence = 2", "line 2 has been changed")]
    [InlineData("delete from platform_log where sequence = 4", "line 4 is missing")]
    [InlineData("delete from platform_log where sequence = 6", "the last line should be number 6")]
    [InlineData("delete from platform_log", "the last line should be number 6")]
    public async Task Whoever_has_the_disk_cannot_change_or_remove_a_line_unseen(string tampering, string fault)
    {
        await using var scopes = await WithLinesAsync(5);
        await using (var intruder = new NpgsqlConnection(scopes.Database.Superuser))
        {
            await intruder.OpenAsync();
            await using var command = new NpgsqlCommand(tampering, intruder);
            Assert.True(await command.ExecuteNonQueryAsync() > 0);
        }

        Assert.Equal(fault, Assert.Single(await VerifyAsync(scopes)).Fault);
    }

    [Fact]
    public async Task The_apps_role_can_neither_change_nor_remove_a_line()
    {
        await using var scopes = await WithLinesAsync(1);
        await using var app = new NpgsqlConnection(scopes.Database.App);
        await app.OpenAsync();
        foreach (var act in (string[])["update platform_log set act = 'x'", "delete from platform_log", "truncate platform_log"])
        {
            await using var command = new NpgsqlCommand(act, app);
            var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    [Fact]
    public async Task A_change_that_fails_leaves_no_line_and_a_line_that_fails_leaves_no_change()
    {
        await using var scopes = await WithLinesAsync(0);
        var organisation = Assert.Single(await VerifyAsync(scopes)).Organisation;
        var supplier = await Given.SupplierAsync(scopes, organisation);
        await using var scope = scopes.As(organisation);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        scope.ServiceProvider.GetRequiredService<ChangeLog>().Record("supplier.added", "supplier", supplier);
        db.Add(
            new Aktsom.Modules.Register.Suppliers.Supplier
            {
                OrganisationId = organisation,
                Id = supplier,
                Name = "Samme nøkkel",
                AddedAt = default,
            }
        );

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        Assert.Equal(2, Assert.Single(await VerifyAsync(scopes)).Lines);
    }

    [Fact]
    public async Task Many_at_once_still_make_one_chain()
    {
        await using var scopes = await WithLinesAsync(0);
        var organisation = Assert.Single(await VerifyAsync(scopes)).Organisation;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Given.SupplierAsync(scopes, organisation, $"Leverandør {number}")));

        var chain = Assert.Single(await VerifyAsync(scopes));
        Assert.Null(chain.Fault);
        Assert.Equal(21, chain.Lines);
    }

    private async Task<Scopes> WithLinesAsync(int suppliers)
    {
        var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var organisation = await Given.OrganisationAsync(scopes);
        for (var number = 1; number <= suppliers; number++)
        {
            await Given.SupplierAsync(scopes, organisation, $"Leverandør nr {number}");
        }

        return scopes;
    }

    private static async Task<IReadOnlyList<LogAudit.Chain>> VerifyAsync(Scopes scopes)
    {
        await using var owner = new NpgsqlConnection(scopes.Database.Owner);
        await owner.OpenAsync();
        return await LogAudit.VerifyAsync(owner, CancellationToken.None);
    }
}
