using System.CommandLine;
using System.Globalization;
using Aktsom.Modules.Platform.CommandLine;
using Aktsom.Modules.Platform.Rendering;
using Aktsom.Modules.Statements.Templates;

namespace Aktsom.Modules.Statements.ImportOfReports;

/// <summary><c>aktsom statement import</c>: reads an earlier report into a template, without a server and without storing anything.</summary>
internal static class ImportCommand
{
    public static Command Command()
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "A report as text, PDF or Word (.docx). The kind is found from its content.",
        };
        var template = new Option<string>("--template")
        {
            Description = "ehn-business, ehn-public, act-s5, or the id of a template of your own.",
            Required = true,
        };
        var folder = new Option<DirectoryInfo?>("--templates") { Description = "A folder with further template files." };
        var json = new Option<bool>("--json") { Description = "The whole statement as JSON, with doubts and what was not recognised." };
        var language = CommandLanguage.Option();
        var command = new Command(
            "import",
            "Read an earlier report: answers, figures, tables, goals, impacts and indicators. Nothing is stored."
        )
        {
            file,
            template,
            folder,
            json,
            language,
        };
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(
                    parsed.GetRequiredValue(file),
                    parsed.GetRequiredValue(template),
                    parsed.GetValue(folder)?.FullName,
                    parsed.GetValue(json),
                    CommandLanguage.Of(parsed.GetValue(language)),
                    cancel
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        FileInfo file,
        string templateId,
        string? folder,
        bool json,
        CultureInfo culture,
        CancellationToken cancel
    )
    {
        var templates = StatementFiles.Templates(folder);
        var template =
            templates.Find(templateId)
            ?? throw new InputException(
                $"No template is called {templateId}. There are {string.Join(", ", templates.Newest.Select(one => one.Id))}."
            );
        var result = await ReadAsync(file, template, cancel);
        var language = culture.TwoLetterISOLanguageName;
        Console.WriteLine(json ? result.ToJson(language) : ImportReport.Of(result, language));
        if (result.IsStatement)
        {
            return ExitCode.Done;
        }

        await Console.Error.WriteLineAsync($"{file.Name}: {result.Doubts[^1].Message.In(language)}");
        return ExitCode.InputWrong;
    }

    private static async Task<ImportResult> ReadAsync(FileInfo file, StatementTemplate template, CancellationToken cancel)
    {
        var bytes = await StatementFiles.BytesAsync(file, ReportFile.MostBytes, cancel);
        await using var process = new RenderProcess(new RenderSettings(), TimeProvider.System);
        var pdf = new RenderedPdfText(new DocumentRenderer(process));
        try
        {
            return ReportImport.Read(await ReportFile.TextAsync(bytes, pdf, cancel), template);
        }
        catch (Exception wrong) when (wrong is ReportUnreadableException or ReportTooLongException)
        {
            throw new InputException($"{file.Name}: {wrong.Message}", wrong);
        }
    }
}
