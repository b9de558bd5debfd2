using Aktsom.Modules.Platform.Data;
using Aktsom.Tests.Running;
using Npgsql;

namespace Aktsom.Bench.Answers;

/// <summary>The least a saved answer can cost: one row a transaction into a table of the same columns, over a pool of connections.</summary>
internal sealed class BareRows : IAsyncDisposable
{
    private const int Connections = 16;
    private readonly NpgsqlDataSource database;
    private readonly Guid[] forms;

    private BareRows(NpgsqlDataSource database, Guid[] forms)
    {
        this.database = database;
        this.forms = forms;
    }

    public static async Task<BareRows> OpenAsync(TestDatabase database, int forms)
    {
        // As many connections as work at once on a server of few cores; the site's own pool has the rest.
        var few = new NpgsqlConnectionStringBuilder(database.Superuser) { MaxPoolSize = Connections, Timeout = 300 };
        var source = NpgsqlDataSource.Create(few.ConnectionString);
        await using var make = source.CreateCommand(
            "create table bare_answer (like engagement_answer including defaults including indexes)"
        );
        await make.ExecuteNonQueryAsync();
        return new BareRows(source, [.. Enumerable.Range(0, forms).Select(_ => TypedId.NewGuid(TimeProvider.System))]);
    }

    public async Task WriteAsync(int form, string question)
    {
        await using var insert = database.CreateCommand(
            "insert into bare_answer (organisation_id, dispatch, code, kind, values, by, at, treatment, verification, revision) "
                + "values ($1, $2, $3, 'Value', array['yes'], 'Ola', now(), 'Open', 'Claimed', $4)"
        );
        insert.Parameters.Add(new() { Value = forms[0] });
        insert.Parameters.Add(new() { Value = forms[form] });
        insert.Parameters.Add(new() { Value = question });
        insert.Parameters.Add(new() { Value = TypedId.NewGuid(TimeProvider.System) });
        await insert.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync() => await database.DisposeAsync();
}
