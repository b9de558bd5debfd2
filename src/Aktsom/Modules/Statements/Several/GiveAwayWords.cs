using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Statements.Several;

/// <summary>What a part holds, in a line.</summary>
internal static class GiveAwayWords
{
    public static string Of(Part part, PageTexts words)
    {
        string?[] said =
        [
            part.Statement is { } statement ? words.Count("Handover.Has.Answers", statement.Answers.Count) : null,
            part.Suppliers is { } suppliers ? words.Count("Handover.Has.Suppliers", suppliers.Count) : null,
            part.Figures is null ? null : words["Handover.Has.Figures"],
        ];
        return string.Join(", ", said.OfType<string>());
    }
}
