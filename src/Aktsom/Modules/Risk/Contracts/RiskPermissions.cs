namespace Aktsom.Modules.Risk.Contracts;

internal static class RiskPermissions
{
    public const string See = "risk.see";
    public const string Run = "risk.run";
    public const string Override = "risk.override";
    public const string Reference = "risk.reference";

    /// <summary>Puts an order in to be tested against decisions not to buy from a place.</summary>
    public const string CheckOrder = "risk.check-order";
}
