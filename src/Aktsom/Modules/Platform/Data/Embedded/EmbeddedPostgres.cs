using System.Diagnostics;
using Npgsql;

namespace Aktsom.Modules.Platform.Data.Embedded;

/// <summary>
/// The database server Aktsom brings along: its own binaries and data folder, a unix socket, a password, never a TCP port.
/// </summary>
internal sealed class EmbeddedPostgres : IAsyncDisposable
{
    // The socket's whole path must fit in 107 bytes, and the server adds "/.s.PGSQL.5432".
    private const int LongestSocketFolder = 93;

    private readonly ServerUser user;
    private readonly string binaries;
    private readonly DataFolder data;
    private readonly string socket;
    private readonly string[] extraSettings;
    private FileStream? hold;
    private Process? server;
    private int adoptedProcess;

    private EmbeddedPostgres(string folder, ServerUser user, string[] extraSettings)
    {
        this.user = user;
        this.extraSettings = extraSettings;
        binaries = Path.Combine(folder, "pg-bin");
        data = new DataFolder(Path.Combine(folder, "pg-data"), binaries, user);
        Secrets = SecretsOf(folder);
        socket = SocketFolder(folder);
    }

    public SecretFiles Secrets { get; }

    /// <summary>Whether a database has been made in the folder.</summary>
    public static bool Exists(string folder) => DataFolder.IsWhole(Path.Combine(folder, "pg-data"));

    /// <summary>Connects as the server's superuser; only for making roles and databases.</summary>
    public string SuperuserConnection(string database = "postgres") => Connection("postgres", Secrets.Get("superuser"), database);

    public string Connection(string role, string password, string database) => Connection(socket, role, password, database);

    /// <summary>How a role connects to the server of a folder, which need not run yet: its password is made where it is missing.</summary>
    /// <param name="folder">The embedded database's folder.</param>
    /// <param name="role">The role.</param>
    /// <param name="secret">The name of its password.</param>
    /// <param name="database">The database.</param>
    public static string ConnectionOf(string folder, string role, string secret, string database) =>
        Connection(SocketFolder(folder), role, SecretsOf(folder).Get(secret), database);

    private static SecretFiles SecretsOf(string folder) => new(Path.Combine(folder, "secrets"));

    private static string Connection(string socket, string role, string password, string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = socket,
            Username = role,
            Password = password,
            Database = database,
            MaxAutoPrepare = 100,
        }.ConnectionString;

    /// <summary>Whether this process runs the server; otherwise another Aktsom on the same folder does, and we are its guest.</summary>
    public bool IsHost => hold is not null;

    /// <summary>
    /// Sets up what is missing and starts the server, or takes over one that an earlier, killed run left behind.
    /// While another Aktsom runs on the folder, its server is used and left running.
    /// </summary>
    public static async Task<EmbeddedPostgres> StartAsync(string folder, string[] extraSettings, CancellationToken cancel)
    {
        var user = ServerUser.Find();
        Directory.CreateDirectory(folder);
        var postgres = new EmbeddedPostgres(folder, user, extraSettings);
        postgres.hold = Hold(Path.Combine(folder, "lock"));
        try
        {
            await postgres.StartAsync(folder, cancel);
            return postgres;
        }
        catch
        {
            await postgres.DisposeAsync();
            throw;
        }
    }

    private async Task StartAsync(string folder, CancellationToken cancel)
    {
        if (IsHost)
        {
            await PrepareAsync(folder, cancel);
            await RunAsync(cancel);
        }
        else if (!await AnswersInTimeAsync(() => null, cancel))
        {
            throw new StartException($"Another Aktsom holds {folder}, but its database does not answer.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        var process = server ?? Adopted();
        if (process is null)
        {
            hold?.Dispose();
            return;
        }

        // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for every open client.
        NpgsqlConnection.ClearAllPools();
        _ = Signals.Send(process.Id, Signals.Interrupt);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _ = Signals.Send(process.Id, Signals.Quit);
        }

        process.Dispose();
        server = null;
        adoptedProcess = 0;
        hold?.Dispose();
    }

    private static FileStream? Hold(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private async Task PrepareAsync(string folder, CancellationToken cancel)
    {
        ServerBinaries.PlaceIn(binaries);
        Directory.CreateDirectory(socket);
        File.SetUnixFileMode(socket, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        user.Own(socket);
        if (!DataFolder.IsWhole(data.Path))
        {
            await data.InitialiseAsync(Path.Combine(folder, "pg-password"), Secrets.Get("superuser"), cancel);
        }
    }

    private async Task RunAsync(CancellationToken cancel)
    {
        if (await AnswersAsync(cancel))
        {
            adoptedProcess = data.Process;
            return;
        }

        data.RemoveStalePidFile();
        server = user.Start(
            Path.Combine(binaries, "bin", "postgres"),
            ["-D", data.Path, "-k", socket, .. extraSettings.SelectMany(setting => new[] { "-c", setting })]
        );
        var log = new TailLog(server);
        if (!await AnswersInTimeAsync(() => server.HasExited ? $"The database stopped at once: {log.Text}" : null, cancel))
        {
            throw new StartException($"The database did not answer within 30 seconds: {log.Text}");
        }
    }

    private async Task<bool> AnswersInTimeAsync(Func<string?> fault, CancellationToken cancel)
    {
        for (var waited = 0; waited < 600; waited++)
        {
            if (fault() is { } sentence)
            {
                throw new StartException(sentence);
            }

            if (await AnswersAsync(cancel))
            {
                return true;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), cancel);
        }

        return false;
    }

    private async Task<bool> AnswersAsync(CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(socket, ".s.PGSQL.5432")))
        {
            return false;
        }

        try
        {
            await using var connection = new NpgsqlConnection(SuperuserConnection() + ";Pooling=false;Timeout=3");
            await connection.OpenAsync(cancel);
            return true;
        }
        catch (Exception refused) when (refused is NpgsqlException or TimeoutException)
        {
            return false;
        }
    }

    private Process? Adopted()
    {
        try
        {
            return adoptedProcess == 0 ? null : Process.GetProcessById(adoptedProcess);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string SocketFolder(string folder)
    {
        var beside = Path.Combine(folder, "run");
        if (beside.Length <= LongestSocketFolder)
        {
            return beside;
        }

        var remembered = Path.Combine(folder, "socket-folder");
        if (!File.Exists(remembered))
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(remembered, Directory.CreateTempSubdirectory("aktsom-").FullName);
        }

        return File.ReadAllText(remembered);
    }
}
