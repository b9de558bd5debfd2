namespace Aktsom.Modules.Platform.Web;

/// <summary>What a list is sorted by. In the address as <c>?sort=name</c>, or <c>?sort=-name</c> for largest first.</summary>
public sealed record Sort(string Key, bool Descending = false)
{
    /// <summary>The name of the buttons in the column headers.</summary>
    public const string Query = "sort";

    /// <summary>The hidden field that keeps the order when a filter is changed; a pressed header wins over it.</summary>
    public const string Kept = "order";

    /// <summary>The order a request asks for, if it is one of the allowed; otherwise the page's own.</summary>
    /// <param name="request">The request for the list.</param>
    /// <param name="standard">The order when none is asked for.</param>
    /// <param name="allowed">The keys the list can be sorted by.</param>
    public static Sort Read(HttpRequest request, Sort standard, params ReadOnlySpan<string> allowed)
    {
        var asked = request.Query[Query].FirstOrDefault() ?? request.Query[Kept].FirstOrDefault();
        var sort = asked is null ? standard : Parse(asked);
        return sort.Key == standard.Key || allowed.Contains(sort.Key) ? sort : standard;
    }

    /// <summary>As in the address.</summary>
    public override string ToString() => (Descending ? "-" : "") + Key;

    private static Sort Parse(string text) => text.StartsWith('-') ? new(text[1..], Descending: true) : new(text);
}
