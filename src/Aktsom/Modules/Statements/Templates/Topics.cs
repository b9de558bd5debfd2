using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Statements.Templates;

/// <summary>Finds the related topics of the impact table by what people and files call them.</summary>
internal static class Topics
{
    /// <summary>The topic of this id or label in any language; null where there is none.</summary>
    public static Topic? Find(string idOrLabel)
    {
        var sought = idOrLabel.Trim();
        return Topic.All.FirstOrDefault(topic => topic.Id.Is(sought) || Labels(topic).Contains(sought, StringComparer.OrdinalIgnoreCase));
    }

    public static string Label(Topic topic, string language) =>
        language switch
        {
            "nn" => topic.Name.Nn,
            "en" => topic.Name.En,
            _ => topic.Name.Nb,
        };

    public static IEnumerable<string> Labels(Topic topic) => [topic.Name.Nb, topic.Name.Nn, topic.Name.En];
}
