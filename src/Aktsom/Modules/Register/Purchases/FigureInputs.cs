using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Imports;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Purchases;

/// <summary>What the register's figures share: records, files behind them, and what stands outside because it is not in kroner.</summary>
internal static class FigureInputs
{
    /// <summary>More records than this are told by their number; a statement has some hundreds.</summary>
    private const int MostRecords = 10_000;

    public static readonly LocalisedText NoPurchases = new(
        "Ingen innkjøp er hentet inn for året. Hent inn regnskapet.",
        "Ingen innkjøp er henta inn for året. Hent inn rekneskapen.",
        "No purchases have been brought in for the year. Bring in the ledger."
    );

    /// <summary>How many records a trace holds: all of them when the figure is frozen.</summary>
    public static int Most(FigureScope scope) => scope.EveryRecord ? int.MaxValue : MostRecords;

    public static TraceRecord Record(SupplierId id, string name, decimal? contribution, bool below = false) =>
        new("supplier", id.ToString(), name, contribution, $"/suppliers/{id}", below);

    /// <summary>The files that the year's purchases come from; the hash is the edition.</summary>
    public static async Task<IReadOnlyList<TraceInput>> FilesAsync(
        AppDb db,
        OrganisationId organisation,
        int year,
        CancellationToken cancel
    )
    {
        var runs = await db.Set<ImportRun>()
            .Where(run =>
                run.OrganisationId == organisation
                && db.Set<PurchaseSum>().Any(sum => sum.OrganisationId == organisation && sum.Year == year && sum.Import == run.Id)
            )
            .OrderBy(run => run.ConfirmedAt)
            .Select(run => new
            {
                run.FileName,
                run.Sha256,
                run.ConfirmedAt,
            })
            .ToListAsync(cancel);
        return [.. runs.Select(run => new TraceInput(run.FileName, "SHA-256 " + run.Sha256, run.ConfirmedAt?.InOslo()))];
    }

    /// <summary>Purchases in other currencies than NOK, which no sum holds: no rate is invented.</summary>
    public static async Task<IReadOnlyList<ForeignPurchases>> OutsideAsync(
        AppDb db,
        OrganisationId organisation,
        int year,
        CancellationToken cancel
    ) =>
        await db.Set<PurchaseSum>()
            .Where(sum => sum.OrganisationId == organisation && sum.Year == year && sum.Currency != "NOK")
            .GroupBy(sum => sum.Currency)
            .Select(group => new ForeignPurchases(
                group.Key,
                group.Sum(sum => sum.Amount),
                group.Select(sum => sum.Supplier).Distinct().Count()
            ))
            .ToListAsync(cancel);

    /// <summary>« Utenfor står 12 000 EUR.», or nothing.</summary>
    public static LocalisedText InWords(IReadOnlyList<ForeignPurchases> outside)
    {
        if (outside.Count == 0)
        {
            return new LocalisedText("", "", "");
        }

        string Amounts(string culture) =>
            string.Join(
                ", ",
                outside
                    .OrderBy(o => o.Currency, StringComparer.Ordinal)
                    .Select(o => o.Amount.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo(culture)) + "\u00a0" + o.Currency)
            );
        return new LocalisedText(
            $" Utenfor står {Amounts("nb-NO")}, som ikke er regnet om.",
            $" Utanfor står {Amounts("nn-NO")}, som ikkje er rekna om.",
            $" Left out, since not converted: {Amounts("en-GB")}."
        );
    }

    public static LocalisedText Join(LocalisedText first, LocalisedText second) =>
        new(first.Nb + second.Nb, first.Nn + second.Nn, first.En + second.En);
}

/// <summary>Purchases of a year in one foreign currency, and from how many suppliers.</summary>
internal sealed record ForeignPurchases(string Currency, decimal Amount, int Suppliers);
