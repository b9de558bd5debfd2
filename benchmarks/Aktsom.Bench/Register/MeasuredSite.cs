using System.Diagnostics;
using System.Net;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Aktsom.Tests.Running;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aktsom.Bench.Register;

/// <summary>The whole application over a register, and one person signed in who asks for pages.</summary>
internal sealed class MeasuredSite : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClientHandler handler = new() { CheckCertificateRevocationList = true };
    private readonly HttpClient client;

    private MeasuredSite(WebApplication app)
    {
        this.app = app;
        client = new HttpClient(handler) { BaseAddress = new Uri(app.Urls.First()), Timeout = TimeSpan.FromMinutes(2) };
    }

    public static async Task<MeasuredSite> StartAsync(Scopes scopes, OrganisationId organisation)
    {
        var options = new ServerOptions
        {
            Url = "http://127.0.0.1:0",
            Configure = services => services.AddLogging(logging => logging.ClearProviders()),
        };
        var app = AktsomServer.Build(() => scopes.Database.App, options);
        await app.StartAsync();
        var site = new MeasuredSite(app);
        await site.SignInAsync(await Given.UserAsync(scopes, organisation, roles: Role.SustainabilityLead));
        return site;
    }

    /// <summary>Where it is reached, for visitors who are not signed in.</summary>
    public Uri Address => client.BaseAddress!;

    /// <returns>Milliseconds until the whole page is here, and the page.</returns>
    public async Task<(double Milliseconds, string Page)> GetAsync(string path)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await client.GetAsync(path);
        var page = await answer.Content.ReadAsStringAsync();
        var spent = watch.Elapsed.TotalMilliseconds;
        return answer.StatusCode == HttpStatusCode.OK && answer.RequestMessage!.RequestUri!.PathAndQuery == path
            ? (spent, page)
            : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode} at {answer.RequestMessage!.RequestUri}.");
    }

    private async Task SignInAsync(UserId user)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var person = await users.FindByIdAsync(user.ToString()) ?? throw new InvalidOperationException($"There is no user {user}.");
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<User>>().CreateAsync(person);
        var cookie = app
            .Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(IdentityConstants.ApplicationScheme);
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var ticket = new AuthenticationTicket(
            principal,
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + cookie.ExpireTimeSpan },
            IdentityConstants.ApplicationScheme
        );
        handler.CookieContainer.Add(client.BaseAddress!, new Cookie(cookie.Cookie.Name!, cookie.TicketDataFormat.Protect(ticket), "/"));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        handler.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
