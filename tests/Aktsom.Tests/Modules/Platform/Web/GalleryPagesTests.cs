using System.Net;
using Aktsom.Modules.Platform.Web;
using Aktsom.Tests.Running;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Aktsom.Tests.Modules.Platform.Web;

/// <summary>Headers, languages, forms and error pages over HTTP, by the gallery.</summary>
public sealed class GalleryPagesTests(GalleryHost host) : IClassFixture<GalleryHost>
{
    [Fact]
    public async Task A_page_allows_no_inline_script_or_style_and_holds_none()
    {
        using var client = Client();
        using var answer = await client.GetAsync("/_gallery");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        var page = await ReadAsync(answer);
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick]"));
    }

    [Fact]
    public async Task The_public_pages_have_no_script_and_set_no_cookie()
    {
        using var client = Client();
        using var answer = await client.GetAsync("/_gallery/public");

        Assert.DoesNotContain("script-src", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Empty((await ReadAsync(answer)).QuerySelectorAll("script"));
    }

    [Fact]
    public async Task Nothing_is_fetched_from_another_host()
    {
        foreach (var path in new[] { "/_gallery", "/_gallery/public", "/_gallery/question" })
        {
            var page = await PageAsync(path);
            var addresses = page.QuerySelectorAll("[src], link[href], use")
                .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href") ?? "");
            Assert.All(addresses, address => Assert.StartsWith("/", address, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("nb", "Hopp til innholdet")]
    [InlineData("no", "Hopp til innholdet")]
    [InlineData("nn-NO", "Hopp til innhaldet")]
    [InlineData("en-US", "Skip to the content")]
    public async Task A_page_speaks_the_reader_s_language(string language, string skip)
    {
        var page = await PageAsync("/_gallery", language);
        Assert.Equal(skip, page.QuerySelector("body > a")!.TextContent);
    }

    [Fact]
    public async Task The_menu_hides_what_the_person_may_not_open()
    {
        var page = await PageAsync("/_gallery/list");

        Assert.Equal(["Denne uken", "Leverandører", "Risiko"], page.QuerySelectorAll(".ak-nav a").Select(link => link.TextContent));
        Assert.Equal("page", page.QuerySelector(".ak-nav a[href='/_gallery/list']")!.GetAttribute("aria-current"));
        Assert.Equal(["Leverandører", "Legg til en leverandør"], page.QuerySelectorAll(".ak-pages a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task A_field_ties_label_hint_and_control_together()
    {
        var page = await PageAsync("/_gallery/form");
        var input = page.GetElementById("OrganisationNumber")!;

        Assert.Equal("Organisasjonsnummer (valgfritt)", page.QuerySelector("label[for=OrganisationNumber]")!.TextContent);
        Assert.Equal("OrganisationNumber-hint", input.GetAttribute("aria-describedby"));
        Assert.NotNull(page.GetElementById("OrganisationNumber-hint"));
        Assert.Equal("Navn", page.QuerySelector("label[for=Name]")!.TextContent);
        Assert.Equal("file", page.GetElementById("Proof")!.GetAttribute("type"));
        Assert.Equal(5, page.QuerySelectorAll("fieldset input[type=radio][name=Level]").Length);
        Assert.Equal("TEXTAREA", page.GetElementById("Words")!.TagName);
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_says_what_to_do_where()
    {
        var (status, page) = await PostAsync(
            ("Name", ""),
            ("OrganisationNumber", "31420765"),
            ("Ends", "neste år"),
            ("Purchases", "mye"),
            ("Words", "<b>Hansker</b>"),
            ("Level", "High"),
            ("Kind", "")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.StartsWith("Feil: ", page.Title, StringComparison.Ordinal);
        Assert.Equal("Fem ting må rettes", page.QuerySelector(".ds-error-summary h2")!.TextContent);
        Assert.Equal("Skriv inn navnet på leverandøren.", Error(page, "Name"));
        Assert.Equal("Skriv ni siffer i organisasjonsnummeret.", Error(page, "OrganisationNumber"));
        Assert.Equal("Skriv datoen som dag, måned og år, for eksempel 31.12.2027.", Error(page, "Ends"));
        Assert.Equal("Skriv «mye» på en annen måte. Vi forsto det ikke.", Error(page, "Purchases"));
        Assert.Equal("Svar på «Innkjøpskategori».", Error(page, "Kind"));
        Assert.Equal(
            ["Name", "OrganisationNumber", "Ends", "Purchases", "Kind"],
            page.QuerySelectorAll(".ds-error-summary a").Select(link => link.GetAttribute("href")![1..])
        );
        Assert.Equal("31420765", page.GetElementById("OrganisationNumber")!.GetAttribute("value"));
        Assert.Equal("neste år", page.GetElementById("Ends")!.GetAttribute("value"));
        Assert.Equal("<b>Hansker</b>", page.GetElementById("Words")!.TextContent);
        Assert.NotNull(page.QuerySelector("input[name=Level][value=High][checked]"));
        Assert.All(
            page.QuerySelectorAll(".ds-error-summary a"),
            link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..]))
        );
    }

    [Fact]
    public async Task Numbers_and_days_are_read_as_Norwegians_write_them()
    {
        var (status, _) = await PostAsync(
            ("Name", "Fjord AS"),
            ("Ends", "31.12.2027"),
            ("Purchases", "1 000,50"),
            ("Level", "Low"),
            ("Kind", "Paper")
        );
        Assert.Equal(HttpStatusCode.Redirect, status);
    }

    [Fact]
    public async Task What_a_reader_types_in_a_filter_is_encoded()
    {
        var page = await PageAsync("/_gallery/list?Name=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&sort=%22%3E%3Cb%3E");

        Assert.Equal("\"><script>alert(1)</script>", page.GetElementById("Name")!.GetAttribute("value"));
        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Equal("-purchases", page.QuerySelector("input[name=order]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("/nothing-here", HttpStatusCode.NotFound, "Vi finner ikke siden")]
    [InlineData("/_forbidden", HttpStatusCode.Forbidden, "Du har ikke tilgang hit")]
    [InlineData("/_fault", HttpStatusCode.InternalServerError, "Noe gikk galt hos oss")]
    public async Task An_error_page_says_what_to_do_and_keeps_the_status(string path, HttpStatusCode status, string title)
    {
        using var client = Client();
        using var answer = await client.GetAsync(path);
        var page = await ReadAsync(answer);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task Our_own_fault_has_a_code_and_tells_nothing_of_the_inside()
    {
        var page = await PageAsync("/_fault");
        var text = page.QuerySelector("main")!.TextContent;

        Assert.Matches("Kode [0-9A-F]{4}-[0-9A-F]{4}", text);
        Assert.DoesNotContain("InvalidOperationException", page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("made for the test", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chosen_language_and_theme_are_kept_and_lead_back()
    {
        using var client = Client();
        using var first = await client.GetAsync("/preferences?back=/_gallery/list");
        var form = await ReadAsync(first);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["form"] = form.QuerySelector("input[name=form]")!.GetAttribute("value")!,
            ["back"] = "https://elsewhere.example/",
            ["Language"] = "nn",
            ["Theme"] = "dark",
        };
        using var answer = await client.PostAsync("/preferences", new FormUrlEncodedContent(fields));

        Assert.Equal("/", answer.Headers.Location!.ToString());
        using var after = await client.GetAsync("/_gallery/list");
        var root = (await ReadAsync(after)).DocumentElement;
        Assert.Equal(("nn", "dark"), (root.GetAttribute("lang"), root.GetAttribute("data-color-scheme")));
    }

    [Fact]
    public async Task A_language_in_the_address_follows_the_links_of_the_page()
    {
        var page = await PageAsync("/_gallery/form?lang=en");

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("lang=en", page.QuerySelector(".ak-crumbs a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_development_there_is_no_gallery()
    {
        await using var real = new GalleryHost { Environment = "Production" };
        await real.InitializeAsync();
        using var client = new HttpClient { BaseAddress = real.Address };
        using var answer = await client.GetAsync("/_gallery");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task An_organisation_s_colour_is_a_style_sheet_of_its_own()
    {
        using var client = Client();
        using var answer = await client.GetAsync("/colour/275d3f.css");

        Assert.Equal("text/css", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("#275d3f", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var wrong = await client.GetAsync("/colour/zzzzzz.css");
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
    }

    private HttpClient Client(string language = "nb")
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CheckCertificateRevocationList = true })
        {
            BaseAddress = host.Address,
        };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return client;
    }

    private async Task<IDocument> PageAsync(string path, string language = "nb")
    {
        using var client = Client(language);
        using var answer = await client.GetAsync(path);
        return await ReadAsync(answer);
    }

    private async Task<(HttpStatusCode Status, IDocument Page)> PostAsync(params (string Name, string Value)[] fields)
    {
        using var client = Client();
        using var first = await client.GetAsync("/_gallery/form");
        var token = (await ReadAsync(first)).QuerySelector("input[name=form]")!.GetAttribute("value")!;
        using var content = new MultipartFormDataContent { { new StringContent(token), "form" } };
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        using var answer = await client.PostAsync("/_gallery/form", content);
        return (answer.StatusCode, await ReadAsync(answer));
    }

    private static string Error(IDocument page, string field)
    {
        Assert.Contains($"{field}-error", page.GetElementById(field)!.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Equal("true", page.GetElementById(field)!.GetAttribute("aria-invalid"));
        return page.GetElementById($"{field}-error")!.TextContent;
    }

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(), CancellationToken.None);
}
