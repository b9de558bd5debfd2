using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Aktsom.Modules.Platform.Access;

/// <summary>Lets a page say <c>[Authorize("register.see")]</c>: a policy's name is a permission in the open organisation.</summary>
internal sealed class PermissionPolicies(IOptions<AuthorizationOptions> options, Permissions permissions)
    : DefaultAuthorizationPolicyProvider(options)
{
    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        permissions.Knows(policyName)
            ? new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(policyName)).Build()
            : await base.GetPolicyAsync(policyName);
}

internal sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;

internal sealed class PermissionHandler(Reach reach, Permissions permissions) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (reach.Current is { } organisation && permissions.Given(reach.RolesIn(organisation), requirement.Permission))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
