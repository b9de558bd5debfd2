using System.Text.Json;
using Aktsom.Modules.Platform.Files;

namespace Aktsom.Modules.Engagement.Questions;

/// <summary>The question sets shipped with the program and those of an extra folder, every version of each.</summary>
internal sealed class QuestionSets
{
    private const string Shipped = "Aktsom.Modules.Engagement.Questions.Data.";

    private readonly List<QuestionSet> all;

    private QuestionSets(List<QuestionSet> all) => this.all = all;

    public IReadOnlyList<QuestionSet> All => all;

    /// <summary>The newest version of each set.</summary>
    public IEnumerable<QuestionSet> Newest => NewestOf(all);

    public static IEnumerable<QuestionSet> NewestOf(IEnumerable<QuestionSet> sets) =>
        sets.GroupBy(set => set.Id, StringComparer.Ordinal).Select(versions => versions.MaxBy(set => set.Version)!);

    public QuestionSet? Find(string id, int version) =>
        all.Find(set => string.Equals(set.Id, id, StringComparison.Ordinal) && set.Version == version);

    /// <summary>Reads and checks every set. Throws <see cref="QuestionSetException"/> on the first that cannot be used.</summary>
    /// <param name="extraFolder">A folder with further sets (*.json); null or missing for none.</param>
    public static QuestionSets Load(string? extraFolder = null)
    {
        var sets = new List<QuestionSet>();
        foreach (var (file, set) in DataFiles.ReadAll(Shipped, extraFolder, Read))
        {
            Add(sets, file, set);
        }

        return new QuestionSets(sets);
    }

    /// <summary>Reads and checks one set.</summary>
    public static QuestionSet Read(string file, Stream stream)
    {
        try
        {
            var set =
                JsonSerializer.Deserialize<QuestionSet>(stream, DataFiles.Strict)
                ?? throw new QuestionSetException(file, "$", "the file is empty.");
            QuestionSetRules.Check(file, set);
            return set;
        }
        catch (JsonException wrong)
        {
            throw new QuestionSetException(file, wrong.Path ?? "$", wrong.Message, wrong);
        }
    }

    /// <summary>The set as a file, to keep or to carry to another installation.</summary>
    public static string Write(QuestionSet set) => JsonSerializer.Serialize(set, DataFiles.Strict);

    private static void Add(List<QuestionSet> sets, string file, QuestionSet set)
    {
        if (sets.Exists(one => string.Equals(one.Id, set.Id, StringComparison.Ordinal) && one.Version == set.Version))
        {
            throw new QuestionSetException(file, "$.version", $"{set.Id} version {set.Version} is in another file already.");
        }

        sets.Add(set);
    }
}
