namespace Aktsom.Modules.Statements.Printing;

/// <summary>Links to the forms of a statement: the form's name and where it is fetched.</summary>
internal sealed record DownloadLinks(IReadOnlyList<(string Form, string Address)> Forms);
