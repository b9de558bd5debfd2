using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Register.Suppliers;

/// <summary>A country's name in the reader's language.</summary>
internal static class CountryNames
{
    /// <summary>The name, the code itself when it is not a country's, or null when nothing is known.</summary>
    public static string? Of(string? code) =>
        Aktsom.Risk.Reference.Countries.Shipped.TryFind(code, out var country) ? country.Name.ToString() : code;
}

/// <summary>A topic's name in the reader's language.</summary>
internal static class TopicNames
{
    public static string Of(string id) => Topic.All.FirstOrDefault(topic => topic.Id == id)?.Name.ToString() ?? id;
}
