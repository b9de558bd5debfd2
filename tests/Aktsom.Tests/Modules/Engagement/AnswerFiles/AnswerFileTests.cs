using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aktsom.Documents.Json;
using Aktsom.Modules.Engagement.AnswerFiles;
using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.CommandLine;
using Aktsom.Modules.Platform.Data;
using Aktsom.Tests.Modules.Engagement.Campaigns;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Engagement.AnswerFiles;

/// <summary>A supplier's answers as a file of its own: made at one buyer, used at another.</summary>
public sealed class AnswerFileTests(TestPostgres postgres)
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 bevis");

    [Fact]
    public async Task Answers_given_to_one_buyer_are_used_at_another_and_only_the_rest_is_asked()
    {
        await using var first = await Site.StartAsync(postgres);
        await using var second = await Site.StartAsync(postgres);
        var file = await GivenAsync(first);
        var sent = await SentCampaign.MakeAsync(second.Scopes);
        using var supplier = second.Visit();
        await AnswerAsync(await supplier.GetAsync($"/answer/{sent.Token}/q/WP-4"), "v:no");

        var page = await BringAsync(supplier, sent, file);

        Assert.Equal("2 svar er hentet inn", page.Title);
        Assert.Contains("Dette er alt besvart her.", page.Words, StringComparison.Ordinal);
        var answers = await AnswersAsync(sent);
        Assert.Equal(
            ["WP-1:partly", "WP-3:yes", "WP-4:no"],
            answers.Select(answer => $"{answer.Code}:{answer.Values[0]}").Order(StringComparer.Ordinal)
        );
        var brought = answers.Single(answer => answer.Code == "WP-3");
        Assert.Contains("Prøve AS", brought.Source, StringComparison.Ordinal);
        Assert.Equal(Verification.Claimed, brought.Verification);
        var start = await supplier.GetAsync($"/answer/{sent.Token}");
        Assert.Contains(brought.Source!, start.Words, StringComparison.Ordinal);
        Assert.False((await sent.FormAsync()).IsAnswered);
        var evidence = await sent.InAsync(
            async (services, _) => await services.GetRequiredService<AppDb>().Set<EvidenceFile>().AsNoTracking().SingleAsync()
        );
        Assert.Equal(("WP-3", "bevis.pdf"), (evidence.Code, evidence.Name));
        Assert.Equal("0 svar er hentet inn", (await BringAsync(supplier, sent, file)).Title);
    }

    [Fact]
    public async Task The_file_has_the_shape_that_is_written_down_and_holds_until_a_byte_is_changed()
    {
        await using var site = await Site.StartAsync(postgres);
        var file = await GivenAsync(site);
        using var schema = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "schema", "answers-1.json"))
        );
        using var answers = JsonDocument.Parse(Entry(file, "answers.json"));
        Assert.Equal([], SchemaCheck.Problems(answers.RootElement, schema.RootElement, schema.RootElement).Select(p => $"{p}"));
        Assert.StartsWith("%PDF", Encoding.ASCII.GetString(Entry(file, "answers.pdf")), StringComparison.Ordinal);

        var (code, told) = await VerifyAsync(file);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("\"holds\": true", told, StringComparison.Ordinal);
        Assert.Contains("\"answers\": 3", told, StringComparison.Ordinal);

        foreach (
            var (changed, fault) in new[]
            {
                (
                    With(
                        file,
                        "answers.json",
                        Encoding.UTF8.GetString(Entry(file, "answers.json")).Replace("\"partly\"", "\"no\"", StringComparison.Ordinal)
                    ),
                    "notSigned"
                ),
                (With(file, "signature.json", "{}"), "notSigned"),
                (With(file, "evidence/" + Convert.ToHexStringLower(SHA256.HashData(Pdf)), "%PDF-1.7 annet"), "evidenceChanged"),
                (Encoding.ASCII.GetBytes("no zip"), "notReadable"),
            }
        )
        {
            (code, told) = await VerifyAsync(changed);
            Assert.Equal(ExitCode.InputWrong, code);
            Assert.Contains(fault, told, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_changed_expired_or_does_not_fit_is_left_out_and_says_why()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        var question = site.Services.GetRequiredService<QuestionSets>().Newest.Single(set => set.Id == SentCampaign.Set).Find("WP-3")!;
        var asks = QuestionChange.Fingerprint(question);
        var now = TimeProvider.System.GetUtcNow();
        var today = TimeProvider.System.Today();
        AnswerFileLine Line(string code, string asked, string value, DateOnly to, DateTimeOffset? at = null) =>
            new(code, asked, "?", AnswerKind.Value, [value], at ?? now.AddDays(-1), to);

        foreach (
            var (line, why) in new[]
            {
                (Line("XX-1", asks, "yes", today), "Dette spør vi ikke om her."),
                (Line("WP-3", new string('0', 64), "yes", today), "Spørsmålet er endret siden."),
                (Line("WP-3", asks, "yes", today.AddDays(-1)), "Svaret er for gammelt."),
                (Line("WP-3", asks, "yes", today, now.AddDays(2)), "Svaret er for gammelt."),
                (Line("WP-3", asks, "maybe", today), "Svaret passer ikke til spørsmålet."),
            }
        )
        {
            using var supplier = site.Visit();
            var page = await BringAsync(supplier, sent, Made(line));
            Assert.Equal("0 svar er hentet inn", page.Title);
            Assert.Contains(why, page.Words, StringComparison.Ordinal);
        }

        Assert.Empty(await AnswersAsync(sent));
        using var last = site.Visit();
        var used = await BringAsync(last, sent, Made(Line("WP-3", asks, "yes", today)));
        Assert.Equal("Ett svar er hentet inn", used.Title);
        Assert.Contains("Filen gjelder Helt annen fabrikk, og skjemaet er til Prøvefabrikk 1.", used.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_file_and_a_bomb_are_refused_in_words_and_nothing_is_lost()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        using var supplier = site.Visit();
        await AnswerAsync(await supplier.GetAsync($"/answer/{sent.Token}/q/WP-4"), "v:no");

        Assert.Equal("Velg en svarfil.", (await BringAsync(supplier, sent, [])).ErrorAt("Svarfil"));
        Assert.Contains("ikke en svarfil", (await BringAsync(supplier, sent, Pdf)).ErrorAt("Svarfil"), StringComparison.Ordinal);
        var bomb = new byte[70 * 1024 * 1024];
        Assert.Contains(
            "for stor",
            (await BringAsync(supplier, sent, With(null, "answers.json", bomb))).ErrorAt("Svarfil"),
            StringComparison.Ordinal
        );
        Assert.Single(await AnswersAsync(sent));
    }

    [Fact]
    public async Task The_command_line_exports_a_form_that_is_sent_in_and_imports_into_one_that_is_not()
    {
        await using var site = await Site.StartAsync(postgres);
        var given = await SentCampaign.MakeAsync(site.Scopes);
        var services = site.Services;
        await Assert.ThrowsAsync<InputException>(() => AnswerCommands.ExportAsync(services, given.Token, CancellationToken.None));
        using var supplier = site.Visit();
        await SendInAsync(supplier, given);

        var file = await AnswerCommands.ExportAsync(
            services,
            AnswerCommands.TokenOf($"https://x.example/answer/{given.Token}?lang=en"),
            CancellationToken.None
        );
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        var package = AnswerPackage.Read(new MemoryStream(file));
        var taken = await AnswerCommands.ImportAsync(services, sent.Token, package, CancellationToken.None);

        Assert.Equal(3, taken.Taken);
        await Assert.ThrowsAsync<InputException>(() => AnswerCommands.ImportAsync(services, given.Token, package, CancellationToken.None));
        await Assert.ThrowsAsync<InputException>(() => AnswerCommands.ImportAsync(services, "guessed", package, CancellationToken.None));
    }

    private static async Task<byte[]> GivenAsync(Site site)
    {
        var given = await SentCampaign.MakeAsync(site.Scopes);
        using var supplier = site.Visit();
        return await SendInAsync(supplier, given);
    }

    /// <summary>Three answers, one with evidence, sent in; the file from the receipt.</summary>
    private static async Task<byte[]> SendInAsync(Browser supplier, SentCampaign given)
    {
        await AnswerAsync(await supplier.GetAsync($"/answer/{given.Token}/q/WP-1"), "v:partly");
        await AnswerAsync(await supplier.GetAsync($"/answer/{given.Token}/q/WP-3"), "v:yes");
        await AnswerAsync(await supplier.GetAsync($"/answer/{given.Token}/q/WP-4"), "v:yes");
        await given.InAsync(
            async (services, _) =>
            {
                var db = services.GetRequiredService<AppDb>();
                var kept = await services
                    .GetRequiredService<Aktsom.Modules.Platform.Files.FileStore>()
                    .KeepAsync("bevis.pdf", Pdf, "application/pdf", CancellationToken.None);
                db.Add(
                    new EvidenceFile
                    {
                        OrganisationId = given.Organisation,
                        Dispatch = given.Forms[0].Dispatch,
                        Code = "WP-3",
                        Sha256 = kept.Sha256,
                        Name = kept.Name,
                        Size = Pdf.Length,
                        By = "Ola Prøve",
                        At = TimeProvider.System.GetUtcNow(),
                    }
                );
                return await db.SaveChangesAsync();
            }
        );
        var receipt = await (await supplier.GetAsync($"/answer/{given.Token}/look")).Form().SubmitAsync();
        Assert.Contains("Last ned svarene deres", receipt.Words, StringComparison.Ordinal);
        return await supplier.Client.GetByteArrayAsync(new Uri($"/answer/{given.Token}/file", UriKind.Relative));
    }

    private static async Task<WebPage> BringAsync(Browser supplier, SentCampaign sent, byte[] file) =>
        await (await supplier.GetFormAsync($"/answer/{sent.Token}/bring")).Attach("Svarfil", "svar.zip", file).SubmitAsync();

    private static Task<WebPage> AnswerAsync(WebPage page, string choice) =>
        page.Form("Lagre og gå videre").Choose("Posted.Choice", choice).SubmitAsync();

    private static Task<List<SurveyAnswer>> AnswersAsync(SentCampaign sent) =>
        sent.InAsync(async (services, _) => await services.GetRequiredService<AppDb>().Set<SurveyAnswer>().AsNoTracking().ToListAsync());

    private static async Task<(int Code, string Told)> VerifyAsync(byte[] file)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("aktsom-answers-").FullName, "answers.zip");
        await File.WriteAllBytesAsync(path, file);
        await using var told = new StringWriter();
        var code = await AnswerCommands.VerifyAsync(new FileInfo(path), json: true, TimeProvider.System, told);
        return (code, told.ToString());
    }

    /// <summary>A package somebody else made, rightly signed.</summary>
    private static byte[] Made(AnswerFileLine line)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var file = new AnswerFile
        {
            Format = AnswerFile.CurrentFormat,
            Supplier = new AnswerFileParty("Helt annen fabrikk"),
            GivenTo = new AnswerFileParty("Annen AS"),
            Set = new AnswerFileSet("s", 1, "Set"),
            AnsweredAt = line.AnsweredAt,
            ExportedAt = line.AnsweredAt,
            Answers = [line],
        };
        return AnswerPackage.Write(file, new Dictionary<string, byte[]>(StringComparer.Ordinal), null, key);
    }

    private static byte[] Entry(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var entry = zip.GetEntry(name)!.Open();
        using var read = new MemoryStream();
        entry.CopyTo(read);
        return read.ToArray();
    }

    private static byte[] With(byte[]? file, string name, string content) => With(file, name, Encoding.UTF8.GetBytes(content));

    private static byte[] With(byte[]? file, string name, byte[] content)
    {
        using var stream = new MemoryStream();
        stream.Write(file ?? []);
        using (var zip = new ZipArchive(stream, file is null ? ZipArchiveMode.Create : ZipArchiveMode.Update, leaveOpen: true))
        {
            if (file is not null)
            {
                zip.GetEntry(name)?.Delete();
            }

            using var entry = zip.CreateEntry(name).Open();
            entry.Write(content);
        }

        return stream.ToArray();
    }
}
