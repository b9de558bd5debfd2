using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aktsom.Modules.Statements.Templates.Answers;

/// <summary>An organisation a statement covers.</summary>
/// <param name="Name">Legal name.</param>
/// <param name="OrgNumber">Nine digits; null where it is not known.</param>
internal sealed record CoveredOrganisation(string Name, string? OrgNumber = null);

/// <summary>A whole answer set with what it answers to: the form statements are exported and imported in.</summary>
internal sealed record StatementFile
{
    internal static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public required StatementTemplate Template { get; init; }

    /// <summary>The reporting year; null where an import could not find it.</summary>
    public required int? Year { get; init; }

    /// <summary>nb, nn or en.</summary>
    public required string Language { get; init; }

    /// <summary>The reporting unit as it is printed.</summary>
    public string? Organisation { get; init; }

    public IReadOnlyList<CoveredOrganisation> Organisations { get; init; } = [];
    public AnswerSet Answers { get; init; } = AnswerSet.Empty;

    public string ToJson() => ToNode().ToJsonString(Readable);

    public JsonObject ToNode() => StatementFileWriter.Write(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote, or an import's output. Throws <see cref="StatementFileException"/>.</summary>
    public static StatementFile Read(string json, StatementTemplates templates)
    {
        try
        {
            var options = new JsonDocumentOptions { MaxDepth = 32 };
            return JsonNode.Parse(json, documentOptions: options) is JsonObject file
                ? StatementFileReader.Read(file, templates)
                : throw new StatementFileException("$", "the file does not hold a statement.");
        }
        catch (JsonException wrong)
        {
            throw new StatementFileException(wrong.Path ?? "$", $"the file is not JSON (line {wrong.LineNumber + 1}).", wrong);
        }
    }
}

/// <summary>A statement file cannot be read. Nothing of it is used.</summary>
internal sealed class StatementFileException(string path, string problem, Exception? inner = null)
    : Exception($"At {path}: {problem}", inner)
{
    public string Path { get; } = path;
}
