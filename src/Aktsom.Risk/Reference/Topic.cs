namespace Aktsom.Risk.Reference;

/// <summary>What a topic is under the Transparency Act § 3.</summary>
public enum TopicKind
{
    /// <summary>Wider than the Act: environment, animals, corruption.</summary>
    Wider,

    /// <summary>A fundamental human right.</summary>
    FundamentalRight,

    /// <summary>Decent working conditions.</summary>
    DecentWork,
}

/// <summary>One of the 19 related topics that statements use, always in this order (glossary, section 6).</summary>
/// <param name="Number">1–19.</param>
/// <param name="Id">Code name, e.g. <c>forcedLabour</c>.</param>
/// <param name="Name">The label of the templates, in three languages.</param>
/// <param name="Group">people, environment, governance or animals.</param>
/// <param name="Kind">Whether the Act's core covers it.</param>
/// <param name="Severity">Default severity: our own judgement (Aktsom design), a start for people's own.</param>
public sealed record Topic(int Number, string Id, LocalizedText Name, string Group, TopicKind Kind, Severity Severity)
{
    private static readonly Lazy<IReadOnlyList<Topic>> TheAll = new(() => [.. DataFile.Rows("topics.csv").Select(Read)]);

    /// <summary>All topics, in the templates' order.</summary>
    public static IReadOnlyList<Topic> All => TheAll.Value;

    /// <summary>Covered by the Act: a fundamental right or decent work (numbers 1–10).</summary>
    public bool IsCore => Kind != TopicKind.Wider;

    /// <summary>The topic with this id. Throws <see cref="ArgumentException"/> when there is none.</summary>
    public static Topic Of(string id) =>
        All.FirstOrDefault(topic => string.Equals(topic.Id, id, StringComparison.Ordinal))
        ?? throw new ArgumentException($"No topic has the id «{id}».", nameof(id));

    private static Topic Read(DataRow row) =>
        new(
            row.Number("number"),
            row["id"],
            row.Name(),
            row["group"],
            row["kind"] switch
            {
                "right" => TopicKind.FundamentalRight,
                "decentWork" => TopicKind.DecentWork,
                _ => TopicKind.Wider,
            },
            new Severity(row.Number("scale"), row.Number("scope"), row.Number("irremediability"))
        );
}
