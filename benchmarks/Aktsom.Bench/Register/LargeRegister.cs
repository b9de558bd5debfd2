using Aktsom.Bench.Matching;
using Aktsom.Bench.Screening;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;

namespace Aktsom.Bench.Register;

/// <summary>A register of any size: invented suppliers with countries, industries, categories and purchases, screened as the application screens.</summary>
internal static class LargeRegister
{
    private const int Seed = 7;
    private const int Categories = 40;
    private const short Year = 2025;

    /// <summary>Fills in the suppliers and their purchases; nothing is screened yet.</summary>
    public static async Task<OrganisationId> FillAsync(Scopes scopes, int suppliers)
    {
        var organisation = await Given.OrganisationAsync(scopes, "Stor Innkjøper AS");
        await using var connection = new NpgsqlConnection(scopes.Database.Superuser + ";Command Timeout=0");
        await connection.OpenAsync();
        var ids = Enumerable.Range(0, suppliers).Select(_ => Guid.CreateVersion7()).ToArray();
        var categories = await CategoriesAsync(connection, organisation);
        await SuppliersAsync(connection, organisation, ids, categories);
        await PurchasesAsync(connection, organisation, ids);
        await ExecuteAsync(connection, "vacuum (analyze) register_supplier, register_supplier_year");
        await using var scope = scopes.As(organisation);
        await scope.ServiceProvider.GetRequiredService<IStandings>().RefreshAsync(organisation, CancellationToken.None);
        return organisation;
    }

    public static async Task ScreenAsync(Scopes scopes, OrganisationId organisation)
    {
        await using var scope = scopes.As(organisation);
        await scope.ServiceProvider.GetRequiredService<IScreening>().RunAsync(organisation, CancellationToken.None);
    }

    public static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<Guid[]> CategoriesAsync(NpgsqlConnection connection, OrganisationId organisation)
    {
        var ids = Enumerable.Range(0, Categories).Select(_ => Guid.CreateVersion7()).ToArray();
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy register_category (organisation_id, id, number, name) from stdin (format binary)"
        );
        for (var at = 0; at < ids.Length; at++)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(organisation.Value, NpgsqlDbType.Uuid);
            await copy.WriteAsync(ids[at], NpgsqlDbType.Uuid);
            await copy.WriteAsync(at + 1, NpgsqlDbType.Integer);
            await copy.WriteAsync($"Kategori {at + 1}", NpgsqlDbType.Text);
        }

        await copy.CompleteAsync();
        return ids;
    }

    private static async Task SuppliersAsync(NpgsqlConnection connection, OrganisationId organisation, Guid[] ids, Guid[] categories)
    {
        var names = new InventedNames(Seed);
        var facts = ExampleSuppliers.Make(ids.Length);
        var random = new Random(Seed);
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy register_supplier (organisation_id, id, name, org_number, org_number_valid, country, nace_code, category, kind, level, state,
              not_onboarded_here, key_supplier, agreement_supplier, end_reason, bankrupt, added_at, revision) from stdin (format binary)
            """
        );
        for (var at = 0; at < ids.Length; at++)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(organisation.Value, NpgsqlDbType.Uuid);
            await copy.WriteAsync(ids[at], NpgsqlDbType.Uuid);
            await copy.WriteAsync(names.Party(at).Name, NpgsqlDbType.Text);
            await copy.WriteAsync((800_000_000 + at).ToString(System.Globalization.CultureInfo.InvariantCulture), NpgsqlDbType.Text);
            await copy.WriteAsync(true, NpgsqlDbType.Boolean);
            await WriteAsync(copy, facts[at].Country);
            await WriteAsync(copy, facts[at].Industry);
            await copy.WriteAsync(categories[random.Next(categories.Length)], NpgsqlDbType.Uuid);
            await copy.WriteAsync("SupplyChain", NpgsqlDbType.Text);
            await copy.WriteAsync("Central", NpgsqlDbType.Text);
            await copy.WriteAsync("Active", NpgsqlDbType.Text);
            await copy.WriteAsync(false, NpgsqlDbType.Boolean);
            await copy.WriteAsync(false, NpgsqlDbType.Boolean);
            await copy.WriteAsync(false, NpgsqlDbType.Boolean);
            await copy.WriteAsync("None", NpgsqlDbType.Text);
            await copy.WriteAsync(false, NpgsqlDbType.Boolean);
            await copy.WriteAsync(DateTimeOffset.UnixEpoch, NpgsqlDbType.TimestampTz);
            await copy.WriteAsync(ids[at], NpgsqlDbType.Uuid);
        }

        await copy.CompleteAsync();
    }

    private static async Task PurchasesAsync(NpgsqlConnection connection, OrganisationId organisation, Guid[] ids)
    {
        var random = new Random(Seed);
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy register_supplier_year (organisation_id, year, supplier, spend_nok, invoices, largest_nok) from stdin (format binary)"
        );
        foreach (var id in ids)
        {
            var spend = Math.Round((decimal)Math.Exp(6 + (8 * random.NextDouble())), 2);
            await copy.StartRowAsync();
            await copy.WriteAsync(organisation.Value, NpgsqlDbType.Uuid);
            await copy.WriteAsync(Year, NpgsqlDbType.Smallint);
            await copy.WriteAsync(id, NpgsqlDbType.Uuid);
            await copy.WriteAsync(spend, NpgsqlDbType.Numeric);
            await copy.WriteAsync(random.Next(1, 60), NpgsqlDbType.Integer);
            await copy.WriteAsync(Math.Round(spend / 2, 2), NpgsqlDbType.Numeric);
        }

        await copy.CompleteAsync();
    }

    private static Task WriteAsync(NpgsqlBinaryImporter copy, string? text) =>
        text is null ? copy.WriteNullAsync() : copy.WriteAsync(text, NpgsqlDbType.Text);
}
