using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Aktsom.Ledger;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk.Reference;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Aktsom.Modules.Register.Imports;

/// <summary>A file that lies in the run's folder of <see cref="ImportFiles"/>.</summary>
/// <param name="FileName">As the person's machine calls it; for showing only.</param>
/// <param name="Sha256">Lower-case hex; of several files, the hash of their hashes in order of name.</param>
/// <param name="Size">Bytes.</param>
internal sealed record LedgerUpload(string FileName, string Sha256, long Size);

/// <summary>What a person has put right since the file was last read; null leaves it as it was.</summary>
internal sealed record ReadingChoices
{
    public ColumnMapping? Mapping { get; init; }
    public IReadOnlyList<CellCorrection> Corrections { get; init; } = [];
    public int? Year { get; init; }
    public string? LedgerName { get; init; }
}

/// <summary>Reads a ledger into a dry run: every row with what would become of it. Nothing of it counts before it is confirmed.</summary>
internal sealed partial class ReadLedger(AppDb db, Reach reach, TimeProvider clock, ImportFiles files)
{
    /// <summary>The ledger of all lists that say nothing of whose they are.</summary>
    public const string UnnamedList = "list";

    /// <summary>Reads an uploaded file for the first time.</summary>
    /// <exception cref="LedgerException">The whole file cannot be read; nothing is stored. A table whose columns are unclear is stored, and waits for them.</exception>
    public async Task<ImportRun> ReadAsync(ImportId id, LedgerUpload upload, string? ledgerName, CancellationToken cancel)
    {
        var run = new ImportRun
        {
            OrganisationId = reach.Organisation,
            Id = id,
            FileName = upload.FileName,
            Sha256 = upload.Sha256,
            Size = upload.Size,
            At = clock.GetUtcNow(),
            By = reach.ActorName,
            LedgerName = ledgerName,
        };
        var ledger = await ReadFileAsync(run, cancel);
        db.Add(run);
        await StoreAsync(run, ledger, cancel);
        return run;
    }

    /// <summary>Reads the run's file again with what was put right. Columns put right are remembered for the next file with the same header.</summary>
    /// <exception cref="LedgerException">The file cannot be read, or is no longer here.</exception>
    public async Task ReadAgainAsync(ImportRun run, ReadingChoices choices, CancellationToken cancel)
    {
        run.LedgerName = choices.LedgerName ?? run.LedgerName;
        run.AssumedYear = choices.Year ?? run.AssumedYear;
        run.Mapping = choices.Mapping is { } mapping ? JsonSerializer.Serialize(mapping, TableJson.Options) : run.Mapping;
        run.Corrections = TableJson.Merge(run.Corrections, choices.Corrections);
        var ledger = await ReadFileAsync(run, cancel);
        if (choices.Mapping is not null && ledger?.Table is { } table)
        {
            await RememberAsync(table, cancel);
        }

        await StoreAsync(run, ledger, cancel);
    }

    /// <summary>Null when the columns must be told first; the run then says why.</summary>
    private async Task<LedgerSummary?> ReadFileAsync(ImportRun run, CancellationToken cancel)
    {
        var path = files.Find(run.Id) ?? throw new LedgerException(LedgerFault.NotFound, run.FileName);
        var (ledger, unclear) = await TryAsync(path, run, TableJson.Mapping(run.Mapping), cancel);
        var table = ledger?.Table ?? unclear?.Table;
        if (run.Mapping is null && table is not null && await RememberedAsync(table, cancel) is { } remembered)
        {
            var again = await TryAsync(path, run, remembered, cancel);
            (ledger, unclear) = again.Ledger is null ? (ledger, unclear) : again;
        }

        run.Fault = unclear is null ? null : NoteJson.Write(unclear);
        run.Table = unclear is null ? run.Table : JsonSerializer.Serialize(unclear.Table, TableJson.Options);
        return ledger;
    }

    /// <summary>What the file says, or why its columns must be told; any other fault is thrown.</summary>
    private static async Task<(LedgerSummary? Ledger, LedgerException? Unclear)> TryAsync(
        string path,
        ImportRun run,
        ColumnMapping? mapping,
        CancellationToken cancel
    )
    {
        try
        {
            return (await ReadAsync(path, run, mapping, cancel), null);
        }
        catch (LedgerException unclear)
            when (unclear
                    is { Table: not null, Fault: LedgerFault.NoNameColumn or LedgerFault.ColumnMissing or LedgerFault.TooManyRejected }
            )
        {
            return (null, unclear);
        }
    }

    private static Task<LedgerSummary> ReadAsync(string path, ImportRun run, ColumnMapping? mapping, CancellationToken cancel)
    {
        var options = new LedgerOptions
        {
            Mapping = mapping,
            Corrections = TableJson.Corrections(run.Corrections),
            CountryResolver = words => CountryResolver.Shipped.Resolve(words) is CountryResolution.Found found ? found.Country.Iso2 : null,
            Culture = CultureInfo.CurrentUICulture,
        };

        // The reader is synchronous on purpose: awaiting each piece makes a large file half as slow again.
        return Task.Run(() => LedgerReader.ReadPath(path, options, progress: null, cancel), cancel);
    }

