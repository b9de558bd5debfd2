namespace Aktsom.Modules.Platform.Web;

/// <summary>Light, dark, or as the machine is set.</summary>
internal static class Theme
{
    public const string Cookie = "aktsom-theme";
    public static readonly IReadOnlyList<string> All = ["auto", "light", "dark"];

    public static string Of(HttpRequest request) =>
        request.Cookies[Cookie] is { } chosen && All.Contains(chosen, StringComparer.Ordinal) ? chosen : All[0];
}

/// <summary>The version of this build, as the footer shows it.</summary>
internal static class AktsomVersion
{
    public static string Text { get; } = typeof(AktsomVersion).Assembly.GetName().Version?.ToString(3) ?? "";
}
