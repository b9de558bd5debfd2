using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Aktsom.Modules.Statements.ImportOfReports.MemberReports;

/// <summary>How member reports to Ethical Trade Norway are printed: headings, question codes and labels, as patterns in a data file.</summary>
internal sealed class MemberFormat
{
    private const string Resource = "Aktsom.Modules.Statements.ImportOfReports.Data.member-report.json";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly Lazy<MemberFormat> TheShipped = new(Load);

    private MemberFormat(FormatFile file)
    {
        Structure =
        [
            .. file.Structure.Select(
                (one, at) =>
                    new StructureHeading(one.Id ?? one.Code!, one.Code, at, one.Step, Pattern(one.Pattern, one.Exact), one.UnlessCode)
            ),
        ];
        Boundaries = [.. file.Boundaries.Select(one => Pattern($"{one}$", exact: true)!)];
        Questions = file.Questions.ToDictionary(
            one => one.Key,
            one => new QuestionWording(
                new Regex(one.Value.Wording, RegexOptions.IgnoreCase, Patience),
                one.Value.Tail is null ? null : new Regex($"{one.Value.Tail}\\s*$", RegexOptions.IgnoreCase, Patience)
            ),
            StringComparer.Ordinal
        );
        Labels = [.. file.Labels.Select(one => new FormatLabel(one.Sem, Pattern(one.Pattern, exact: false)!))];
        BlockStart = Pattern(file.BlockStart, exact: false)!;
        BlockLabels = [.. file.BlockLabels.Select(one => new FormatLabel(one.Part, Pattern(one.Pattern, exact: false)!))];
        TableHead = Pattern(file.TableHead, exact: false)!;
        SplitParts = file.SplitParts;
        Requirement = Labelled(file.Requirement);
        Deviation = Labelled(file.Deviation);
    }

    public static MemberFormat Shipped => TheShipped.Value;

    public IReadOnlyList<StructureHeading> Structure { get; }
    public IReadOnlyList<Regex> Boundaries { get; }
    public IReadOnlyDictionary<string, QuestionWording> Questions { get; }
    public IReadOnlyList<FormatLabel> Labels { get; }
    public Regex BlockStart { get; }
    public IReadOnlyList<FormatLabel> BlockLabels { get; }
    public Regex TableHead { get; }
    public IReadOnlyDictionary<string, string[]> SplitParts { get; }
    public IReadOnlyList<FormatLabel> Requirement { get; }
    public IReadOnlyList<FormatLabel> Deviation { get; }

    private static FormatLabel[] Labelled(Dictionary<string, string> labels) =>
        [.. labels.Select(one => new FormatLabel(one.Key, Pattern(one.Value, exact: false)!))];

    /// <summary>Anchored at a line's start; the dollar sign means a line's end.</summary>
    private static Regex? Pattern(string? pattern, bool exact) =>
        pattern is null
            ? null
            : new Regex($"\\A(?:{pattern})", (exact ? RegexOptions.None : RegexOptions.IgnoreCase) | RegexOptions.Multiline, Patience);

    private static MemberFormat Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        return new MemberFormat(JsonSerializer.Deserialize<FormatFile>(stream, JsonSerializerOptions.Web)!);
    }

    private sealed record FormatFile(
        StructureEntry[] Structure,
        string[] Boundaries,
        Dictionary<string, QuestionEntry> Questions,
        LabelEntry[] Labels,
        string BlockStart,
        PartEntry[] BlockLabels,
        string TableHead,
        Dictionary<string, string[]> SplitParts,
        Dictionary<string, string> Requirement,
        Dictionary<string, string> Deviation
    );

    private sealed record StructureEntry(string? Id, string? Code, string? Pattern, int? Step, bool Exact, string? UnlessCode);

    private sealed record QuestionEntry(string Wording, string? Tail);

    private sealed record LabelEntry(string Sem, string Pattern);

    private sealed record PartEntry(string Part, string Pattern);
}

/// <summary>A heading of the report in its order: a named page or section, or a code (1.A or 1.A.1).</summary>
/// <param name="UnlessCode">Not looked for where the template prints this code for the same question.</param>
internal sealed record StructureHeading(string Id, string? Code, int Order, int? Step, Regex? Pattern, string? UnlessCode);

/// <summary>Words a question uses, and how its printed text ends.</summary>
internal sealed record QuestionWording(Regex Words, Regex? Tail);

/// <summary>A label and the pattern it is printed by.</summary>
internal sealed record FormatLabel(string Name, Regex Pattern);
