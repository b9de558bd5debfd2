using System.Security.Claims;
using System.Text.Encodings.Web;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Platform.Web.Gallery;
using Aktsom.Modules.Platform.Web.Navigation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aktsom.Tests.Running;

/// <summary>The pages' furniture alone, without a database: the gallery, signed in as an invented person.</summary>
public sealed class GalleryHost : IAsyncLifetime
{
    private WebApplication app = null!;

    public Uri Address { get; private set; } = null!;

    public string Environment { get; init; } = "Development";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environment });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddAktsomWeb();
        builder.Services.AddScoped<IFrameFacts, GalleryFacts>();
        builder.Services.AddNavigation(
            new(NavigationEntry.ThisWeek, "/Platform/Web/Gallery/Week", "Week.Title", null, 10),
            new(NavigationEntry.Suppliers, "/Platform/Web/Gallery/List", "List.Table", null, 10),
            new(NavigationEntry.Suppliers, "/Platform/Web/Gallery/Form", "Form.Title", null, 20),
            new(NavigationEntry.Risk, "/Platform/Web/Gallery/Components", "Components.Risk", null, 10),
            new(NavigationEntry.Voices, "/Platform/Web/Gallery/Thing", "Thing.Audit", "alerts.see", 10)
        );
        builder.Services.AddPersonMenu(new PersonPage("/Platform/Web/Gallery/Components", "Components.Title", null, 10, Post: true));
        builder.Services.Configure<FrameOptions>(o =>
            (o.SearchPage, o.HelpPage) = ("/Platform/Web/Gallery/List", "/Platform/Web/Gallery/Components")
        );
        builder
            .Services.AddAuthentication(nameof(AlwaysSignedIn))
            .AddScheme<AuthenticationSchemeOptions, AlwaysSignedIn>(nameof(AlwaysSignedIn), null);
        builder.Services.AddAuthorization(o => o.AddPolicy("alerts.see", policy => policy.RequireClaim("alerts")));

        app = builder.Build();
        app.UseAktsomWeb();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/_fault", IResult () => throw new InvalidOperationException("A fault made for the test."));
        app.MapGet("/_forbidden", () => Results.StatusCode(StatusCodes.Status403Forbidden));
        await app.StartAsync();
        var served = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Address = new Uri(served.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private sealed class GalleryFacts : IFrameFacts
    {
        public ValueTask<FrameFacts> OfAsync(HttpContext http, CancellationToken cancel) =>
            ValueTask.FromResult(new FrameFacts(GalleryData.Organisation, null, GalleryData.Person, IsExample: true));
    }

    private sealed class AlwaysSignedIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var person = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, GalleryData.Person)], Scheme.Name));
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(person, Scheme.Name)));
        }
    }
}
