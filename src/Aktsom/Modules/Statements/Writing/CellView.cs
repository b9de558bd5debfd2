using Aktsom.Modules.Statements.Templates;

namespace Aktsom.Modules.Statements.Writing;

/// <summary>One cell, part or sub-field as a control.</summary>
internal sealed record CellView(string Name, string Label, TemplateColumn Column, string? Value, string? Unit)
{
    public string Id => string.Concat(Name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
}
