using System.CommandLine;
using Aktsom.Modules.Engagement.AnswerFiles;
using Aktsom.Modules.Engagement.Import;
using Aktsom.Modules.Platform.Access.SignIn;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Register.Imports;
using Aktsom.Modules.Risk.Editions;
using Aktsom.Modules.Risk.Matching;
using Aktsom.Modules.Risk.Screening;
using Aktsom.Modules.Statements;
using Aktsom.Modules.Statements.Bundles;

namespace Aktsom.Modules.Platform.CommandLine;

/// <summary>Builds the root command of the modules' areas and runs it. Exit codes: <see cref="ExitCode"/>.</summary>
internal static class AktsomCommandLine
{
    private static IEnumerable<ICommands> Areas =>
        [
            new AccessCommands(),
            new AuditCommands(),
            new DemoCommand(),
            new LedgerCommands(),
            new MatchCommand(),
            new AnswerCommands(),
            new QuestionCommands(),
            new ReferenceCommands(),
            new ScreenCommand(),
            new ServeCommand(),
            new StatementCommands(),
            new VerifyCommand(),
        ];

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Aktsom: due diligence under the Transparency Act, from ledger to signed statement.");
        foreach (var area in Areas)
        {
            root.Add(area.Area());
        }

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Stopped;
        }
        catch (Exception wrong) when (wrong is InputException or StartException)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return ExitCode.InputWrong;
        }
    }
}
