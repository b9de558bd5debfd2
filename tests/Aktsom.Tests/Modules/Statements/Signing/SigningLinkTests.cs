using System.Net;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Review;
using Aktsom.Modules.Statements.Signing;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Statements.Signing;

[Trait("Requirement", "R-LAW-02")]
public sealed class SigningLinkTests(TestPostgres postgres)
{
    [Fact]
    [Trait("Requirement", "R-EHN-17")]
    public async Task A_signer_without_an_account_reads_signs_with_a_reservation_and_gets_a_receipt()
    {
        await using var site = await Site.StartAsync(postgres);
        var made = await StatementToSign.MakeAsync(site.Scopes);
        var token = await made.LinkAsync(made.Chair);
        using var visitor = site.Visit();

        var page = await visitor.GetAsync($"/sign/{token}");
        Assert.Equal("Signer redegjørelsen for 2025", page.Title);
        Assert.Contains((await made.SnapshotAsync()).Sha256, page.Words);
        Assert.Contains("Ola Prøve", page.Words);
        var page2 = await page.Form("Signer redegjørelsen").SubmitAsync(("Fullt navn", "Kari"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page2.Status);
        Assert.StartsWith("Skriv navnet slik det står på listen: Kari Prøve", page2.Form("Signer redegjørelsen").ErrorAt("Fullt navn"));
        page = await page2
            .Form("Signer redegjørelsen")
            .SubmitAsync(
                ("Jeg har lest redegjørelsen og står inne for den.", "ja"),
                ("Fullt navn", "kari  prøve"),
                ("Sted", "Bodø"),
                ("Forbeholdet ditt", "Jeg er uenig i kapittel 3.")
            );

        Assert.Equal("Du har signert redegjørelsen for 2025", page.Title);
        Assert.Contains("Forbehold: Jeg er uenig i kapittel 3.", page.Words);
        Assert.Contains("1 av 3 har signert", (await visitor.GetAsync($"/sign/{await made.LinkAsync(made.Signers[1])}")).Words);
        Assert.Empty(visitor.Cookies.GetAllCookies());
        var signature = await SignatureAsync(made, made.Chair);
        Assert.Equal((SignatureState.Signed, SignatureMethod.PersonalLink, "Bodø"), (signature.State, signature.Method, signature.Town));
    }

    [Fact]
    public async Task A_link_that_is_used_shows_the_receipt_and_changes_nothing()
    {
        await using var site = await Site.StartAsync(postgres);
        var made = await StatementToSign.MakeAsync(site.Scopes);
        var token = await made.LinkAsync(made.Chair);
        using var visitor = site.Visit();
        var form = (await visitor.GetAsync($"/sign/{token}")).Form("Signer redegjørelsen");
        await SignAsync(form, "Kari Prøve", "Bodø");
        var first = await SignatureAsync(made, made.Chair);

        var again = await SignAsync(form, "Kari Prøve", "Oslo");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("kan ikke signeres lenger", again.Words);
        var receipt = await visitor.GetAsync($"/sign/{token}");
        Assert.Equal("Du har signert redegjørelsen for 2025", receipt.Title);
        Assert.Null(receipt.Document.QuerySelector("form[method=post]"));
        var second = await SignatureAsync(made, made.Chair);
        Assert.Equal((first.At, first.Town), (second.At, second.Town));
    }

    [Fact]
    public async Task A_link_that_is_expired_revoked_replaced_guessed_or_for_an_older_text_opens_nothing()
    {
        var clock = new MovableClock();
        await using var site = await Site.StartAsync(postgres, services => services.AddSingleton<TimeProvider>(clock));
        var made = await StatementToSign.MakeAsync(site.Scopes);
        using var visitor = site.Visit();
        async Task GoneAsync(string token)
        {
            var page = await visitor.GetAsync($"/sign/{token}");
            Assert.Equal((HttpStatusCode.Gone, "Lenken virker ikke"), (page.Status, page.Title));
            Assert.DoesNotContain("Signatur AS", page.Html);
            Assert.DoesNotContain("Kari", page.Html);
            using var post = await visitor.Client.PostAsync(
                $"/sign/{token}",
                new FormUrlEncodedContent([new("HasRead", "true"), new("FullName", "Kari Prøve"), new("Town", "Oslo")])
            );
            Assert.Equal(HttpStatusCode.Gone, post.StatusCode);
        }

        var token = await made.LinkAsync(made.Chair);
        await GoneAsync("x");
        await GoneAsync(token[..^2] + (token.EndsWith("00", StringComparison.Ordinal) ? "01" : "00"));
        await GoneAsync(token[..64] + new string('0', 64));

        var renewed = await made.LinkAsync(made.Chair);
        await GoneAsync(token);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/sign/{renewed}")).Status);

        clock.Ahead = SigningLink.Lifetime + TimeSpan.FromMinutes(1);
        await GoneAsync(renewed);
        clock.Ahead = TimeSpan.Zero;

        await RevokeAsync(made);
        await GoneAsync(renewed);

        var last = await made.LinkAsync(made.Chair);
        await using (var scope = site.Scopes.As(made.Organisation))
        {
            var review = scope.ServiceProvider.GetRequiredService<StatementReview>();
            await review.ReopenAsync((await made.OpenAsync(scope)).Statement, "Feil", CancellationToken.None);
        }

        await GoneAsync(last);
        await made.ApproveAsync();
        await GoneAsync(last);
        Assert.Equal(SignatureState.Waiting, (await SignatureAsync(made, made.Chair)).State);
    }

    [Fact]
    public async Task Only_the_hash_of_the_secret_is_kept()
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var made = await StatementToSign.MakeAsync(scopes);
        var link = PersonalLink.Read(await made.LinkAsync(made.Chair))!.Value;
        await using var scope = scopes.As(made.Organisation);
        var kept = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<SigningLink>().SingleAsync();

        Assert.Equal(32, link.Secret.Length);
        Assert.Equal(link.SecretHash, kept.SecretHash);
        Assert.NotEqual(link.Secret, kept.SecretHash);
    }

