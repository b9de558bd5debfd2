using System.Text.Json;
using System.Text.Json.Serialization;
using Aktsom.Documents.Json;
using Aktsom.Modules.Engagement.Questions;

namespace Aktsom.Modules.Engagement.AnswerFiles;

/// <summary>A supplier's own answers as a file: what was asked, what was answered, and until when it may be used (docs/answer-file.md).</summary>
internal sealed record AnswerFile
{
    public const string CurrentFormat = "aktsom-answers/1";
    public const int MostAnswers = 2000;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public required string Format { get; init; }
    public required AnswerFileParty Supplier { get; init; }

    /// <summary>The buyer who asked.</summary>
    public required AnswerFileParty GivenTo { get; init; }
    public required AnswerFileSet Set { get; init; }
    public required DateTimeOffset AnsweredAt { get; init; }
    public required DateTimeOffset ExportedAt { get; init; }

    /// <summary>Who signed, where the set asks for it.</summary>
    public string? SignedBy { get; init; }
    public string? SignerTitle { get; init; }
    public required IReadOnlyList<AnswerFileLine> Answers { get; init; }

    /// <summary>The canonical bytes (RFC 8785): what is signed.</summary>
    public byte[] ToBytes() => CanonicalJson.Write(this, Form);

    /// <exception cref="AnswerFileException">The bytes are no answer file of a format we know.</exception>
    public static AnswerFile Read(ReadOnlySpan<byte> bytes)
    {
        AnswerFile? read;
        try
        {
            read = JsonSerializer.Deserialize<AnswerFile>(bytes, Form);
        }
        catch (JsonException fault)
        {
            throw new AnswerFileException(AnswerFileFault.NotReadable, fault.Path, fault);
        }

        return read is null ? throw new AnswerFileException(AnswerFileFault.NotReadable)
            : read.Format != CurrentFormat ? throw new AnswerFileException(AnswerFileFault.OtherFormat, read.Format)
            : read.Answers.Count > MostAnswers ? throw new AnswerFileException(AnswerFileFault.TooLarge)
            : read;
    }
}

internal sealed record AnswerFileParty(string Name, string? Number = null);

/// <param name="Id">The set's id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Title">Its title in English.</param>
internal sealed record AnswerFileSet(string Id, int Version, string Title);

/// <summary>One answer.</summary>
/// <param name="Code">The question's code.</param>
/// <param name="Asks">SHA-256 of what the question asks for: the same code asking for something else is another question.</param>
/// <param name="Question">The question in English, for those who read the file.</param>
/// <param name="Kind">How it was answered.</param>
/// <param name="Values">As <see cref="Answer"/> has them.</param>
/// <param name="AnsweredAt">When it was answered.</param>
/// <param name="ValidTo">The last day another may use it.</param>
internal sealed record AnswerFileLine(
    string Code,
    string Asks,
    string Question,
    AnswerKind Kind,
    IReadOnlyList<string> Values,
    DateTimeOffset AnsweredAt,
    DateOnly ValidTo
)
{
    public string? Where { get; init; }
    public string? Page { get; init; }
    public DateOnly? PublishedOn { get; init; }
    public string? Comment { get; init; }
    public IReadOnlyList<AnswerFileEvidence> Evidence { get; init; } = [];
}

/// <param name="Sha256">Lower-case hex; the file lies in the package by this name.</param>
/// <param name="Name">The file's own name.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ValidTo">The last day it is valid, where it says so.</param>
internal sealed record AnswerFileEvidence(string Sha256, string Name, long Size, DateOnly? ValidTo = null);

internal enum AnswerFileFault
{
    /// <summary>No zip, or no answers in it that can be read.</summary>
    NotReadable,
    OtherFormat,
    TooLarge,

    /// <summary>No signature, or one that is not of these bytes.</summary>
    NotSigned,

    /// <summary>A file of evidence is not the one that was answered with.</summary>
    EvidenceChanged,
}

/// <summary>A file that cannot be taken, with why.</summary>
internal sealed class AnswerFileException(AnswerFileFault fault, string? at = null, Exception? inner = null)
    : Exception($"{fault}{(at is null ? "" : $": {at}")}", inner)
{
    public AnswerFileFault Fault => fault;

    /// <summary>What it is about: a place in the file, a name.</summary>
    public string? At => at;
}
