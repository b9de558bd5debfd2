namespace Aktsom.Modules.Engagement.Contracts;

internal static class EngagementPermissions
{
    public const string See = "engagement.see";

    /// <summary>Sending to suppliers and treating what they answer.</summary>
    public const string Send = "engagement.send";
}
