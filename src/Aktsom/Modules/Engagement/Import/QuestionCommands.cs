using System.CommandLine;
using System.Text;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.CommandLine;

namespace Aktsom.Modules.Engagement.Import;

/// <summary><c>aktsom questions</c>: question sets as files, without a server.</summary>
internal sealed class QuestionCommands : ICommands
{
    private const long MostBytes = 50_000_000;

    public Command Area() =>
        new("questions", "Question sets as files: carry one over from LimeSurvey or CISO Assistant, or check one.") { Import(), Check() };

    private static Command Import()
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "A LimeSurvey structure file (.lss), or a CISO Assistant library (.yaml, .xlsx).",
        };
        var into = new Option<FileInfo>("--out") { Description = "The set to write (JSON). Its name becomes the id.", Required = true };
        var command = new Command("import", "Carry a questionnaire over to a question set, and list what cannot be carried.")
        {
            file,
            into,
        };
        command.SetAction((parsed, cancel) => ImportAsync(parsed.GetRequiredValue(file), parsed.GetRequiredValue(into), cancel));
        return command;
    }

    private static Command Check()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A question set (JSON)." };
        var command = new Command("check", "Check a question set. Exit code 1 when it cannot be used.") { file };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file)));
        return command;
    }

    private static async Task<int> ImportAsync(FileInfo file, FileInfo into, CancellationToken cancel)
    {
        MustBeReadable(file);
        try
        {
            await using var stream = file.OpenRead();
            var imported = SetImport.Read(stream, file.Name, IdOf(into));
            await File.WriteAllTextAsync(into.FullName, QuestionSets.Write(imported.Set) + "\n", new UTF8Encoding(false), cancel);
            Console.WriteLine($"{imported.Set.Questions.Count()} questions in {imported.Set.Sections.Count} sections: {into.FullName}");
            foreach (var line in imported.NotCarried)
            {
                Console.WriteLine("not carried: " + line);
            }

            return ExitCode.Done;
        }
        catch (Exception fault) when (fault is ImportException or QuestionSetException)
        {
            throw new InputException(fault.Message, fault);
        }
    }

    private static int Run(FileInfo file)
    {
        MustBeReadable(file);
        try
        {
            using var stream = file.OpenRead();
            var set = QuestionSets.Read(file.Name, stream);
            Console.WriteLine($"{set.Id} version {set.Version}: {set.Questions.Count()} questions in {string.Join(", ", set.Languages)}");
            return ExitCode.Done;
        }
        catch (QuestionSetException fault)
        {
            throw new InputException(fault.Message, fault);
        }
    }

    private static void MustBeReadable(FileInfo file)
    {
        if (file is not { Exists: true, Length: <= MostBytes })
        {
            throw new InputException(file.Exists ? $"{file.FullName} is larger than 50 MB." : $"There is no file {file.FullName}.");
        }
    }

    private static string IdOf(FileInfo into) =>
        string.Concat(
                Path.GetFileNameWithoutExtension(into.Name)
                    .ToLowerInvariant()
                    .Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')
            )
            .Trim('-');
}
