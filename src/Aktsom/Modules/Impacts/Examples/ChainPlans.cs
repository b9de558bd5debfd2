using Aktsom.Modules.Impacts.Goals;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Impacts.Measures;

namespace Aktsom.Modules.Impacts.Examples;

/// <summary>The example chain's goals and measures. All of it is invented.</summary>
internal static class ChainPlans
{
    public static readonly GoalPlan[] Goals =
    [
        new(
            "Gjeld for",
            "Ingen som lager hansker for oss, betaler for jobben, og alle har passet sitt selv.",
            "Alle pass er levert tilbake, og en plan for tilbakebetaling er godkjent av arbeiderutvalget.",
            "Samtaler med arbeidere uten ledelsen til stede.",
            GoalState.PartlyDone,
            "Passene er levert. Planen er godkjent på én av to fabrikker.",
            "Alle 320 har fått tilbake det de betalte."
        ),
        new(
            "Bomull fra",
            "Ingen vare med bomull vi ikke kjenner opphavet til.",
            "Spinneriet er kjent for alle kluter og mopper.",
            "Fraktpapirer fra spinneri til fabrikk.",
            GoalState.InProgress,
            "Kjent for elleve av fjorten leverandører.",
            "Ingen ordre uten papirer på råvaren."
        ),
        new(
            "Barn som",
            "Barn går på skole også i høstingen.",
            "Kooperativene har vist hvem som plukker på hundre gårder.",
            "Kooperativets egne lister og besøk.",
            GoalState.InProgress,
            "Lister fra seksti gårder er mottatt.",
            "Skoledekning er målt på hundre gårder."
        ),
        new(
            "Arbeidsuker på",
            "Ingen arbeider mer enn 60 timer i uken for at våre ordre skal rekke båten.",
            "Endringer etter bestilling gir alltid ny leveringsdato.",
            "Gjennomgang av alle ordre i året.",
            GoalState.PartlyDone,
            "Sju av ni ordre fikk ny dato.",
            "Null ordre med sene endringer uten ny dato."
        ),
        new(
            "Tillitsvalgte som",
            "Arbeidere velger selv hvem som taler for dem.",
            "Valg er holdt på tre fabrikker.",
            "Protokoll fra valget og samtaler med de valgte.",
            GoalState.NotStarted,
            "Utsatt til dialogen med bransjen er i gang.",
            null
        ),
        new(
            null,
            "Alle som kjøper inn, kan kjenne igjen tvangsarbeid.",
            "Alle innkjøpere har tatt kurset.",
            "Kurslisten.",
            GoalState.Done,
            "22 av 22 har tatt det.",
            "Nye innkjøpere tar kurset innen tre måneder."
        ),
    ];

