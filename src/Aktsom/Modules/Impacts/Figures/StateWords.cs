using Aktsom.Modules.Impacts.Goals;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Impacts.Remedy;
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

    public static string Of(RemedyState state) =>
        (
            state switch
            {
                RemedyState.Planned => new LocalisedText("planlagt", "planlagt", "planned"),
                RemedyState.InProgress => new LocalisedText("pågår", "går føre seg", "in progress"),
                RemedyState.Documented => new LocalisedText("gjort og dokumentert", "gjort og dokumentert", "done and documented"),
                RemedyState.Closed => new LocalisedText("avsluttet", "avslutta", "closed"),
                RemedyState.NotPossible => new LocalisedText("lot seg ikke rette opp", "let seg ikkje rette opp", "could not be put right"),
                _ => new LocalisedText("erkjent", "erkjend", "recognised"),
            }
        ).ToString();

    public static string Of(RemedyForm form) =>
        (
            form switch
            {
                RemedyForm.Compensation => new LocalisedText("Erstatning", "Erstatning", "Compensation"),
                RemedyForm.Repayment => new LocalisedText("Tilbakebetaling", "Tilbakebetaling", "Repayment"),
                RemedyForm.Apology => new LocalisedText("Unnskyldning", "Orsaking", "Apology"),
                RemedyForm.Prevention => new LocalisedText("Forebygging", "Førebygging", "Prevention"),
                RemedyForm.SuppliersDuty => new LocalisedText(
                    "Leverandørens plikt fulgt opp",
                    "Plikta til leverandøren følgd opp",
                    "Supplier’s duty followed up"
                ),
                _ => new LocalisedText("Retting", "Retting", "Correction"),
            }
        ).ToString();
}
