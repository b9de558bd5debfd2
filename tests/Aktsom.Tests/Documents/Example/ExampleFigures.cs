using Aktsom.Documents.Model;

namespace Aktsom.Tests.Documents.Example;

internal static class ExampleFigures
{
    private static readonly DateOnly YearEnd = new(2025, 12, 31);

    public static IReadOnlyList<Figure> All { get; } =
    [
        Of("suppliers.counted", "267", "I-21", "Leverandører brukt i året", "Regnskap 2025, innkjøp over 10 000 kr", 267),
        Of("spend.assessed", "88,6 %", "I-28", "Vurdert andel av innkjøp", "1 935,0 av 2 184,0 millioner kroner", 267) with
        {
            Parts =
            [
                new FigurePart("1 935,0", "innkjøp fra vurderte leverandører, mill. kr"),
                new FigurePart("2 184,0", "alle innkjøp, mill. kr", "av"),
            ],
            Sources = ["Regnskapet for 2025", "Risikovurderinger, utgave 2025-3"],
            RecordsUrl = "https://kvistheim.example/redegjorelse/2025/innkjop.csv",
        },
        Of("suppliers.high", "36", "I-07", "Høy eller svært høy risiko", "Vurderinger, modell 2025-3", 36),
        Of("suppliers.unknown", "31", "I-07", "Ukjent risiko", "Mangler land eller produsent", 31),
        Of("employees", "812", "I-42", "Ansatte", "Årsregnskap for 14 selskaper", 14),
        Of("producers.counted", "1 214", "I-22", "Produsenter i første ledd", "Koblinger gyldige i 2025", 1214),
        Of("workers", "148 300", "I-55", "Arbeidere hos produsentene", "402 produsenter med oppgitt tall", 402),
        Of("code.bound", "99 %", "I-01", "Bundet av krav", "264 av 267 (98,9 %)", 267) with
        {
            Parts =
            [
                new FigurePart("231", "godtatt våre retningslinjer"),
                new FigurePart("33", "egne retningslinjer, vurdert som like gode", "+"),
            ],
        },
        Of("declaration.signed", "241", "I-70", "Egenerklæring, utgave 4", "Signerte skjema", 241),
        Of("clause.notice", "188 av 204", "I-71", "Avtaler med varslingskrav", "Avtaler med klausulsett 2023", 204),
        Of("suppliers.assessed", "236", "I-73", "Vurdert i året", "Vurderinger datert i 2025", 236),
        Of("survey.answers", "29", "I-05", "Svar på undersøkelsen", "29 av 36 utsendelser", 36),
        Of("audits.total", "19", "I-13", "Revisjoner i alt", "Egne 8, tredjepart 11", 19),
        Of("paid.ontime", "99 %", "I-04", "Betalt innen frist", "66 412 av 67 105 betalinger", 67_105),
        Of("training.completed", "34", "I-80", "Gjennomført opplæring", "Kursbevis datert i 2025", 34),
        Of("requests.received", "5", "I-60", "Innsynskrav mottatt", "Krav registrert i 2025", 5),
        Of("findings.small", null, "I-38", "Funn hos de minste leverandørene", null, null) with
        {
            Gap = FigureGap.TooFew,
            Reason = "Tallet vises ikke, for at ingen skal kunne kjennes igjen.",
        },
    ];

    private static Figure Of(string id, string? value, string definition, string label, string? basedOn, int? records) =>
        new()
        {
            Id = id,
            Value = value,
            Label = label,
            Definition = new FigureDefinitionText(label, definition),
            BasedOn = basedOn,
            Records = records,
            AsOf = YearEnd,
        };
}
