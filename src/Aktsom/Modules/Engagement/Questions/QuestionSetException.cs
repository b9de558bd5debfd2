namespace Aktsom.Modules.Engagement.Questions;

/// <summary>A question set cannot be used. Names the file and the place in it, so that start stops with one clear line.</summary>
internal sealed class QuestionSetException(string file, string path, string problem, Exception? inner = null)
    : Exception($"Question set {file}, at {path}: {problem}", inner)
{
    public string File { get; } = file;

    /// <summary>The JSON path, such as <c>$.sections[0].questions[3].type</c>.</summary>
    public string Path { get; } = path;
}
