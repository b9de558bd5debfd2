using Aktsom.Modules.Platform.CommandLine;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Running;
using Aktsom.Tests.Running;
using Npgsql;

namespace Aktsom.Tests.Modules.Platform.Log;

public sealed class AuditCommandsTests(TestPostgres postgres)
{
    [Fact]
    public async Task It_tells_each_organisations_state_and_ends_with_one_when_a_line_is_changed()
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var whole = await Given.OrganisationAsync(scopes, "Hel AS");
        var broken = await Given.OrganisationAsync(scopes, "Brutt AS");
        await Given.SupplierAsync(scopes, whole);
        await Given.SupplierAsync(scopes, broken);
        var (code, text) = await RunAsync(scopes);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("The log holds in all of 2 organisations.", text);

        await using (var intruder = new NpgsqlConnection(scopes.Database.Superuser))
        {
            await intruder.OpenAsync();
            await using var command = new NpgsqlCommand(
                $"update platform_log set person_name = 'X' where organisation_id = '{broken}' and sequence = 2",
                intruder
            );
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        }

        (code, text) = await RunAsync(scopes);
        Assert.Equal(ExitCode.InputWrong, code);
        Assert.Contains("Hel AS: 2 lines, holds", text);
        Assert.Contains("Brutt AS: 2 lines, BROKEN: line 2 has been changed", text);
        (_, text) = await RunAsync(scopes, json: true);
        Assert.Contains("\"fault\": \"line 2 has been changed\"", text);
    }

    [Fact]
    public async Task Where_there_is_no_data_it_says_so_and_makes_none()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"aktsom-none-{Environment.ProcessId}");

        var wrong = await Assert.ThrowsAsync<InputException>(() =>
            AuditCommands.VerifyAsync(new ServerOptions { DataFolder = folder }, json: false, TextWriter.Null, CancellationToken.None)
        );

        Assert.Contains(folder, wrong.Message);
        Assert.False(Directory.Exists(folder));
    }

    private static async Task<(int Code, string Text)> RunAsync(Scopes scopes, bool json = false)
    {
        await using var text = new StringWriter();
        var code = await AuditCommands.ReportAsync(scopes.Database.Owner, scopes.Database.App, json, text, CancellationToken.None);
        return (code, text.ToString());
    }
}
