using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Access.SignIn;
using Aktsom.Modules.Platform.Chores;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Files;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Rendering;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web.Navigation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Aktsom.Modules.Platform;

/// <summary>What every module stands on: database, access, log, figures, chores.</summary>
internal static class PlatformModule
{
    /// <summary>The part that the command line needs too: database, log, reach, figures.</summary>
    public static IServiceCollection AddPlatformData(this IServiceCollection services, Func<string> appConnection)
    {
        services.AddSingleton(TimeProvider.System);
        services.TryAddSingleton<IConfiguration>(_ => new ConfigurationBuilder().AddEnvironmentVariables().Build());
        services.AddSingleton(_ => NpgsqlDataSource.Create(appConnection()));
        services.AddDataProtection().SetApplicationName("Aktsom");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<NpgsqlDataSource>((options, database) => options.XmlRepository = new ProtectionKeyStore(database));
        services.AddLocalization();
        services.TryAddSingleton<ModuleTexts>();
        services.AddScoped<Reach>();
        services.AddScoped<ChangeLog>();
        services.AddScoped<ReachInterceptor>();
        services.AddScoped<FigureRegistry>();
        services.AddScoped<FileStore>();
        services.AddSingleton(new RenderSettings());
        services.AddSingleton<RenderProcess>();
        services.AddSingleton<DocumentRenderer>();
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        services.AddDbContext<AppDb>(
            (provider, options) =>
                options
                    .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())
                    .AddInterceptors(provider.GetRequiredService<ReachInterceptor>())
        );
        return services;
    }

    public static IServiceCollection AddPlatform(this IServiceCollection services, Func<string> appConnection)
    {
        services.AddPlatformData(appConnection);
        services.AddSignIn();
        services.AddSingleton<Permissions>();
        services.AddSingleton<WrongLinks>();
        services.AddSingleton(PermissionGrant.ToAll(StartPermissions.See));
        services.AddNavigation(
            new NavigationPage(NavigationEntry.ThisWeek, "/Platform/Start/Index", "Menu.ThisWeek", StartPermissions.See, 10)
        );
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddScoped<IAuthorizationHandler, SeveralOrganisationsHandler>();
        services
            .AddAuthorizationBuilder()
            .AddPolicy(SeveralOrganisations.Policy, policy => policy.AddRequirements(new SeveralOrganisations()));
        services.AddScoped<LogReader>();
        services.AddSingleton<LogWords>();
        services.AddSingleton<LogKinds>();
        services.AddSingleton(PermissionGrant.To(LogPermissions.See));
        services.AddPersonMenu(
            new PersonPage("/Platform/Access/Me/Profile", "Menu.Profile", null, 10),
            new PersonPage("/Platform/Log/List", "Menu.Log", LogPermissions.See, 70),
            new PersonPage("/Platform/Access/SignIn/End", "Navigation.SignOut", null, 100, Post: true)
        );
        services.AddHostedService<ChoreRunner>();
        return services;
    }
}
