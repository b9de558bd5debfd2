using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Register.Suppliers;

/// <summary>What people write in the search field, and what they mean by it.</summary>
public sealed class SupplierSearchTests(TestPostgres postgres)
{
    private static readonly string[] Names =
    [
        "Fjord Tekstil AS",
        "Nordvik Møbelfabrikk AS",
        "Dhaka Garments Ltd",
        "O'Briens Transport (100 %)",
        "Østfold Trelast AS",
    ];

    [Theory]
    [InlineData("tekstiler", "Fjord Tekstil AS")] // inflected
    [InlineData("FJORD", "Fjord Tekstil AS")]
    [InlineData("garm", "Dhaka Garments Ltd")] // begun
    [InlineData("dvik", "Nordvik Møbelfabrikk AS")] // inside a word
    [InlineData("tesktil", "Fjord Tekstil AS")] // letters swapped
    [InlineData("garmets dahka", "Dhaka Garments Ltd")] // two slips, turned round
    [InlineData("østfol trelst", "Østfold Trelast AS")]
    [InlineData("fjord mumlefisk", "Fjord Tekstil AS")] // nothing has both
    [InlineData("o'brien", "O'Briens Transport (100 %)")]
    [InlineData("100 %", "O'Briens Transport (100 %)")]
    [InlineData("974760673", "Fjord Tekstil AS")]
    [InlineData("974 760", "Fjord Tekstil AS")]
    [InlineData("qwertyzx", null)]
    [InlineData("& | ! :* '", null)]
    public async Task Words_are_found_by_stem_beginning_part_slip_and_number(string words, string? expected)
    {
        await using var scopes = new Scopes(await postgres.SharedDatabaseAsync());
        var organisation = await RegisterAsync(scopes);

        var found = await FindAsync(scopes, organisation, words);

        Assert.Equal(expected is null ? [] : [expected], found);
    }

    [Fact]
    public async Task A_new_name_is_found_with_a_slip_and_another_organisations_suppliers_are_not()
    {
        await using var scopes = new Scopes(await postgres.SharedDatabaseAsync());
        var organisation = await RegisterAsync(scopes);
        await using (var scope = scopes.As(organisation))
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            (await db.Set<Supplier>().SingleAsync(supplier => supplier.Name == Names[2])).Name = "Chittagong Knitwear Ltd";
            await db.SaveChangesAsync();
        }

        var other = await Given.OrganisationAsync(scopes);

        Assert.Equal(["Chittagong Knitwear Ltd"], await FindAsync(scopes, organisation, "knitwaer"));
        Assert.Empty(await FindAsync(scopes, other, "knitwear"));
    }

    private static async Task<OrganisationId> RegisterAsync(Scopes scopes)
    {
        var organisation = await Given.OrganisationAsync(scopes);
        foreach (var name in Names)
        {
            await Given.SupplierAsync(scopes, organisation, name);
        }

        await using var scope = scopes.As(organisation);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        (await db.Set<Supplier>().SingleAsync(supplier => supplier.Name == Names[0])).OrgNumber = "974760673";
        await db.SaveChangesAsync();
        await scope.ServiceProvider.GetRequiredService<IStandings>().RefreshAsync(organisation, CancellationToken.None);
        return organisation;
    }

    private static async Task<List<string>> FindAsync(Scopes scopes, OrganisationId organisation, string words)
    {
        await using var scope = scopes.As(organisation);
        var list = new SupplierList(scope.ServiceProvider.GetRequiredService<AppDb>());
        var rows = await list.PageAsync(
            organisation,
            new SupplierFilter(words),
            new Sort(SupplierList.ByName, Descending: false),
            after: null,
            most: 50,
            CancellationToken.None
        );
        return [.. rows.Select(row => row.Name)];
    }
}
