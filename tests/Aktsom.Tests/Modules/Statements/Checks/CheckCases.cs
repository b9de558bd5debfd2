using Aktsom.Modules.Statements.Checks;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Tests.Modules.Statements.Checks;

/// <summary>One thing wrong in a good statement, and the rule that must say so, where.</summary>
internal sealed record CheckCase(string Rule, string? At, string Template, Func<GoodStatement, GoodStatement> Break);

/// <summary>A made case for every rule; some have several.</summary>
internal static class CheckCases
{
    private const string B = "ehn-business";
    private const string P = "ehn-public";
    private const string S = "act-s5";

    public static readonly IReadOnlyList<CheckCase> All =
    [
        .. OfTheAct(),
        .. OfAnswers(),
        .. OfTables(),
        .. OfTexts(),
        .. OfTime(),
        .. OfReports(),
    ];

    private static IEnumerable<CheckCase> OfTheAct() =>
        [
            new("C01", "B.cover.org", B, good => good.With(file => file with { Organisations = [new CoveredOrganisation("Prøve AS")] })),
            new("C02", "B.k.structure", B, good => good.Say("B.k.structure", "Vi er mange her.")),
            new(
                "C03",
                "S.1.organisation",
                S,
                good =>
                    good.Say("S.1.organisation", "Et konsern i Norge med 12 ansatte. Varsle på https://eksempel.no.").Empty("S.2.industry")
            ),
            new("C04", "P.s.purchases", P, good => good.Empty("P.s.agreements")),
            new("C05", "B.1A1", B, good => good.Say("B.1A3", "Retningslinjene finnes.").Empty("B.1A1")),
            new(
                "C06",
                "B.1B1",
                B,
                good =>
                    good.Say("B.1B1", "Vi følger med.")
                        .Say("B.2A2a", "Kilder: rapporter. Kriterier. Egen virksomhet, leverandører og partnere. Sannsynlighet.")
            ),
            new("C07", "B.1C2", B, good => good.Say("B.1C2", "Planen følges.")),
            new("C08", "B.6B1", B, good => good.Say("B.6B1", "Snakk med oss.")),
            new("C09", "B.2A2a", B, good => good.Say("B.2A2a", "Innkjøpslederen går gjennom alvorlighet og sannsynlighet årlig.")),
            new("C10", "P.4A3", P, good => good.Empty("P.6A2")),
            new("C10-bare", "B.6A2", B, good => good.Say("B.6A2", "Det er ikke avdekket noen brudd.")),
            new(
                "C10-bare",
                "B.2A3",
                B,
                good =>
                    good.Say(
                        "B.2A3",
                        "Vi kjenner ikke til negative konsekvenser. Vi er direkte forbundet med noe. Organisasjonsfrihet, tvangsarbeid, barnearbeid, helse og diskriminering er viktig."
                    )
            ),
            new("C10-bare", "S.2.internal", S, good => good.Say("S.2.internal", "Ingen funn.")),
            new("C10-bare", "B.6A2", B, good => good.Put("B.6A2", new FieldAnswer { State = AnswerState.None })),
            new(
                "C10-bare",
                "B.2A3",
                B,
                good =>
                    good.Say(
                        "B.2A3",
                        "No actual adverse impacts. Directly linked. Organisasjonsfrihet, tvangsarbeid, barnearbeid, helse og diskriminering."
                    )
            ),
            new("C11", "B.2A1", B, good => good.Put("B.2A1", FieldAnswer.Of([GoodStatement.Impact("p1", "Lav lønn i tekstilfabrikker")]))),
            new("C12", "S.2.involvement", S, good => good.Say("S.2.involvement", "Vi tar dette på alvor.")),
            new("C13", "S.2.prioritisation", S, good => good.Say("S.2.prioritisation", "Vi valgte det viktigste.")),
            new("C14", "B.3A1.measures[p2]", B, good => good.Empty("B.3A1.measures[p2]")),
            new(
                "C15",
                "S.3.measures",
                S,
                good =>
                    good.Empty("S.3.owner")
                        .Put("S.3.measures", FieldAnswer.Of([AnswerRow.Of("m1", ("text", new AnswerValue.Word("Kurs")))]))
            ),
            new("C16", "B.3A1.results[p1]", B, good => good.Empty("B.3A1.results[p1]")),
            new("C17", "B.g.year", B, good => good.Empty("B.g.year").Empty("B.1D1")),
            new(
                "C18",
                "B.2A2c",
                B,
                good => good.Figure(FigureIds.DialogueLog, 0).Say("B.5A1", "Vi har det bra.").Say("B.2A2c", "Åpne kilder fra partnere.")
            ),
            new("C18", null, S, good => good.Figure(FigureIds.DialogueLog, 0)),
            new("C19", "B.6A1", B, good => good.Say("B.6A1", "Vi tar det som det kommer.").Say("B.6A2", "Én sak er behandlet.")),
            new("C20", "B.2A1", B, good => good.Say("B.2A3", "Vi er direkte forbundet med støy.")),
            new("C21", "B.5A3", B, good => good.Say("B.5A3", "Ta kontakt.")),
            new("C22", "B.sign.board", B, good => good.Know(facts => facts with { RequiredSigners = ["Siv Prøve", "Ola Prøve"] })),
            new(
                "C23",
                null,
                B,
                good => good.Know(facts => facts with { Publication = new PublicationFact(new DateOnly(2026, 7, 1), null, true) })
            ),
            new(
                "C23",
                null,
                B,
                good => good.Know(facts => facts with { Publication = new PublicationFact(new DateOnly(2026, 6, 30), 3, true) })
            ),
            new(
                "C24",
                null,
                B,
                good => good.Know(facts => facts with { Publication = new PublicationFact(new DateOnly(2026, 6, 30), 2, false) })
            ),
            new("C25", "S.5.routine", S, good => good.Say("S.5.routine", "Innsyn: innsyn@eksempel.no.")),
            new("C26", "B.1B3", B, good => good.Say("B.1B3", "Spør Siv på siv.prove@eksempel.no om kurs.")),
            new("C26", "B.1B3", B, good => good.Say("B.1B3", "Personen har nummer 010190 12345.")),
            new(
                "C27",
                "B.1E1",
                B,
                good => good.Say("B.1E1", string.Join(' ', Enumerable.Repeat("ansvarlighetsvurderinger leverandørkjedegjennomgang", 20)))
            ),
        ];

