using System.Net;
using Aktsom.Documents.Json;
using Aktsom.Documents.Model;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Organisations.Organisations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Bundles;
using Aktsom.Modules.Statements.Publishing;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Tests.Modules.Statements.Signing;
using Aktsom.Tests.Running;
using Aktsom.Verify;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Statements.Publishing;

public sealed class PublishingTests(TestPostgres postgres)
{
    private const string Reason = "Styremedlemmet er sykt til juli.";

    [Fact]
    [Trait("Requirement", "INV-22")]
    public async Task Unsigned_under_the_Act_is_published_only_with_a_reason_and_stands_on_record_until_signed()
    {
        await using var site = await Site.StartAsync(postgres);
        var made = await StatementToSign.MakeAsync(site.Scopes);
        await made.SignAsync(made.Signers[0], made.Signers[1]);
        using var lead = await site.SignInAsAsync(made.Organisation, Role.StatementApprover);

        var page = await (await lead.GetFormAsync($"/statements/{made.Id}/publish")).SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Empty(await made.BreachesAsync());
        page = await page.Form().SubmitAsync(("Hvorfor publiseres den uten underskrifter?", Reason));

        Assert.Equal($"/statements/{made.Id}/published", page.Path);
        var breach = Assert.Single(await made.BreachesAsync(), one => one.Breach.Kind == DutyBreachKind.Unsigned);
        Assert.Equal((Reason, null), (breach.Note, breach.Ended));
        using var visitor = site.Visit();
        var open = await visitor.GetAsync($"/p/{made.Organisation}/2025");
        Assert.Contains("2 av 3 har signert. Disse mangler: Ola Prøve.", open.Words);
        Assert.Contains(Reason, open.Words);

        await made.SignAsync(made.Signers[2]);

        Assert.Equal(StatementState.Published, (await made.StatementAsync()).State);
        Assert.NotNull(Assert.Single(await made.BreachesAsync(), one => one.Breach.Kind == DutyBreachKind.Unsigned).Ended);
        Assert.DoesNotContain("Disse mangler", (await visitor.GetAsync($"/p/{made.Organisation}/2025")).Words);
    }

    [Fact]
    public async Task Neither_the_page_nor_the_service_publishes_what_is_not_frozen()
    {
        await using var site = await Site.StartAsync(postgres);
        var made = await StatementToSign.MakeAsync(site.Scopes, approved: false);
        using var lead = await site.SignInAsAsync(made.Organisation, Role.StatementApprover);

        Assert.Equal($"/statements/{made.Id}/review", (await lead.GetAsync($"/statements/{made.Id}/publish")).Path);
        Assert.False(await made.PublishAsync(Reason));
        using var visitor = site.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/p/{made.Organisation}/2025")).Status);
    }

    [Fact]
    [Trait("Requirement", "R-LO-20")]
    [Trait("Requirement", "R-PRO-02")]
    [Trait("Requirement", "R-NEG-18")]
    [Trait("Requirement", "R-EHN-01")]
    public async Task Each_channel_has_its_own_record_and_a_chosen_one_without_is_listed()
    {
        await using var site = await Site.StartAsync(postgres);
        var made = await StatementToSign.MakeAsync(site.Scopes);
        await made.SignAsync([.. made.Signers]);
        await made.PublishAsync(null, PublicationChannel.Intranet, PublicationChannel.EhnArchive);
        using var lead = await site.SignInAsAsync(made.Organisation, Role.StatementApprover);

        var page = await lead.GetAsync($"/statements/{made.Id}/published");
        Assert.Contains("2 kanaler mangler dag og lenke", page.Words);
        page = await page.Form("Lagre kanalen").SubmitAsync(("Kanal", "Etisk handel Norges arkiv"), ("Lenke", "arkivet"));
        Assert.Equal("Skriv hele adressen, fra og med https://", page.Form("Lagre kanalen").ErrorAt("Lenke"));
        page = await page.Form("Lagre kanalen")
            .SubmitAsync(("Kanal", "Etisk handel Norges arkiv"), ("Lenke", "https://arkiv.example/2025"));

        Assert.Contains("Én kanal mangler dag og lenke", page.Words);
        Assert.Contains("https://arkiv.example/2025", page.Words);
        Assert.Contains("Redegjørelsen for aktsomhetsvurderinger i 2025", page.Html);
    }

