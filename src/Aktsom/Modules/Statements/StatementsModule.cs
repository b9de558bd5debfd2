using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Web.Navigation;
using Aktsom.Modules.Statements.Bundles;
using Aktsom.Modules.Statements.Checks;
using Aktsom.Modules.Statements.Checks.Accepting;
using Aktsom.Modules.Statements.Examples;
using Aktsom.Modules.Statements.Filling;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Publishing;
using Aktsom.Modules.Statements.Review;
using Aktsom.Modules.Statements.Several;
using Aktsom.Modules.Statements.Signing;
using Aktsom.Modules.Statements.Telling;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Translations;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Modules.Statements.Writing.Assignments;
using Aktsom.Modules.Statements.Writing.Attachments;
using Aktsom.Modules.Statements.Writing.Comments;
using Aktsom.Modules.Statements.Writing.Drafts;
using Aktsom.Modules.Statements.YearRound;

namespace Aktsom.Modules.Statements;

/// <summary>The yearly statement: written, filled from the register, published.</summary>
internal static class StatementsModule
{
    public static IServiceCollection AddStatements(this IServiceCollection services)
    {
        services.AddSingleton(provider => StatementTemplates.Load(provider.GetRequiredService<IConfiguration>()["Templates:Folder"]));
        services.AddScoped<IAtStart, ReadTemplatesAtStart>();
        services.AddOptions<ColophonOptions>().BindConfiguration("Colophon");
        services.AddScoped<StatementStore>();
        services.AddScoped<YearStart>();
        services.AddScoped<EarlierAnswers>();
        services.AddScoped<StatementOutline>();
        services.AddScoped<FieldPage>();
        services.AddScoped<FieldDrafts>();
        services.AddScoped<StatementComments>();
        services.AddScoped<StatementAssignments>();
        services.AddScoped<StatementAttachments>();
        services.AddScoped<ToldOfYear>();
        services.AddScoped<IFigureSource>(provider => provider.GetRequiredService<ToldOfYear>());
        services.AddScoped<IFigureSource, StatementFigures>();
        services.AddScoped<IFigureUses, FieldsOfFigures>();
        services.AddScoped<JointFigures>();
        services.AddScoped<CoveredParties>();
        services.AddScoped<PartMaker>();
        services.AddScoped<Handovers>();
        services.AddScoped<RegisterFill>();
        services.AddScoped<StatementPictures>();
        services.AddScoped<StatementComposer>();
        services.AddScoped<StatementFacts>();
        services.AddScoped<AcceptedFindings>();
        services.AddScoped<StatementChecking>();
        services.AddScoped<IApprovalBlocks, CheckBlocks>();
        services.AddScoped<IFieldPanel, CheckPanel>();
        services.AddScoped<StatementForms>();
        services.AddScoped<StatementPrint>();
        services.AddScoped<FigureGround>();
        services.AddScoped<StatementReview>();
        services.AddScoped<OutsideReviewers>();
        services.AddScoped<SigningDesk>();
        services.AddScoped<SigningLinks>();
        services.AddScoped<SigningPage>();
        services.AddScoped<SignedFiles>();
        services.AddScoped<PublishedEditions>();
        services.AddScoped<Publisher>();
        services.AddScoped<BundleKeeper>();
        services.AddScoped<StatementUpdates>();
        services.AddScoped<TranslationBook>();
        services.AddScoped<TranslatedEditions>();
        services.AddScoped<YearRoundPlan>();
        services.AddScoped<CalendarFeeds>();
        services.AddScoped<INextStep, StatementSteps>();
        services.AddSingleton<IAtStart, ExampleStatements>();
        services.AddSingleton<IAtStart, ExampleTogether>();
        services.AddSingleton<IAtStart, ExampleTelling>();
        services.AddSingleton(PermissionGrant.ToAll(StatementPermissions.See));
        services.AddSingleton(
            PermissionGrant.To(
                StatementPermissions.Write,
                Role.StatementAuthor,
                Role.SustainabilityLead,
                Role.OverallResponsible,
                Role.OperationalResponsible
            )
        );
        services.AddSingleton(
            PermissionGrant.To(
                StatementPermissions.Comment,
                Role.StatementAuthor,
                Role.StatementApprover,
                Role.SustainabilityLead,
                Role.OverallResponsible,
                Role.OperationalResponsible,
                Role.ManagingDirector,
                Role.BoardChair,
                Role.DeputyChair,
                Role.BoardMember,
                Role.SittingDeputy,
                Role.Analyst,
                Role.Auditor
            )
        );
        services.AddSingleton(
            PermissionGrant.To(
                StatementPermissions.AcceptFindings,
                Role.StatementAuthor,
                Role.StatementApprover,
                Role.SustainabilityLead,
                Role.OverallResponsible,
                Role.OperationalResponsible,
                Role.ManagingDirector
            )
        );
        services.AddSingleton(
            PermissionGrant.To(StatementPermissions.Approve, Role.StatementApprover, Role.OverallResponsible, Role.ManagingDirector)
        );
        services.AddSingleton(
            PermissionGrant.To(StatementPermissions.Publish, Role.StatementApprover, Role.OverallResponsible, Role.ManagingDirector)
        );
        services.AddNavigation(
            new NavigationPage(NavigationEntry.Statement, "/Statements/Writing/List", "Menu.Statements", StatementPermissions.See, 10),
            new NavigationPage(NavigationEntry.Statement, "/Statements/YearRound/Show", "Menu.YearRound", StatementPermissions.See, 30),
            new NavigationPage(NavigationEntry.Statement, "/Statements/Telling/List", "Menu.Told", StatementPermissions.See, 40)
        );
        return services;
    }
}
