using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Aktsom.Modules.Statements.ImportOfReports.FreeStatements;

/// <summary>What narrative statements call their parts, as patterns in a data file.</summary>
internal sealed class FreeFormat
{
    private const string Resource = "Aktsom.Modules.Statements.ImportOfReports.Data.free-statement.json";
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly Lazy<FreeFormat> TheShipped = new(Load);

    private FreeFormat(FormatFile file)
    {
        Headings =
        [
            .. file.Headings.Select(one => new FreeHeading(
                one.Key,
                new Regex($"\\A(\\d{{1,2}}(\\.\\d{{1,2}})*[.)]?\\s*)?(?:{one.Pattern})\\s*[.:]?", Loose, Patience)
            )),
        ];
        Chapters = file.Chapters;
        FixedParagraphs = file.FixedParagraphs;
        Moved = [.. file.Moved.Select(one => new MovedParagraph(one.From, one.To, new Regex(one.Pattern, Loose, Patience)))];
        SharedLine = file.SharedLine.ToDictionary(one => one.Key, one => new Regex(one.Value, Loose, Patience), StringComparer.Ordinal);
        RoleTop = new Regex($"\\A{file.RoleTop}", Loose, Patience);
        RoleDueDiligence = new Regex($"\\A{file.RoleDd}", Loose, Patience);
    }

    public static FreeFormat Shipped => TheShipped.Value;

    public IReadOnlyList<FreeHeading> Headings { get; }

    /// <summary>The field that text right under a chapter's title belongs to.</summary>
    public IReadOnlyDictionary<string, string> Chapters { get; }

    /// <summary>How texts of the tool, not of the organisation, begin.</summary>
    public IReadOnlyList<string> FixedParagraphs { get; }

    public IReadOnlyList<MovedParagraph> Moved { get; }

    /// <summary>Where two headings stand on one line, the words that tell whose a paragraph is.</summary>
    public IReadOnlyDictionary<string, Regex> SharedLine { get; }

    public Regex RoleTop { get; }
    public Regex RoleDueDiligence { get; }

    private static FreeFormat Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        return new FreeFormat(JsonSerializer.Deserialize<FormatFile>(stream, JsonSerializerOptions.Web)!);
    }

    private sealed record FormatFile(
        HeadingEntry[] Headings,
        Dictionary<string, string> Chapters,
        string[] FixedParagraphs,
        MovedEntry[] Moved,
        Dictionary<string, string> SharedLine,
        string RoleTop,
        string RoleDd
    );

    private sealed record HeadingEntry(string Key, string Pattern);

    private sealed record MovedEntry(string From, string To, string Pattern);
}

/// <summary>A heading and the field its text answers.</summary>
internal sealed record FreeHeading(string Key, Regex Pattern);

/// <summary>A paragraph that stands under one heading and answers another question.</summary>
internal sealed record MovedParagraph(string From, string To, Regex Pattern);
