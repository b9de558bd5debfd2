using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Impacts.Knowledge;

namespace Aktsom.Modules.Impacts.Examples;

/// <summary>The registers of the other four example organisations. All of it is invented.</summary>
internal static class OtherImpacts
{
    public static IReadOnlyList<ImpactPlan> Union =>
        [
            new(
                "Lange skift og løs tilknytning der kontorets IT-utstyr settes sammen",
                "Arbeidere i monteringsfabrikker kan ha tvungen overtid i høysesong og kontrakter på noen uker av gangen.",
                "Fabrikkarbeidere, mange unge og innflyttere",
                ["workingHours", "regularEmployment"],
                ["CN"]
            )
            {
                SubjectName = "IT-utstyr",
                Judged = (4, 4, 3, 4),
                Because = (
                    "Helse og frihet i høysesong.",
                    "Utbredt i næringen.",
                    "Delvis, over tid.",
                    "Bransjerapporter viser det hvert år."
                ),
                RoleBecause = "Knyttet gjennom utstyret. Vi kjøper lite og gjennom forhandler.",
                Suppliers = ("CN", "26.2"),
                Carried = true,
                Sources = [("Bransjerapport om elektronikk", new DateOnly(2025, 2, 10), Certainty.Documented)],
                Gaps = [("Hvilke fabrikker forhandlerens merker bruker.", "Be forhandleren om fabrikklister.", new DateOnly(2026, 10, 1))],
            },
            new(
                "Lønn det ikke går an å leve av for dem som syr profilklær",
                "Syersker kan tjene under det en familie trenger til mat, husleie og skole.",
                "Syersker",
                ["wages"],
                ["BD", "IN"]
            )
            {
                SubjectName = "Profilklær",
                Issues = ["livingWage"],
                Judged = (4, 3, 2, 4),
                RoleBecause = "Knyttet gjennom klærne. Bestillingene er små, og vi velger leverandør på nytt hvert år.",
                Suppliers = ("BD", "14.1"),
                Carried = true,
            },
            new(
                "Underbetalte på kurshoteller og i servering",
                "Vikarer på kjøkken og i renhold kan få mindre enn tariff og mangle arbeidsavtale.",
                "Vikarer og sesongarbeidere",
                ["wages", "regularEmployment"],
                ["NO"]
            )
            {
                Subject = ImpactSubject.BusinessPartner,
                SubjectName = "Kurs og overnatting",
                Judged = (3, 3, 2, 3),
                Involvement = Involvement.Contribute,
                RoleBecause = "Vi bestiller sent og velger ofte billigst.",
            },
        ];

    public static IReadOnlyList<ImpactPlan> Confederation =>
        [
            new(
                "Arbeidet bak IKT-utstyret",
                "Kobolt og tinn i utstyret kan være gravd ut under tvang.",
                "Gruvearbeidere",
                ["forcedLabour"],
                ["001", "NO", "155"]
            )
            {
                SubjectName = "IKT",
                Judged = (5, 4, 4, 3),
                RoleBecause = "Knyttet gjennom varen.",
                Suppliers = ("CN", "26.2"),
                Carried = true,
                Gaps =
                [
                    (
                        "Produsentene av komponenter i første ledd.",
                        "Sende spørsmål til alle leverandører av IKT.",
                        new DateOnly(2026, 6, 30)
                    ),
                ],
            },
            new(
                "Arbeidet bak IKT-utstyret",
                "Løsemidler og støv på fabrikkene kan gi varige skader.",
                "Fabrikkarbeidere",
                ["hse"],
                ["001", "NO", "155"]
            )
            {
                SubjectName = "IKT",
                Judged = (4, 4, 4, 3),
                RoleBecause = "Knyttet gjennom varen.",
                Suppliers = ("CN", "26.2"),
            },
            new(
                "Arbeidet bak IKT-utstyret",
                "Den som organiserer seg, kan miste jobben.",
                "Fabrikkarbeidere",
                ["freedomOfAssociation"],
                ["001", "NO", "155"]
            )
            {
                SubjectName = "IKT",
                Judged = (4, 4, 3, 4),
                RoleBecause = "Knyttet gjennom varen.",
                Suppliers = ("CN", "26.2"),
            },
            new(
                "Underbetaling og uklare kontrakter i renhold av lokalene",
                "Renholdere hos underleverandører kan mangle kontrakt og pause.",
                "Renholdere",
                ["wages", "regularEmployment"],
                ["NO"]
            )
            {
                Subject = ImpactSubject.BusinessPartner,
                SubjectName = "Innkjøp og drift",
                Judged = (3, 3, 2, 3),
                Involvement = Involvement.Contribute,
                RoleBecause = "Avtalen gir få timer per rom.",
                Suppliers = ("NO", "81.21"),
            },
        ];

