using Aktsom.Ledger;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Aktsom.Modules.Engagement.Import;

/// <summary>A text by language; the file's own language first.</summary>
internal sealed record CisoText(IReadOnlyDictionary<string, string> Words)
{
    public string? In(string language) => Words.GetValueOrDefault(language) is { Length: > 0 } words ? words : null;

    public bool IsEmpty => Words.Values.All(string.IsNullOrWhiteSpace);
}

/// <param name="Id">Its address in the file.</param>
/// <param name="Kind">unique_choice, multiple_choice, text, date and others.</param>
/// <param name="Choices">Address and text of each.</param>
/// <param name="DependsOn">The question it hangs on, in the file's words; null is none.</param>
/// <param name="On">The addresses of the choices that show it.</param>
internal sealed record CisoQuestion(
    string Id,
    string Kind,
    CisoText Text,
    IReadOnlyList<(string Id, CisoText Text)> Choices,
    string? DependsOn,
    IReadOnlyList<string> On
);

/// <summary>A requirement: a heading, or something to assess with questions of its own or none.</summary>
internal sealed record CisoNode(
    string RefId,
    int Depth,
    bool Assessable,
    CisoText Name,
    CisoText Description,
    IReadOnlyList<CisoQuestion> Questions
);

/// <summary>A CISO Assistant library as it is written: YAML, or the Excel workbook (version 2) it is made from.</summary>
/// <param name="Language">The language it is written in.</param>
/// <param name="Languages">All it has texts in.</param>
/// <param name="Besides">Kinds of objects beside the framework, which are no questionnaire.</param>
internal sealed record CisoFile(
    string Language,
    IReadOnlyList<string> Languages,
    CisoText Name,
    CisoText Description,
    IReadOnlyList<CisoNode> Nodes,
    IReadOnlyList<string> Besides
)
{
    private const long MostCharacters = 20_000_000;

    public static CisoFile Read(Stream stream, CancellationToken cancel = default)
    {
        var start = new byte[2];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        if (length == start.Length && start[0] == 'P' && start[1] == 'K')
        {
            try
            {
                return CisoWorkbook.Read(PlainWorkbook.Read(stream, cancel));
            }
            catch (LedgerException fault)
            {
                throw new ImportException($"The workbook cannot be read ({fault.Fault}).", fault);
            }
        }

        return stream.Length > MostCharacters ? throw new ImportException("The file is larger than 20 MB.") : CisoYaml.Read(Root(stream));
    }

    private static YamlMappingNode Root(Stream stream)
    {
        try
        {
            using var reader = new StreamReader(stream, leaveOpen: true);
            var yaml = new YamlStream();
            // No aliases: they can make a small file unfold without end.
            yaml.Load(new NoAliases(new Parser(reader)));
            return yaml.Documents is [{ RootNode: YamlMappingNode root }, ..]
                ? root
                : throw new ImportException("This is no CISO Assistant library.");
        }
        catch (YamlException fault)
        {
            throw new ImportException($"The file cannot be read as YAML: line {fault.Start.Line}, {fault.Message}", fault);
        }
    }

    private sealed class NoAliases(IParser parser) : IParser
    {
        public YamlDotNet.Core.Events.ParsingEvent? Current => parser.Current;

        public bool MoveNext() =>
            parser.MoveNext()
            && (
                parser.Current is YamlDotNet.Core.Events.AnchorAlias
                    ? throw new ImportException("The file has references inside itself, which are not read.")
                    : true
            );
    }
}
