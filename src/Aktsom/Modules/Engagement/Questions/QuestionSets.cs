using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aktsom.Modules.Engagement.Questions;

/// <summary>The question sets shipped with the program and those of an extra folder, every version of each.</summary>
internal sealed class QuestionSets
{
    private const string Shipped = "Aktsom.Modules.Engagement.Questions.Data.";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private readonly List<QuestionSet> all;

    private QuestionSets(List<QuestionSet> all) => this.all = all;

    public IReadOnlyList<QuestionSet> All => all;

    /// <summary>The newest version of each set.</summary>
    public IEnumerable<QuestionSet> Newest =>
        all.GroupBy(set => set.Id, StringComparer.Ordinal).Select(versions => versions.MaxBy(set => set.Version)!);

    public QuestionSet? Find(string id, int version) =>
        all.Find(set => string.Equals(set.Id, id, StringComparison.Ordinal) && set.Version == version);

    /// <summary>Reads and checks every set. Throws <see cref="QuestionSetException"/> on the first that cannot be used.</summary>
    /// <param name="extraFolder">A folder with further sets (*.json); null or missing for none.</param>
    public static QuestionSets Load(string? extraFolder = null)
    {
        var sets = new List<QuestionSet>();
        foreach (var name in Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(IsShipped).Order(StringComparer.Ordinal))
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
            Add(sets, name[Shipped.Length..], stream);
        }

        if (extraFolder is not null && Directory.Exists(extraFolder))
        {
            foreach (var path in Directory.EnumerateFiles(extraFolder, "*.json").Order(StringComparer.Ordinal))
            {
                using var stream = File.OpenRead(path);
                Add(sets, Path.GetFileName(path), stream);
            }
        }

        return new QuestionSets(sets);
    }

    /// <summary>Reads and checks one set.</summary>
    public static QuestionSet Read(string file, Stream stream)
    {
        try
        {
            var set =
                JsonSerializer.Deserialize<QuestionSet>(stream, Strict) ?? throw new QuestionSetException(file, "$", "the file is empty.");
            QuestionSetRules.Check(file, set);
            return set;
        }
        catch (JsonException wrong)
        {
            throw new QuestionSetException(file, wrong.Path ?? "$", wrong.Message, wrong);
        }
    }

    /// <summary>The set as a file, to keep or to carry to another installation.</summary>
    public static string Write(QuestionSet set) => JsonSerializer.Serialize(set, Strict);

    private static void Add(List<QuestionSet> sets, string file, Stream stream)
    {
        var set = Read(file, stream);
        if (sets.Exists(one => string.Equals(one.Id, set.Id, StringComparison.Ordinal) && one.Version == set.Version))
        {
            throw new QuestionSetException(file, "$.version", $"{set.Id} version {set.Version} is in another file already.");
        }

        sets.Add(set);
    }

    private static bool IsShipped(string resource) =>
        resource.StartsWith(Shipped, StringComparison.Ordinal) && resource.EndsWith(".json", StringComparison.Ordinal);
}
