using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Chores;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Web.Navigation;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Analyses;
using Aktsom.Modules.Risk.Blocks;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Editions;
using Aktsom.Modules.Risk.Events;
using Aktsom.Modules.Risk.Examples;
using Aktsom.Modules.Risk.Exclusions;
using Aktsom.Modules.Risk.Extract;
using Aktsom.Modules.Risk.Factors;
using Aktsom.Modules.Risk.Figures;
using Aktsom.Modules.Risk.Focus;
using Aktsom.Modules.Risk.Follow;
using Aktsom.Modules.Risk.Lists;
using Aktsom.Modules.Risk.Models;
using Aktsom.Modules.Risk.Moves;
using Aktsom.Modules.Risk.Overview;
using Aktsom.Modules.Risk.Research;
using Aktsom.Modules.Risk.Residual;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Modules.Risk.Subjects;

namespace Aktsom.Modules.Risk;

/// <summary>Who can be harmed: sources, models, screening, and what people change in it.</summary>
internal static class RiskModule
{
    private static readonly Role[] Judges = [Role.SustainabilityLead, Role.Analyst, Role.OperationalResponsible, Role.OverallResponsible];

    public static IServiceCollection AddRisk(this IServiceCollection services)
    {
        services.AddScoped<ModelInUse>();
        services.AddScoped<OwnModels>();
        services.AddScoped<OwnFactorScores>();
        services.AddScoped<ListDecisions>();
        services.AddScoped<WhatMoved>();
        services.AddScoped<RiskPicture>();
        services.AddScoped<RiskMap>();
        services.AddScoped<ResearchList>();
        services.AddScoped<AssessmentWriter>();
        services.AddScoped<ToldStandings>();
        services.AddScoped<CurrentRisk>();
        services.AddScoped<ImportEdition>();
        services.AddScoped<EditionBook>();
        services.AddScoped<IScreening, ScreenRegister>();
        services.AddScoped<IFactsChanged, ScreenChanged>();
        services.AddScoped<ICountryRisk, JudgedCountries>();
        services.AddScoped<IRiskGroups, RiskGroups>();
        services.AddScoped<IUnknownFacts, UnknownFacts>();
        services.AddScoped<IRiskClasses, KeptClasses>();
        services.AddScoped<ISupplierPanel, RiskBand>();
        services.AddScoped<ISupplierPanel, RiskParts>();
        services.AddScoped<ISupplierPanel, RiskTopics>();
        services.AddScoped<ISupplierPanel, ResidualPanel>();
        services.AddScoped<IFigureSource, RiskFigures>();
        services.AddScoped<INextStep, RiskSteps>();
        services.AddScoped<FocusList>();
        services.AddScoped<FocusRanking>();
        services.AddScoped<FollowUpElsewhere>();
        services.AddScoped<INextStep, FocusSteps>();
        services.AddScoped<ISupplierAssessments, SupplierAssessments>();
        services.AddScoped<ISupplierPanel, FocusPanel>();
        services.AddScoped<FollowFacts>();
        services.AddScoped<FollowDesk>();
        services.AddScoped<ISupplierPanel, FollowPanel>();
        services.AddScoped<IFigureSource, FollowFigures>();
        services.AddScoped<AnalysisBook>();
        services.AddScoped<ISupplierPanel, AnalysisPanel>();
        services.AddScoped<IFigureSource, AnalysisFigures>();
        services.AddScoped<INextStep, AnalysisSteps>();
        services.AddScoped<IChore, OpenNewAssessments>();
        services.AddScoped<IFigureSource, ResearchFigures>();
        services.AddScoped<EventBook>();
        services.AddScoped<ISupplierPanel, EventPanel>();
        services.AddScoped<INextStep, EventSteps>();
        services.AddScoped<SubjectBook>();
        services.AddScoped<BlockBook>();
        services.AddScoped<IArticleBlocks>(given => given.GetRequiredService<BlockBook>());
        services.AddScoped<ExclusionBook>();
        services.AddScoped<ISupplierPanel, ExclusionPanel>();
        services.AddScoped<INextStep, ExclusionSteps>();
        services.AddSingleton(PermissionGrant.ToAll(RiskPermissions.See));
        services.AddSingleton(PermissionGrant.To(RiskPermissions.Run, Judges));
        services.AddSingleton(PermissionGrant.To(RiskPermissions.Override, Judges));
        services.AddSingleton(PermissionGrant.To(RiskPermissions.Reference, Judges));
        services.AddSingleton(
            PermissionGrant.To(RiskPermissions.CheckOrder, [.. Judges, Role.Buyer, Role.ContractManager, Role.LocalLeader])
        );
        services.AddNavigation(
            new NavigationPage(NavigationEntry.Risk, "/Risk/Overview/Index", "Menu.Overview", RiskPermissions.See, 10),
            new NavigationPage(NavigationEntry.Risk, "/Risk/Subjects/Index", "Menu.Subjects", RiskPermissions.See, 12),
            new NavigationPage(NavigationEntry.Risk, "/Risk/Moves/Index", "Menu.Moved", RiskPermissions.See, 20),
            new NavigationPage(NavigationEntry.Risk, "/Risk/Research/Index", "Menu.Research", RiskPermissions.See, 15),
            new NavigationPage(NavigationEntry.Risk, "/Risk/Analyses/Index", "Menu.Analyses", RiskPermissions.See, 16),
            new NavigationPage(NavigationEntry.Risk, "/Risk/Lists/Index", "Menu.Lists", RiskPermissions.See, 25),
            new NavigationPage(NavigationEntry.Risk, "/Risk/Events/Index", "Menu.Events", RiskPermissions.See, 27),
            new NavigationPage(NavigationEntry.Risk, "/Risk/Exclusions/Index", "Menu.Exclusions", RiskPermissions.See, 28),
            new NavigationPage(NavigationEntry.Risk, "/Risk/Blocks/Index", "Menu.Blocks", RiskPermissions.See, 28),
            new NavigationPage(NavigationEntry.Risk, "/Risk/Focus/Index", "Menu.Focus", RiskPermissions.See, 29),
            new NavigationPage(NavigationEntry.Risk, "/Risk/Follow/Index", "Menu.Follow", RiskPermissions.See, 17),
            new NavigationPage(NavigationEntry.Risk, "/Risk/Models/Index", "Menu.Model", RiskPermissions.See, 35),
            new NavigationPage(NavigationEntry.Risk, "/Risk/Overview/Sources", "Menu.Sources", RiskPermissions.See, 40)
        );
        services.AddScoped<MappingExtract>();
        services.AddScoped<ExampleMethods>();
        services.AddScoped<ExampleEvents>();
        services.AddScoped<ExampleExclusions>();
        services.AddScoped<ExampleSubjects>();
        services.AddScoped<ExampleFocus>();
        services.AddScoped<ExampleFollow>();
        services.AddScoped<ExampleAnalyses>();
        services.AddScoped<ExampleProcurements>();
        services.AddScoped<IAtStart, ExampleScreening>();
        return services;
    }
}
