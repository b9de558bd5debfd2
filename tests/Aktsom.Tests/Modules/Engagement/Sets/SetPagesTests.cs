using Aktsom.Modules.Platform.Access;
using Aktsom.Tests.Running;

namespace Aktsom.Tests.Modules.Engagement.Sets;

public sealed class SetPagesTests(TestPostgres postgres)
{
    [Fact]
    public async Task The_list_shows_every_set_and_one_can_be_seen_as_the_supplier_sees_it()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.Reader);

        var list = await browser.GetAsync("/questions");
        Assert.Contains("Egenerklæring", list.Words, StringComparison.Ordinal);
        Assert.Contains("innenfor EUs frivillige standard", list.Words, StringComparison.Ordinal);

        var set = await browser.GetAsync("/questions/work-and-pay/1");
        Assert.Contains("Svaret «Ja» foreslår et funn", set.Words, StringComparison.Ordinal);
        Assert.Contains("Vises når WP-1 er «Ja, Delvis»", set.Words, StringComparison.Ordinal);

        var chinese = await browser.GetAsync("/answer/preview/work-and-pay/1?lang=zh");
        Assert.Contains("员工是否需要付费", chinese.Html, StringComparison.Ordinal);
        Assert.Contains("我们不知道", chinese.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Hopp til innholdet", chinese.Html, StringComparison.Ordinal);

        var english = await browser.GetAsync("/answer/preview/yearly-survey/1?lang=zh");
        Assert.Contains("Do you follow the minimum wage law", english.Html, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await browser.GetAsync("/questions/none/1")).Status);
    }
}