    private async Task StoreAsync(ImportRun run, LedgerSummary? ledger, CancellationToken cancel)
    {
        db.Database.SetCommandTimeout(0);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        run.Revision = Guid.CreateVersion7(clock.GetUtcNow());
        run.State = ledger is null ? ImportState.NeedsColumns : ImportState.DryRun;
        if (ledger is null)
        {
            await db.Set<ImportRow>()
                .Where(row => row.OrganisationId == run.OrganisationId && row.Import == run.Id)
                .ExecuteDeleteAsync(cancel);
        }
        else
        {
            var today = clock.Today();
            var currency = Describe(run, ledger);
            await Staging.CreateAsync(connection, cancel);
            var rows = new LedgerRows(ledger, currency, run.AssumedYear ?? today.Year, clock);
            await Staging.CopyAsync(connection, rows.All(), cancel);
            await ImportRows.CarryAsync(connection, run, today, cancel);
            await Proposals.MakeAsync(connection, run, today, cancel);
            await ImportRows.StoreAsync(connection, run, today, cancel);
            await LookAlikes.FindAsync(connection, run, cancel);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Puts what the file says of itself on the run.</summary>
    /// <returns>The currency of amounts that state none.</returns>
    private string Describe(ImportRun run, LedgerSummary ledger)
    {
        var sums = ledger.Suppliers.SelectMany(supplier => supplier.Sums);
        run.AssumedYear = sums.Any(sum => sum.Year is null) ? run.AssumedYear ?? YearIn(run.FileName) ?? clock.Today().Year - 1 : null;
        run.VatUnknown = sums.Any(sum => sum.WithoutVat is null && sum.Amount != 0);
        run.Kind = KindOf(ledger);
        run.Ledger = LedgerOf(run, ledger);
        run.Owner = ledger.Organisation is { } owner ? string.Join(", ", new[] { owner.Name, owner.StatedNumber }.OfType<string>()) : null;
        run.Currency = ledger.Currency ?? "NOK";
        run.RowsRead = ledger.RowsRead;
        (run.From, run.To) = PeriodOf(run, ledger);
        run.Warnings = NoteJson.Write(ledger.Warnings);
        run.Table = ledger.Table is { } table ? JsonSerializer.Serialize(table, TableJson.Options) : null;
        return run.Currency;
    }

    private static string KindOf(LedgerSummary ledger)
    {
        var name = ledger.Kind switch
        {
            LedgerKind.Saft => "SAF-T",
            LedgerKind.Ehf => "EHF",
            LedgerKind.Xlsx => "Excel",
            _ => "CSV",
        };
        return ledger.Version is { } version ? $"{name} {version}" : name;
    }

    /// <summary>The same books are found again by their owner's number; lists say nothing of themselves, so those without a name are one ledger.</summary>
    private static string LedgerOf(ImportRun run, LedgerSummary ledger)
    {
        if (run.LedgerName is { Length: > 0 } name)
        {
            return "name:" + name.Trim().ToUpperInvariant();
        }

        var owner = ledger.Organisation?.OrgNumber?.Digits ?? ledger.Organisation?.StatedNumber ?? "own";
        return ledger.Kind switch
        {
            LedgerKind.Saft => "saf-t:" + owner,
            LedgerKind.Ehf => "ehf:" + owner,
            _ => UnnamedList,
        };
    }

    private static (DateOnly? From, DateOnly? To) PeriodOf(ImportRun run, LedgerSummary ledger)
    {
        if (ledger.Period is { } period)
        {
            return (period.From, period.To);
        }

        var years = ledger
            .Suppliers.SelectMany(supplier => supplier.Sums)
            .Select(sum => sum.Year ?? run.AssumedYear!.Value)
            .Distinct()
            .ToList();
        return years.Count == 0 ? (null, null) : (new DateOnly(years.Min(), 1, 1), new DateOnly(years.Max(), 12, 31));
    }

    private async Task<ColumnMapping?> RememberedAsync(TableReading table, CancellationToken cancel)
    {
        var hash = TableJson.HeaderHash(table);
        var remembered = await db.Set<RememberedMapping>()
            .AsNoTracking()
            .SingleOrDefaultAsync(mapping => mapping.OrganisationId == reach.Organisation && mapping.HeaderHash == hash, cancel);
        return TableJson.Mapping(remembered?.Mapping);
    }

    private async Task RememberAsync(TableReading table, CancellationToken cancel)
    {
        var hash = TableJson.HeaderHash(table);
        var json = JsonSerializer.Serialize(table.Mapping, TableJson.Options);
        var remembered = await db.Set<RememberedMapping>()
            .SingleOrDefaultAsync(mapping => mapping.OrganisationId == reach.Organisation && mapping.HeaderHash == hash, cancel);
        if (remembered is null)
        {
            db.Add(
                new RememberedMapping
                {
                    OrganisationId = reach.Organisation,
                    HeaderHash = hash,
                    Mapping = json,
                    At = clock.GetUtcNow(),
                }
            );
            return;
        }

        (remembered.Mapping, remembered.At) = (json, clock.GetUtcNow());
    }

    /// <summary>leverandorer_2025.xlsx is about 2025.</summary>
    private static int? YearIn(string fileName) =>
        YearPattern().Match(fileName) is { Success: true } year ? int.Parse(year.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearPattern();
}
