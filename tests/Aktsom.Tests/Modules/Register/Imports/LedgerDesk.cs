using System.Security.Cryptography;
using System.Text;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Imports;
using Aktsom.Modules.Register.Purchases;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Register.Imports;

/// <summary>One organisation's desk: files are read, saved and looked at as a person would, without pages.</summary>
internal sealed class LedgerDesk(Scopes scopes, OrganisationId organisation) : IAsyncDisposable
{
    public OrganisationId Organisation => organisation;

    public Scopes Scopes => scopes;

    public static async Task<LedgerDesk> OpenAsync(TestPostgres postgres)
    {
        var scopes = new Scopes(await postgres.SharedDatabaseAsync());
        return new LedgerDesk(scopes, await Given.OrganisationAsync(scopes));
    }

    /// <summary>Another organisation's desk over the same database.</summary>
    public async Task<LedgerDesk> NextToAsync() => new(scopes, await Given.OrganisationAsync(scopes));

    public Task<ImportRun> ReadAsync(string text, string name = "leverandorer_2025.csv") => ReadAsync(Encoding.UTF8.GetBytes(text), name);

    public async Task<ImportRun> ReadAsync(byte[] content, string name = "leverandorer_2025.csv", string? ledger = null)
    {
        await using var scope = scopes.As(organisation, "Prøve Person");
        var id = TypedId.New<ImportId>(TimeProvider.System);
        var folder = scope.ServiceProvider.GetRequiredService<ImportFiles>().Make(id);
        await File.WriteAllBytesAsync(Path.Combine(folder, name), content);
        var upload = new LedgerUpload(name, Convert.ToHexStringLower(SHA256.HashData(content)), content.Length);
        return await scope.ServiceProvider.GetRequiredService<ReadLedger>().ReadAsync(id, upload, ledger, CancellationToken.None);
    }

    public async Task<ImportRun> ReadAgainAsync(ImportId id, ReadingChoices choices)
    {
        await using var scope = scopes.As(organisation);
        var run = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<ImportRun>().SingleAsync(r => r.Id == id);
        await scope.ServiceProvider.GetRequiredService<ReadLedger>().ReadAgainAsync(run, choices, CancellationToken.None);
        return run;
    }

    public async Task<ConfirmOutcome> ConfirmAsync(ImportId id)
    {
        await using var scope = scopes.As(organisation, "Prøve Person");
        return await scope.ServiceProvider.GetRequiredService<ConfirmImport>().RunAsync(id, CancellationToken.None);
    }

    /// <summary>Reads and saves, as someone who looks at nothing.</summary>
    public async Task<ImportRun> SaveAsync(string text, string name = "leverandorer_2025.csv")
    {
        var run = await ReadAsync(text, name);
        Assert.Equal(ConfirmOutcome.Saved, await ConfirmAsync(run.Id));
        return run;
    }

    public Task<List<Supplier>> SuppliersAsync() => ListAsync(db => db.Set<Supplier>().OrderBy(s => s.Name));

    public async Task<Supplier> SupplierAsync(string name) => (await SuppliersAsync()).Single(s => s.Name == name);

    public Task<List<PurchaseSum>> PurchasesAsync() => ListAsync(db => db.Set<PurchaseSum>().OrderBy(s => s.Year).ThenBy(s => s.Month));

    public Task<List<SupplierYear>> YearsAsync() =>
        ListAsync(db => db.Set<SupplierYear>().OrderBy(y => y.Year).ThenByDescending(y => y.SpendNok));

    public Task<List<ImportRow>> RowsAsync(ImportRun run) =>
        ListAsync(db => db.Set<ImportRow>().Where(r => r.Import == run.Id).OrderBy(r => r.Number));

    public async Task ChangeAsync(Func<AppDb, Task> change)
    {
        await using var scope = scopes.As(organisation);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await change(db);
        await db.SaveChangesAsync();
    }

    public async Task<List<T>> ListAsync<T>(Func<AppDb, IQueryable<T>> query)
    {
        await using var scope = scopes.As(organisation);
        return await query(scope.ServiceProvider.GetRequiredService<AppDb>()).ToListAsync();
    }

    public ValueTask DisposeAsync() => scopes.DisposeAsync();
}
