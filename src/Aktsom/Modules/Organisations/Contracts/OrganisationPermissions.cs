namespace Aktsom.Modules.Organisations.Contracts;

internal static class OrganisationPermissions
{
    public const string See = "organisation.see";
    public const string Edit = "organisation.edit";

    /// <summary>People, roles and invitations.</summary>
    public const string ManageAccess = "organisation.access";
}
