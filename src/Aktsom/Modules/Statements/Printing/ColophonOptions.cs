using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Statements.Printing;

/// <summary>
/// The owner's own last words of a statement in place of the template's: who answers for what (R-NEG-20). {organisation} and {year} stand for themselves; one
/// language serves the others that have none, and an empty text leaves the colophon out. Settings <c>Colophon__Nb</c>, <c>Colophon__Nn</c>, <c>Colophon__En</c>.
/// </summary>
internal sealed class ColophonOptions
{
    public string? Nb { get; set; }
    public string? Nn { get; set; }
    public string? En { get; set; }

    /// <summary>Null when the owner has set none.</summary>
    public LocalisedText? Text => (Nb ?? Nn ?? En) is { } any ? new LocalisedText(Nb ?? any, Nn ?? any, En ?? any) : null;
}