    private static IEnumerable<CheckCase> OfAnswers() =>
        [
            new("K-11", "B.foreword.text", B, good => good.Say("B.foreword.text", "Avventer sitat fra leder")),
            new("K-11", "B.1B3", B, good => good.Say("B.1B3", "Vi har holdt [antall] kurs. TODO")),
            new("K-11", "B.1B3", B, good => good.Say("B.1B3", "Kurset ble holdt xx. mai.")),
            new("K-11", "B.1B3", B, good => good.Say("B.1B3", "Lorem ipsum dolor sit amet.")),
            new("K-11", "B.1B3", B, good => good.Say("B.1B3", "Kurset heter [].")),
            new("K-11", "B.1B3", B, good => good.Say("B.1B3", "Om kurset:\nTekst kommer")),
            new("K-12", "S.1.boardDecision", S, good => good.Empty("S.1.boardDecision")),
            new("K-25", "B.1A2", B, good => good.Empty("B.1A2")),
            new("K-25", "B.2A2a", B, good => good.Empty("B.2A2a").Empty("B.2A2b").Empty("B.2A2c").Empty("B.2A2d")),
            new("K-25", "B.sign.place", B, good => good.Empty("B.sign.place")),
            new("A-01", "B.1A2", B, good => good.Put("B.1A2", FieldAnswer.Of("Fra i fjor.") with { CarriedOver = true })),
            new(
                "A-02",
                "B.s.workers",
                B,
                good => good.Put("B.s.workers", new FieldAnswer { State = AnswerState.Unknown, Plan = "Vi spør i mai." })
            ),
            new(
                "A-03",
                "B.1A2",
                B,
                good => good.Know(facts => facts with { OpenComments = new Dictionary<AnswerKey, int> { [new("B.1A2")] = 2 } })
            ),
        ];

