using Aktsom.Modules.Organisations.Breaches;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Organisations.Coverage;
using Aktsom.Modules.Organisations.Documents;
using Aktsom.Modules.Organisations.Examples;
using Aktsom.Modules.Organisations.Figures;
using Aktsom.Modules.Organisations.FirstTime;
using Aktsom.Modules.Organisations.Organisations;
using Aktsom.Modules.Organisations.People;
using Aktsom.Modules.Organisations.UnGoals;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Platform.Web.Navigation;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aktsom.Modules.Organisations;

/// <summary>The organisation: its facts year by year, its people and their roles, and whether the Act applies to it.</summary>
internal static class OrganisationsModule
{
    private static readonly Role[] Editors = [Role.OverallResponsible, Role.OperationalResponsible, Role.SustainabilityLead];

    public static IServiceCollection AddOrganisations(this IServiceCollection services)
    {
        services
            .AddOptions<CoverageOptions>()
            .BindConfiguration(CoverageOptions.Section)
            .Validate(options => options.AreInOrder(), "TransparencyAct:Limits must be in order of date, without overlap, and above zero.")
            .ValidateOnStart();
        services.AddScoped<OrganisationReader>();
        services.AddScoped<IOrganisations>(provider => provider.GetRequiredService<OrganisationReader>());
        services.AddScoped<IOrganisationNames>(provider => provider.GetRequiredService<OrganisationReader>());
        services.AddScoped<IFigureSource, OrganisationFigures>();
        services.AddScoped<UnGoalBook>();
        services.AddScoped<IUnGoalCarriers, DocumentCarriers>();
        services.AddScoped<IFigureSource, GoverningFigures>();
        services.AddScoped<IFigureSource, WorkFigures>();
        services.AddScoped<IAtStart, ExampleDocuments>();
        services.AddScoped<IAtStart, ExampleOrganisations>();
        services.AddScoped<IDutyBreaches, DutyBreaches>();
        services.AddScoped<PublicAddresses>();
        services.AddScoped<Invitations>();
        services.AddScoped<Administrators>();
        services.AddScoped<NewOrganisation>();
        services.Replace(ServiceDescriptor.Scoped<IFrameFacts, OrganisationFrameFacts>());
        services.AddSingleton(PermissionGrant.ToAll(OrganisationPermissions.See));
        services.AddSingleton(PermissionGrant.To(OrganisationPermissions.Edit, Editors));
        services.AddSingleton(PermissionGrant.To(OrganisationPermissions.ManageAccess));
        services.AddNavigation(
            new NavigationPage(
                NavigationEntry.Organisation,
                "/Organisations/Organisations/About",
                "Menu.About",
                OrganisationPermissions.See,
                10
            ),
            new NavigationPage(NavigationEntry.Organisation, "/Organisations/People/Roles", "Menu.Roles", OrganisationPermissions.See, 20),
            new NavigationPage(
                NavigationEntry.Organisation,
                "/Organisations/Documents/List",
                "Menu.Documents",
                OrganisationPermissions.See,
                30
            )
        );
        services.AddPersonMenu(
            new PersonPage("/Organisations/Switch/Choose", "Menu.Switch", SeveralOrganisations.Policy, 50),
            new PersonPage("/Organisations/People/List", "Menu.Access", OrganisationPermissions.ManageAccess, 60)
        );
        return services;
    }
}
