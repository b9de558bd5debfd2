namespace Aktsom.Modules.Impacts.Contracts;

internal static class ImpactPermissions
{
    public const string See = "impacts.see";
    public const string Edit = "impacts.edit";
}