    [Fact]
    [Trait("Requirement", "R-NEG-17")]
    public async Task An_update_is_a_new_version_that_says_what_changed_while_the_old_one_stays_readable()
    {
        await using var site = await Site.StartAsync(postgres);
        var first = await StatementToSign.MakeAsync(site.Scopes);
        await first.SignAsync([.. first.Signers]);
        await first.PublishAsync();
        using var lead = await site.SignInAsAsync(first.Organisation, Role.StatementApprover);
        using var visitor = site.Visit();
        var slug = first.Organisation.ToString();

        var page = await (await lead.GetFormAsync($"/statements/{first.Id}/published", "Åpne ny utgave")).SubmitAsync(
            ("Hva er vesentlig endret?", "En faktisk skade er bekreftet.")
        );
        var second = first with { Id = StatementId.Parse(page.Path.Split('/')[^1], null) };
        Assert.Equal(StatementState.UnderUpdate, (await first.StatementAsync()).State);
        Assert.Equal(2, (await second.StatementAsync()).Version);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/p/{slug}/2025")).Status);

        await second.AnswerAsync("Vi satte hanskene øverst.");
        await second.ApproveAsync();
        await second.SignAsync([.. second.Signers]);
        Assert.True(await second.PublishAsync());

        Assert.Equal(StatementState.Superseded, (await first.StatementAsync()).State);
        var newest = await visitor.GetAsync($"/p/{slug}/2025");
        Assert.Contains("Dette er endret siden utgaven fra", newest.Words);
        Assert.Contains("En faktisk skade er bekreftet.", newest.Words);
        var added = string.Join(
            ' ',
            newest.Document.QuerySelectorAll(".ak-diff ins").Select(one => WebPage.Plain(one.LastChild!.TextContent))
        );
        Assert.Contains("satte", added);
        Assert.Contains("øverst", added);
        var old = await visitor.GetAsync($"/p/{slug}/2025/1");
        Assert.Contains("Vi begynte med det som er verst for folk.", old.Words);
        Assert.Contains("Denne utgaven er erstattet", old.Words);
    }

    [Fact]
    [Trait("Requirement", "INV-15")]
    public async Task An_update_that_is_given_up_leaves_the_published_one_as_it_stood()
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var made = await StatementToSign.MakeAsync(scopes);
        await made.SignAsync([.. made.Signers]);
        await made.PublishAsync();
        await using (var scope = scopes.As(made.Organisation))
        {
            var updates = scope.ServiceProvider.GetRequiredService<StatementUpdates>();
            var published = (await made.OpenAsync(scope)).Statement;
            Assert.NotNull(await updates.BeginAsync(published, "Nytt land", CancellationToken.None));
            Assert.Null(await updates.BeginAsync(published, "Enda et", CancellationToken.None));
            Assert.True(await updates.GiveUpAsync(published, "Det var et tellefeil", CancellationToken.None));
            Assert.False(await updates.GiveUpAsync(published, "Igjen", CancellationToken.None));
        }

