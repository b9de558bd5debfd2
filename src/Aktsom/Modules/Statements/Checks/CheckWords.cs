using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>Something that is spoken of, and the words it is known by.</summary>
internal sealed record NamedWords(LocalisedText Name, Regex Pattern);

/// <summary>The word lists of the checks, bokmål, nynorsk and English in one, from a data file.</summary>
internal sealed class CheckWords
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly Lazy<CheckWords> TheShipped = new(() =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Aktsom.Modules.Statements.Checks.Data.words.json")!;
        return new CheckWords(JsonSerializer.Deserialize<WordFile>(stream, JsonSerializerOptions.Web)!);
    });

    private CheckWords(WordFile file)
    {
        Placeholders = Any(file.Placeholders);
        NoneFound = Any(file.NoneFound);
        Examined = Any(file.Examined);
        Award = Any(file.Award);
        Climate = One(file.Climate);
        Topics = Map(file.Topics);
        Core = file.Core;
        All = One(file.All);
        Counted = file.Counted.ToDictionary(word => word.Key, word => CountOf(word.Value), StringComparer.Ordinal);
        Done = One(file.Done);
        Planned = One(file.Planned);
        Activities = Named(file.Activities);
        Targets = Named(file.Targets);
        Clauses = Named(file.Clauses);
        Scopes = [.. file.Scopes.Select(One)];
        Dates = One(file.Dates);
        Aims = One(file.Aims);
        Denominators = Map(file.Denominators);
        Reference = One(file.Reference);
        PolicyPath = One(file.PolicyPath);
        OutsideSources = One(file.OutsideSources);
        Spellings = [.. file.Spellings.Select(word => (One($@"\b{Regex.Escape(word.Key)}\b"), word.Key, word.Value))];
        Asks = file.Asks.ToDictionary(ask => ask.Key, IReadOnlyDictionary<string, Regex> (ask) => Map(ask.Value), StringComparer.Ordinal);
        AskNames = file.AskNames;
    }

    public static CheckWords Shipped => TheShipped.Value;

    public Regex Placeholders { get; }
    public Regex NoneFound { get; }
    public Regex Examined { get; }
    public Regex Award { get; }
    public Regex Climate { get; }
    public IReadOnlyDictionary<string, Regex> Topics { get; }

    /// <summary>The topics C20 asks for.</summary>
    public IReadOnlyList<string> Core { get; }
    public Regex All { get; }

    /// <summary>A number before the word for what a figure counts, by figure: groups total, over, n and rest.</summary>
    public IReadOnlyDictionary<string, Regex> Counted { get; }
    public Regex Done { get; }
    public Regex Planned { get; }
    public IReadOnlyList<NamedWords> Activities { get; }
    public IReadOnlyList<NamedWords> Targets { get; }
    public IReadOnlyList<NamedWords> Clauses { get; }
    public IReadOnlyList<Regex> Scopes { get; }
    public Regex Dates { get; }

    /// <summary>Words that make a share a target and not a result.</summary>
    public Regex Aims { get; }
    public IReadOnlyDictionary<string, Regex> Denominators { get; }
    public Regex Reference { get; }
    public Regex PolicyPath { get; }
    public Regex OutsideSources { get; }
    public IReadOnlyList<(Regex Pattern, string Wrong, string Right)> Spellings { get; }

    /// <summary>What each check of the Act looks for in the answers, by check and name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, Regex>> Asks { get; }
    public IReadOnlyDictionary<string, LocalisedText> AskNames { get; }

    private static Regex One(string pattern) =>
        new(
            pattern,
            RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.CultureInvariant,
            Patience
        );

    private static Regex Any(string[] patterns) => One(string.Join('|', patterns.Select(pattern => $"(?:{pattern})")));

    /// <summary>"vi har" and the like before the number tell of all there are; without them it may be of a part.</summary>
    private static Regex CountOf(string words) =>
        One(
            @"(?<![0-9.,/-])"
                + @"(?<total>(vi\s+har|har\s+vi|vi\s+bruk(er|te)|bruk(er|te)\s+vi|kjøp(er|te)\s+(inn\s+)?(av|fra|frå)|totalt|i\s+alt|til\s+sam(men|an)|we\s+(have|used)|bought\s+from|in\s+total)\s+)?"
                + @"(?<over>(over|mer enn|meir enn|flere enn|fleire enn|more than)\s+)?"
                + $@"(?<n>[0-9]{{1,3}}([ .\u00a0\u202f][0-9]{{3}})+|[0-9]{{1,12}})\s+({words})\b(?<rest>[^.\n]{{0,60}})"
        );

    private static Dictionary<string, Regex> Map(Dictionary<string, string> words) =>
        words.ToDictionary(word => word.Key, word => One(word.Value), StringComparer.Ordinal);

    private static NamedWords[] Named(NamedEntry[] entries) => [.. entries.Select(entry => new NamedWords(entry.Name, One(entry.Pattern)))];

    private sealed record WordFile(
        string[] Placeholders,
        string[] NoneFound,
        string[] Examined,
        string[] Award,
        string Climate,
        Dictionary<string, string> Topics,
        string[] Core,
        string All,
        Dictionary<string, string> Counted,
        string Done,
        string Planned,
        NamedEntry[] Activities,
        NamedEntry[] Targets,
        NamedEntry[] Clauses,
        string[] Scopes,
        string Dates,
        string Aims,
        Dictionary<string, string> Denominators,
        string Reference,
        string PolicyPath,
        string OutsideSources,
        Dictionary<string, string> Spellings,
        Dictionary<string, Dictionary<string, string>> Asks,
        Dictionary<string, LocalisedText> AskNames
    );

    private sealed record NamedEntry(LocalisedText Name, string Pattern);
}
