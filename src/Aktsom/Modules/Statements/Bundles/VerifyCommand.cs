using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aktsom.Modules.Platform.CommandLine;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Verify;
using Aktsom.Verify.Words;

namespace Aktsom.Modules.Statements.Bundles;

/// <summary><c>aktsom verify</c>: checks a published bundle. All that is done here is to read the file and print the report.</summary>
internal sealed class VerifyCommand : ICommands
{
    private static readonly JsonSerializerOptions JsonForm = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Command Area()
    {
        var file = new Argument<FileInfo>("BUNDLE") { Description = "The bundle published with a statement (docs/bundle.md)." };
        var json = new Option<bool>("--json") { Description = "Write the report as JSON" };
        var language = CommandLanguage.Option();
        var command = new Command(
            "verify",
            "Compute every figure of a published statement again, and check its hashes, signatures and log. Exit code 1 when something does not hold."
        )
        {
            file,
            json,
            language,
        };
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(
                    parsed.GetRequiredValue(file),
                    parsed.GetValue(json),
                    new ReportWords(CommandLanguage.Of(parsed.GetValue(language))),
                    Console.Out,
                    cancel
                )
        );
        return command;
    }

    internal static async Task<int> RunAsync(FileInfo file, bool json, ReportWords words, TextWriter to, CancellationToken cancel)
    {
        var report = BundleVerifier.Verify(await StatementFiles.BytesAsync(file, BundleVerifier.MostBytes, cancel));
        if (json)
        {
            await to.WriteLineAsync(JsonSerializer.Serialize(ReportJson.Of(report, words), JsonForm));
        }
        else
        {
            foreach (var line in words.Lines(report))
            {
                await to.WriteLineAsync(line);
            }
        }

        return report.Holds ? ExitCode.Done : ExitCode.InputWrong;
    }
}
