using Aktsom.Modules.Impacts.Goals;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Impacts.Figures;

/// <summary>States in the words a statement prints; figures are also computed where there are no pages and no texts of pages.</summary>
internal static class StateWords
{
    public static string Of(GoalState state) =>
        (
            state switch
            {
                GoalState.InProgress => new LocalisedText("Pågår", "Går føre seg", "In progress"),
                GoalState.PartlyDone => new LocalisedText("Delvis utført", "Delvis utført", "Partly done"),
                GoalState.Done => new LocalisedText("Utført", "Utført", "Done"),
                GoalState.Postponed => new LocalisedText("Utsatt", "Utsett", "Postponed"),
                GoalState.Dropped => new LocalisedText("Utgått", "Utgått", "Dropped"),
                _ => new LocalisedText("Ikke startet", "Ikkje starta", "Not started"),
            }
        ).ToString();

    /// <summary>What is hoped for is never told as if it had come.</summary>
    public static string Expected(string effect) =>
        new LocalisedText($"Ventet virkning: {effect}", $"Venta verknad: {effect}", $"Expected effect: {effect}").ToString();

    /// <summary>What is cancelled was stopped if it had begun, and otherwise not done.</summary>
    public static string Of(Measure measure) =>
        (
            measure.State switch
            {
                MeasureState.InProgress => new LocalisedText("pågår", "går føre seg", "in progress"),
                MeasureState.Done => new LocalisedText("utført", "utført", "done"),
                MeasureState.Postponed => new LocalisedText("utsatt", "utsett", "postponed"),
                MeasureState.Cancelled when measure.StartedOn is null => new LocalisedText(
                    "ikke gjennomført",
                    "ikkje gjennomført",
                    "not done"
                ),
                MeasureState.Cancelled => new LocalisedText("stanset", "stansa", "stopped"),
                _ => new LocalisedText("planlagt", "planlagt", "planned"),
            }
        ).ToString();
}
