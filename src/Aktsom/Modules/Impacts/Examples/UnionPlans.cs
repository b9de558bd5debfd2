using Aktsom.Modules.Impacts.Goals;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Impacts.Measures;

namespace Aktsom.Modules.Impacts.Examples;

/// <summary>The example union's goals and measures. All of it is invented.</summary>
internal static class UnionPlans
{
    public static readonly GoalPlan[] Goals =
    [
        new(
            "Lange skift",
            "Vi vet hvor utstyret vårt settes sammen, og under hvilke vilkår.",
            "Forhandleren har gitt oss fabrikklister.",
            "Listene ligger i registeret.",
            GoalState.InProgress,
            "Liste mottatt for to av fem merker.",
            "Lister for alle fem merker."
        ),
        new(
            "Lønn det",
            "De som syr klærne våre, kan leve av lønnen.",
            "Vi kjøper profilklær fra én leverandør over tre år.",
            "Signert avtale.",
            GoalState.Done,
            "Avtalen er signert.",
            "Leverandøren viser lønn fabrikk for fabrikk."
        ),
        new(
            "Underbetalte på",
            "Alle som arbeider på kursene våre, har tariff.",
            "Kurshotellene bekrefter tariffavtale før vi bestiller.",
            "Skriftlig bekreftelse per hotell.",
            GoalState.PartlyDone,
            "Elleve av femten har bekreftet.",
            "Alle femten har bekreftet."
        ),
    ];

    public static readonly MeasurePlan[] Measures =
    [
        new(
            "Lange skift",
            "Be forhandleren om fabrikklister",
            ResponseKind.UseInfluence,
            MeasureState.InProgress,
            new(2026, 10, 1),
            new(2026, 10, 31)
        )
        {
            Hours = 4,
            Spent = 2,
            Leverage = [LeverageKind.Commercial],
            AllSuppliers = true,
            Expected = "Fabrikken er kjent for alt nytt utstyr.",
        },
        new(
            "Lønn det",
            "Inngå treårig avtale med én leverandør av profilklær",
            ResponseKind.BuildInfluence,
            MeasureState.Done,
            new(2025, 9, 1),
            new(2025, 12, 31)
        )
        {
            DoneOn = new(2025, 11, 28),
            Hours = 10,
            Spent = 11,
            Seen = "Avtalen gir innsyn i lønnslister.",
        },
        new(
            "Underbetalte på",
            "Bestill bare hos hoteller med tariffavtale",
            ResponseKind.ChangeOwnPractice,
            MeasureState.InProgress,
            new(2026, 1, 1),
            new(2026, 12, 31)
        )
        {
            Hours = 6,
            Spent = 3,
            Expected = "Ingen vikar uten tariff på våre kurs.",
        },
        new(
            "Underbetalte på",
            "Bestill kurs minst åtte uker før",
            ResponseKind.ChangeOwnPractice,
            MeasureState.Planned,
            new(2026, 12, 1),
            new(2026, 12, 31)
        )
        {
            Hours = 2,
        },
        new(null, "Kurs for ansatte som bestiller", ResponseKind.Prevent, MeasureState.Planned, new(2026, 12, 1), new(2026, 12, 31))
        {
            Area = MeasureArea.Training,
            Hours = 5,
        },
    ];
}
