using System.Net;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Statements.Review;
using Aktsom.Tests.Modules.Statements.Signing;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Statements.Review;

[Trait("Requirement", "R-EHN-02")]
public sealed class OutsideReviewerTests(TestPostgres postgres)
{
    [Fact]
    public async Task A_reviewer_reads_comments_and_judges_the_base_level_only_after_publishing()
    {
        await using var site = await Site.StartAsync(postgres);
        var made = await StatementToSign.MakeAsync(site.Scopes, approved: false);
        using var lead = await site.SignInAsAsync(made.Organisation, Role.StatementApprover, Role.StatementAuthor);
        var page = await (await lead.GetFormAsync($"/statements/{made.Id}/review", "Lag personlig lenke")).SubmitAsync(
            ("Navn", "Rita Råd"),
            ("Leser for", "Medlemsråd")
        );
        var link = new Uri(page.Document.QuerySelector("#link")!.GetAttribute("value")!).AbsolutePath;
        using var reviewer = site.Visit();

        page = await reviewer.GetAsync(link);
        Assert.Contains("Vi begynte med det som er verst for folk.", page.Words);
        Assert.DoesNotContain("Lagre vurderingen", page.Words);
        page = await page.Form("Legg til kommentaren").SubmitAsync(("Felt", StatementToSign.Field), ("Kommentar", "Hvem er «folk»?"));
        Assert.Contains("Hvem er «folk»?", page.Words);
        Assert.Contains("Rita Råd, Medlemsråd", (await lead.GetAsync($"/statements/{made.Id}/comments")).Words);
        Assert.DoesNotContain("Basisnivået er nådd", (await lead.GetAsync($"/statements/{made.Id}/review")).Words);

        await made.ApproveAsync();
        await made.SignAsync([.. made.Signers]);
        await made.PublishAsync();
        page = await reviewer.GetAsync(link);
        page = await page.Form("Lagre vurderingen")
            .SubmitAsync(("Vurderingen", "Basisnivået er nådd"), ("Lenke til vurderingen", "https://rad.example/dom"));

        Assert.Contains("Rita Råd, Medlemsråd", page.Words);
        using var visitor = site.Visit();
        var open = await visitor.GetAsync($"/p/{made.Organisation}/2025");
        Assert.Contains("Basisnivået er nådd", open.Words);
        Assert.Contains("https://rad.example/dom", open.Html);
    }

    [Fact]
    public async Task A_judgement_of_what_is_not_published_is_refused()
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var made = await StatementToSign.MakeAsync(scopes);
        await using var scope = scopes.As(made.Organisation);
        var reviewers = scope.ServiceProvider.GetRequiredService<OutsideReviewers>();
        var statement = (await made.OpenAsync(scope)).Statement;

        Assert.False(
            await reviewers.JudgeAsync(statement, BaseLevel.Met, new DateOnly(2026, 6, 1), "Seg selv", null, CancellationToken.None)
        );
    }

    [Fact]
    public async Task A_revoked_link_opens_nothing_and_a_new_one_does()
    {
        await using var site = await Site.StartAsync(postgres);
        var made = await StatementToSign.MakeAsync(site.Scopes);
        string token;
        string renewed;
        await using (var scope = site.Scopes.As(made.Organisation))
        {
            var reviewers = scope.ServiceProvider.GetRequiredService<OutsideReviewers>();
            token = await reviewers.InviteAsync(made.Id, "Rita Råd", "Medlemsråd", CancellationToken.None);
            var reviewer = Assert.Single(await reviewers.OfAsync(made.Id, CancellationToken.None));
            await reviewers.RevokeAsync(reviewer, CancellationToken.None);
        }

        using var visitor = site.Visit();
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync($"/review/{token}")).Status);
        await using (var scope = site.Scopes.As(made.Organisation))
        {
            var reviewers = scope.ServiceProvider.GetRequiredService<OutsideReviewers>();
            renewed = await reviewers.RenewAsync((await reviewers.OfAsync(made.Id, CancellationToken.None))[0], CancellationToken.None);
        }

        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync($"/review/{token}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/review/{renewed}")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync("/review/" + new string('0', 128))).Status);
    }
}
