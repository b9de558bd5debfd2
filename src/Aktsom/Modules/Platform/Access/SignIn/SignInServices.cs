using System.Threading.RateLimiting;
using Aktsom.Modules.Platform.Access.Me;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Aktsom.Modules.Platform.Access.SignIn;

/// <summary>Sign-in with password and code or with a passkey, its cookies and its limits.</summary>
internal static class SignInServices
{
    public const int PasswordLength = 12;
    private const int Attempts = 5;
    private const int HashRounds = 210_000;
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Session = TimeSpan.FromHours(12);

    // A password changed or a session ended elsewhere is felt within this time.
    private static readonly TimeSpan StampChecked = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSignInUsers();
        new IdentityBuilder(typeof(User), services).AddSignInManager().AddClaimsPrincipalFactory<UserClaims>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddSingleton<IPostConfigureOptions<CookieAuthenticationOptions>, SignInCookies>();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = StampChecked);
        services.Configure<CookieAuthenticationOptions>(
            IdentityConstants.ApplicationScheme,
            options =>
            {
                options.ExpireTimeSpan = Session;
                options.SlidingExpiration = true;
                options.LoginPath = "/sign-in";
                options.LogoutPath = "/sign-out";
                options.ReturnUrlParameter = "back";
                options.Events.OnRedirectToAccessDenied = Refuse;
            }
        );
        services.AddOptions<IdentityPasskeyOptions>().BindConfiguration("Passkeys");
        services.AddOptions<SignInLimitOptions>().BindConfiguration("SignInLimits");
        services.AddSingleton<SignInLimits>();
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy<string, AddressLimit>(SignInLimits.Policy);
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddScoped<FirstAdministrator>();
        services.AddScoped<IAtStart, FirstCode>();
        services.AddScoped<NewUser>();
        services.AddScoped<SpentCodes>();
        services.AddScoped<PasswordLinks>();
        services.AddScoped<OwnPassword>();
        services.AddScoped<SignInLog>();
        services.AddScoped<SignedInPerson>();
        return services;
    }

    /// <summary>People and their passwords alone, for the command line.</summary>
    public static IServiceCollection AddSignInUsers(this IServiceCollection services)
    {
        services.AddDataProtection();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds);
        services
            .AddIdentityCore<User>(Configure)
            .AddEntityFrameworkStores<AppDb>()
            .AddDefaultTokenProviders()
            .AddPasswordValidator<GuessablePassword>();
        return services;
    }

    /// <summary>The order: who it is, what the person may reach, how often, and only then whether the page is open to them.</summary>
    public static WebApplication UseSignIn(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseMiddleware<ReachMiddleware>();
        app.UseRateLimiter();
        app.UseAuthorization();
        return app;
    }

    private static void Configure(IdentityOptions options)
    {
        // Length protects; rules about signs only make passwords alike (NIST SP 800-63B).
        options.Password.RequiredLength = PasswordLength;
        options.Password.RequiredUniqueChars = 5;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = Attempts;
        options.Lockout.DefaultLockoutTimeSpan = LockedFor;
        options.User.RequireUniqueEmail = true;

        // The name is the e-mail address, which may hold letters outside ASCII.
        options.User.AllowedUserNameCharacters = "";
    }

    private static Task Refuse(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
