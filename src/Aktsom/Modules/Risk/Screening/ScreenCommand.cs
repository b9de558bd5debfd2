using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Aktsom.Ledger;
using Aktsom.Modules.Platform.CommandLine;
using Aktsom.Risk.Coverage;
using Aktsom.Risk.Models;
using Aktsom.Risk.Scoring;

namespace Aktsom.Modules.Risk.Screening;

/// <summary><c>aktsom screen</c>: every supplier of a ledger with its level, score and reasons, without a server and without storing anything.</summary>
internal sealed class ScreenCommand : ICommands
{
    private const string Help = """
        Screen the suppliers of a ledger. Nothing is stored.

        FILE is any ledger that «aktsom ledger inspect» reads, or a list of suppliers with name and country. Industry (NACE code, or a word such
        as Apparel) and goods are used where the file has them. The suppliers come ranked: level, then severity, then score.

        Score 0-100: low below 25, medium from 25, high from 50, very high from 75. A level is «unknown» when too little is known, and then the
        range it could have stands in place of the score. What is missing never makes a supplier low.

        The model and its sources: docs/risk-model.md and docs/reference-data.md.
        Exit code 0 done, 1 a file cannot be read (the reason on stderr), 2 wrong usage.
        """;

    public Command Area()
    {
        var file = new Argument<string>("FILE") { Description = "A ledger: SAF-T, CSV, Excel, EHF; or a list of suppliers" };
        var references = new Option<string[]>("--reference")
        {
            Description = "Own copies of other sources (ITUC, DFØ …) as CSV; their terms are shown",
            AllowMultipleArgumentsPerToken = true,
        };
        var columns = new Option<string[]>("--column")
        {
            Description = "Another column name in the reference files: ours=theirs, e.g. value=Verdi",
        };
        var coverage = new Option<decimal?>("--coverage")
        {
            Description = "Also the fewest suppliers that reach this share of the purchases, in percent",
        };
        var json = new Option<bool>("--json") { Description = "One JSON object with every value, weight, source and edition" };
        var most = new Option<int>("--most")
        {
            Description = "Rows in the table (not with --json)",
            DefaultValueFactory = _ => ScreenReport.UsualRows,
        };
        var language = CommandLanguage.Option();
        coverage.Validators.Add(InPercent);
        most.Validators.Add(NotNegative);
        var command = new Command("screen", Help) { file, references, columns, coverage, json, most, language };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var culture = CommandLanguage.Of(parsed.GetValue(language));
                var words = new ScreenWords(culture);
                var library = new ReferenceFiles(words).Read(parsed.GetValue(references) ?? [], parsed.GetValue(columns) ?? []);
                var ledger = await ReadAsync(parsed.GetValue(file)!, culture, cancel);
                var screened = LedgerScreening.Of(ledger, new Screener(ScreeningModels.Reference, library));
                var wanted = parsed.GetValue(coverage) is { } percent ? Share.OfPercent(percent) : (Share?)null;
                Print(screened, wanted, words, parsed.GetValue(json), parsed.GetValue(most));
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static void Print(LedgerScreening screened, Share? wanted, ScreenWords words, bool json, int most)
    {
        if (json)
        {
            using var output = Console.OpenStandardOutput();
            new ScreenJson(screened, wanted, words).Write(output);
            return;
        }

        new ScreenReport(screened, wanted, words).Print(most);
    }

    private static async Task<LedgerSummary> ReadAsync(string path, CultureInfo culture, CancellationToken cancel)
    {
        var size = File.Exists(path) ? new FileInfo(path).Length : (long?)null;
        var options = new LedgerOptions { Culture = culture };
        try
        {
            return await ProgressBar.RunAsync(
                Path.GetFileName(path),
                size,
                (progress, stop) => LedgerReader.ReadPath(path, options, progress, stop),
                cancel
            );
        }
        catch (LedgerException wrong)
        {
            throw new InputException($"{path}: {wrong.Describe(culture)}", wrong);
        }
    }

    private static void NotNegative(OptionResult result)
    {
        if (result.GetValueOrDefault<int>() < 0)
        {
            result.AddError("--most: a number of rows, 0 or more.");
        }
    }

    private static void InPercent(OptionResult result)
    {
        if (result.GetValueOrDefault<decimal?>() is <= 0 or > 100)
        {
            result.AddError("--coverage: a share in percent, above 0 and at most 100.");
        }
    }
}
