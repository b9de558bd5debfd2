using Aktsom.BrowserTests.Running;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Tests.Running;

namespace Aktsom.BrowserTests.Accessibility;

/// <summary>Sign-in, the person's own pages, the organisation's, access and the log: on every screen and in every language.</summary>
public sealed class OrganisationPagesTests(Chromium chromium, TestPostgres postgres)
{
    private static readonly int ThisYear = TimeProvider.System.Today().Year;

    private static readonly string[] Open = ["/sign-in", "/invited/x"];

    private static readonly string[] Members =
    [
        "/me",
        "/me/password",
        "/me/app",
        "/me/passkeys",
        "/organisation",
        "/organisation/edit",
        "/organisation/face",
        $"/organisation/years/{ThisYear - 1}",
        "/organisation/act",
        $"/organisation/act/{ThisYear}",
        "/organisation/changes/add",
        "/organisation/roles",
        "/organisation/body",
        "/organisations",
        "/access",
        "/access/add",
        "/access/{person}",
        "/access/{person}/edit",
        "/access/{person}/give-role",
        "/access/{person}/end-role/buyer/2020-01-01",
        "/log",
    ];

    public static TheoryData<string, string> Looks =>
        [
            .. Screen.All.Select(screen => new TheoryDataRow<string, string>(screen.Name, "nb-NO")),
            new TheoryDataRow<string, string>(Screen.Phone.Name, "nn"),
            new TheoryDataRow<string, string>(Screen.Phone.Name, "en"),
        ];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Pages_are_accessible_fit_and_break_no_policy(string screenName, string language)
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes, "Kvistheim Prøve AS");
        var person = await Given.PersonAsync(site.Scopes, organisation, "Siv Prøve", null, Role.Buyer, Role.BoardChair);
        using var administrator = await site.SignInAsAsync(organisation, Role.Administrator);
        await FillAsync(administrator);
        var screen = Screen.All.Single(one => one.Name == screenName) with { Language = language };
        await using var visit = await chromium.VisitAsync(site.Localhost(), screen);

        await LookAsync(visit, Open, person.ToString());
        await LookAsync(visit, ["/first-time"], person.ToString());
        await visit.BecomeAsync(site, administrator);
        await LookAsync(visit, Members, person.ToString());

        Assert.DoesNotContain(visit.Complaints, complaint => !complaint.Contains("status of 4", StringComparison.Ordinal));
    }

    private static async Task FillAsync(Aktsom.Tests.Running.Browser browser)
    {
        foreach (var year in new[] { ThisYear - 2, ThisYear - 1 })
        {
            var form = await browser.GetFormAsync($"/organisation/years/{year}");
            await form.SubmitAsync(("Salgsinntekt", "2184000000"), ("Balansesum", "612000000"), ("Årsverk", "341,5"), ("Ansatte", "388"));
        }

        await (await browser.GetFormAsync("/organisation/edit")).SubmitAsync(
            ("Organisasjonsnummer", "974760673"),
            ("Hovedkontorets adresse", "Prøveveien 1, 9999 Prøvestad"),
            ("Hva dere hovedsakelig leverer", "Arbeidstøy, verneutstyr og verktøy til bedrifter i hele landet")
        );
        await (await browser.GetFormAsync("/organisation/face")).SubmitAsync(("Egen farge", "#9bd3b0"));
        await (await browser.GetFormAsync("/organisation/changes/add")).SubmitAsync(("Hva er endret?", "Kjøpte Fjordlys Prøve AS"));
    }

    private static async Task LookAsync(Visit visit, IEnumerable<string> paths, string person)
    {
        foreach (var path in paths)
        {
            await visit.GoAsync(path.Replace("{person}", person, StringComparison.Ordinal));
            await visit.ScreenshotAsync("organisation" + path.Replace('/', '-').Replace("{person}", "person", StringComparison.Ordinal));
            await visit.FitsTheWindowAsync();
            await visit.AxeCheckAsync();
        }
    }
}
