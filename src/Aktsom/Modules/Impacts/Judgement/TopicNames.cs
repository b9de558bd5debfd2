using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Impacts.Judgement;

internal static class TopicNames
{
    /// <summary>The topics' names in the reader's language, in the fixed order.</summary>
    public static string Written(IEnumerable<string> topics) =>
        string.Join(
            ", ",
            Topic.All.Where(topic => topics.Contains(topic.Id, StringComparer.Ordinal)).Select(topic => topic.Name.ToString())
        );
}