    public static IReadOnlyList<ImpactPlan> Municipality =>
        [
            new(
                "Tvang i leddet som lager silisium til solceller",
                "Råstoffet til panelene kan være laget av mennesker som ikke har valgt arbeidet selv.",
                "Minoriteter i produksjonsområdet",
                ["forcedLabour", "marginalisedPopulations"],
                ["CN"]
            )
            {
                SubjectName = "Solceller",
                Issues = ["minorityForcedLabour"],
                Judged = (5, 5, 5, 4),
                RoleBecause = "Knyttet gjennom panelene på skolene.",
                Suppliers = ("CN", "27.11"),
                Carried = true,
            },
            new(
                "Rekrutteringsgjeld hos dem som lager hanskene på sykehjemmene",
                "Arbeidere kan ha betalt for å få jobben og bundet seg i flere år.",
                "Migrantarbeidere",
                ["forcedLabour", "wages"],
                ["MY"]
            )
            {
                SubjectName = "Hansker",
                Issues = ["recruitmentFees"],
                Judged = (5, 4, 4, 3),
                RoleBecause = "Knyttet gjennom avtalen på forbruksvarer.",
                Suppliers = ("MY", "22.19"),
            },
            new(
                "Innleide på byggeplass uten lovlig lønn og bolig",
                "Arbeidere kan bo trangt og farlig og få trekk i lønnen for boligen.",
                "Innleide bygningsarbeidere",
                ["wages", "hse", "regularEmployment"],
                ["NO"]
            )
            {
                Subject = ImpactSubject.BusinessPartner,
                SubjectName = "Bygg og anlegg",
                Issues = ["migrantHousing"],
                Judged = (4, 3, 3, 3),
                Involvement = Involvement.Contribute,
                RoleBecause = "Korte frister i to prosjekter ga mer innleie.",
                Suppliers = ("NO", "41.20"),
            },
            new(
                "Farlige maskiner i trearbeid for skolemøbler",
                "Verneutstyr mangler ved sagene på ett av verkstedene.",
                "Arbeidere på to verksteder",
                ["hse"],
                ["PL"]
            )
            {
                SubjectName = "Møbler",
                Issues = ["dangerousMachines", "protectiveEquipment"],
                Judged = (4, 2, 3, 2),
                Prioritised = false,
                Reason = "Leverandøren har rettet opp ved ett verksted. Det andre ses på i høst.",
                Suppliers = ("PL", "31.09"),
            },
        ];

    public static IReadOnlyList<ImpactPlan> Security =>
        [
            new(
                "Bilvask med svart betaling og innlåste arbeidere",
                "På vaskehaller vi ikke kjenner godt, kan arbeidere være uten kontrakt, sove på stedet og skylde penger til den som skaffet jobben.",
                "Arbeidere i manuell bilvask",
                ["forcedLabour", "wages", "regularEmployment"],
                ["NO"]
            )
            {
                Subject = ImpactSubject.BusinessPartner,
                SubjectName = "Kjøretøy",
                Issues = ["forcedLabourGroup", "debtBondage"],
                Judged = (5, 3, 3, 3),
                Involvement = Involvement.Contribute,
                RoleBecause = "Vi betaler for vask uten å spørre hvem som vasker.",
                Suppliers = ("NO", "45.20"),
                Carried = true,
            },
            new(
                "Barnearbeid i mineralene i kamera og alarm",
                "Mineraler i kretskortene kan komme fra gruver der barn graver.",
                "Barn i gruvedistrikter",
                ["childLabour"],
                ["CN", "001"]
            )
            {
                SubjectName = "Kamera og alarm",
                Issues = ["childLabourGroup"],
                Judged = (5, 4, 4, 2),
                RoleBecause = "Knyttet gjennom varen, mange ledd unna.",
                Suppliers = ("CN", "26.30"),
            },
            new(
                "Vektere alene om natten uten rask hjelp",
                "Vektere kan bli utsatt for vold uten at noen kommer i tide.",
                "Egne vektere på natt",
                ["hse", "harshTreatment"],
                ["NO"]
            )
            {
                Subject = ImpactSubject.OwnOperations,
                Issues = ["conditionsGroup"],
                Judged = (4, 2, 3, 3),
                Involvement = Involvement.Cause,
                RoleBecause = "Vi setter bemanningen.",
            },
        ];
}
