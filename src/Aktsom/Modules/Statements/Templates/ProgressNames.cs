using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Statements.Templates;

/// <summary>How far a goal or a measure has come, in words; see <see cref="CodeLists.ProgressStates"/>.</summary>
internal static class ProgressNames
{
    private static readonly Dictionary<string, LocalisedText> Names = new(StringComparer.Ordinal)
    {
        ["notStarted"] = new("ikke begynt", "ikkje byrja", "not started"),
        ["inProgress"] = new("pågår", "pågår", "in progress"),
        ["partlyDone"] = new("delvis nådd", "delvis nådd", "partly done"),
        ["done"] = new("nådd", "nådd", "done"),
        ["postponed"] = new("utsatt", "utsett", "postponed"),
        ["dropped"] = new("droppet", "droppa", "dropped"),
        ["cancelled"] = new("avlyst", "avlyst", "cancelled"),
    };

    /// <summary>Null for what is no state of the list.</summary>
    public static LocalisedText? Of(string state) => Names.GetValueOrDefault(state);
}