    [Fact]
    public async Task One_who_declines_says_why_and_may_still_sign()
    {
        await using var site = await Site.StartAsync(postgres);
        var made = await StatementToSign.MakeAsync(site.Scopes);
        var token = await made.LinkAsync(made.Chair);
        using var visitor = site.Visit();

        var page = await (await visitor.GetFormAsync($"/sign/{token}", "Si nei til å signere")).SubmitAsync(("Grunnen din", " "));
        Assert.Equal("Skriv grunnen.", page.Form("Si nei til å signere").ErrorAt("Grunnen din"));
        page = await page.Form("Si nei til å signere").SubmitAsync(("Grunnen din", "Kapittel 3 mangler."));
        Assert.Equal("Du har sagt nei til å signere redegjørelsen for 2025", page.Title);
        using var lead = await site.SignInAsAsync(made.Organisation, Role.StatementApprover);
        Assert.Contains("Kapittel 3 mangler.", (await lead.GetAsync($"/statements/{made.Id}/signatures")).Words);

        await SignAsync(page.Form("Signer redegjørelsen"), "Kari Prøve", "Oslo");
        Assert.Equal(SignatureState.Signed, (await SignatureAsync(made, made.Chair)).State);
    }

    [Fact]
    public async Task The_last_signature_makes_the_statement_signed_also_when_all_sign_at_once()
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var made = await StatementToSign.MakeAsync(scopes);

        var signed = await Task.WhenAll(made.Signers.Select(person => made.SignAsync(person)));

