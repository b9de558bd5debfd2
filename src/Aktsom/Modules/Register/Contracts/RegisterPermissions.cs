namespace Aktsom.Modules.Register.Contracts;

internal static class RegisterPermissions
{
    public const string See = "register.see";
    public const string Edit = "register.edit";
    public const string Import = "register.import";
}
