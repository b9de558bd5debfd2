using System.CommandLine;
using System.Text;
using Aktsom.Documents.Html;
using Aktsom.Documents.Json;
using Aktsom.Documents.Model;
using Aktsom.Modules.Platform.CommandLine;
using Aktsom.Modules.Platform.Rendering;
using Aktsom.Modules.Statements.Checks;
using Aktsom.Modules.Statements.ImportOfReports;
using Spectre.Console;

namespace Aktsom.Modules.Statements;

/// <summary><c>aktsom statement</c>: statements as files, without a server.</summary>
internal sealed class StatementCommands : ICommands
{
    public Command Area() =>
        new("statement", "Statements as files: render one, check one, or read an earlier report.")
        {
            Render(),
            ImportCommand.Command(),
            CheckCommand.Command(),
        };

    private static Command Render()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A statement file (docs/schema/statement-1.json)." };
        var form = new Option<string>("--to")
        {
            Description = "pdf (PDF/UA-1), html (one page with its style) or json (canonical, RFC 8785).",
            Required = true,
        };
        form.AcceptOnlyFromAmong("pdf", "html", "json");
        var into = new Option<FileInfo>("--out") { Description = "The file to write. An existing one is replaced.", Required = true };
        var command = new Command("render", "Turn a statement file into a PDF, a web page or canonical JSON.") { file, form, into };
        command.SetAction(
            (parsed, cancel) =>
                RenderAsync(parsed.GetRequiredValue(file), parsed.GetRequiredValue(form), parsed.GetRequiredValue(into), cancel)
        );
        return command;
    }

    private static async Task<int> RenderAsync(FileInfo file, string form, FileInfo into, CancellationToken cancel)
    {
        var document = await ReadAsync(file, cancel);
        try
        {
            var bytes = await WatchedAsync($"Rendering {file.Name} to {form}", () => FormAsync(document, form, cancel));
            await WriteAsync(into, bytes, cancel);
            return ExitCode.Done;
        }
        catch (RenderException wrong) when (wrong.Fault == RenderFault.Refused)
        {
            throw new InputException($"{file.Name}: {wrong.Message}", wrong);
        }
        catch (RenderException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return ExitCode.Internal;
        }
    }

    private static async Task<Document> ReadAsync(FileInfo file, CancellationToken cancel)
    {
        try
        {
            if (file.Length > DocumentJson.MaxBytes)
            {
                throw new InputException($"{file.Name} is {file.Length / 1_000_000} MB. The limit is 64 MB. Take out large pictures.");
            }

            return DocumentJson.Read(await File.ReadAllBytesAsync(file.FullName, cancel));
        }
        catch (DocumentFormatException wrong)
        {
            throw new InputException($"{file.Name} is not a statement file:\n{wrong.Message}", wrong);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{file.FullName} cannot be read: {unreadable.Message}", unreadable);
        }
    }

    private static async Task<byte[]> FormAsync(Document document, string form, CancellationToken cancel)
    {
        if (form is "json")
        {
            return DocumentJson.Write(document);
        }

        await using var process = new RenderProcess(new RenderSettings(), TimeProvider.System);
        var renderer = new DocumentRenderer(process);
        return form is "pdf"
            ? (await renderer.PdfAsync(document, cancel)).Bytes
            : Encoding.UTF8.GetBytes(
                await renderer.PageAsync(document, new HtmlOptions { EmbeddedStyle = DocumentHtml.StandaloneStyle }, cancel)
            );
    }

    private static Task<T> WatchedAsync<T>(string what, Func<Task<T>> work) =>
        Console.IsErrorRedirected
            ? work()
            : AnsiConsole
                .Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
                .Status()
                .StartAsync(Markup.Escape(what), _ => work());

    /// <summary>Whole or not at all: written beside the target and moved over it.</summary>
    private static async Task WriteAsync(FileInfo into, byte[] bytes, CancellationToken cancel)
    {
        var beside = into.FullName + ".part";
        try
        {
            await File.WriteAllBytesAsync(beside, bytes, cancel);
            File.Move(beside, into.FullName, overwrite: true);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{into.FullName} cannot be written: {unwritable.Message}", unwritable);
        }
    }
}
