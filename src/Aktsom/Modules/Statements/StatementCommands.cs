using System.CommandLine;
using Aktsom.Documents.Model;
using Aktsom.Modules.Platform.CommandLine;
using Aktsom.Modules.Statements.Bundles;
using Aktsom.Modules.Statements.Checks;
using Aktsom.Modules.Statements.ImportOfReports;
using Aktsom.Modules.Statements.Printing;

namespace Aktsom.Modules.Statements;

/// <summary><c>aktsom statement</c>: statements as files, without a server.</summary>
internal sealed class StatementCommands : ICommands
{
    public Command Area() =>
        new("statement", "Statements as files: render, bundle or check one, or read an earlier report.")
        {
            Render(),
            BundleCommand.Command(),
            CheckCommand.Command(),
            ImportCommand.Command(),
        };

    private static Command Render()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A statement file (docs/schema/statement-1.json)." };
        var form = new Option<string>("--to")
        {
            Description = "pdf (PDF/UA-1), docx, html (one page with its style), json (canonical, RFC 8785) or text.",
            Required = true,
        };
        form.AcceptOnlyFromAmong([.. StatementForms.Names]);
        var into = new Option<FileInfo>("--out") { Description = "The file to write. An existing one is replaced.", Required = true };
        var command = new Command("render", "Turn a statement file into a PDF, a DOCX, a web page, canonical JSON or plain text.")
        {
            file,
            form,
            into,
        };
        command.SetAction(
            (parsed, cancel) =>
                RenderAsync(parsed.GetRequiredValue(file), parsed.GetRequiredValue(form), parsed.GetRequiredValue(into), cancel)
        );
        return command;
    }

    private static async Task<int> RenderAsync(FileInfo file, string form, FileInfo into, CancellationToken cancel)
    {
        var document = await CommandFiles.ReadAsync(file, cancel);
        return await CommandFiles.MakeAsync(
            file,
            into,
            $"Rendering {file.Name} to {form}",
            forms => MakeAsync(forms, document, form, cancel),
            cancel
        );
    }

    private static async Task<byte[]> MakeAsync(StatementForms forms, Document document, string form, CancellationToken cancel) =>
        (await forms.MakeAsync(document, form, cancel))!.Content;
}
