using System.CommandLine;
using System.Text.Json;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.CommandLine;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Npgsql;

namespace Aktsom.Modules.Platform.Log;

/// <summary><c>aktsom audit verify</c>: walks every organisation's log and tells whether each line is as it was written. Works beside a running server.</summary>
internal sealed class AuditCommands : ICommands
{
    private const int HashShown = 16;
    private static readonly JsonSerializerOptions JsonForm = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public Command Area()
    {
        var json = new Option<bool>("--json") { Description = "Write the result as JSON" };
        var verify = new Command("verify", "Check that no line of the change log has been altered or removed.")
        {
            DatabaseOptions.Data,
            DatabaseOptions.Connection,
            DatabaseOptions.Demo,
            json,
        };
        verify.SetAction(
            (parsed, cancel) =>
                VerifyAsync(DatabaseOptions.From(parsed, parsed.GetValue(DatabaseOptions.Demo)), parsed.GetValue(json), Console.Out, cancel)
        );
        return new Command("audit", "The change log and its chain.") { verify };
    }

    internal static async Task<int> VerifyAsync(ServerOptions options, bool json, TextWriter to, CancellationToken cancel)
    {
        DatabaseOptions.RequireData(options);

        await using var database = await AktsomServer.StartDatabaseAsync(options, cancel);
        return await ReportAsync(database.OwnerConnection, database.AppConnection, json, to, cancel);
    }

    internal static async Task<int> ReportAsync(
        string ownerConnection,
        string appConnection,
        bool json,
        TextWriter to,
        CancellationToken cancel
    )
    {
        var found = await FindAsync(ownerConnection, appConnection, cancel);
        await WriteAsync(found, json, to);
        return found.All(line => line.Fault is null) ? ExitCode.Done : ExitCode.InputWrong;
    }

    private static async Task<List<Line>> FindAsync(string ownerConnection, string appConnection, CancellationToken cancel)
    {
        await using var owner = new NpgsqlConnection(ownerConnection);
        await owner.OpenAsync(cancel);
        var chains = await LogAudit.VerifyAsync(owner, cancel);
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddPlatformData(() => appConnection)
            .AddModules()
            .BuildServiceProvider();
        var lines = new List<Line>();
        foreach (var chain in chains)
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Reach>().ActFor(chain.Organisation);
            var name = await scope.ServiceProvider.GetRequiredService<IOrganisationNames>().NameAsync(chain.Organisation, cancel);
            lines.Add(new Line(chain.Organisation.Value, name, chain.Lines, chain.Head, chain.Fault));
        }

        return lines;
    }

    private static async Task WriteAsync(List<Line> lines, bool json, TextWriter to)
    {
        if (json)
        {
            await to.WriteLineAsync(JsonSerializer.Serialize(lines, JsonForm));
            return;
        }

        foreach (var line in lines)
        {
            var verdict = line.Fault is { } fault ? $"BROKEN: {fault}" : $"holds, ends in {line.Head[..HashShown]}";
            await to.WriteLineAsync($"{line.Name ?? line.Organisation.ToString()}: {line.Lines} lines, {verdict}");
        }

        var broken = lines.Count(line => line.Fault is not null);
        await to.WriteLineAsync(
            broken == 0
                ? $"The log holds in all of {lines.Count} organisations."
                : $"The log is broken in {broken} of {lines.Count} organisations."
        );
    }

    /// <param name="Organisation">The organisation's id.</param>
    /// <param name="Name">Its name, where it still has one.</param>
    /// <param name="Lines">How many lines hold.</param>
    /// <param name="Head">The hash of the last line that holds; keep it elsewhere to prove later that nothing was cut off.</param>
    /// <param name="Fault">What is wrong with the first line that does not hold; null when all do.</param>
    private sealed record Line(Guid Organisation, string? Name, long Lines, string Head, string? Fault);
}
