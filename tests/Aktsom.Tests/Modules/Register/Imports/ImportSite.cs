using System.Net.Http.Headers;
using System.Text;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Register.Imports;

/// <summary>The import pages, met by a person who may import.</summary>
internal sealed class ImportSite : IAsyncDisposable
{
    private readonly DirectoryInfo folder;

    private ImportSite(Site site, OrganisationId organisation, Browser browser, DirectoryInfo folder)
    {
        this.folder = folder;
        (Site, Organisation, Browser) = (site, organisation, browser);
        Desk = new LedgerDesk(site.Scopes, organisation);
    }

    public Site Site { get; }
    public OrganisationId Organisation { get; }
    public Browser Browser { get; }
    public LedgerDesk Desk { get; }

    /// <summary>How many uploads lie on disk.</summary>
    public int Uploads => folder.GetDirectories().Length;

    public static async Task<ImportSite> OpenAsync(TestPostgres postgres, Action<ImportOptions>? options = null, Role role = Role.Buyer)
    {
        var folder = Directory.CreateTempSubdirectory("aktsom-import-");
        var site = await Site.StartAsync(
            postgres,
            services =>
                services.Configure<ImportOptions>(o =>
                {
                    o.Folder = folder.FullName;
                    options?.Invoke(o);
                })
        );
        var organisation = await Given.OrganisationAsync(site.Scopes);
        return new ImportSite(site, organisation, await site.SignInAsAsync(organisation, role), folder);
    }

    public Task<WebPage> UploadAsync(string text, string name = "leverandorer_2025.csv") => UploadAsync(Encoding.UTF8.GetBytes(text), name);

    public async Task<WebPage> UploadAsync(byte[] content, string name) =>
        await (await Browser.GetFormAsync("/suppliers/import")).Attach("Fil", name, content).SubmitAsync();

    /// <summary>Several files at once, as a person who marks them all.</summary>
    public async Task<WebPage> UploadManyAsync(params (string Name, string Text)[] files)
    {
        var page = await Browser.GetAsync("/suppliers/import");
        var token = page.Document.QuerySelector("main input[type=hidden]")!;
        using var body = new MultipartFormDataContent { { new StringContent(token.GetAttribute("value")!), token.GetAttribute("name")! } };
        foreach (var (name, text) in files)
        {
            var part = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            part.Headers.ContentType = new MediaTypeHeaderValue("text/xml");
            body.Add(part, "file", name);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/suppliers/import") { Content = body };
        return await Browser.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await Site.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
