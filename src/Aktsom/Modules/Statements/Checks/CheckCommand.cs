using System.CommandLine;
using System.Globalization;
using System.Text;
using Aktsom.Modules.Platform.CommandLine;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Checks;

/// <summary><c>aktsom statement check</c>: runs the checks on a file of answers, without a register.</summary>
internal static class CheckCommand
{
    private const int MostBytes = 50_000_000;

    public static Command Command()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A file of answers, such as aktsom statement import --json writes." };
        var folder = new Option<DirectoryInfo?>("--templates") { Description = "A folder with further template files." };
        var json = new Option<bool>("--json") { Description = "The findings as JSON." };
        var language = CommandLanguage.Option();
        var command = new Command(
            "check",
            "Check a statement against the Act and against itself. Exit code 1 when something must be mended."
        )
        {
            file,
            folder,
            json,
            language,
        };
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(
                    parsed.GetRequiredValue(file),
                    parsed.GetValue(folder)?.FullName,
                    parsed.GetValue(json),
                    CommandLanguage.Of(parsed.GetValue(language)),
                    cancel
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, string? folder, bool json, CultureInfo culture, CancellationToken cancel)
    {
        var templates = StatementFiles.Templates(folder);
        var statement = Read(file, await StatementFiles.BytesAsync(file, MostBytes, cancel), templates);
        var result = StatementChecks.Run(new CheckInput(statement));
        var language = culture.TwoLetterISOLanguageName;
        Console.WriteLine(json ? CheckReport.Json(statement, result, language) : CheckReport.Lines(statement, result, language));
        return result.Blocks ? ExitCode.InputWrong : ExitCode.Done;
    }

    private static StatementFile Read(FileInfo file, byte[] bytes, StatementTemplates templates)
    {
        try
        {
            return StatementFile.Read(Encoding.UTF8.GetString(bytes).TrimStart('\ufeff'), templates);
        }
        catch (StatementFileException wrong)
        {
            throw new InputException($"{file.Name} is not a file of answers. {wrong.Message}", wrong);
        }
    }
}
