using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Examples;

/// <summary>What the example chain wrote in its statements. Every word and number is invented.</summary>
internal static class ExampleAnswers
{
    public static IReadOnlyList<(AnswerKey Key, FieldAnswer Answer)> OfLastYear =>
        [
            (
                new("B.foreword.text"),
                FieldAnswer.Of(
                    "Vi selger hansker, papir og såpe til folk som holder Norge i gang. De som lager varene, skal også kunne leve av jobben sin.\n\nI 2024 fikk vi vite mer enn før, og mer enn vi likte. Det er meningen med arbeidet."
                )
            ),
            (new("B.foreword.quote"), FieldAnswer.Of("Det vi ikke vet, er det første vi må finne ut.")),
            (
                new("B.k.structure"),
                FieldAnswer.Of(
                    "Kvistheim er et kjedekontor eid av grossistene selv. Kontoret forhandler, kvalitetssikrer og følger opp leverandørene på vegne av alle."
                )
            ),
            (new("B.k.products"), FieldAnswer.Of("Forbruksvarer til bedrifter og det offentlige")),
            (
                new("B.s.model"),
                FieldAnswer.Of(
                    "Kjedekontoret inngår avtalene. Medlemmene bestiller fra felles nettbutikk, og varene leveres fra sentrallager.\n\n- Hansker og plast kjøpes direkte fra produsent i Asia.\n- Papir kjøpes fra produsenter i Norden.\n- Maskiner og datautstyr kjøpes gjennom norske importører."
                )
            ),
            (
                new("B.s.workers"),
                new FieldAnswer
                {
                    State = AnswerState.Unknown,
                    Reason = "Leverandørene er ikke spurt om antall arbeidere.",
                    Plan = "Spørsmålet står i skjemaet som sendes i oktober.",
                }
            ),
            (
                new("B.g.next"),
                FieldAnswer.Of([
                    Goal(
                        "g1",
                        "Alle leverandører med høy risiko har svart på spørreskjemaet",
                        "Sende skjema til hanskeprodusentene",
                        "mars"
                    ),
                    Goal("g2", "Opphavet er kjent for alle varer av naturgummi", "Hente inn produsentlister", "juni"),
                    Goal("g3", "Innkjøperne har fått opplæring i ansvarlig innkjøp", "Kurs for nye innkjøpere", "september"),
                ])
            ),
            (
                new("B.1A2"),
                FieldAnswer.Of(
                    "Vi har undertegnet en åpen erklæring om at vi følger OECDs retningslinjer. Den gjelder mennesker, miljø og dyr i hele kjeden."
                )
            ),
            (
                new("B.1A3"),
                FieldAnswer.Of("Retningslinjene ble skrevet av kjedekontoret med råd fra medlemmene, og vedtatt av styret i mars 2022.")
            ),
            (
                new("B.1B1"),
                FieldAnswer.Of("Kjededirektøren har det øverste ansvaret. Bærekraftsansvarlig leder arbeidet og har én dag i uken til det.")
            ),
            (
                new("B.1D1"),
                FieldAnswer.Of(
                    "Alle som vil selge til oss, må godta retningslinjene våre før avtalen signeres. Vi går gjennom dem punkt for punkt i det første møtet.\n\nVed utgangen av 2024 brukte vi [[suppliers.counted]] leverandører. De fem som manglet underskrift, fikk frist til 1. september."
                ) with
                {
                    Indicators = [Bound((2023, 97), (2024, 98))],
                }
            ),
            (
                new("B.2A1"),
                FieldAnswer.Of([
                    Impact("p1", "Tvangsarbeid ved produksjon av gummihansker", "MY"),
                    Impact("p2", "For lav lønn i tekstilfabrikker", "BD", "IN"),
                ])
            ),
            (
                new("B.2A2a"),
                FieldAnswer.Of(
                    "Vi begynte med alle leverandører vi brukte, og så på land og vare. De med høy risiko ble undersøkt nærmere med åpne kilder, og vi snakket med to fagforeninger."
                )
            ),
            (new("B.3A1.overall", "p1"), FieldAnswer.Of("Ingen som lager hansker for oss, skal ha betalt for å få jobben.")),
            (
                new("B.3A1.measures", "p1"),
                FieldAnswer.Of("Vi ba produsentene vise avtalene med rekrutteringsbyråene. To av fire har vist dem.")
            ),
        ];

    /// <summary>What is new this year: the rest stands as it was carried over.</summary>
    public static IReadOnlyList<(AnswerKey Key, FieldAnswer Answer)> OfThisYear =>
        [
            (
                new("B.foreword.text"),
                FieldAnswer.Of(
                    "Vi selger hansker, papir og såpe til folk som holder Norge i gang. De som lager varene, skal også kunne leve av jobben sin.\n\nI 2025 fikk 212 arbeidere i Perak tilbake det de hadde betalt for å få jobben. Det tok to år. Det burde tatt ett."
                )
            ),
            (
                new("B.1D1"),
                FieldAnswer.Of(
                    "Alle som vil selge til oss, må godta retningslinjene våre før avtalen signeres. Vi går gjennom dem punkt for punkt i det første møtet.\n\nVed utgangen av 2025 brukte vi [[suppliers.counted]] leverandører. De tre som mangler underskrift, har fått frist til 1. september. Etter det bestiller vi ikke mer.\n\nI november samlet vi 62 norske leverandører til et nettmøte om de nye kravene."
                ) with
                {
                    Indicators = [Bound((2023, 97), (2024, 98), (2025, 99))],
                }
            ),
            (new("B.1C1"), FieldAnswer.Of("Etisk handel er ett av fire mål i kjedens strategi for 2025–2028.")),
        ];

    /// <summary>Comments of this year: by whom, at which field, and whether it is settled.</summary>
    public static IReadOnlyList<(string Key, string By, string Text, string? Answer, bool Settled)> Comments =>
        [
            (
                "B.1D1",
                "Hanna Kvale",
                "Er det 62 som var påmeldt eller 62 som møtte? Styret fikk et annet tall.",
                "Jeg sjekker listen fra møtet.",
                false
            ),
            ("B.2A1", "Sigrid Aamodt", "Kaffe stod på listen i fjor høst. Hvorfor er den ute?", null, false),
            ("B.foreword.text", "Torgeir Myrvold", "Si hvor lang tid det tok.", "Lagt til.", true),
        ];

    /// <summary>Warnings the chain lets stand this year: check, field, reason.</summary>
    public static IReadOnlyList<(string Check, string At, string Reason)> Accepted =>
        [("C11", "B.2A1", "Temaene velges når listen over påvirkninger er ferdig i mai.")];

    private static AnswerRow Goal(string id, string goal, string subGoal, string due) =>
        AnswerRow.Of(
            id,
            ("no", new AnswerValue.Number(int.Parse(id[1..], System.Globalization.CultureInfo.InvariantCulture))),
            ("goal", new AnswerValue.Word(goal)),
            (
                "subGoals",
                new AnswerValue.List([AnswerRow.Of("s1", ("text", new AnswerValue.Word(subGoal)), ("due", new AnswerValue.Word(due)))])
            )
        );

    private static AnswerRow Impact(string id, string title, params string[] places) =>
        AnswerRow.Of(id, ("title", new AnswerValue.Word(title)), ("geographies", new AnswerValue.Words(places)));

    private static IndicatorAnswer Bound(params (int Year, decimal Percent)[] values) =>
        new()
        {
            Id = "i1",
            Name = "Leverandører bundet av våre krav",
            Unit = "percent",
            Values = values.ToDictionary(value => value.Year, value => value.Percent),
        };
}
