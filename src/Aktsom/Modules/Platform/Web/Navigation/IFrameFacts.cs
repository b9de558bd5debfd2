namespace Aktsom.Modules.Platform.Web.Navigation;

/// <summary>Who and where, for the members' header.</summary>
/// <param name="Organisation">Whose register it is: «Kvistheim Grossistkjede AS». Null before one is chosen.</param>
/// <param name="Detail">What follows it: «med 13 medlemmer», «i Kvistheim».</param>
/// <param name="Person">The signed-in person's name; null when nobody is.</param>
/// <param name="IsExample">The data is invented; the footer says so.</param>
internal sealed record FrameFacts(string? Organisation, string? Detail, string? Person, bool IsExample);

/// <summary>Answers for the header. Platform/Access registers its own; the plain one knows only the sign-in's name.</summary>
internal interface IFrameFacts
{
    ValueTask<FrameFacts> OfAsync(HttpContext http, CancellationToken cancel);
}

/// <summary>Pages of other modules the frame links to when they exist.</summary>
internal sealed class FrameOptions
{
    /// <summary>The search page, asked with <c>?q=</c>.</summary>
    public string? SearchPage { get; set; }

    public string? HelpPage { get; set; }
    public string? AccessibilityPage { get; set; }
    public string? PrivacyPage { get; set; }
}

internal sealed class PlainFrameFacts : IFrameFacts
{
    public ValueTask<FrameFacts> OfAsync(HttpContext http, CancellationToken cancel) =>
        ValueTask.FromResult(new FrameFacts(null, null, http.User.Identity?.Name, IsExample: false));
}
