using System.Security.Cryptography;
using System.Text;
using Aktsom.Modules.Platform.Data.Embedded;
using Npgsql;

namespace Aktsom.Modules.Platform.Data;

/// <summary>Where the database is and as whom to connect: the owner migrates, the app works, and only the app's role meets row-level security.</summary>
internal sealed class DatabaseServer : IAsyncDisposable
{
    public const string OwnerRole = "aktsom_owner";
    public const string AppRole = "aktsom_app";
    public const string SearchRole = "aktsom_search";

    /// <summary>The name of the app's password among the embedded server's secrets.</summary>
    public const string AppSecret = "app";

    private readonly EmbeddedPostgres? embedded;

    private DatabaseServer(string owner, string app, EmbeddedPostgres? embedded)
    {
        OwnerConnection = owner;
        AppConnection = app;
        this.embedded = embedded;
    }

    /// <summary>Owns the tables: migrations and the chores listed in <see cref="OwnerUse"/> only.</summary>
    public string OwnerConnection { get; }

    /// <summary>Bound by row-level security.</summary>
    public string AppConnection { get; }

    public bool IsEmbedded => embedded is not null;

    /// <summary>False when another Aktsom on the same data folder runs the server.</summary>
    public bool IsHost => embedded?.IsHost ?? true;

    /// <summary>The embedded server's superuser, for tests that act as an intruder with the disk in hand; null on an external server.</summary>
    public string? SuperuserConnection(string database) => embedded?.SuperuserConnection(database);

    /// <summary>Starts the embedded server in <paramref name="folder"/> and makes its roles and database where they are missing.</summary>
    public static async Task<DatabaseServer> EmbeddedAsync(string folder, string database, string[] extraSettings, CancellationToken cancel)
    {
        var embedded = await EmbeddedPostgres.StartAsync(folder, extraSettings, cancel);
        try
        {
            var owner = embedded.Secrets.Get("owner");
            var app = embedded.Secrets.Get(AppSecret);
            await using var connection = new NpgsqlConnection(embedded.SuperuserConnection());
            await connection.OpenAsync(cancel);
            await Roles.EnsureAsync(connection, owner, app, cancel);
            await Roles.EnsureDatabaseAsync(connection, database, cancel);
            return new DatabaseServer(
                embedded.Connection(OwnerRole, owner, database),
                embedded.Connection(AppRole, app, database),
                embedded
            );
        }
        catch
        {
            await embedded.DisposeAsync();
            throw;
        }
    }

    /// <summary>Uses a server that somebody else runs. The role of <paramref name="connectionString"/> owns the database.</summary>
    /// <param name="connectionString">The owner's connection.</param>
    /// <param name="appConnectionString">The app's, where an administrator has made the roles; null when the owner may create roles itself.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="StartException">The server does not answer, or the owner may not do what is needed.</exception>
    public static async Task<DatabaseServer> ExternalAsync(string connectionString, string? appConnectionString, CancellationToken cancel)
    {
        var owner = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 100 };
        try
        {
            var app = string.IsNullOrEmpty(appConnectionString)
                ? await MakeRolesAsync(owner, cancel)
                : await BoundAsync(appConnectionString, cancel);
            return new DatabaseServer(owner.ConnectionString, app, embedded: null);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new StartException(
                $"The database role {owner.Username} may not create roles. Give it CREATEROLE, or make {AppRole} and {SearchRole} as docs/operations.md shows.",
                refused
            );
        }
        catch (NpgsqlException unreachable)
        {
            throw new StartException($"The database at {owner.Host} did not answer: {unreachable.Message}", unreachable);
        }
    }

    private static async Task<string> MakeRolesAsync(NpgsqlConnectionStringBuilder owner, CancellationToken cancel)
    {
        // Every node must know the same password without a second secret to hand round.
        var password = Convert.ToHexStringLower(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(owner.Password ?? ""), Encoding.ASCII.GetBytes(AppRole))
        );
        await using var connection = new NpgsqlConnection(owner.ConnectionString);
        await connection.OpenAsync(cancel);
        await Roles.EnsureAsync(connection, ownerPassword: null, password, cancel);
        return new NpgsqlConnectionStringBuilder(owner.ConnectionString) { Username = AppRole, Password = password }.ConnectionString;
    }

    private static async Task<string> BoundAsync(string appConnectionString, CancellationToken cancel)
    {
        var app = new NpgsqlConnectionStringBuilder(appConnectionString) { MaxAutoPrepare = 100 };
        await using var connection = new NpgsqlConnection(app.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand(
            "select rolname = $1 and not rolsuper and not rolbypassrls from pg_roles where rolname = current_user",
            connection
        );
        command.Parameters.Add(new NpgsqlParameter { Value = AppRole });
        return await command.ExecuteScalarAsync(cancel) is true
            ? app.ConnectionString
            : throw new StartException(
                $"The app must connect as {AppRole}, a role that row-level security binds. Check ConnectionStrings__AktsomApp."
            );
    }

    public async ValueTask DisposeAsync()
    {
        if (embedded is not null)
        {
            await embedded.DisposeAsync();
        }
    }
}
