using System.Net;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Tests.Running;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Platform.Access;

[Trait("Requirement", "R-NEG-15")]
public sealed class SignInTests(TestPostgres postgres)
{
    private const string Email = "kari@example.test";
    private const string Password = "fjorden er blank i dag";

    [Fact]
    public async Task A_stranger_is_led_to_the_sign_in_page_and_back_again()
    {
        await using var site = await Site.StartAsync(postgres);
        await WithPasswordAsync(site);
        using var browser = site.Visit();

        var page = await browser.GetAsync("/me?x=1");
        Assert.Equal("/sign-in", page.Path);
        page = await page.Form().SubmitAsync(("E-post", Email), ("Passord", Password));

        Assert.Equal("/me?x=1", page.Address.PathAndQuery);
    }

    [Theory]
    [InlineData(Email, "feil passord, langt nok")]
    [InlineData("ingen@example.test", Password)]
    public async Task Whoever_fails_is_told_the_same(string email, string password)
    {
        await using var site = await Site.StartAsync(postgres);
        await WithPasswordAsync(site);
        using var browser = site.Visit();

        var page = await (await browser.GetFormAsync("/sign-in")).SubmitAsync(("E-post", email), ("Passord", password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("E-post og passord passer ikke sammen.", page.Words, StringComparison.Ordinal);
    }

    private static async Task<UserId> WithPasswordAsync(Site site)
    {
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var id = await Given.UserAsync(site.Scopes, organisation, "Kari Prøve", Email, Role.Reader);
        await using var scope = site.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = await users.FindByIdAsync(id.ToString());
        Assert.True((await users.AddPasswordAsync(user!, Password)).Succeeded);
        return id;
    }
}
