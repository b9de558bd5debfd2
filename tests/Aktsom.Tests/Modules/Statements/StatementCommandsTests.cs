using System.Text;
using Aktsom.Documents.Json;
using Aktsom.Modules.Platform.CommandLine;
using Aktsom.Tests.Documents;
using Aktsom.Tests.Documents.Example;

namespace Aktsom.Tests.Modules.Statements;

public sealed class StatementCommandsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aktsom-statement-").FullName;

    [Theory]
    [InlineData("pdf", "%PDF-1.7")]
    [InlineData("html", "<!doctype html>")]
    [InlineData("json", "{\"attachments\":")]
    [InlineData("docx", "PK")]
    [InlineData("text", "Kvistheim\n\nRedegj")]
    public async Task A_statement_file_is_rendered_to_each_form(string form, string begins)
    {
        var file = await WriteAsync(DocumentJson.Write(ExampleStatement.Make()));
        var into = Path.Combine(_folder, "out." + form);
        Assert.Equal(ExitCode.Done, await AktsomCommandLine.RunAsync(["statement", "render", file, "--to", form, "--out", into]));
        Assert.StartsWith(
            begins,
            Encoding.Latin1.GetString(await File.ReadAllBytesAsync(into, TestContext.Current.CancellationToken)),
            StringComparison.Ordinal
        );
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public async Task Canonical_json_of_canonical_json_is_itself()
    {
        var written = DocumentJson.Write(RandomDocument.Of(5));
        var into = Path.Combine(_folder, "out.json");
        await AktsomCommandLine.RunAsync(["statement", "render", await WriteAsync(written), "--to", "json", "--out", into]);
        Assert.Equal(written, await File.ReadAllBytesAsync(into, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_wrong_file_gives_exit_code_one_and_writes_nothing()
    {
        var file = await WriteAsync("""{"format":"aktsom/statement/1","title":"T"}"""u8.ToArray());
        var into = Path.Combine(_folder, "out.pdf");
        Assert.Equal(ExitCode.InputWrong, await AktsomCommandLine.RunAsync(["statement", "render", file, "--to", "pdf", "--out", into]));
        Assert.False(File.Exists(into));
    }

    [Fact]
    public async Task A_bundle_of_a_statement_file_can_be_verified_and_one_changed_byte_is_seen()
    {
        var document = ExampleStatement.Make();
        var file = await WriteAsync(DocumentJson.Write(document with { Edition = document.Edition with { Published = null } }));
        var into = Path.Combine(_folder, "out.zip");
        Assert.Equal(ExitCode.Done, await AktsomCommandLine.RunAsync(["statement", "bundle", file, "--out", into]));
        Assert.Equal(ExitCode.Done, await AktsomCommandLine.RunAsync(["verify", into]));
        Assert.Equal(ExitCode.Done, await AktsomCommandLine.RunAsync(["verify", into, "--json", "--language", "en"]));
        var bytes = await File.ReadAllBytesAsync(into, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(into, bytes, TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.InputWrong, await AktsomCommandLine.RunAsync(["verify", into]));
        Assert.Equal(ExitCode.InputWrong, await AktsomCommandLine.RunAsync(["verify", file]));
        Assert.Equal(ExitCode.InputWrong, await AktsomCommandLine.RunAsync(["verify", into + ".gone"]));
    }

    [Fact]
    public async Task Figures_and_records_belong_together() =>
        Assert.Equal(
            ExitCode.Usage,
            await AktsomCommandLine.RunAsync([
                "statement",
                "bundle",
                "a.json",
                "--figures",
                "f.jsonl",
                "--out",
                Path.Combine(_folder, "b.zip"),
            ])
        );

    [Theory]
    [InlineData("render", "no-such-file.json", "--to", "json", "--out", "x.json", ExitCode.InputWrong)]
    [InlineData("render", "x.json", "--to", "doc", "--out", "x.doc", ExitCode.Usage)]
    [InlineData("print", "x.json", "--to", "pdf", "--out", "x.pdf", ExitCode.Usage)]
    public async Task Other_mistakes_have_their_exit_codes(
        string act,
        string file,
        string to,
        string form,
        string into,
        string name,
        int code
    ) =>
        Assert.Equal(
            code,
            await AktsomCommandLine.RunAsync(["statement", act, Path.Combine(_folder, file), to, form, into, Path.Combine(_folder, name)])
        );

    public void Dispose() => Directory.Delete(_folder, true);

    private async Task<string> WriteAsync(byte[] bytes)
    {
        var file = Path.Combine(_folder, "statement.json");
        await File.WriteAllBytesAsync(file, bytes);
        return file;
    }
}
