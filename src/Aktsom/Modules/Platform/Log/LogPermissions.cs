namespace Aktsom.Modules.Platform.Log;

internal static class LogPermissions
{
    /// <summary>The whole log. A record's own history is seen with the record.</summary>
    public const string See = "log.see";
}