    private static IEnumerable<CheckCase> OfTables() =>
        [
            new("K-01", "B.s.types", B, good => good.Put("B.s.types", Split(57, 40))),
            new("K-01-over", "B.s.types", B, good => good.Put("B.s.types", Split(60, 40.5m))),
            new(
                "K-02",
                "B.s.producers",
                B,
                good => good.Put("B.s.producers", FieldAnswer.Of([GoodStatement.Producers("Kina", 7), GoodStatement.Producers("India", 5)]))
            ),
            new("K-02-none", "B.s.producers", B, good => good.Put("B.s.producers", FieldAnswer.Of([GoodStatement.Producers("Kina", 0)]))),
            new("K-03", "B.3A1.title[p1]", B, good => good.Say("B.3A1.title[p1]", "Noe annet")),
            new(
                "K-04",
                "B.2A1",
                B,
                good =>
                    good.Put(
                        "B.2A1",
                        FieldAnswer.Of([GoodStatement.Impact("p1", "Lav lønn", "wages"), GoodStatement.Impact("p2", "lav lønn ", "hse")])
                    )
            ),
            new("K-05", "B.3A1.overall[p1]", B, EmptyBlock),
            new("K-05-reference", "B.3A1.overall[p1]", B, good => EmptyBlock(good).Say("B.3A1.measures[p1]", "Se vedlegg 3.")),
            new(
                "K-06",
                "B.3A1.overall[p1]",
                B,
                good =>
                    good.Say("B.3A1.overall[p1]", "Mindre avfall.")
                        .Say("B.3A1.measures[p1]", "Innkjøpslederen har ansvar for avfall innen juni.")
            ),
            new("K-07", "P.s.followedUp", P, good => good.Figure(FigureIds.AgreementsFollowedUp, 3)),
            new(
                "K-07-list",
                "P.s.followedUp",
                P,
                good =>
                    good.Put(
                        "P.4A2",
                        new FieldAnswer
                        {
                            State = AnswerState.Answered,
                            Value = new AnswerValue.Number(2),
                            Extras = new Dictionary<string, AnswerValue>(StringComparer.Ordinal)
                            {
                                ["text"] = new AnswerValue.Word("1. Arbeidstøy\n2. Mat"),
                            },
                        }
                    )
            ),
            new(
                "K-08",
                "P.1D1",
                P,
                good =>
                    good.Say("P.1D1", "IKT- og AV-utstyr ble tildelt på miljø.")
                        .Put(
                            "P.2A2",
                            FieldAnswer.Of([
                                AnswerRow.Of(
                                    "a",
                                    ("procurement", new AnswerValue.Word("Kjøp av AV-utstyr")),
                                    ("award", new AnswerValue.YesNo(false))
                                ),
                            ])
                        )
            ),
            new(
                "K-09",
                "B.2A3",
                B,
                good =>
                    good.Figure(FigureIds.Deviations, 1)
                        .Say(
                            "B.2A3",
                            "Vi gikk gjennom saker og fant ingen brudd. Vi er direkte forbundet med støy. Organisasjonsfrihet, tvangsarbeid, barnearbeid, helse og diskriminering."
                        )
            ),
            new("K-16", "S.2.prioritisation", S, good => Listed(good)),
            new(
                "K-19",
                "B.2A1",
                B,
                good =>
                    good.Put(
                        "B.2A1",
                        FieldAnswer.Of([
                            GoodStatement.Impact("p1", "Klimagasser fra frakt", "wages"),
                            GoodStatement.Impact("p2", "Farlige stoffer", "hse"),
                        ])
                    )
            ),
            new("K-21", "S.2.categories", S, good => good.Count("S.2.highRisk", 16)),
            new(
                "K-21-follow",
                "S.2.external",
                S,
                good => good.Say("S.2.external", "Vi fant to forhold. Vi skal følge opp 7 leverandører.")
            ),
        ];

