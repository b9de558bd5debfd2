using Aktsom.Modules.Impacts.Candidates;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Examples;
using Aktsom.Modules.Impacts.Figures;
using Aktsom.Modules.Impacts.Goals;
using Aktsom.Modules.Impacts.Hours;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Indicators;
using Aktsom.Modules.Impacts.Materiality;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Impacts.Remedy;
using Aktsom.Modules.Impacts.Review;
using Aktsom.Modules.Impacts.Round;
using Aktsom.Modules.Impacts.Years;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Web.Navigation;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Impacts;

/// <summary>What matters most to people, what is done about it, and whether it worked.</summary>
internal static class ImpactsModule
{
    private static readonly Role[] Judges = [Role.SustainabilityLead, Role.Analyst, Role.OperationalResponsible, Role.OverallResponsible];

    public static IServiceCollection AddImpacts(this IServiceCollection services)
    {
        services.AddScoped<IUnGoalCarriers, UnGoalsOfYear>();
        services.AddScoped<ImpactRegister>();
        services.AddScoped<ImpactDesk>();
        services.AddScoped<CandidateDesk>();
        services.AddScoped<OpenYear>();
        services.AddScoped<MeasureBook>();
        services.AddScoped<StandingOnDay>();
        services.AddScoped<WorkList>();
        services.AddScoped<IndicatorBook>();
        services.AddScoped<RegisterNumbers>();
        services.AddScoped<IndicatorChart>();
        services.AddScoped<IFigureSource, ImpactFigures>();
        services.AddScoped<IFigureSource, MeasureFigures>();
        services.AddScoped<IFigureSource, OutcomeFigures>();
        services.AddScoped<IFigureSource, IndicatorFigures>();
        services.AddScoped<IFigureSource, WorkFigures>();
        services.AddScoped<IFigureSource, RemedyFigures>();
        services.AddScoped<IFigureSource, ReviewFigures>();
        services.AddScoped<IFigureSource, ReportFigures>();
        services.AddScoped<MaterialityBook>();
        services.AddScoped<IFigureSource, MaterialityFigures>();
        services.AddScoped<IFigureSource, DepthFigures>();
        services.AddScoped<IAtStart, ExampleMateriality>();
        services.AddScoped<INextStep, ImpactSteps>();
        services.AddScoped<INextStep, RemedySteps>();
        services.AddScoped<INextStep, ReviewSteps>();
        services.AddScoped<ISupplierPanel, ImpactPanel>();
        services.AddScoped<ISupplierPanel, RemedyPanel>();
        services.AddScoped<RemedyBook>();
        services.AddScoped<ReviewBook>();
        services.AddScoped<INextStep, WeekSteps>();
        services.AddScoped<IWeekHours, WeekSteps>();
        services.AddScoped<IAtStart, ExampleImpacts>();
        services.AddScoped<IAtStart, ExamplePlans>();
        services.AddScoped<IAtStart, ExampleIndicators>();
        services.AddScoped<IAtStart, ExampleReviews>();
        services.AddSingleton(PermissionGrant.ToAll(ImpactPermissions.See));
        services.AddSingleton(PermissionGrant.To(ImpactPermissions.Edit, Judges));
        services.AddNavigation(
            new NavigationPage(NavigationEntry.Risk, "/Impacts/Impacts/List", "Menu.Impacts", ImpactPermissions.See, 5),
            new NavigationPage(NavigationEntry.Risk, "/Impacts/Materiality/List", "Menu.Materiality", ImpactPermissions.See, 45),
            new NavigationPage(NavigationEntry.FollowUp, "/Impacts/Plan/List", "Menu.Measures", ImpactPermissions.See, 10),
            new NavigationPage(NavigationEntry.FollowUp, "/Impacts/Hours/Plan", "Menu.Hours", ImpactPermissions.See, 20),
            new NavigationPage(NavigationEntry.FollowUp, "/Impacts/Indicators/List", "Menu.Indicators", ImpactPermissions.See, 30),
            new NavigationPage(NavigationEntry.FollowUp, "/Impacts/Remedy/List", "Menu.Remedy", ImpactPermissions.See, 35),
            new NavigationPage(NavigationEntry.FollowUp, "/Impacts/Round/Round", "Menu.Round", ImpactPermissions.See, 40)
        );
        return services;
    }
}
