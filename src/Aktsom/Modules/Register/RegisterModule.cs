using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Web.Navigation;
using Aktsom.Modules.Register.Articles;
using Aktsom.Modules.Register.Brreg;
using Aktsom.Modules.Register.Categories;
using Aktsom.Modules.Register.Chain;
using Aktsom.Modules.Register.Components;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Countries;
using Aktsom.Modules.Register.Duplicates;
using Aktsom.Modules.Register.Examples;
using Aktsom.Modules.Register.Group;
using Aktsom.Modules.Register.Imports;
using Aktsom.Modules.Register.Purchases;
using Aktsom.Modules.Register.Sites;
using Aktsom.Modules.Register.Standings;
using Aktsom.Modules.Register.Suppliers;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aktsom.Modules.Register;

/// <summary>Suppliers, what is bought from them, and how they come in.</summary>
internal static class RegisterModule
{
    private static readonly Role[] Editors =
    [
        Role.SustainabilityLead,
        Role.OperationalResponsible,
        Role.Analyst,
        Role.Buyer,
        Role.ContractManager,
        Role.LocalLeader,
    ];

    public static IServiceCollection AddRegister(this IServiceCollection services)
    {
        services.AddScoped<ISuppliers, SupplierReader>();
        services.AddScoped<ISupplierChoice, SupplierChoice>();
        services.AddScoped<ISupplierPlaces, SupplierPlaces>();
        services.AddScoped<IGoodsPurchases, GoodsPurchasesReader>();
        services.AddScoped<IStandings, StandingStore>();
        services.AddScoped<IAgreementMark, AgreementMark>();
        services.AddScoped<IConditionalMark, ConditionalMark>();
        services.AddScoped<SupplierList>();
        services.AddScoped<INextStep, RegisterSteps>();
        services.AddScoped<WorldMap>();
        services.AddScoped<PurchaseChart>();
        services.TryAddScoped<ICountryRisk, UnjudgedCountries>();
        services.AddSingleton(PermissionGrant.ToAll(RegisterPermissions.See));
        services.AddSingleton(PermissionGrant.To(RegisterPermissions.Edit, Editors));
        services.AddSingleton(PermissionGrant.To(RegisterPermissions.Import, Editors));
        services.AddNavigation(
            new NavigationPage(NavigationEntry.Suppliers, "/Register/Suppliers/List", "Menu.AllSuppliers", RegisterPermissions.See, 10),
            new NavigationPage(NavigationEntry.Suppliers, "/Register/Countries/Index", "Menu.Countries", RegisterPermissions.See, 20),
            new NavigationPage(NavigationEntry.Suppliers, "/Register/Categories/List", "Menu.Categories", RegisterPermissions.See, 30),
            new NavigationPage(NavigationEntry.Suppliers, "/Register/Articles/List", "Menu.Articles", RegisterPermissions.See, 35),
            new NavigationPage(NavigationEntry.Suppliers, "/Register/Chain/Show", "Menu.Chain", RegisterPermissions.See, 38)
        );
        services.AddScoped<IFigureSource, SupplierFigures>();
        services.AddScoped<IFigureSource, PurchaseFigures>();
        services.AddScoped<IFigureSource, InputFigures>();
        services.AddScoped<IFigureSource, ProducerFigures>();
        services.AddScoped<ExampleArticles>();
        services.AddScoped<ExampleChains>();
        services.AddScoped<IAtStart, ExampleSuppliers>();
        services.AddScoped<CategoryBook>();
        services.AddScoped<ArticleBook>();
        services.AddScoped<IArticles>(given => given.GetRequiredService<ArticleBook>());
        services.AddScoped<LabelBook>();
        services.AddScoped<ArticleImports>();
        services.AddScoped<IFigureSource, ArticleFigures>();
        services.AddScoped<IFigureSource, PreferenceFigures>();
        services.AddScoped<ComponentBook>();
        services.AddScoped<ISupplierPanel, ComponentPanel>();
        services.AddScoped<IFigureSource, ComponentFigures>();
        services.AddScoped<IAtStart, ExampleComponents>();
        services.AddScoped<GroupSpend>();
        services.AddScoped<ISupplierPanel, ArticlePanel>();
        services.TryAddScoped<IArticleBlocks, NoArticleBlocks>();
        services.AddScoped<ChainBook>();
        services.AddScoped<ChainWords>();
        services.AddScoped<IFigureSource, ChainFigures>();
        services.AddScoped<FindDuplicates>();
        services.AddScoped<DecideDuplicate>();
        return services.AddImports().AddBrreg();
    }
}
