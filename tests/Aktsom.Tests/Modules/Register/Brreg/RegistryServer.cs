using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Aktsom.Tests.Modules.Register.Brreg;

/// <summary>A registry on this machine that gives recorded answers. They are made up, in the shape of the real ones.</summary>
internal sealed class RegistryServer : IAsyncDisposable
{
    public const string Living = """
        {"organisasjonsnummer":"974760673","navn":"FJORD TEKSTIL AS","organisasjonsform":{"kode":"AS","beskrivelse":"Aksjeselskap"},
         "naeringskode1":{"kode":"46.410","beskrivelse":"Engroshandel med tekstiler"},"antallAnsatte":12,"harRegistrertAntallAnsatte":true,
         "forretningsadresse":{"land":"Norge","landkode":"NO","postnummer":"6003","poststed":"ÅLESUND","adresse":["Kaien 4",null,""]},
         "postadresse":{"land":"Norge","landkode":"NO","postnummer":"6001","poststed":"ÅLESUND","adresse":["Postboks 1"]},
         "konkurs":false,"konkursdato":"","_links":{"self":{"href":"http://localhost/"}}}
        """;

    public const string Bankrupt = """
        {"organisasjonsnummer":"971032081","navn":"STEMLAND DATA AS","naeringskode1":{"kode":"62.100"},"konkurs":true,
         "forretningsadresse":{"landkode":"NO","postnummer":"0150","poststed":"OSLO","adresse":["Gata 1"]}}
        """;

    public const string Deleted = """
        {"organisasjonsnummer":"974760673","navn":"SLETTET ENHET AS","organisasjonsform":{"kode":"AS"},"slettedato":"2024-10-20"}
        """;

    public const string SubUnit = """
        {"organisasjonsnummer":"974760673","navn":"FJORD TEKSTIL AVD. BERGEN","organisasjonsform":{"kode":"BEDR"},"overordnetEnhet":"971032081",
         "naeringskode1":{"kode":"46.410"},"beliggenhetsadresse":{"landkode":"NO","postnummer":"5003","poststed":"BERGEN","adresse":["Kaien 1"]}}
        """;

    public const string Roles = """
        {"rollegrupper":[
          {"type":{"kode":"DAGL"},"roller":[{"type":{"kode":"DAGL"},"person":{"fodselsdato":"1970-01-01","navn":{"fornavn":"Prøve","etternavn":"Leder"},"erDoed":false},"fratraadt":false}]},
          {"type":{"kode":"STYR"},"roller":[
            {"type":{"kode":"LEDE"},"person":{"navn":{"fornavn":"Prøve","mellomnavn":"Midt","etternavn":"Formann"},"erDoed":false},"fratraadt":false},
            {"type":{"kode":"NEST"},"person":{"navn":{"fornavn":"Prøve","etternavn":"Nestformann"},"erDoed":true},"fratraadt":false},
            {"type":{"kode":"MEDL"},"person":{"navn":{"fornavn":"Prøve","etternavn":"Medlem"},"erDoed":false},"fratraadt":false},
            {"type":{"kode":"MEDL"},"person":{"navn":{"fornavn":"Tidligere","etternavn":"Medlem"},"erDoed":false},"fratraadt":true},
            {"type":{"kode":"VARA"},"person":{"navn":{"fornavn":"Prøve","etternavn":"Vara"},"erDoed":false},"fratraadt":false},
            {"type":{"kode":"MEDL"},"enhet":{"organisasjonsnummer":"971032081","navn":["Eier AS"]},"fratraadt":false}]}]}
        """;

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, (int Status, string Body)> answers = new(StringComparer.Ordinal);

    private RegistryServer(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First() + "/enhetsregisteret/api/");

    /// <summary>The paths asked for, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>How long each answer takes.</summary>
    public TimeSpan Delay { get; set; }

    public static async Task<RegistryServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new RegistryServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    public RegistryServer Answers(string path, string body, int status = StatusCodes.Status200OK)
    {
        answers[path] = (status, body);
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!.Replace("/enhetsregisteret/api/", "", StringComparison.Ordinal);
        Asked.Enqueue(path);
        await Task.Delay(Delay, http.RequestAborted);
        var (status, body) = answers.GetValueOrDefault(path, (StatusCodes.Status404NotFound, ""));
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(body);
    }
}
