using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Impacts.Knowledge;

namespace Aktsom.Modules.Impacts.Examples;

/// <summary>The example chain's register: five prioritised, four not, and one that nobody has judged. All of it is invented.</summary>
internal static class ChainImpacts
{
    public static IReadOnlyList<ImpactPlan> All =>
        [
            new(
                "Gjeld for å få jobb og pass låst inne hos dem som lager hansker",
                "Arbeidere fra Nepal og Bangladesh har tatt opp lån for å betale agenter. På to fabrikker lå passene i arbeidsgiverens skap. Den som skylder penger og mangler pass, kan ikke reise.\n\nI april hadde fjorten arbeidere fortsatt ikke fått passet.",
                "Migrantarbeidere, om lag 320 på to fabrikker",
                ["forcedLabour", "wages"],
                ["MY"]
            )
            {
                Kind = ImpactKind.Actual,
                ConfirmedOn = new DateOnly(2024, 5, 21),
                SubjectName = "Engangshansker",
                Area = "Klang og Perak",
                Issues = ["recruitmentFees", "debtBondage"],
                Judged = (5, 4, 4, 5),
                Because = (
                    "Frihet: den som vil slutte, kommer ikke hjem.",
                    "To fabrikker, og et mønster som er kjent i bransjen.",
                    "Et lån tar to til tre år å betale ned.",
                    "Det skjer nå."
                ),
                RoleBecause =
                    "Vi er knyttet til skaden gjennom hanskene vi kjøper. Ordrene for 2024 og 2025 er gjennomgått, og verken pris eller leveringstid er presset ut over avtalen.",
                Suppliers = ("MY", "22.19"),
                Carried = true,
                Sources =
                [
                    ("Revisjonsrapport fra fabrikken i Klang, funn 3 og 4", new DateOnly(2026, 4, 29), Certainty.Verified),
                    ("Samtaler med 22 arbeidere uten at ledelsen var til stede", new DateOnly(2026, 4, 28), Certainty.Verified),
                    ("Leverandørens eget svar om gebyr", new DateOnly(2026, 4, 14), Certainty.Claimed),
                ],
                Talks =
                [
                    (
                        new DateOnly(2025, 10, 9),
                        "Arbeiderutvalget på fabrikken i Klang",
                        true,
                        "Hvordan pengene skal betales tilbake",
                        "Utvalget vil ha utbetaling i tre deler, og skriftlig på nepali."
                    ),
                ],
                Gaps =
                [
                    (
                        "Om agentene i Nepal tar gebyr før arbeiderne krysser grensen.",
                        "Spørre en organisasjon på stedet.",
                        new DateOnly(2026, 9, 1)
                    ),
                ],
            },
            new(
                "Bomull fra pålagt arbeid i kluter og mopper",
                "Bomull kan være plukket av mennesker som er sendt til åkrene av myndighetene. Produsentene kjenner ikke alltid spinneriet, og da kan ingen utelukke det.",
                "Folk i bomullsdistrikter, mange fra minoriteter",
                ["forcedLabour", "marginalisedPopulations"],
                ["CN", "UZ"]
            )
            {
                SubjectName = "Kluter og mopper",
                Issues = ["minorityForcedLabour"],
                Judged = (5, 5, 5, 3),
                Because = (
                    "Frihet og liv.",
                    "Hele distrikter er omfattet.",
                    "Ingen kan gi tilbake år i tvang.",
                    "Tre av fjorten leverandører kan ikke vise hvor bomullen kommer fra."
                ),
                RoleBecause = "Knyttet gjennom varen. Vi har ikke krevd papirer på råvaren før nå.",
                Suppliers = ("CN", "13.92"),
                Carried = true,
                Sources = [("Leverandørenes svar om spinneri og råvare", new DateOnly(2025, 11, 4), Certainty.Claimed)],
                Gaps = [("Spinneriet bak tre leverandører av mopper.", "Kreve fraktpapirer ved neste ordre.", new DateOnly(2026, 12, 15))],
            },
            new(
                "Barn som plukker kaffe i stedet for å gå på skole",
                "I høstingen hjelper barn ned til ti år til hele dagen på små gårder. Prisen bonden får, avgjør om familien har råd til å leie hjelp.",
                "Barn i småbrukerfamilier",
                ["childLabour"],
                ["ET", "HN"]
            )
            {
                SubjectName = "Kaffe",
                Judged = (5, 4, 4, 3),
                Because = (
                    "Skolegang og helse.",
                    "Vanlig i begge distriktene.",
                    "Tapt skolegang er vanskelig å ta igjen.",
                    "Sesongen gjentar seg."
                ),
                RoleBecause = "Knyttet gjennom kaffen. Vi kjøper gjennom importør og kjenner kooperativene, ikke gårdene.",
                Suppliers = ("ET", "10.83"),
                Carried = true,
                Sources = [("Rapport fra kooperativet", new DateOnly(2025, 3, 12), Certainty.Documented)],
            },
            new(
                "Arbeidsuker på sytti timer når arbeidsklær skal rekke båten",
                "Syersker arbeider seks og sju dager i uken før levering. Overtiden er ikke frivillig, og deler av den er ikke betalt.",
                "Syersker, om lag 2 100",
                ["wages", "workingHours"],
                ["BD", "TR"]
            )
            {
                Kind = ImpactKind.Actual,
                ConfirmedOn = new DateOnly(2025, 6, 3),
                SubjectName = "Arbeidsklær",
                Issues = ["overtimePay", "restTime"],
                Judged = (4, 4, 2, 5),
                Because = (
                    "Helsen tar skade av ukene før levering.",
                    "Fem av ti fabrikker.",
                    "Lønn kan etterbetales, hvile kan planlegges.",
                    "Timelistene viser det."
                ),
                Involvement = Involvement.Contribute,
                RoleBecause = "Vi endret antall og farge etter bestilling i fire av ni ordrer, uten ny leveringsdato. Det bidro.",
                Suppliers = ("BD", "14.1"),
                Sources =
                [
                    ("Timelister fra fem fabrikker", new DateOnly(2025, 6, 3), Certainty.Verified),
                    ("Egen gjennomgang av ni ordrer", new DateOnly(2025, 8, 20), Certainty.Documented),
                ],
                Talks =
                [
                    (
                        new DateOnly(2025, 9, 2),
                        "Fagforbundet for tekstil i Dhaka",
                        false,
                        "Overtid og varsel om endringer",
                        "Forbundet ber om seks ukers varsel ved endring."
                    ),
                ],
            },
            new(
                "Tillitsvalgte som ledelsen har valgt på plastfabrikker",
                "Arbeidere kan ikke velge hvem som taler for dem. Klager går til mellomlederen de gjelder.",
                "Fabrikkarbeidere bak 34 leverandører",
                ["freedomOfAssociation"],
                ["CN"]
            )
            {
                SubjectName = "Plastemballasje",
                Issues = ["socialDialogue"],
                Judged = (4, 3, 3, 4),
                Because = (
                    "En grunnleggende rettighet nektes.",
                    "Mange fabrikker, men ulikt fra sted til sted.",
                    "Utvalg kan velges på nytt.",
                    "Loven setter grenser for frie fagforeninger."
                ),
                RoleBecause = "Knyttet gjennom emballasjen. Vi har få andre å kjøpe fra, og bruker innflytelsen sammen med andre.",
                Suppliers = ("CN", "22.22"),
            },
            new(
                "Etseskader når rengjøringsmidler blandes",
                "Konsentrat kan sprute i øyne og på hud når det tappes for hånd.",
                "Produksjonsarbeidere",
                ["hse"],
                ["NO", "PL"]
            )
            {
                SubjectName = "Rengjøringsmidler",
                Issues = ["chemicalHandling"],
                Judged = (4, 2, 3, 2),
                Prioritised = false,
                Reason = "Tilsyn og sertifiserte systemer dekker alle fire produsentene. Vi ser på det igjen ved neste revisjon.",
                Suppliers = ("PL", "20.41"),
            },
            new(
                "Avløp fra papirbruk ut i elv som folk drikker av",
                "Klorholdig avløp kan nå landsbyer nedstrøms som henter vannet i elven.",
                "Lokalsamfunn langs to elver",
                ["environment", "emissions", "water"],
                ["ID"]
            )
            {
                SubjectName = "Masse til mykpapir",
                Issues = ["pollutionOfCommunity"],
                Judged = (3, 4, 4, 3),
                Prioritised = null,
            },
            new(
                "Renholdere på kort kontrakt under tariff",
                "Innleide renholdere kan ha fått timelønn under allmenngjort sats.",
                "Renholdere, de fleste med kort botid",
                ["wages", "regularEmployment"],
                ["NO"]
            )
            {
                Subject = ImpactSubject.BusinessPartner,
                SubjectName = "Renhold og bemanning",
                Judged = (3, 3, 2, 3),
                Involvement = Involvement.Contribute,
                RoleBecause = "Vi valgte laveste pris i forrige runde.",
                Prioritised = false,
                Reason = "Følges med lønnsslipper og stikkprøver i avtalen.",
                Suppliers = ("NO", "81.21"),
            },
            new(
                "Tunge løft og nattskift på sentrallageret",
                "Plukkere kan få varige belastningsskader. Sykefraværet på natt er dobbelt så høyt som på dag.",
                "Ansatte på sentrallageret, 74",
                ["hse", "workingHours"],
                ["NO"]
            )
            {
                Subject = ImpactSubject.OwnOperations,
                Judged = (3, 2, 3, 4),
                Involvement = Involvement.Cause,
                RoleBecause = "Vi setter skiftene og velger løfteutstyret selv.",
                Prioritised = false,
                Reason = "Følges i HMS-planen sammen med verneombudet.",
            },
            new(
                "Dyrs velferd i lær til arbeidshansker",
                "Vi vet ikke hvilke slakterier skinnet kommer fra, eller hvordan dyrene har hatt det.",
                "Storfe og geit",
                ["animalWelfare"],
                ["IN", "PK"]
            )
            {
                SubjectName = "Arbeidshansker i skinn",
                Involvement = Involvement.NotJudged,
                Prioritised = null,
                Gaps = [("Hvor skinnet kommer fra.", "Spørre de fire leverandørene om garveri.", new DateOnly(2026, 12, 1))],
            },
        ];
}
