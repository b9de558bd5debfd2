using Microsoft.AspNetCore.Authorization;

namespace Aktsom.Modules.Platform.Access;

/// <summary>Holds for those who work in more than one organisation: only they are shown the way to change.</summary>
internal sealed class SeveralOrganisations : IAuthorizationRequirement
{
    public const string Policy = "several-organisations";
}

internal sealed class SeveralOrganisationsHandler(Reach reach) : AuthorizationHandler<SeveralOrganisations>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SeveralOrganisations requirement)
    {
        if (reach.Organisations.Skip(1).Any())
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
