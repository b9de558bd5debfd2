using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Aktsom.Tests.Running;

/// <summary>A browser without script: keeps cookies, follows redirects, reads pages. Bokmål unless a test asks for another language.</summary>
internal sealed class Browser : IDisposable
{
    private readonly Site site;
    private readonly HttpClientHandler handler = new() { CheckCertificateRevocationList = true };

    public Browser(Site site)
    {
        this.site = site;
        Client = new HttpClient(handler) { BaseAddress = site.Address };
        Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("nb");
    }

    public HttpClient Client { get; }

    public CookieContainer Cookies => handler.CookieContainer;

    public void Speak(string language)
    {
        Client.DefaultRequestHeaders.AcceptLanguage.Clear();
        Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
    }

    /// <summary>The page at the end of any redirects. A fault of the application fails the test with what was logged.</summary>
    public async Task<WebPage> GetAsync(string path)
    {
        using var answer = await Client.GetAsync(path);
        return await ReadAsync(answer);
    }

    /// <summary>The page's form: the one with this button, else the first of the page's content that posts.</summary>
    public async Task<WebForm> GetFormAsync(string path, string? button = null) => (await GetAsync(path)).Form(button);

    internal async Task<WebPage> SendAsync(HttpRequestMessage request)
    {
        using var answer = await Client.SendAsync(request);
        return await ReadAsync(answer);
    }

    private async Task<WebPage> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode == HttpStatusCode.InternalServerError)
        {
            throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri} answered 500:\n{site.Faults.Text}");
        }

        var parser = new HtmlParser(new HtmlParserOptions(), BrowsingContext.New(Configuration.Default));
        var document = await parser.ParseDocumentAsync(text, CancellationToken.None);
        return new WebPage(this, answer.StatusCode, answer.RequestMessage!.RequestUri!, document, text, answer.Headers);
    }

    public void Dispose()
    {
        Client.Dispose();
        handler.Dispose();
    }
}

/// <summary>An answer. <see cref="Words"/> is what a person reads, with white space made plain.</summary>
internal sealed partial record WebPage(
    Browser Browser,
    HttpStatusCode Status,
    Uri Address,
    IHtmlDocument Document,
    string Html,
    HttpResponseHeaders Headers
)
{
    public string Path => Address.AbsolutePath;

    public string Words => Spoken((INode?)Document.QuerySelector("main") ?? Document.Body!);

    public string Title => Plain(Document.QuerySelector("h1")?.TextContent ?? "");

    /// <summary>The message at a field, by its label; empty when there is none.</summary>
    public string ErrorAt(string label) => Form().ErrorAt(label);

    public WebForm Form(string? button = null)
    {
        var forms = Document.Forms.OfType<IHtmlFormElement>().Where(form => form.Method == "post" || button is not null).ToList();
        var found = button is null
            ? forms.FirstOrDefault(form => form.Closest("main") is not null) ?? forms.FirstOrDefault()
            : forms.FirstOrDefault(form => WebForm.ButtonOf(form, button) is not null);
        return found is not null
            ? new WebForm(this, found, button)
            : throw new InvalidOperationException(
                $"No form{(button is null ? "" : $" with the button «{button}»")} on {Path} ({Status}):\n{Words}"
            );
    }

    /// <summary>Text with a space between any two elements, since a page parts them by its looks, but none before a full stop.</summary>
    private static string Spoken(INode node) =>
        PartedFromItsStop().Replace(Plain(string.Join(' ', node.Descendants<IText>().Select(text => text.Data))), "$1");

    [GeneratedRegex(@"\s([.,:;!?»)])")]
    private static partial Regex PartedFromItsStop();

    internal static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
