namespace Aktsom.Modules.Statements.Templates;

/// <summary>A template file cannot be used. Names the file and the place in it, so that start stops with one clear line.</summary>
internal sealed class TemplateException(string file, string path, string problem, Exception? inner = null)
    : Exception($"Template {file}, at {path}: {problem}", inner)
{
    public string File { get; } = file;

    /// <summary>The JSON path, such as <c>$.fields[3].type</c>.</summary>
    public string Path { get; } = path;
}
