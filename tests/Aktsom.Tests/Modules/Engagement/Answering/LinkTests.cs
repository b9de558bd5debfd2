using System.Net;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Access.SignIn;
using Aktsom.Modules.Platform.Data;
using Aktsom.Tests.Modules.Engagement.Campaigns;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Engagement.Answering;

/// <summary>Links that somebody guessed, took back or let run out.</summary>
public sealed class LinkTests(TestPostgres postgres)
{
    [Fact]
    public async Task A_guessed_a_revoked_and_an_expired_link_each_say_what_to_do()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes, suppliers: 2);
        using var stranger = site.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/answer/abc")).Status);
        var guessed = sent.Token[..^4] + (sent.Token.EndsWith("0000", StringComparison.Ordinal) ? "1111" : "0000");
        var page = await stranger.GetAsync($"/answer/{guessed}");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Vi kjenner ikke denne lenken", page.Title, StringComparison.Ordinal);
        Assert.DoesNotContain("Prøvefabrikk", page.Words, StringComparison.Ordinal);

        await ChangeAsync(sent, 0, link => link.RevokedAt = TimeProvider.System.GetUtcNow());
        page = await stranger.GetAsync($"/answer/{sent.Token}/q/WP-1");
        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Contains("trukket tilbake", page.Title, StringComparison.Ordinal);

        await ChangeAsync(sent, 1, link => link.Expires = TimeProvider.System.GetUtcNow().AddMinutes(-1));
        page = await stranger.GetAsync($"/answer/{sent.Forms[1].Token}");
        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Contains("Det dere har svart, ligger der", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_guesses_is_stopped_and_who_answers_is_not()
    {
        await using var site = await Site.StartAsync(
            postgres,
            services => services.Configure<SignInLimitOptions>(limit => limit.PerAddress = 3)
        );
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        using var supplier = site.Visit();
        for (var time = 0; time < 6; time++)
        {
            await AnsweringTests.Answer(await supplier.GetAsync($"/answer/{sent.Token}/q/WP-3"), time % 2 == 0 ? "v:yes" : "v:no");
        }

        for (var time = 0; time < 3; time++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await supplier.GetAsync("/answer/none")).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await supplier.GetAsync("/answer/none")).Status);
    }

    private static Task<int> ChangeAsync(SentCampaign sent, int number, Action<SupplierLink> change) =>
        sent.InAsync(
            async (services, _) =>
            {
                var db = services.GetRequiredService<AppDb>();
                foreach (var link in await db.Set<SupplierLink>().Where(link => link.Dispatch == sent.Forms[number].Dispatch).ToListAsync())
                {
                    change(link);
                }

                return await db.SaveChangesAsync();
            }
        );
}
