using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Aktsom.Ledger;
using Aktsom.Modules.Platform.CommandLine;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Register.Imports;

/// <summary><c>aktsom ledger inspect</c>: what a ledger says about suppliers and purchases, without a server and without storing anything.</summary>
internal sealed class LedgerCommands : ICommands
{
    private const string Help = """
        Read ledgers and show suppliers and purchases. Nothing is stored.

        Reads SAF-T Financial (Norway) 1.00-1.30, CSV, Excel, and Peppol/EHF 3 invoices and credit notes (one XML, a folder, or a zip).
        The kind of file is found from its content.

        Signs: purchases are the credit side on the suppliers' accounts, net of credit notes, in the file's currency. VAT is included where
        the file includes it; the register leaves it out where the file shows it, so its figures for the same file are lower. A purchase is positive, a credit note negative; payments count for nothing.
          SAF-T  A credit on a supplier is a purchase. A debit is a payment when the same transaction takes money out of a bank or cash
                 account; it is a credit note when the transaction instead credits costs, goods, assets, income or VAT, or calls itself a
                 credit note; against other balance accounts it is a settlement. Opening balances (period 0) count for nothing. A negative
                 amount is the same amount on the other side.
          EHF    The total with VAT (TaxInclusiveAmount); a credit note's is taken off.
          CSV, Excel  The amount column; negative is a credit note. Where most amounts are negative the signs are turned, with a warning.
                 With separate columns: credit; debit only where the row says that it is a credit note.

        Exit code 0 done, 1 a file cannot be read (the reason on stderr), 2 wrong usage.
        """;

    public Command Area() => new("ledger", "Ledgers: look into a file before it is imported") { Inspect() };

    private static Command Inspect()
    {
        var files = new Argument<string[]>("FILE") { Description = "Files, folders of invoices, or zips", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "One JSON object; an array when several files are given" };
        var language = CommandLanguage.Option();
        var command = new Command("inspect", Help) { files, json, language };
        command.SetAction(
            (parsed, cancel) =>
                InspectAsync(parsed.GetValue(files)!, parsed.GetValue(json), CommandLanguage.Of(parsed.GetValue(language)), cancel)
        );
        return command;
    }

    private static async Task<int> InspectAsync(string[] files, bool json, CultureInfo culture, CancellationToken cancel)
    {
        var read = new List<(string File, LedgerSummary Summary)>();
        foreach (var file in files)
        {
            try
            {
                read.Add((file, await ReadAsync(file, culture, cancel)));
            }
            catch (LedgerException wrong)
            {
                await Console.Error.WriteLineAsync($"{file}: {wrong.Describe(culture)}");
            }
        }

        if (json)
        {
            var objects = read.Select(r => LedgerJson.Of(r.Summary, culture)).ToList();
            Console.WriteLine(
                files.Length > 1
                    ? JsonSerializer.Serialize(objects, LedgerJson.Format)
                    : string.Concat(objects.Select(o => JsonSerializer.Serialize(o, LedgerJson.Format)))
            );
        }
        else
        {
            read.ForEach(r => new LedgerReport(culture).Print(r.File, r.Summary));
        }

        return read.Count == files.Length ? ExitCode.Done : ExitCode.InputWrong;
    }

    private static Task<LedgerSummary> ReadAsync(string path, CultureInfo culture, CancellationToken cancel)
    {
        var options = new LedgerOptions { Culture = culture, CountryResolver = KnownCountry };
        var size = File.Exists(path) ? new FileInfo(path).Length : (long?)null;
        return ProgressBar.RunAsync(
            Path.GetFileName(path),
            size,
            (progress, stop) => LedgerReader.ReadPath(path, options, progress, stop),
            cancel
        );
    }

    /// <summary>A name that fits several countries or an area is left unknown: a person must choose.</summary>
    private static string? KnownCountry(string written) =>
        CountryResolver.Shipped.Resolve(written) is CountryResolution.Found found ? found.Country.Iso2 : null;
}
