using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Platform.CommandLine;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;

namespace Aktsom.Modules.Engagement.AnswerFiles;

/// <summary><c>aktsom answers</c>: a supplier's answers as a file of its own (docs/answer-file.md). A form is named by its personal link.</summary>
internal sealed class AnswerCommands : ICommands
{
    private static readonly JsonSerializerOptions JsonForm = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public Command Area() => new("answers", "Suppliers' answers as files of their own.") { Export(), Import(), Verify() };

    private static Command Verify()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "An answer file (zip)" };
        var json = new Option<bool>("--json") { Description = "Write the result as JSON" };
        var command = new Command("verify", "Check that an answer file is as it was made. Exit code 1 when it is not.") { file, json };
        command.SetAction(
            async (parsed, cancel) =>
                await VerifyAsync(parsed.GetRequiredValue(file), parsed.GetValue(json), TimeProvider.System, Console.Out)
        );
        return command;
    }

    private static Command Export()
    {
        var link = Link();
        var into = new Option<FileInfo>("--out") { Description = "The file to write", Required = true };
        var command = new Command("export", "Write the answers of a form that is sent in.")
        {
            link,
            into,
            DatabaseOptions.Data,
            DatabaseOptions.Connection,
            DatabaseOptions.Demo,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var options = DatabaseOptions.From(parsed, parsed.GetValue(DatabaseOptions.Demo));
                DatabaseOptions.RequireData(options);
                await using var database = await AktsomServer.StartDatabaseAsync(options, cancel);
                await using var app = AktsomServer.Build(() => database.AppConnection, options);
                var content = await ExportAsync(app.Services, TokenOf(parsed.GetRequiredValue(link)), cancel);
                await File.WriteAllBytesAsync(parsed.GetRequiredValue(into).FullName, content, cancel);
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static Command Import()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "An answer file (zip)" };
        var link = Link();
        var json = new Option<bool>("--json") { Description = "Write the result as JSON" };
        var command = new Command("import", "Put the answers of a file into a form where they fit and nothing is answered yet.")
        {
            file,
            link,
            json,
            DatabaseOptions.Data,
            DatabaseOptions.Connection,
            DatabaseOptions.Demo,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var package = Read(parsed.GetRequiredValue(file));
                var options = DatabaseOptions.From(parsed, parsed.GetValue(DatabaseOptions.Demo));
                DatabaseOptions.RequireData(options);
                await using var database = await AktsomServer.StartDatabaseAsync(options, cancel);
                await using var app = AktsomServer.Build(() => database.AppConnection, options);
                var taken = await ImportAsync(app.Services, TokenOf(parsed.GetRequiredValue(link)), package, cancel);
                await WriteAsync(taken, parsed.GetValue(json), Console.Out);
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static Option<string> Link() => new("--link") { Description = "The form's personal link, or its last part", Required = true };

    /// <summary>The secret is the last part of a link's path.</summary>
    internal static string TokenOf(string link) => link.Split('?')[0].TrimEnd('/').Split('/')[^1];

    internal static async Task<int> VerifyAsync(FileInfo file, bool json, TimeProvider clock, TextWriter to)
    {
        AnswerPackage package;
        try
        {
            package = Read(file);
        }
        catch (InputException fault) when (fault.InnerException is AnswerFileException why)
        {
            await to.WriteLineAsync(
                json
                    ? JsonSerializer.Serialize(
                        new
                        {
                            Holds = false,
                            Fault = why.Fault,
                            why.At,
                        },
                        JsonForm
                    )
                    : $"does not hold: {Words(why)}"
            );
            return ExitCode.InputWrong;
        }

        var (answers, today) = (package.File, clock.Today());
        var expired = answers.Answers.Count(line => line.ValidTo < today);
        await to.WriteLineAsync(
            json
                ? JsonSerializer.Serialize(
                    new
                    {
                        Holds = true,
                        answers.Supplier,
                        answers.GivenTo,
                        answers.Set,
                        answers.AnsweredAt,
                        Answers = answers.Answers.Count,
                        Expired = expired,
                        Evidence = package.Evidence.Count,
                        package.Key,
                    },
                    JsonForm
                )
                : $"holds: {answers.Answers.Count} answers of {answers.Supplier.Name} to {answers.GivenTo.Name}, {answers.Set.Title}, {answers.AnsweredAt.InOslo():yyyy-MM-dd}\n"
                    + $"{expired} expired, {package.Evidence.Count} files of evidence, signed with the key {package.Key}"
        );
        return ExitCode.Done;
    }

    internal static async Task<byte[]> ExportAsync(IServiceProvider services, string token, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var form = await OpenAsync(scope.ServiceProvider, token, cancel);
        return form.TakesAnswers
            ? throw new InputException("The form is not sent in yet.")
            : await scope.ServiceProvider.GetRequiredService<AnswerFiling>().MakeAsync(form, cancel);
    }

    internal static async Task<TakenAnswers> ImportAsync(
        IServiceProvider services,
        string token,
        AnswerPackage package,
        CancellationToken cancel
    )
    {
        await using var scope = services.CreateAsyncScope();
        var form = await OpenAsync(scope.ServiceProvider, token, cancel);
        return form.TakesAnswers
            ? await scope.ServiceProvider.GetRequiredService<AnswerFiling>().TakeAsync(form, package, cancel)
            : throw new InputException("The form is sent in already.");
    }

    private static async Task WriteAsync(TakenAnswers taken, bool json, TextWriter to) =>
        await to.WriteLineAsync(
            json
                ? JsonSerializer.Serialize(
                    new
                    {
                        taken.Taken,
                        taken.From,
                        Left = taken.Left.Select(one => new { one.Line.Code, one.Why }),
                    },
                    JsonForm
                )
                : $"{taken.Taken} answers given to {taken.From} were brought in.\n"
                    + string.Concat(taken.Left.Select(one => $"not used: {one.Line.Code} ({one.Why})\n"))
        );

    private static async Task<OpenForm> OpenAsync(IServiceProvider services, string token, CancellationToken cancel) =>
        (await services.GetRequiredService<FormDesk>().OpenAsync(token, cancel)) is { Verdict: LinkVerdict.Open, Form: { } form }
            ? form
            : throw new InputException("The link opens no form. Copy it whole from the letter, or make a new one.");

    private static AnswerPackage Read(FileInfo file)
    {
        if (file is not { Exists: true, Length: <= AnswerPackage.MostBytes })
        {
            throw new InputException(
                file.Exists ? $"{file.FullName} is too large for an answer file." : $"There is no file {file.FullName}."
            );
        }

        try
        {
            using var stream = file.OpenRead();
            return AnswerPackage.Read(stream);
        }
        catch (AnswerFileException fault)
        {
            throw new InputException($"{file.Name}: {Words(fault)}", fault);
        }
    }

    private static string Words(AnswerFileException fault) =>
        fault.Fault switch
        {
            AnswerFileFault.OtherFormat => $"the format is not known: {fault.At}",
            AnswerFileFault.TooLarge => "it is too large",
            AnswerFileFault.NotSigned => "it was changed after it was made, or has no signature",
            AnswerFileFault.EvidenceChanged => $"a file of evidence was changed: {fault.At}",
            _ => $"it is no answer file{(fault.At is null ? "" : $" ({fault.At})")}",
        };
}
