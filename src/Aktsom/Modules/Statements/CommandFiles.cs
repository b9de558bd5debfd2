using Aktsom.Documents.Json;
using Aktsom.Documents.Model;
using Aktsom.Modules.Platform.CommandLine;
using Aktsom.Modules.Platform.Rendering;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Templates;
using Spectre.Console;

namespace Aktsom.Modules.Statements;

/// <summary>What the commands on statement files share: reading one, making something of it, and writing it whole or not at all.</summary>
internal static class CommandFiles
{
    /// <exception cref="InputException">It is no statement file, or cannot be read.</exception>
    public static async Task<Document> ReadAsync(FileInfo file, CancellationToken cancel)
    {
        try
        {
            return DocumentJson.Read(await StatementFiles.BytesAsync(file, DocumentJson.MaxBytes, cancel));
        }
        catch (DocumentFormatException wrong)
        {
            throw new InputException($"{file.Name} is not a statement file:\n{wrong.Message}", wrong);
        }
    }

    /// <summary>Makes the file with a render process of its own.</summary>
    public static async Task<int> MakeAsync(
        FileInfo file,
        FileInfo into,
        string what,
        Func<StatementForms, Task<byte[]>> make,
        CancellationToken cancel
    )
    {
        try
        {
            await using var process = new RenderProcess(new RenderSettings(), TimeProvider.System);
            var forms = new StatementForms(new DocumentRenderer(process));
            await WriteAsync(into, await WatchedAsync(what, () => make(forms)), cancel);
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

    /// <summary>Written beside the target and moved over it.</summary>
    /// <exception cref="InputException">It cannot be written.</exception>
    public static async Task WriteAsync(FileInfo into, byte[] bytes, CancellationToken cancel)
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

    private static Task<T> WatchedAsync<T>(string what, Func<Task<T>> work) =>
        Console.IsErrorRedirected
            ? work()
            : AnsiConsole
                .Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
                .Status()
                .StartAsync(Markup.Escape(what), _ => work());
}
