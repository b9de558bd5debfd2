using Aktsom.Modules.Platform.CommandLine;

namespace Aktsom.Modules.Statements.Templates;

/// <summary>Reads files for the command line, with a sentence for the person where it fails.</summary>
internal static class StatementFiles
{
    public static StatementTemplates Templates(string? folder)
    {
        try
        {
            return StatementTemplates.Load(folder);
        }
        catch (TemplateException wrong)
        {
            throw new InputException(wrong.Message, wrong);
        }
    }

    public static async Task<byte[]> BytesAsync(FileInfo file, long most, CancellationToken cancel)
    {
        try
        {
            return file.Length > most
                ? throw new InputException($"{file.Name} is {file.Length / 1_000_000} MB. The limit is {most / 1_000_000} MB.")
                : await File.ReadAllBytesAsync(file.FullName, cancel);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{file.FullName} cannot be read: {unreadable.Message}", unreadable);
        }
    }
}