    public static readonly MeasurePlan[] Measures =
    [
        new(
            "Gjeld for",
            "Krev at passene leveres tilbake, og se at det skjer",
            ResponseKind.UseInfluence,
            MeasureState.Done,
            new(2026, 5, 5),
            new(2026, 5, 5)
        )
        {
            DoneOn = new(2026, 5, 5),
            Hours = 6,
            Spent = 8,
            Seen = "Fjorten av fjorten pass er levert.",
            Leverage = [LeverageKind.Commercial],
            AllSuppliers = true,
            Why = "Uten pass kan ingen slutte.",
        },
        new(
            "Gjeld for",
            "Krev tilbakebetaling sammen med fire andre kjøpere",
            ResponseKind.SupportRemedy,
            MeasureState.InProgress,
            new(2026, 6, 1),
            new(2026, 12, 31)
        )
        {
            Hours = 30,
            Spent = 12,
            With = "Fire nordiske kjøpere av hansker",
            Leverage = [LeverageKind.OtherBuyers],
            Expected = "320 arbeidere får lånet dekket.",
            Seen = "Om lag en tredel er utbetalt.",
        },
        new(
            "Gjeld for",
            "Avtalefest at arbeidsgiver betaler all rekruttering",
            ResponseKind.BuildInfluence,
            MeasureState.InProgress,
            new(2026, 3, 1),
            new(2026, 3, 31)
        )
        {
            Hours = 10,
            Spent = 4,
            Leverage = [LeverageKind.Commercial],
            AllSuppliers = true,
            Expected = "Ingen nye arbeidere betaler gebyr.",
        },
        new("Gjeld for", "Uanmeldt revisjon i Perak", ResponseKind.UseInfluence, MeasureState.Planned, new(2026, 12, 1), new(2026, 12, 31))
        {
            Hours = 12,
            OwnerName = "Lokal representant",
            Expected = "Bekreftet nivå på fabrikk nummer to.",
        },
        new(
            "Bomull fra",
            "Krev fraktpapirer fra spinneri ved hver ordre",
            ResponseKind.UseInfluence,
            MeasureState.InProgress,
            new(2026, 9, 1),
            new(2026, 11, 30)
        )
        {
            Hours = 20,
            Spent = 9,
            AllSuppliers = true,
            Leverage = [LeverageKind.Commercial],
            Expected = "Opphavet er kjent for alle fjorten.",
            Seen = "Kjent for elleve.",
        },
        new(
            "Bomull fra",
            "Stans kjøp der papirene mangler etter to runder",
            ResponseKind.BuildInfluence,
            MeasureState.Planned,
            new(2026, 12, 1),
            new(2026, 12, 31)
        )
        {
            Hours = 8,
            Expected = "Ingen bomull med ukjent opphav i sortimentet.",
        },
        new(
            "Barn som",
            "Få kooperativets lister over hvem som plukker",
            ResponseKind.UseInfluence,
            MeasureState.InProgress,
            new(2026, 10, 1),
            new(2026, 12, 31)
        )
        {
            Hours = 10,
            Spent = 3,
            With = "Importøren og to kooperativ",
            Leverage = [LeverageKind.Capacity],
        },
        new(
            "Barn som",
            "Besøk tjue gårder i høstingen",
            ResponseKind.UseInfluence,
            MeasureState.Postponed,
            new(2026, 12, 1),
            new(2026, 12, 31)
        )
        {
            Hours = 16,
            StateReason = "Vei og uro i området gjorde reisen utrygg. Flyttet til neste høsting.",
        },
        new(
            "Arbeidsuker på",
            "Gi alltid ny leveringsdato når vi endrer farge eller antall",
            ResponseKind.ChangeOwnPractice,
            MeasureState.Done,
            new(2025, 9, 1),
            new(2025, 12, 31)
        )
        {
            DoneOn = new(2025, 12, 10),
            Hours = 14,
            Spent = 16,
            Why = "Vi bidro til overtiden.",
            Seen = "Sju av ni ordre fikk ny dato.",
        },
        new(
            "Arbeidsuker på",
            "Etterbetal overtid sammen med fabrikkene",
            ResponseKind.Remedy,
            MeasureState.InProgress,
            new(2026, 11, 1),
            new(2026, 12, 31)
        )
        {
            Hours = 24,
            Spent = 6,
            AllSuppliers = true,
            Expected = "Alle som hadde ubetalt overtid i 2025, har fått den.",
        },
        new(
            "Tillitsvalgte som",
            "Bli med i bransjens dialog om frie valg",
            ResponseKind.BuildInfluence,
            MeasureState.Planned,
            new(2026, 11, 1),
            new(2026, 12, 31)
        )
        {
            Hours = 9,
            Leverage = [LeverageKind.Sector],
        },
        new(
            null,
            "Legg inn seks ukers varsel ved endring i standardavtalen",
            ResponseKind.ChangeOwnPractice,
            MeasureState.Done,
            new(2025, 10, 1),
            new(2025, 10, 31)
        )
        {
            Area = MeasureArea.Purchasing,
            DoneOn = new(2025, 10, 20),
            Hours = 5,
            Spent = 5,
        },
        new(
            null,
            "Kurs for alle innkjøpere i å kjenne igjen tvangsarbeid",
            ResponseKind.Prevent,
            MeasureState.Done,
            new(2025, 11, 1),
            new(2025, 11, 30)
        )
        {
            Area = MeasureArea.Training,
            DoneOn = new(2025, 11, 14),
            Hours = 12,
            Spent = 10,
            Seen = "22 av 22 har tatt kurset.",
        },
        new(
            null,
            "Bytt til resirkulert plast i søppelsekker",
            ResponseKind.Prevent,
            MeasureState.InProgress,
            new(2026, 12, 1),
            new(2026, 12, 31)
        )
        {
            Area = MeasureArea.Nature,
            Hours = 6,
        },
    ];
}
