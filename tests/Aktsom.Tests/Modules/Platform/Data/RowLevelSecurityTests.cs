using Aktsom.Modules.Platform.Data;
using Aktsom.Tests.Running;
using Npgsql;

namespace Aktsom.Tests.Modules.Platform.Data;

[Trait("Requirement", "R-NEG-15")]
public sealed class RowLevelSecurityTests(TestPostgres postgres)
{
    // Persons, keys and public words belong to the installation, not to an organisation.
    private static readonly string[] Shared =
    [
        "access_user",
        "access_user_claim",
        "access_user_login",
        "access_user_passkey",
        "access_user_token",
        "organisations_public_address",
        "platform_protection_key",
        "platform_setting",
    ];

    [Fact]
    public async Task Every_table_is_an_organisations_or_named_here_as_shared()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var connection = await OpenAsync(database.Superuser);
        var bare = await ColumnAsync(
            connection,
            """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p')
              and not (c.relrowsecurity and c.relforcerowsecurity) and c.relname <> '__EFMigrationsHistory' order by 1
            """
        );

        Assert.Equal(Shared.Order(StringComparer.Ordinal), bare.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_apps_role_sees_no_row_of_any_table_without_a_reach_and_only_its_own_with_one()
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var mine = await Given.OrganisationAsync(scopes, "Min AS");
        var others = await Given.OrganisationAsync(scopes, "Andres AS");
        await Given.SupplierAsync(scopes, mine);
        await Given.SupplierAsync(scopes, others);
        await using var superuser = await OpenAsync(scopes.Database.Superuser);
        await FillEveryTableAsync(superuser, mine, others);
        var tables = await OwnedTablesAsync(superuser);
        await using var app = await OpenAsync(scopes.Database.App);

        foreach (var table in tables)
        {
            Assert.True(
                await CountAsync(superuser, table, others) > 0,
                $"{table} holds no row of the other organisation, so the test would prove nothing."
            );
            await SetReachAsync(app, "");
            Assert.Equal(0, await CountAsync(app, table));
            await SetReachAsync(app, $"{{{mine}}}");
            Assert.Equal(0, await CountAsync(app, table, others));
            Assert.True(await CountAsync(app, table) > 0, $"{table} hides the organisation's own rows.");
        }
    }

    [Fact]
    public async Task The_apps_role_can_neither_write_nor_move_rows_into_another_organisation()
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var mine = await Given.OrganisationAsync(scopes, "Min AS");
        var others = await Given.OrganisationAsync(scopes, "Andres AS");
        await using var superuser = await OpenAsync(scopes.Database.Superuser);
        await FillEveryTableAsync(superuser, mine, others);
        await using var app = await OpenAsync(scopes.Database.App);
        await SetReachAsync(app, $"{{{mine}}}");

        foreach (
            var table in (await OwnedTablesAsync(superuser)).Where(table => !table.StartsWith("platform_log", StringComparison.Ordinal))
        )
        {
            var moved = await Assert.ThrowsAsync<PostgresException>(() =>
                ExecuteAsync(app, $"update {table} set organisation_id = '{others}' where organisation_id = '{mine}'")
            );
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, moved.SqlState);
            Assert.Equal(0, await ExecuteAsync(app, $"delete from {table} where organisation_id = '{others}'"));
        }
    }

    [Fact]
    public async Task The_apps_role_is_no_superuser_and_may_not_step_around_the_policies()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var app = await OpenAsync(database.App);
        await using var command = new NpgsqlCommand(
            "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user",
            app
        );

        Assert.False((bool)(await command.ExecuteScalarAsync())!);
        await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(app, "set role aktsom_owner"));
        await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(app, "alter table register_supplier disable row level security"));
    }

    [Fact]
    public async Task Search_looks_past_the_policy_but_not_past_the_reach()
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var mine = await Given.OrganisationAsync(scopes, "Min AS");
        var others = await Given.OrganisationAsync(scopes, "Andres AS");
        await Given.SupplierAsync(scopes, others, "Fjord Tekstil AS");
        await using var app = await OpenAsync(scopes.Database.App);
        await SetReachAsync(app, $"{{{mine}}}");

        Assert.Empty(await ColumnAsync(app, $"select unnest(ids)::text from search_suppliers('{others}', 'fjord', 10)"));
        await SetReachAsync(app, $"{{{others}}}");
        Assert.Single(await ColumnAsync(app, $"select unnest(ids)::text from search_suppliers('{others}', 'fjord', 10)"));
        Assert.Single(await ColumnAsync(app, $"select unnest(ids)::text from search_suppliers('{others}', 'fjrd tekstl', 10)"));
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Puts a row for both organisations in every owned table, with a value made from each column's type.</summary>
    private static async Task FillEveryTableAsync(NpgsqlConnection superuser, OrganisationId mine, OrganisationId others)
    {
        foreach (var table in await OwnedTablesAsync(superuser))
        {
            var columns = await ColumnAsync(
                superuser,
                $"""
                select format('%I|%s', a.attname, case
                  when a.atttypid = 'uuid'::regtype then 'gen_random_uuid()' when a.atttypid = 'bytea'::regtype then '''\x00''::bytea'
                  when a.atttypid = 'jsonb'::regtype then '''[]''::jsonb' when a.atttypid = 'boolean'::regtype then 'false'
                  when a.atttypid = 'date'::regtype then 'current_date' when a.atttypid = 'timestamptz'::regtype then 'now()'
                  when t.typcategory = 'A' then 'array[]::' || a.atttypid::regtype::text
                  when t.typcategory = 'N' then '4' else '''x''' end)
                from pg_attribute a join pg_type t on t.oid = a.atttypid
                where a.attrelid = '{table}'::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attname <> 'organisation_id'
                """
            );
            var names = string.Join(", ", columns.Select(column => column.Split('|')[0]));
            var values = string.Join(", ", columns.Select(column => column.Split('|')[1]));
            foreach (var organisation in (OrganisationId[])[mine, others])
            {
                var list = columns.Count == 0 ? ("", "") : (", " + names, ", " + values);
                await ExecuteAsync(
                    superuser,
                    $"insert into {table} (organisation_id{list.Item1}) values ('{organisation}'{list.Item2}) on conflict do nothing"
                );
            }
        }
    }

    private static Task<List<string>> OwnedTablesAsync(NpgsqlConnection connection) =>
        ColumnAsync(
            connection,
            "select table_name::text from information_schema.columns where table_schema = 'public' and column_name = 'organisation_id' order by 1"
        );

    private static async Task SetReachAsync(NpgsqlConnection connection, string reach)
    {
        await using var command = new NpgsqlCommand("select set_config('app.organisations', $1, false)", connection)
        {
            Parameters = { new() { Value = reach } },
        };
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> CountAsync(NpgsqlConnection connection, string table, OrganisationId? organisation = null)
    {
        var only = organisation is null ? "" : $" where organisation_id = '{organisation}'";
        await using var command = new NpgsqlCommand($"select count(*) from {table}{only}", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<int> ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> ColumnAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }
}