        Assert.All(signed, Assert.True);
        Assert.Equal(StatementState.Signed, (await made.StatementAsync()).State);
    }

    [Fact]
    public async Task A_person_who_is_signed_in_signs_only_the_own_place()
    {
        await using var site = await Site.StartAsync(postgres);
        var made = await StatementToSign.MakeAsync(site.Scopes, approved: false);
        var member = await Given.UserAsync(site.Scopes, made.Organisation, "Mia Prøve", roles: [Role.BoardMember]);
        await made.ApproveAsync();
        using var mia = await site.SignInAsAsync(member);
        using var other = await site.SignInAsAsync(made.Organisation, Role.StatementAuthor);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/statements/{made.Id}/sign")).Status);

        var page = await SignAsync((await mia.GetAsync($"/statements/{made.Id}/sign")).Form("Signer redegjørelsen"), "Mia Prøve", "Tromsø");

        Assert.Equal("Du har signert redegjørelsen for 2025", page.Title);
        Assert.Equal(StatementState.Approved, (await made.StatementAsync()).State);
        Assert.Contains("3 underskrifter mangler", (await mia.GetAsync($"/statements/{made.Id}/signatures")).Title);
    }

    [Fact]
    public async Task Only_approvers_make_links_and_a_link_is_shown_once()
    {
        await using var site = await Site.StartAsync(postgres);
        var made = await StatementToSign.MakeAsync(site.Scopes);
        using var reader = await site.SignInAsAsync(made.Organisation, Role.StatementAuthor);
        using var lead = await site.SignInAsAsync(made.Organisation, Role.StatementApprover);
        Assert.Null((await reader.GetAsync($"/statements/{made.Id}/signatures")).Document.QuerySelector("main form"));

        var page = await (await lead.GetFormAsync($"/statements/{made.Id}/signatures", "Lag personlig lenke Kari Prøve")).SubmitAsync();
        var link = page.Document.QuerySelector("#link")!.GetAttribute("value")!;

        using var visitor = site.Visit();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(new Uri(link).AbsolutePath)).Status);
        page = await lead.GetAsync($"/statements/{made.Id}/signatures");
        Assert.Null(page.Document.QuerySelector("#link"));
        await page.Form("Trekk tilbake Kari Prøve").SubmitAsync();
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(new Uri(link).AbsolutePath)).Status);
    }

    [Fact]
    public async Task A_pdf_signed_elsewhere_stands_for_those_named_by_its_hash_and_is_never_public()
    {
        await using var site = await Site.StartAsync(postgres);
        var made = await StatementToSign.MakeAsync(site.Scopes);
        using var lead = await site.SignInAsAsync(made.Organisation, Role.StatementApprover);
        var form = await lead.GetFormAsync($"/statements/{made.Id}/signatures", "Legg ved");
        var today = TimeProvider.System.Today();

        var page = await form.Attach("Signert PDF", "signert.pdf", "<html>"u8.ToArray())
            .SubmitAsync(("Hvem har signert den?", "Kari Prøve"), ("Sted", "Oslo"), ("Signert dato", $"{today:dd.MM.yyyy}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        page = await page.Form("Legg ved")
            .Attach("Signert PDF", "signert.pdf", "%PDF-1.7 signert"u8.ToArray())
            .SubmitAsync(("Hvem har signert den?", "Kari Prøve"));

        Assert.Equal("2 underskrifter mangler", page.Title);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("%PDF-1.7 signert"u8));
        Assert.Contains(hash, page.Words);
        Assert.Equal(SignatureMethod.SignedFile, (await SignatureAsync(made, made.Chair)).Method);
        var file = $"/statements/{made.Id}/signatures?handler=File&sha256={hash}";
        Assert.Equal("%PDF-1.7 signert", await lead.Client.GetStringAsync(file));
        using var reader = await site.SignInAsAsync(made.Organisation, Role.Reader);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(file)).Status);
        using var stranger = site.Visit();
        Assert.Equal("/sign-in", (await stranger.GetAsync(file)).Path);
    }

    private static Task<WebPage> SignAsync(WebForm form, string name, string town) =>
        form.SubmitAsync(("Jeg har lest redegjørelsen og står inne for den.", "ja"), ("Fullt navn", name), ("Sted", town));

    private static async Task<Signature> SignatureAsync(StatementToSign made, Aktsom.Modules.Organisations.Contracts.PersonId person)
    {
        await using var scope = made.Scopes.As(made.Organisation);
        var snapshot = (await made.OpenAsync(scope)).Statement.Snapshot;
        return await scope
            .ServiceProvider.GetRequiredService<AppDb>()
            .Set<Signature>()
            .SingleAsync(one => one.Snapshot == snapshot && one.Person == person);
    }

    private static async Task RevokeAsync(StatementToSign made)
    {
        var signature = await SignatureAsync(made, made.Chair);
        await using var scope = made.Scopes.As(made.Organisation);
        Assert.True(
            await scope
                .ServiceProvider.GetRequiredService<SigningLinks>()
                .RevokeAsync(signature.Snapshot, signature, CancellationToken.None)
        );
    }

    private sealed class MovableClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
    }
}
