using System.Globalization;
using System.Text.Json;
using Aktsom.Ledger;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Imports;

/// <summary>The names of the dry run's fields, and what was written in them.</summary>
internal static class DryRunForm
{
    public const string Year = "year";
    public const string LedgerName = "ledger";
    private const string Mend = "mend-";
    private const string Role = "role-";
    private const string Pair = "pair-";
    private const string Shown = "shown";
    private const string Take = "take";
    private const int LongestLedger = 80;

    public static string MendField(ImportRow row) => string.Create(CultureInfo.InvariantCulture, $"{Mend}{row.Line}-{row.ColumnIndex}");

    public static string RoleField(ColumnProposal column) => string.Create(CultureInfo.InvariantCulture, $"{Role}{column.Index}");

    public static string PairField(LookAlike pair) => $"{Pair}{pair.First}_{pair.Second}";

    public static string TakeValue(ImportRow row, string field) => string.Create(CultureInfo.InvariantCulture, $"{row.Number}-{field}");

    /// <summary>The cells that got a new value.</summary>
    public static IReadOnlyList<CellCorrection> Corrections(IFormCollection form) =>
        [
            .. form.Where(field => field.Key.StartsWith(Mend, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(field.Value))
                .Select(field => Cell(field.Key[Mend.Length..], field.Value.ToString().Trim()))
                .OfType<CellCorrection>(),
        ];

    public static ReadingChoices Choices(IFormCollection form, TableReading? table) =>
        new()
        {
            Corrections = Corrections(form),
            Mapping = Mapping(form, table),
            Year =
                int.TryParse(form[Year], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200
                    ? year
                    : null,
            LedgerName = form[LedgerName].ToString().Trim() is { Length: > 0 } name ? name[..Math.Min(name.Length, LongestLedger)] : null,
        };

    /// <summary>Only columns whose use was changed make a new mapping; otherwise the reader goes on proposing.</summary>
    private static ColumnMapping? Mapping(IFormCollection form, TableReading? table)
    {
        if (table is null)
        {
            return null;
        }

        var used = table.Mapping.Columns.ToDictionary(use => use.Index);
        var chosen = table
            .Columns.Select(column => (column, Was: used.TryGetValue(column.Index, out var use) ? use.Role : ColumnRole.Ignore))
            .Select(pair =>
                (pair.column, pair.Was, Is: Enum.TryParse<ColumnRole>(form[RoleField(pair.column)], out var role) ? role : pair.Was)
            )
            .ToList();
        return chosen.TrueForAll(pair => pair.Was == pair.Is)
            ? null
            : table.Mapping with
            {
                Columns = [.. chosen.Select(pair => new ColumnUse(pair.column.Index, pair.column.Header, pair.Is, pair.column.Year))],
            };
    }

    /// <summary>Keeps what was answered about look-alikes, and which kept values give way. Rows that were not shown keep their answers.</summary>
    public static async Task KeepAnswersAsync(AppDb db, ImportRun run, IFormCollection form, CancellationToken cancel)
    {
        foreach (var (key, value) in form.Where(field => field.Key.StartsWith(Pair, StringComparison.Ordinal)))
        {
            var ids = key[Pair.Length..].Split('_');
            if (
                ids.Length == 2
                && SupplierId.TryParse(ids[0], null, out var first)
                && SupplierId.TryParse(ids[1], null, out var second)
                && Enum.TryParse<DuplicateDecision>(value, out var decision)
            )
            {
                await db.Set<ImportPair>()
                    .Where(pair =>
                        pair.OrganisationId == run.OrganisationId && pair.Import == run.Id && pair.First == first && pair.Second == second
                    )
                    .ExecuteUpdateAsync(pair => pair.SetProperty(p => p.Decision, decision), cancel);
            }
        }

        var shown = form[Shown].Select(text => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0).ToHashSet();
        var taken = form[Take]
            .OfType<string>()
            .Select(text => text.Split('-', 2))
            .Where(parts => parts.Length == 2)
            .ToLookup(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        var rows = await db.Set<ImportRow>()
            .Where(row => row.OrganisationId == run.OrganisationId && row.Import == run.Id && shown.Contains(row.Number))
            .ToListAsync(cancel);
        foreach (var row in rows)
        {
            row.Taken = JsonSerializer.Serialize(taken[row.Number.ToString(CultureInfo.InvariantCulture)]);
        }
    }

    private static CellCorrection? Cell(string place, string value)
    {
        var parts = place.Split('-');
        return
            parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var column)
            ? new CellCorrection(line, column, value)
            : null;
    }
}