    private static IEnumerable<CheckCase> OfTexts() =>
        [
            new(
                "K-10",
                "B.3B1",
                B,
                good =>
                    good.Say("B.1E1", "Vi krever utslippsfri transport innen 2027.")
                        .Say("B.3B1", "Utslippsfri transport kreves fra 1. januar 2027.")
            ),
            new("K-13", "B.1E1", B, good => good.Count("B.s.supplierCount", 267).Say("B.1E1", "Vi kjøpte av 257 leverandører.")),
            new("K-13", "B.1E1", B, good => good.Count("B.s.supplierCount", 267).Say("B.1E1", "Vi har 25 leverandører.")),
            new("K-13", "B.1E1", B, good => good.Count("B.s.supplierCount", 267).Say("B.1E1", "Vi har over 300 leverandører.")),
            new(
                "K-13",
                "B.1E1",
                B,
                good =>
                    good.Put("B.s.producers", FieldAnswer.Of([GoodStatement.Producers("Kina", 142), GoodStatement.Producers("India", 5)]))
                        .Say("B.1E1", "Det er 130 produsenter i Kina.")
            ),
            new("K-13-above", "B.1E1", B, good => good.Count("B.s.supplierCount", 267).Say("B.1E1", "Det er over 200 leverandører.")),
            new(
                "K-17",
                "B.1D1",
                B,
                good =>
                    good.Measure("B.1D1", "Andel miljømerkede produkter", 40)
                        .Say("B.1E1", "Målet er at 60 % av omsetningen er fra miljømerkede varer.")
            ),
            new("K-18", "B.1E1", B, good => good.Say("B.1E1", "Vi gjør dette:\n1) Ser\n2) Hører\n2) Spør")),
            new("K-20", "B.1E1", B, good => good.Say("B.1E1", "Vi er med i BCSI.")),
            new("K-20", "B.1E1", B, good => good.Say("B.1E1", "Les mer på www.eskempel.no.")),
            new(
                "K-22",
                "B.1E1",
                B,
                good =>
                    good.Say("B.1E1", "Se https://eksempel.no/borte.")
                        .Know(facts =>
                            facts with
                            {
                                Links = new Dictionary<string, bool>(StringComparer.Ordinal) { ["https://eksempel.no/borte"] = false },
                            }
                        )
            ),
            new("K-22-policy", "B.1A1", B, good => good.Say("B.1A1", "https://lovdata.example/dokument/NL")),
            new("K-24", "B.1E1", B, good => good.Say("B.1E1", "Det gjelder 84 varegrupper av 190 produkter.")),
            new(
                "K-26",
                "B.1E1",
                B,
                good => good.Measure("B.1D1", "Andel opprinnelsesland i sortimentet", 99).Say("B.1E1", "Alle varer har opprinnelsesland.")
            ),
            new(
                "K-15",
                "B.1E1",
                B,
                good =>
                    good.Say("B.1E1", "Lønnen økte etter våre revisjoner i India.").Say("B.1B3", "Vi har planlagt tre revisjoner i India.")
            ),
            new(
                "K-26",
                "B.1E1",
                B,
                good => good.Measure("B.1D1", "Leverandører bundet av kravene", 99).Say("B.1E1", "Alle leverandører er bundet.")
            ),
        ];

