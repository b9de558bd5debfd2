using Aktsom.Ledger;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Register.Brreg;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Aktsom.Tests.Modules.Register.Brreg;

public sealed class BrregClientTests
{
    private const string Number = "974760673";

    [Fact]
    public async Task A_unit_is_read_with_name_sector_country_and_address()
    {
        await using var server = (await RegistryServer.StartAsync()).Answers($"enheter/{Number}", RegistryServer.Living);

        var unit = Assert.IsType<RegistryReply.Found>(await LookUpAsync(server.Address)).Unit;
        Assert.Equal(("FJORD TEKSTIL AS", "46.410", "NO", "AS"), (unit.Name, unit.NaceCode, unit.Country, unit.Form));
        Assert.Equal(("Kaien 4", "6003", "ÅLESUND"), (unit.Address, unit.PostCode, unit.City));
        Assert.False(unit.Bankrupt);
        Assert.Null(unit.DeletedOn);
    }

    [Fact]
    public async Task A_deleted_unit_tells_the_day()
    {
        await using var server = (await RegistryServer.StartAsync()).Answers($"enheter/{Number}", RegistryServer.Deleted);

        var unit = Assert.IsType<RegistryReply.Found>(await LookUpAsync(server.Address)).Unit;
        Assert.Equal(new DateOnly(2024, 10, 20), unit.DeletedOn);
        Assert.Null(unit.Country);
    }

    [Fact]
    public async Task A_number_that_is_no_unit_is_looked_for_among_the_sub_units()
    {
        await using var server = (await RegistryServer.StartAsync()).Answers($"underenheter/{Number}", RegistryServer.SubUnit);

        var unit = Assert.IsType<RegistryReply.Found>(await LookUpAsync(server.Address)).Unit;
        Assert.Equal(("971032081", "BERGEN"), (unit.Parent, unit.City));
        Assert.Equal([$"enheter/{Number}", $"underenheter/{Number}"], server.Asked);
    }

    [Fact]
    public async Task A_number_nobody_has_is_not_found_and_a_removed_one_says_so()
    {
        await using var server = await RegistryServer.StartAsync();
        Assert.IsType<RegistryReply.NotFound>(await LookUpAsync(server.Address));

        server.Answers($"enheter/{Number}", "", status: 410);
        Assert.IsType<RegistryReply.Removed>(await LookUpAsync(server.Address));
    }

    [Theory]
    [InlineData(500, "{}")]
    [InlineData(429, "")]
    [InlineData(302, "")]
    [InlineData(200, "<html>")]
    [InlineData(200, "{\"navn\":\"Uten nummer\"}")]
    [InlineData(200, "null")]
    public async Task An_answer_that_is_not_as_agreed_is_out_of_reach_and_no_fault(int status, string body)
    {
        await using var server = (await RegistryServer.StartAsync()).Answers($"enheter/{Number}", body, status);

        Assert.IsType<RegistryReply.OutOfReach>(await LookUpAsync(server.Address));
    }

    [Fact]
    public async Task A_registry_that_is_slow_larger_than_agreed_or_not_there_is_out_of_reach()
    {
        await using var server = (await RegistryServer.StartAsync()).Answers(
            $"enheter/{Number}",
            "\"" + new string('x', BrregClient.LargestAnswer + 1) + "\""
        );
        Assert.IsType<RegistryReply.OutOfReach>(await LookUpAsync(server.Address));

        server.Delay = TimeSpan.FromSeconds(5);
        Assert.IsType<RegistryReply.OutOfReach>(
            await LookUpAsync(server.Address, new BrregOptions { Timeout = TimeSpan.FromMilliseconds(200) })
        );
        Assert.IsType<RegistryReply.OutOfReach>(await LookUpAsync(new Uri("http://127.0.0.1:9/")));
    }

    [Fact]
    public async Task Switched_off_nothing_leaves_the_house()
    {
        await using var server = (await RegistryServer.StartAsync()).Answers($"enheter/{Number}", RegistryServer.Living);

        Assert.IsType<RegistryReply.OutOfReach>(await LookUpAsync(server.Address, new BrregOptions { Enabled = false }));
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task Those_who_sign_are_read_from_the_roles_without_the_dead_those_who_left_and_deputies()
    {
        await using var server = (await RegistryServer.StartAsync()).Answers($"enheter/{Number}/roller", RegistryServer.Roles);
        using var http = new HttpClient { BaseAddress = server.Address };

        var roles = await Client(http, new BrregOptions()).RolesAsync(Number, CancellationToken.None);
        Assert.Equal(
            [
                new RegistryRoleHolder(Role.ManagingDirector, "Prøve Leder"),
                new RegistryRoleHolder(Role.BoardChair, "Prøve Midt Formann"),
                new RegistryRoleHolder(Role.BoardMember, "Prøve Medlem"),
            ],
            roles
        );
        Assert.Null(await Client(http, new BrregOptions()).RolesAsync("971032081", CancellationToken.None));
    }

    private static async Task<RegistryReply> LookUpAsync(Uri address, BrregOptions? options = null)
    {
        options ??= new BrregOptions();
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler)
        {
            BaseAddress = address,
            Timeout = options.Timeout,
            MaxResponseContentBufferSize = BrregClient.LargestAnswer,
        };
        Assert.True(OrganisationNumber.TryParse(Number, null, out var number));
        return await Client(http, options).LookUpAsync(number, CancellationToken.None);
    }

    private static BrregClient Client(HttpClient http, BrregOptions options) =>
        new(http, Options.Create(options), NullLogger<BrregClient>.Instance);
}
