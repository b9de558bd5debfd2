using Npgsql;
using NpgsqlTypes;

namespace Aktsom.Modules.Register.Imports;

/// <summary>
/// The temporary table that rows go through: COPY may not write under row-level security, and the matching below needs all rows at once.
/// It lives as long as the transaction.
/// </summary>
internal static class Staging
{
    private const string Columns =
        "number, line, file, outcome, key, name, org_number, org_number_valid, country, country_hints, address, post_code, city, nace_code, "
        + "goods, purchases, invoices, sums, \"column\", column_index, value, reason, candidate, taken";

    // What a later column of the same name would hold is decided by the statements of Proposals.
    // Rows that are not committed have no statistics, so the planner takes the organisation's rows for a handful and joins them one by one;
    // without nested loops it hashes, which costs nothing on small files and hours less on large ones.
    private const string Create = """
        set local enable_nestloop = off;
        create temp table incoming (like register_import_row including defaults) on commit drop;
        alter table incoming alter organisation_id drop not null, alter import drop not null,
          add column stated jsonb, add column stated_to date, add column is_new boolean not null default false, add column is_first boolean not null default false;
        """;

    public static async Task CreateAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Create, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Writes the rows by binary COPY, numbered from 1. Synchronous writes on a worker thread cost a fraction of asynchronous ones.</summary>
    public static Task CopyAsync(NpgsqlConnection connection, IEnumerable<IncomingRow> rows, CancellationToken cancel) =>
        Task.Run(() => Copy(connection, rows, cancel), cancel);

    private static void Copy(NpgsqlConnection connection, IEnumerable<IncomingRow> rows, CancellationToken cancel)
    {
        using var writer = connection.BeginBinaryImport($"copy incoming ({Columns}) from stdin (format binary)");
        var number = 0;
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            writer.StartRow();
            writer.Write(++number, NpgsqlDbType.Integer);
            Write(writer, row.Line, NpgsqlDbType.Bigint);
            Text(writer, row.File);
            Text(writer, row.Outcome.ToString());
            Text(writer, row.Key);
            Text(writer, row.Name);
            Text(writer, row.OrgNumber);
            writer.Write(row.OrgNumberValid, NpgsqlDbType.Boolean);
            Text(writer, row.Country);
            Json(writer, row.CountryHints);
            Text(writer, row.Address);
            Text(writer, row.PostCode);
            Text(writer, row.City);
            Text(writer, row.NaceCode);
            Text(writer, row.Goods);
            writer.Write(row.Purchases, NpgsqlDbType.Numeric);
            writer.Write(row.Invoices, NpgsqlDbType.Integer);
            Json(writer, row.Sums);
            Text(writer, row.Column);
            Write(writer, row.ColumnIndex, NpgsqlDbType.Integer);
            Text(writer, row.Value);
            Json(writer, row.Reason);
            Write(writer, row.Candidate?.Value, NpgsqlDbType.Uuid);
            Json(writer, "[]");
        }

        writer.Complete();
    }

    private static void Text(NpgsqlBinaryImporter writer, string? value)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }

        writer.Write(value, NpgsqlDbType.Varchar);
    }

    private static void Json(NpgsqlBinaryImporter writer, string? value)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }

        writer.Write(value, NpgsqlDbType.Jsonb);
    }

    private static void Write<T>(NpgsqlBinaryImporter writer, T? value, NpgsqlDbType type)
        where T : struct
    {
        if (value is { } known)
        {
            writer.Write(known, type);
            return;
        }

        writer.WriteNull();
    }
}
