using System.Net;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aktsom.Tests.Running;

/// <summary>
/// The whole application over a database of its own, on a free port. <c>await using var site = await Site.StartAsync(postgres);</c>
/// then <see cref="SignInAsAsync(OrganisationId, Role[])"/> for a person with roles, or <see cref="Visit"/> for a stranger.
/// </summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication app;

    private Site(WebApplication app, TestDatabase database, FaultCatcher faults)
    {
        this.app = app;
        Faults = faults;
        Scopes = new Scopes(database);
        Address = new Uri(app.Urls.First());
    }

    public Uri Address { get; }

    /// <summary>The services without a web server, for <see cref="Given"/> and for looking into the database.</summary>
    public Scopes Scopes { get; }

    /// <summary>The running application's services.</summary>
    public IServiceProvider Services => app.Services;

    internal FaultCatcher Faults { get; }

    /// <param name="demo">Opens with the example organisations, as <c>./aktsom demo</c> does.</param>
    public static async Task<Site> StartAsync(TestPostgres postgres, Action<IServiceCollection>? configure = null, bool demo = false)
    {
        var database = await postgres.CreateDatabaseAsync();
        var faults = new FaultCatcher();
        var options = new ServerOptions
        {
            Url = "http://127.0.0.1:0",
            Demo = demo,
            Configure = services =>
            {
                services.AddLogging(logging => logging.ClearProviders().AddProvider(faults));
                configure?.Invoke(services);
            },
        };
        var app = AktsomServer.Build(() => database.App, options);
        if (demo)
        {
            await Greeting.PrepareAsync(app, options, CancellationToken.None);
        }

        await app.StartAsync();
        return new Site(app, database, faults);
    }

    /// <summary>A browser of its own, not signed in.</summary>
    public Browser Visit() => new(this);

    /// <summary>A new person of the organisation with these roles, signed in, in a browser of its own.</summary>
    public async Task<Browser> SignInAsAsync(OrganisationId organisation, params Role[] roles) =>
        await SignInAsAsync(await Given.UserAsync(Scopes, organisation, roles: roles));

    /// <summary>Someone who exists, signed in by a real cookie without the sign-in page.</summary>
    public async Task<Browser> SignInAsAsync(UserId user)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var person = await users.FindByIdAsync(user.ToString()) ?? throw new InvalidOperationException($"There is no user {user}.");
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<User>>().CreateAsync(person);
        var cookie = app
            .Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(IdentityConstants.ApplicationScheme);
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + cookie.ExpireTimeSpan };
        var ticket = new AuthenticationTicket(principal, properties, IdentityConstants.ApplicationScheme);
        var browser = Visit();
        browser.Cookies.Add(Address, new Cookie(cookie.Cookie.Name!, cookie.TicketDataFormat.Protect(ticket), "/"));
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await Scopes.DisposeAsync();
    }
}

/// <summary>Keeps what the application logs as an error, so that a test that meets a 500 says why.</summary>
internal sealed class FaultCatcher : ILoggerProvider, ILogger
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> faults = new();

    public string Text => string.Join('\n', faults);

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsEnabled(logLevel))
        {
            faults.Enqueue($"{formatter(state, exception)}\n{exception}");
        }
    }

    public void Dispose() { }
}
