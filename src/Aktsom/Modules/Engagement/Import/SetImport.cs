using System.Text;
using Aktsom.Modules.Engagement.Questions;

namespace Aktsom.Modules.Engagement.Import;

/// <summary>Reads a questionnaire of any kind we know, by its content: our own JSON, LimeSurvey, CISO Assistant.</summary>
internal static class SetImport
{
    private const int Window = 512;

    /// <param name="stream">Seekable; read from its beginning.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="id">Id of the set to make of another program's file.</param>
    /// <exception cref="ImportException">The file holds no questionnaire we can read.</exception>
    /// <exception cref="QuestionSetException">What was read makes no set.</exception>
    public static ImportedSet Read(Stream stream, string name, string id)
    {
        var start = new byte[Window];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        var first = Encoding.UTF8.GetString(start, 0, length).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return first switch
        {
            "" => throw new ImportException("The file is empty."),
            ['{', ..] => new ImportedSet(QuestionSets.Read(name, stream), []),
            ['<', ..] => LimeSurveyImport.Read(stream, id),
            _ => CisoImport.Read(stream, id),
        };
    }
}
