using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Aktsom.Modules.Engagement.Import;

/// <summary>Reads a CISO Assistant library written as YAML.</summary>
internal static class CisoYaml
{
    public static CisoFile Read(YamlMappingNode root)
    {
        var language = Word(root, "locale") is { Length: > 0 } locale ? locale : "en";
        var objects = Map(root, "objects") ?? throw new ImportException("The library has no objects.");
        var framework =
            Map(objects, "framework")
            ?? (
                objects.Children.TryGetValue("frameworks", out var several)
                && several is YamlSequenceNode { Children: [YamlMappingNode first, ..] }
                    ? first
                    : null
            )
            ?? throw new ImportException("The library has no framework, so it asks nothing.");
        var languages = new HashSet<string>(StringComparer.Ordinal) { language };
        var nodes = Sequence(framework, "requirement_nodes").Select(node => Node(node, language, languages)).ToList();
        return new CisoFile(
            language,
            [.. languages],
            Text(framework, "name", language, languages),
            Text(framework, "description", language, languages),
            nodes,
            [.. objects.Children.Keys.Select(key => key.ToString()).Where(key => key is not ("framework" or "frameworks"))]
        );
    }

    private static CisoNode Node(YamlMappingNode node, string language, HashSet<string> languages) =>
        new(
            Word(node, "ref_id") ?? "",
            int.TryParse(Word(node, "depth"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var depth) ? depth : 1,
            Word(node, "assessable") == "true",
            Text(node, "name", language, languages),
            Text(node, "description", language, languages),
            [
                .. Members(node, "questions")
                    .Select(one => Question(one.Key.ToString(), one.Value, language, languages))
                    .OfType<CisoQuestion>(),
            ]
        );

    private static CisoQuestion? Question(string id, YamlNode node, string language, HashSet<string> languages)
    {
        if (node is not YamlMappingNode question)
        {
            return null;
        }

        var depends = Map(question, "depends_on");
        return new CisoQuestion(
            id,
            Word(question, "type") ?? "",
            Text(question, "text", language, languages),
            [.. Sequence(question, "choices").Select(choice => (Word(choice, "urn") ?? "", Text(choice, "value", language, languages)))],
            depends is null ? null : Word(depends, "question") ?? depends.ToString(),
            depends is not null && depends.Children.TryGetValue("answers", out var answers) && answers is YamlSequenceNode all
                ? [.. all.Children.Select(answer => answer.ToString())]
                : []
        );
    }

    private static CisoText Text(YamlMappingNode node, string member, string language, HashSet<string> languages)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal) { [language] = Word(node, member) ?? "" };
        foreach (var (code, translated) in Members(node, "translations"))
        {
            if (translated is YamlMappingNode own && Word(own, member) is { Length: > 0 } said)
            {
                words[code.ToString()] = said;
                languages.Add(code.ToString());
            }
        }

        return new CisoText(words);
    }

    private static string? Word(YamlMappingNode node, string member) =>
        node.Children.TryGetValue(member, out var found) && found is YamlScalarNode scalar ? scalar.Value?.Trim() : null;

    private static YamlMappingNode? Map(YamlMappingNode node, string member) =>
        node.Children.TryGetValue(member, out var found) ? found as YamlMappingNode : null;

    private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Members(YamlMappingNode node, string member) =>
        Map(node, member)?.Children ?? Enumerable.Empty<KeyValuePair<YamlNode, YamlNode>>();

    private static IEnumerable<YamlMappingNode> Sequence(YamlMappingNode node, string member) =>
        node.Children.TryGetValue(member, out var found) && found is YamlSequenceNode sequence
            ? sequence.Children.OfType<YamlMappingNode>()
            : [];
}
