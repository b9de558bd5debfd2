using Aktsom.Modules.Engagement.Agreements;
using Aktsom.Modules.Engagement.AnswerFiles;
using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Answering.Mailbox;
using Aktsom.Modules.Engagement.Audits;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Codes;
using Aktsom.Modules.Engagement.Contacts;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Criteria;
using Aktsom.Modules.Engagement.Events;
using Aktsom.Modules.Engagement.Examples;
using Aktsom.Modules.Engagement.Figures;
using Aktsom.Modules.Engagement.Known;
using Aktsom.Modules.Engagement.Mail;
using Aktsom.Modules.Engagement.Meetings;
using Aktsom.Modules.Engagement.Payments;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Engagement.Sets;
using Aktsom.Modules.Engagement.Terms;
using Aktsom.Modules.Engagement.Treating;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Chores;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Web.Navigation;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;

namespace Aktsom.Modules.Engagement;

/// <summary>What suppliers are asked, what they answer, and what the answers are worth.</summary>
internal static class EngagementModule
{
    private static readonly Role[] Senders =
    [
        Role.SustainabilityLead,
        Role.Analyst,
        Role.OperationalResponsible,
        Role.OverallResponsible,
        Role.Buyer,
        Role.ContractManager,
    ];

    public static IServiceCollection AddEngagement(this IServiceCollection services)
    {
        services.AddSingleton(provider => QuestionSets.Load(provider.GetRequiredService<IConfiguration>()["Questions:Folder"]));
        services.AddScoped<IAtStart, ReadSetsAtStart>();
        services.AddSingleton<ReadQuestions>();
        services.AddScoped<OwnSets>();
        services.AddScoped<FormQuestions>();
        services.AddScoped<ContactBook>();
        services.AddScoped<CampaignDesk>();
        services.AddScoped<CodeDesk>();
        services.AddScoped<CodeBook>();
        services.AddScoped<CodeAnswers>();
        services.AddSingleton(provider => Checklist.Load(provider.GetRequiredService<IConfiguration>()["Questions:Checklists"]));
        services.AddScoped<IFigureSource, CodeFigures>();
        services.AddScoped<ISupplierPanel, CodesPanel>();
        services.AddScoped<ISupplierGuard, CodeGuard>();
        services.AddScoped<INextStep, CodeSteps>();
        services.AddScoped<IAtStart, ExampleCodes>();
        services.AddScoped<AgreementBook>();
        services.AddScoped<ISupplierPanel, AgreementPanel>();
        services.AddScoped<IFigureSource, AgreementFigures>();
        services.AddScoped<INextStep, AgreementSteps>();
        services.AddScoped<TermsBook>();
        services.AddScoped<IFigureSource, TermsFigures>();
        services.AddScoped<INextStep, TermsSteps>();
        services.AddScoped<IAtStart, ExampleTerms>();
        services.AddScoped<PaymentBook>();
        services.AddScoped<IFigureSource, PaymentFigures>();
        services.AddScoped<CriteriaBook>();
        services.AddScoped<ConditionBook>();
        services.AddScoped<ISupplierGuard, CriteriaGuard>();
        services.AddScoped<ISupplierPanel, CriteriaPanel>();
        services.AddScoped<IFigureSource, CriteriaFigures>();
        services.AddScoped<INextStep, ConditionSteps>();
        services.AddScoped<IAtStart, ExampleCriteria>();
        services.AddScoped<EventBook>();
        services.AddScoped<IFigureSource, EventFigures>();
        services.AddScoped<IAtStart, ExampleEvents>();
        services.AddScoped<MeetingBook>();
        services.AddScoped<ISupplierPanel, MeetingPanel>();
        services.AddScoped<IFigureSource, MeetingFigures>();
        services.AddScoped<INextStep, MeetingSteps>();
        services.AddScoped<IFollowUpKind, MeetingsHeld>();
        services.AddScoped<AuditBook>();
        services.AddScoped<ISupplierPanel, AuditPanel>();
        services.AddScoped<IFigureSource, AuditFigures>();
        services.AddScoped<INextStep, AuditSteps>();
        services.AddScoped<IEvidenceSource, AuditEvidence>();
        services.AddScoped<IFollowUpKind, AuditsDone>();
        services.AddScoped<IFollowUpKind, FormsAnswered>();
        services.AddScoped<IAtStart, ExampleMeetings>();
        services.AddScoped<CampaignSending>();
        services.AddScoped<SupplierLinks>();
        services.AddScoped<FormDesk>();
        services.AddScoped<DispatchMessages>();
        services.AddScoped<SupplierLetters>();
        services.AddSingleton<MailboxDesk>();
        services.AddScoped<MailboxForms>();
        services.AddScoped<EvidenceDesk>();
        services.AddScoped<AnswerKeys>();
        services.AddScoped<AnswersToRead>();
        services.AddScoped<BroughtEvidence>();
        services.AddScoped<AnswerFiling>();
        services.AddScoped<AnswerWords>();
        services.AddScoped<LetterWriter>();
        services.AddScoped<FindingProposals>();
        services.AddScoped<IFindingProposals>(provider => provider.GetRequiredService<FindingProposals>());
        services.AddScoped<AnswerTreatment>();
        services.AddScoped<CampaignResults>();
        services.AddScoped<IEvidenceSource, GivenEvidence>();
        services.AddScoped<KnownAnswers>();
        services.AddScoped<IKnownSource, EarlierAnswers>();
        services.AddScoped<IKnownSource, KnownProducers>();
        services.AddScoped<IKnownSource, KnownAudits>();
        services.AddScoped<IKnownSource, KnownPublished>();
        services.AddScoped<PublishedBook>();
        services.AddScoped<ISupplierPanel, PublishedPanel>();
        services.AddScoped<IFigureSource, SurveyFigures>();
        services.AddScoped<IFigureSource, VerificationFigures>();
        services.AddScoped<IFigureSource, KnownFigures>();
        services.AddScoped<IFigureSource, UnreadFigures>();
        services.AddOptions<MailOptions>().BindConfiguration("Mail").ValidateDataAnnotations();
        services.AddSingleton<IMailCarrier, SmtpCarrier>();
        services.AddScoped<SenderBook>();
        services.AddScoped<IChore, SendMail>();
        services.AddScoped<IChore, RemindSuppliers>();
        services.AddScoped<IChore, RenewDeclarations>();
        services.AddScoped<ISupplierPanel, FormsPanel>();
        services.AddScoped<INextStep, CampaignSteps>();
        services.AddScoped<IAtStart, ExampleCampaigns>();
        services.AddSingleton(PermissionGrant.ToAll(EngagementPermissions.See));
        services.AddSingleton(PermissionGrant.To(EngagementPermissions.Send, Senders));
        services.AddNavigation(
            new NavigationPage(NavigationEntry.FollowUp, "/Engagement/Campaigns/List", "Menu.Campaigns", EngagementPermissions.See, 25),
            new NavigationPage(NavigationEntry.FollowUp, "/Engagement/Sets/List", "Menu.QuestionSets", EngagementPermissions.See, 26),
            new NavigationPage(NavigationEntry.Suppliers, "/Engagement/Agreements/List", "Menu.Agreements", EngagementPermissions.See, 40),
            new NavigationPage(NavigationEntry.Suppliers, "/Engagement/Criteria/List", "Menu.Conditions", EngagementPermissions.See, 39),
            new NavigationPage(NavigationEntry.FollowUp, "/Engagement/Meetings/List", "Menu.Meetings", EngagementPermissions.See, 27),
            new NavigationPage(NavigationEntry.FollowUp, "/Engagement/Audits/List", "Menu.Audits", EngagementPermissions.See, 28),
            new NavigationPage(NavigationEntry.FollowUp, "/Engagement/Codes/List", "Menu.Codes", EngagementPermissions.See, 24)
        );
        return services;
    }
}
