using System.Text.Json;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Files;

namespace Aktsom.Modules.Engagement.Codes;

/// <summary>What a supplier's own code is gone through for, one version.</summary>
internal sealed record Checklist(string Id, int Version, QuestionText Title, IReadOnlyList<ChecklistTopic> Topics)
{
    private const string Shipped = "Aktsom.Modules.Engagement.Codes.Data.";

    /// <summary>Reads the shipped checklists and those of an extra folder, the shortest first. Throws <see cref="QuestionSetException"/> on one that cannot be used.</summary>
    public static IReadOnlyList<Checklist> Load(string? extraFolder) =>
        [.. DataFiles.ReadAll(Shipped, extraFolder, Read).Select(file => file.Content).OrderBy(list => list.Topics.Count)];

    public static Checklist Read(string file, Stream stream)
    {
        try
        {
            var list =
                JsonSerializer.Deserialize<Checklist>(stream, DataFiles.Strict)
                ?? throw new QuestionSetException(file, "$", "the file is empty.");
            return list.Topics.Select(topic => topic.Key).Distinct(StringComparer.Ordinal).Count() != list.Topics.Count
                    ? throw new QuestionSetException(file, "$.topics", "two topics have one key.")
                : list.Topics.Any(topic => topic.Essential) ? list
                : throw new QuestionSetException(file, "$.topics", "at least one topic must be essential.");
        }
        catch (JsonException wrong)
        {
            throw new QuestionSetException(file, wrong.Path ?? "$", wrong.Message, wrong);
        }
    }
}

/// <param name="Key">Stable key.</param>
/// <param name="Text">What the code must say.</param>
/// <param name="Essential">Without it no code is as good as ours.</param>
internal sealed record ChecklistTopic(string Key, QuestionText Text, bool Essential = false);

internal enum TopicFound
{
    /// <summary>Nobody has looked yet.</summary>
    Open,
    Better,
    Covered,
    Partly,
    Missing,
}

/// <param name="Key">The topic's key.</param>
/// <param name="Found">How the supplier's own code treats it.</param>
/// <param name="Note">Where it stands there, or what is lacking.</param>
internal sealed record TopicAnswer(string Key, TopicFound Found, string? Note);

/// <summary>What result a comparison can have. Pure (R-NOR-09).</summary>
internal static class CheckRules
{
    /// <summary>The essential topics that keep the result from «equal» or «better»: missing, or not looked at.</summary>
    public static IReadOnlyList<ChecklistTopic> Lacks(Checklist list, IReadOnlyCollection<TopicAnswer> answers) =>
        [
            .. list.Topics.Where(topic =>
                topic.Essential
                && answers.FirstOrDefault(answer => string.Equals(answer.Key, topic.Key, StringComparison.Ordinal))?.Found
                    is not (TopicFound.Better or TopicFound.Covered or TopicFound.Partly)
            ),
        ];

    public static bool Allows(CheckResult result, Checklist list, IReadOnlyCollection<TopicAnswer> answers) =>
        result is CheckResult.Pending or CheckResult.NotEqual || Lacks(list, answers).Count == 0;
}