    private static IEnumerable<CheckCase> OfTime() =>
        [
            new("K-14", "B.1E1", B, good => good.Say("B.1E1", "Det gikk som i 2025.")),
            new("K-14", "B.1E1", B, good => good.Say("B.1E1", "I fjor, i 2021, begynte vi.")),
            new(
                "K-15",
                "B.1E1",
                B,
                good => good.Say("B.1E1", "Revisjonene i India ble gjennomført.").Say("B.1B3", "Vi skal gjennomføre revisjon i India.")
            ),
            new(
                "K-15",
                "B.1E1",
                B,
                good => good.Say("B.1E1", "Revisjonen i India ble utført.").Know(facts => facts with { Planned = ["Revisjon i India"] })
            ),
            new("K-23", "B.sign.date", B, good => good.Put("B.sign.date", FieldAnswer.Of(new AnswerValue.Day(new DateOnly(2026, 7, 1))))),
            new("K-23-changed", "B.sign.board", B, good => good.Know(facts => facts with { LastChanged = new DateOnly(2026, 5, 21) })),
        ];

    private static IEnumerable<CheckCase> OfReports() =>
        [
            new("R-EHN-02", "B.cover.baseLevel", B, good => good.Put("B.cover.baseLevel", FieldAnswer.Of(new AnswerValue.YesNo(true)))),
            new("R-EHN-13", "B.s.workers", B, good => good.Count("B.s.workers", 0)),
            new(
                "R-EHN-13-basis",
                "B.s.workersBasis",
                B,
                good => good.Put("B.s.workersBasis", new FieldAnswer { State = AnswerState.None })
            ),
            new("R-EHN-14", "B.2A2c", B, good => good.Know(facts => facts with { Lists = Impacts(("title", "Lav lønn"), ("heard", "0")) })),
            new(
                "R-EHN-15",
                "B.s.workers",
                B,
                good => good.Put("B.s.workers", new FieldAnswer { State = AnswerState.Unknown, Reason = "Ikke spurt." })
            ),
            new("R-EHN-17", "B.sign.board", B, good => good.Put("B.sign.board", GoodStatement.Attached("underskrifter.png"))),
            new(
                "R-EHN-19",
                "P.2A1",
                P,
                good =>
                    good.Say(
                            "P.2A1",
                            "Leverandørene sier hva de vet. Kriteriet er risiko i egen virksomhet, kjede og hos partner. Årlig, av lederen, som avgjør. Kilder: svar."
                        )
                        .Say(
                            "P.2A4",
                            "Alvorlig og sannsynlig, ikke prioritert, direkte forbundet, dialog. Organisasjonsfrihet, tvangsarbeid, barnearbeid, diskriminering."
                        )
            ),
        ];

    private static GoodStatement EmptyBlock(GoodStatement good) =>
        good.File.Template.Fields.Where(field => field.Block is not null).Aggregate(good, (all, field) => all.Empty($"{field.Key}[p1]"));

    private static GoodStatement Listed(GoodStatement good) =>
        good.Put(
                "S.2.areas",
                FieldAnswer.Of([
                    GoodStatement.Impact("p1", "Lav lønn", "wages"),
                    GoodStatement.Impact("p2", "Farlige stoffer", "hse"),
                    GoodStatement.Impact("p3", "Lange dager", "workingHours"),
                ])
            )
            .Say("S.2.prioritisation", $"{good.File.Answers["S.2.prioritisation"].Text}\n- Lav lønn\n- Farlige stoffer");

    private static FieldAnswer Split(decimal one, decimal other) =>
        FieldAnswer.Of(
            new AnswerValue.Parts(new Dictionary<string, decimal>(StringComparer.Ordinal) { ["ownProduction"] = one, ["other"] = other })
        );

    private static Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Impacts(
        params (string Name, string Value)[] cells
    ) =>
        new(StringComparer.Ordinal)
        {
            [FigureIds.ImpactsPrioritised] = [cells.ToDictionary(cell => cell.Name, cell => cell.Value, StringComparer.Ordinal)],
        };
}
