using System.CommandLine;
using Aktsom.Modules.Platform.CommandLine;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Data.Embedded;

namespace Aktsom.Modules.Platform.Running;

/// <summary><c>aktsom serve</c>: for real, with nothing in it.</summary>
internal sealed class ServeCommand : ICommands
{
    public Command Area() =>
        ServerCommand.Make(
            "serve",
            "Start Aktsom for real use. The first visitor becomes administrator with the code printed here.",
            demo: false
        );
}

/// <summary><c>aktsom demo</c>: with the example organisations.</summary>
internal sealed class DemoCommand : ICommands
{
    public Command Area() => ServerCommand.Make("demo", "Start Aktsom with five invented organisations to look around in.", demo: true);
}

/// <summary>What serve and demo share.</summary>
internal static class ServerCommand
{
    public static Command Make(string name, string description, bool demo)
    {
        var url = new Option<string>("--url") { Description = "Address to listen on", DefaultValueFactory = _ => "http://localhost:5080" };
        var command = new Command(name, description) { url, DatabaseOptions.Data, DatabaseOptions.Connection };
        command.SetAction((parsed, cancel) => StartAsync(DatabaseOptions.From(parsed, demo) with { Url = parsed.GetValue(url)! }, cancel));
        return command;
    }

    private static async Task<int> StartAsync(ServerOptions options, CancellationToken cancel)
    {
        try
        {
            return await RunAsync(options, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Asked to stop while starting: for a server that is a stop like any other.
            return ExitCode.Done;
        }
    }

    private static async Task<int> RunAsync(ServerOptions options, CancellationToken cancel)
    {
        // What asks the database nothing is put together while it starts.
        var known = AktsomServer.KnownConnection(options);
        var starting = Task.Run(() => AktsomServer.StartDatabaseAsync(options, cancel), cancel);
        WebApplication built;
        Task model;
        try
        {
            built = AktsomServer.Build(() => known ?? starting.GetAwaiter().GetResult().AppConnection, options);
            model = Task.Run(() => ReadModelAsync(built), cancel);
        }
        catch
        {
            await using var unused = await starting;
            throw;
        }

        await using var database = await starting;
        await using var app = built;
        if (!database.IsHost)
        {
            throw new InputException("Aktsom is already running on this data folder. Stop it first, or choose another folder with --data.");
        }

        await Greeting.PrepareAsync(app, options, cancel);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException taken)
        {
            throw new InputException($"The address {options.Url} is in use. Choose another with --url. ({taken.Message})", taken);
        }

        await Greeting.PrintAsync(app, options, Console.Out);
        await model;
        await app.WaitForShutdownAsync(cancel);
        return ExitCode.Done;
    }

    /// <summary>The first page needs the database's model, which takes a while to make.</summary>
    private static async Task ReadModelAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        _ = scope.ServiceProvider.GetRequiredService<AppDb>().Model;
    }
}

/// <summary>The options of every command that needs the database.</summary>
internal static class DatabaseOptions
{
    public static readonly Option<string?> Data = new("--data") { Description = "Folder of the embedded database (also AKTSOM_DATA)" };

    public static readonly Option<string?> Connection = new("--connection-string")
    {
        Description = "An external PostgreSQL 15 or newer instead of the embedded one (also ConnectionStrings__Aktsom)",
    };

    public static readonly Option<bool> Demo = new("--demo") { Description = "Use the demonstration's data in place of the real" };

    /// <summary>Where there is no database, starting would make an empty one; a command that reads or adds to one says so instead.</summary>
    /// <exception cref="InputException">There is no data in the folder.</exception>
    public static void RequireData(ServerOptions options)
    {
        if (string.IsNullOrEmpty(options.ConnectionString) && !EmbeddedPostgres.Exists(options.DataFolder!))
        {
            throw new InputException($"There is no Aktsom data in {options.DataFolder}. Name the folder with --data, or use --demo.");
        }
    }

    public static ServerOptions From(ParseResult parsed, bool demo) =>
        new()
        {
            Demo = demo,
            DataFolder = Home.DataFolder(parsed.GetValue(Data), demo ? "demo" : "main"),
            ConnectionString = parsed.GetValue(Connection) ?? Environment.GetEnvironmentVariable("ConnectionStrings__Aktsom"),
            AppConnectionString = Environment.GetEnvironmentVariable("ConnectionStrings__AktsomApp"),
        };
}
