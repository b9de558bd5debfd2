using System.CommandLine;
using Aktsom.Documents.Json;
using Aktsom.Documents.Model;
using Aktsom.Modules.Platform.CommandLine;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Templates;

namespace Aktsom.Modules.Statements.Bundles;

/// <summary><c>aktsom statement bundle</c>: a statement file with its figures and records as a bundle.</summary>
internal static class BundleCommand
{
    private const long MostBytes = 512L * 1024 * 1024;

    public static Command Command()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A statement file (docs/schema/statement-1.json)." };
        var figures = new Option<FileInfo?>("--figures")
        {
            Description = "figures.jsonl (docs/bundle.md). Without it the figures stand as stated.",
        };
        var records = new Option<FileInfo?>("--records") { Description = "records.jsonl, the records that the figures are computed from." };
        var into = new Option<FileInfo>("--out") { Description = "The bundle to write. An existing one is replaced.", Required = true };
        var command = new Command(
            "bundle",
            "Put a statement with its figures, records and PDF in a bundle that anyone can check with verify."
        )
        {
            file,
            figures,
            records,
            into,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(figures) is null != (parsed.GetValue(records) is null))
            {
                parsed.AddError("--figures and --records belong together.");
            }
        });
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(
                    parsed.GetRequiredValue(file),
                    parsed.GetValue(figures),
                    parsed.GetValue(records),
                    parsed.GetRequiredValue(into),
                    cancel
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, FileInfo? figures, FileInfo? records, FileInfo into, CancellationToken cancel)
    {
        var document = await CommandFiles.ReadAsync(file, cancel);
        document = document with { Edition = document.Edition with { Fingerprint = DocumentJson.Fingerprint(document) } };
        var ground =
            figures is null || records is null
                ? Ground.Stated(document)
                : new Ground(
                    await StatementFiles.BytesAsync(figures, MostBytes, cancel),
                    await StatementFiles.BytesAsync(records, MostBytes, cancel)
                );
        return await CommandFiles.MakeAsync(
            file,
            into,
            $"Bundling {file.Name}",
            forms => MakeAsync(forms, document, ground, cancel),
            cancel
        );
    }

    private static async Task<byte[]> MakeAsync(StatementForms forms, Document document, Ground ground, CancellationToken cancel)
    {
        var pdf = (await forms.MakeAsync(document, "pdf", cancel))!.Content;
        return new BundleParts(document, ground, pdf, PrintedSignatures.Of(document), null).ToZip(
            document.Edition.Frozen ?? new DateTimeOffset(document.Year, 12, 31, 0, 0, 0, TimeSpan.Zero)
        );
    }
}
