using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Register.Suppliers;

/// <summary>A topic's name in the reader's language.</summary>
internal static class TopicNames
{
    public static string Of(string id) => Topic.All.FirstOrDefault(topic => topic.Id == id)?.Name.ToString() ?? id;
}