        Assert.Equal(StatementState.Published, (await made.StatementAsync()).State);
        await using var after = scopes.As(made.Organisation);
        Assert.Equal(1, await after.ServiceProvider.GetRequiredService<AppDb>().Set<Statement>().CountAsync());
    }

    [Fact]
    public async Task Publishing_writes_a_data_package_that_anyone_can_fetch_and_check_and_a_later_signature_asks_for_a_new_one()
    {
        await using var site = await Site.StartAsync(postgres);
        var made = await StatementToSign.MakeAsync(site.Scopes);
        await made.SignAsync(made.Signers[0], made.Signers[1]);
        using var lead = await site.SignInAsAsync(made.Organisation, Role.StatementApprover);
        using var visitor = site.Visit();
        var publish = await lead.GetFormAsync($"/statements/{made.Id}/publish");
        var page = await publish.SubmitAsync(("Hvorfor publiseres den uten underskrifter?", Reason));

        var first = await visitor.Client.GetByteArrayAsync($"/p/{made.Organisation}/2025?form=bundle");
        var report = BundleVerifier.Verify(first);
        Assert.DoesNotContain(report.Findings, finding => !finding.Holds);
        Assert.DoesNotContain(report.Figures, figure => figure.Fault is not null);
        Assert.Contains(report.Findings, finding => finding.Check == "log" && finding.Holds);
        Assert.Contains("datapakke.zip", (await visitor.GetAsync($"/p/{made.Organisation}/2025")).Html);
        Assert.DoesNotContain("Lag datapakken", page.Words);
        first[first.Length / 2] ^= 1;
        Assert.Contains(BundleVerifier.Verify(first).Findings, finding => !finding.Holds);

        await made.SignAsync(made.Signers[2]);
        page = await lead.GetAsync($"/statements/{made.Id}/published");
        Assert.Contains("Flere har signert siden datapakken ble laget", page.Words);
        await page.Form("Lag datapakken").SubmitAsync();

        var second = BundleVerifier.Verify(await visitor.Client.GetByteArrayAsync($"/p/{made.Organisation}/2025?form=bundle"));
        Assert.DoesNotContain(second.Findings, finding => !finding.Holds);
        await using var scope = site.Scopes.As(made.Organisation);
        var kept = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<PublishedBundle>().ToListAsync();
        Assert.Equal([2, 3], kept.OrderBy(one => one.At).Select(one => one.Signed));
    }

    [Fact]
    public async Task The_public_files_carry_the_signatures_under_the_same_fingerprint()
    {
        await using var site = await Site.StartAsync(postgres);
        var made = await StatementToSign.MakeAsync(site.Scopes);
        await made.SignAsync([.. made.Signers]);
        await made.PublishAsync();
        using var visitor = site.Visit();

        var document = DocumentJson.Read(await visitor.Client.GetByteArrayAsync($"/p/{made.Organisation}/2025?form=json"));

        var signatures = Assert.Single(document.Blocks.OfType<Signatures>());
        Assert.Equal(["Kari Prøve", "Nils Prøve", "Ola Prøve"], signatures.Signers.Select(one => one.Name));
        Assert.All(signatures.Signers, one => Assert.Equal(TimeProvider.System.Today(), one.SignedOn));
        Assert.Equal("Oslo", signatures.Place);
        Assert.Equal(document.Edition.Fingerprint, DocumentJson.Fingerprint(document));
    }

    [Fact]
    public async Task A_statement_after_the_deadline_is_on_record_as_late()
    {
        var clock = new ClockAt(new DateTimeOffset(2026, 7, 2, 10, 0, 0, TimeSpan.Zero));
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync(), services => services.AddSingleton<TimeProvider>(clock));
        var made = await StatementToSign.MakeAsync(scopes);
        await made.SignAsync([.. made.Signers]);
        await made.PublishAsync();

        var breach = Assert.Single(await made.BreachesAsync());
        Assert.Equal((new BreachOf(2025, DutyBreachKind.Late), new DateOnly(2026, 7, 1)), (breach.Breach, breach.Day));
    }

    [Fact]
    public async Task An_older_address_of_the_organisation_leads_to_the_one_in_use()
    {
        await using var site = await Site.StartAsync(postgres);
        var made = await StatementToSign.MakeAsync(site.Scopes);
        await made.SignAsync([.. made.Signers]);
        await made.PublishAsync();
        await using (var scope = site.Scopes.As(made.Organisation))
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            Assert.True(
                await scope
                    .ServiceProvider.GetRequiredService<PublicAddresses>()
                    .TryTakeAsync(made.Organisation, "nytt-navn", CancellationToken.None)
            );
            (await db.Set<Organisation>().SingleAsync()).Slug = "nytt-navn";
            await db.SaveChangesAsync();
        }

        using var visitor = site.Visit();
        var page = await visitor.GetAsync($"/p/{made.Organisation}/2025/1?figure=x");

        Assert.Equal((HttpStatusCode.OK, "/p/nytt-navn/2025/1", "?figure=x"), (page.Status, page.Path, page.Address.Query));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/p/finnes-ikke/2025")).Status);
    }

    [Fact]
    public async Task The_demonstrations_statement_of_last_year_is_approved_signed_and_published_with_days_of_last_year()
    {
        await using var site = await Site.StartAsync(postgres, demo: true);
        using var visitor = site.Visit();

        var page = await visitor.GetAsync("/p/kvistheim/2024");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("4 av 4 har signert", page.Words);
        Assert.Contains("Torgeir Myrvold", page.Words);
        Assert.Contains("2025", page.Words);
        Assert.DoesNotContain("Disse mangler", page.Words);
        var ask = page.Document.QuerySelector("aside a[href^='#']")!.GetAttribute("href")!;
        Assert.Contains("@", page.Document.GetElementById(ask[1..])!.TextContent, StringComparison.Ordinal);
    }

    private sealed class ClockAt(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
