using System.Text.Json.Nodes;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.ImportOfReports;

/// <summary>What an import found in an earlier report, what it doubts and what it did not recognise. A person corrects and accepts.</summary>
internal sealed record ImportResult
{
    public required StatementFile Statement { get; init; }

    /// <summary>False when the text only tells of the Act and accounts for nothing.</summary>
    public required bool IsStatement { get; init; }

    public required IReadOnlyList<Doubt> Doubts { get; init; }
    public required IReadOnlyList<Unrecognised> Unrecognised { get; init; }

    /// <summary>Where in the source each answer stood, as first and last line number, to show them side by side.</summary>
    public required IReadOnlyDictionary<AnswerKey, (int From, int To)> Sources { get; init; }

    /// <summary>The statement's JSON with <c>doubts</c> and <c>unrecognised</c> added; <see cref="StatementFile.Read"/> takes it as it is.</summary>
    public string ToJson(string language = "nb")
    {
        var json = Statement.ToNode();
        json["isStatement"] = IsStatement;
        json["doubts"] = new JsonArray([.. Doubts.Select(doubt => Json(doubt, language))]);
        json["unrecognised"] = new JsonArray([.. Unrecognised.Select(Json)]);
        return json.ToJsonString(StatementFile.Readable);
    }

    private static JsonObject Json(Doubt doubt, string language) =>
        new()
        {
            ["key"] = doubt.Key,
            ["line"] = doubt.Line,
            ["message"] = doubt.Message.In(language),
        };

    private static JsonObject Json(Unrecognised piece) => new() { ["line"] = piece.Line, ["text"] = piece.Text };
}

/// <summary>Something a person should look at.</summary>
/// <param name="Key">The field it is about; null where it is about the whole report.</param>
/// <param name="Line">The line in the source.</param>
internal sealed record Doubt(string? Key, int? Line, LocalisedText Message);

/// <summary>A piece of the report that found no place.</summary>
internal sealed record Unrecognised(int Line, string Text);
