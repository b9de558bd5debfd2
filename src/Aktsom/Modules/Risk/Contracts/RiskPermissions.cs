namespace Aktsom.Modules.Risk.Contracts;

internal static class RiskPermissions
{
    public const string See = "risk.see";
    public const string Run = "risk.run";
    public const string Override = "risk.override";
    public const string Reference = "risk.reference";
}
