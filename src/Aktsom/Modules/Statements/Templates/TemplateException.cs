namespace Aktsom.Modules.Statements.Templates;

/// <summary>A template file cannot be used. Names the file, the place in it and the field's key, so that start stops with one clear line.</summary>
internal sealed class TemplateException(string file, string path, string problem, Exception? inner = null, string? key = null)
    : Exception($"Template {file}, at {path}{(key is null ? "" : $" (field {key})")}: {problem}", inner)
{
    public string File { get; } = file;

    /// <summary>The JSON path, such as <c>$.fields[3].type</c>.</summary>
    public string Path { get; } = path;

    /// <summary>The same fault, told with the key of the field it stands in.</summary>
    public TemplateException In(string field) => new(File, Path, problem, InnerException, field);
}
