using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Web.Navigation;

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
        services.AddSingleton(QuestionSets.Load());
        services.AddSingleton(PermissionGrant.ToAll(EngagementPermissions.See));
        services.AddSingleton(PermissionGrant.To(EngagementPermissions.Send, Senders));
        services.AddNavigation(
            new NavigationPage(NavigationEntry.FollowUp, "/Engagement/Sets/List", "Menu.QuestionSets", EngagementPermissions.See, 26)
        );
        return services;
    }
}
