using Aktsom.Documents.Model;
using Aktsom.Documents.Writing;

namespace Aktsom.Tests.Documents.Example;

internal static class ExampleTables
{
    private static readonly string[] Places =
    [
        "Agder",
        "Bergen",
        "Finnmark",
        "Haugaland",
        "Hedmark",
        "Lofoten",
        "Nordmøre",
        "Oslo",
        "Stavanger",
        "Sunnmøre",
        "Telemark",
        "Trøndelag",
        "Troms",
    ];

    private const string Countries =
        "Kina 253,Norge 198,Tyskland 121,Sverige 87,Polen 74,Italia 52,Danmark 46,Tyrkia 41,Nederland 34,Finland 33,Malaysia 28,Vietnam 22,India 21,Storbritannia 18,Frankrike 16,Spania 14,Taiwan 13,Tsjekkia 12,Bangladesh 11,Thailand 11,Pakistan 10,Portugal 9,Østerrike 9,Belgia 8,USA 8,Litauen 7,Brasil 6,Latvia 5,Sveits 5,Estland 4,Indonesia 4,Japan 4,Sør-Korea 4,Romania 3,Sri Lanka 3,Ungarn 3,Colombia 2,Egypt 2,Etiopia 2,Honduras 2,Marokko 2,Bulgaria 1,Kambodsja 1,Kenya 1,Mexico 1,Myanmar 1,Slovakia 1,Slovenia 1";

    private static readonly string[] Steps =
    [
        "Forankre ansvarligheten: Det begynner hos oss selv. Styret bestemmer hva vi står for, noen får ansvaret, og det skal merkes i avtaler, budsjetter og hverdag.",
        "Kartlegge og prioritere: Hvem kan bli skadet av det vi kjøper, og hva er verst for dem? Det verste kommer først, også når det er lite penger i det.",
        "Stanse, forebygge og redusere: Har vi gjort skade, stanser vi. Har vi bidratt, endrer vi det vi gjør. Er vi forbundet med den, bruker vi den makten vi har.",
        "Følge med: Et tiltak er ikke ferdig når det er gjennomført, men når det virker. Det spør vi om, og vi spør flere enn leverandøren.",
        "Fortelle: De som er berørt, skal vite det først. Deretter alle andre, også når det vi har å fortelle, ikke er pent.",
        "Gjenopprette: Den som er blitt skadet, skal få det igjen så langt det går. Og det skal finnes en vei for å si fra.",
    ];

    public static IReadOnlyList<CoveredOrganisation> Members { get; } =
    [
        new("Kvistheim Grossistkjede AS", "314 207 001", 41),
        .. Places.Select((place, i) => new CoveredOrganisation($"Kvistheim {place} AS", $"314 207 {10 + i * 8:000}", 19 + i * 37 % 130)),
    ];

    public static IEnumerable<Block> Named(string name) =>
        name.Split(' ') switch
        {
            ["forord"] or ["steg"] => [],
            ["quote"] =>
            [
                new Quotation
                {
                    Text = "Det hjelper ikke å ha rett på papiret når den som syr kluten, ikke får gå hjem.",
                    By = "Torbjørn Reiersgard, daglig leder",
                },
            ],
            ["nokkeltall"] => KeyFigures(),
            ["land"] => PerCountry(),
            ["mal"] => [Goals("Mål for 2025", done: true), Goals("Mål for 2026", done: false)],
            ["impacts"] => [Impacts()],
            ["findings"] => [Findings()],
            ["facts", ..] => [Facts(name[6..])],
            ["indicators", .. var keys] => keys.Select(ExampleIndicators.Of),
            _ => throw new ArgumentException($"No table is called {name}.", nameof(name)),
        };

    public static IEnumerable<Block> Annexes =>
        [
            new Heading
            {
                Level = 1,
                Text = "Signaturer",
                Lead = "Styret og daglig leder har vedtatt redegjørelsen og står inne for innholdet.",
            },
            new Signatures
            {
                Signers = Signers(),
                Place = "Oslo",
                Date = new DateOnly(2026, 6, 10),
            },
            new Heading { Level = 2, Text = "Selskaper som omfattes" },
            new Paragraph
            {
                Text =
                    "Redegjørelsen gjelder kjedekontoret og 13 medlemsgrossister. Hvert selskap er omfattet for seg, og styrene har sluttet seg til den.",
            },
            new OrganisationList(),
            new Heading
            {
                Level = 1,
                Text = "Handlingsplan 2026",
                Annex = "A",
                Lead = "Tiltakene for de fem prioriterte påvirkningene og for arbeidet som helhet.",
            },
            Plan(),
            new Heading
            {
                Level = 1,
                Text = "Slik kontrollerer du tallene",
                Annex = "B",
                Lead = "Tallene er fryst sammen med postene de bygger på. Du kan regne dem ut på nytt selv.",
            },
            new Verification(),
            new FigureList(),
            new Heading { Level = 2, Text = "Vedlegg" },
            new AttachmentList(),
            new Colophon
            {
                Text =
                    "Kvistheim Grossistkjede AS, Kvistveien 4, 0581 Oslo. Innholdet er virksomhetens ansvar. Eksempeldata: virksomheter, personer og tall er oppdiktet.",
            },
        ];

    /// <summary>Our own words for a step, in place of the template maker's.</summary>
    public static StepPage StepPage(int step) =>
        new()
        {
            Step = step,
            Title = Steps[step - 1].Split(": ")[0],
            Blocks = [new Paragraph { Text = Steps[step - 1].Split(": ")[1] }],
        };

    private static IEnumerable<Block> KeyFigures() =>
        [
            new KeyFigures
            {
                Items =
                [
                    new("suppliers.counted", "leverandører brukt i året"),
                    new("spend.assessed", "av innkjøpene er vurdert"),
                    new("suppliers.high", "leverandører har høy eller svært høy risiko"),
                    new("suppliers.unknown", "leverandører har ukjent risiko"),
                ],
            },
            new Field
            {
                Key = "B.k.structure",
                Code = "Om oss",
                Question = "Virksomheten",
                State = AnswerState.Answered,
                Blocks =
                [
                    Table(
                        null,
                        "Opplysning|2025*",
                        "Leverer|Forbruksvarer til renhold, servering, helse og kontor",
                        "Oppbygging|Kjedekontor eid likt av 13 grossister",
                        "Omsetning|2 946 millioner kroner",
                        "Ansatte|[[employees]]",
                        "Omfattet av åpenhetsloven|Ja, alle 14 selskaper",
                        "Selger til det offentlige|Ja",
                        "Kontakt|Ingrid Haukelid, bærekraftsleder, [åpenhet@kvistheim.example](mailto:apenhet@kvistheim.example)"
                    ),
                ],
            },
            new Field
            {
                Key = "B.s.types",
                Code = "Kjeden",
                Question = "Innkjøp fordelt på type",
                State = AnswerState.Answered,
                Blocks =
                [
                    new Split
                    {
                        Parts = [new("direkte fra produsent", 41), new("gjennom agent, importør eller merkevare", 52), new("annet", 7)],
                    },
                ],
            },
            new Field
            {
                Key = "B.s.inputs",
                Code = "Råvarer",
                Question = "De viktigste råvarene og hvor de kommer fra",
                State = AnswerState.Answered,
                Blocks =
                [
                    Table(
                        null,
                        "Råvare*|Sted*2|Andel av innkjøp#",
                        "Nitril og lateks|Malaysia, Thailand, Kina|18 %",
                        "Bomull|Kina, Tyrkia, Pakistan. For 22 % er landet ukjent.|11 %",
                        "Kaffe|Brasil, Honduras, Etiopia|6 %",
                        "Cellulose|Sverige, Finland, Tyskland|27 %",
                        "Plast|Kina, Polen, Tyskland|22 %",
                        "=De fem viktigste||84 %"
                    ),
                ],
            },
        ];

    private static IEnumerable<Block> PerCountry() =>
        [
            new Paragraph
            {
                Style = ParagraphStyle.Note,
                Text = "Tabellen teller produsenter vi vet navn og sted på. Den teller ikke leverandører.",
            },
            .. MarkdownText.Read(
                "Vi kjenner [[producers.counted]] produsenter i første ledd. De har [[workers]] arbeidere. Tallet på arbeidere bygger på 402 av produsentene; resten har ikke svart eller er ikke spurt."
            ),
            Table(
                null,
                "Land*|Produsenter#",
                [.. Countries.Split(',').Select(c => c[..c.LastIndexOf(' ')] + "|" + c[(c.LastIndexOf(' ') + 1)..])]
            ) with
            {
                Wide = true,
                Spread = 4,
            },
            new Unknown
            {
                Blocks = MarkdownText.Read(
                    "[[suppliers.unknown]] leverandører har ikke oppgitt produksjonsland. De står for 249 millioner kroner, 11,4 prosent av innkjøpene. Planen er å spørre de tolv største innen 1. september 2026 og resten innen nyttår."
                ),
            },
        ];

    private static Table Goals(string caption, bool done) =>
        Table(
            caption,
            done ? "Nr.#|Mål*5|Status*3!" : "Nr.#|Mål*5|Ansvarlig*3",
            done
                ?
                [
                    "1|Alle pass hos arbeiderne selv|!Done:Nådd hos den ene produsenten",
                    "2|Gebyrene tilbakebetalt til alle 320|!Overdue:98 har fått pengene",
                    "3|Kjent produksjonsland for 95 prosent av innkjøpene|!InProgress:88,6 prosent",
                    "4|Faste bestillingsdatoer for arbeidsklær|!Done:Fra april",
                    "5|Besøk hos to kaffesamvirker|!Dropped:Utsatt etter uro i området",
                ]
                :
                [
                    "1|Resten av gebyrene tilbakebetalt innen 30. juni|Bærekraftsleder",
                    "2|Produksjonsland kjent for alle over én million kroner|Innkjøpssjef",
                    "3|Sporing av bomull til parti for 60 prosent av volumet|Innkjøpssjef",
                    "4|Transport fra fabrikk til havn med i kartleggingen|Bærekraftsleder",
                ]
        ) with
        {
            Wide = true,
        };

    private static Table Impacts() =>
        Table(
            "Prioriterte påvirkninger i 2025",
            "Nr.#|Påvirkning*5T|Temaer*3|Sted*2|Art|Skade$|Omfang$|Varighet$",
            "1|Inndratte pass og rekrutteringsgebyr ved produksjon av engangshansker|Tvangsarbeid, lønn|Malaysia|**Faktisk**|5|4|4",
            "2|Tvangsarbeid i bomullsleddet for kluter og mopper|Tvangsarbeid, marginaliserte befolkningsgrupper|Kina, Usbekistan|Mulig|5|5|5",
            "3|Barnearbeid ved plukking av kaffe|Barnearbeid|Honduras, Etiopia|Mulig|5|4|4",
            "4|Overtid ut over lovens grense i produksjon av arbeidsklær|Arbeidstid, lønn|Tyrkia, Bangladesh|**Faktisk**|4|4|2",
            "5|Hinder for fagorganisering hos produsenter av plastemballasje|Fagorganisering og kollektive forhandlinger|Kina|Mulig|4|3|3"
        ) with
        {
            Wide = true,
        };

    private static Table Findings() =>
        Table(
            "Funn etter alvorlighet og tilstand",
            "Alvorlighet*|Åpne#|Lukket, bekreftet#|Kom tilbake#",
            "Svært alvorlig (5)|3|4|4",
            "Alvorlig (4)|9|11|0",
            "Mindre alvorlig (1–3)|12|24|0",
            "Hos leverandører med under fem ansatte|–|–|[[findings.small]]",
            "=I alt|24|39|4"
        );

    private static Table Plan() =>
        Table(
            null,
            "Nr.#|Tiltak*6|Gjelder|Ansvarlig*3|Frist|Status!|Ventet resultat*5",
            "1|Krev passene levert tilbake|1|Bærekraftsleder|05.05.2026|!Done:|14 av 14 pass levert",
            "2|Felles krav med fire kjøpere om tilbakebetaling|1|Bærekraftsleder|30.06.2026|!InProgress:|6,8 millioner kroner til 320 arbeidere",
            "3|Avtalevilkår: arbeidsgiver betaler rekruttering|1|Daglig leder|01.03.2026|!Overdue:|Vilkåret i tre av tre avtaler",
            "4|Uanmeldt revisjon i Perak|1|Lokal representant|31.10.2026|!NotStarted:Planlagt|Bekreftet nivå på andre fabrikk",
            "5|Sporing av bomull til parti hos to leverandører|2|Innkjøpssjef|01.10.2026|!InProgress:|Opprinnelse for 60 % av volumet",
            "6|Slutt med leverandører som ikke kan vise opprinnelse|2|Daglig leder|31.12.2026|!NotStarted:Planlagt|Ingen ukjent bomull",
            "7|Kjøp gjennom to samvirker med skoletilbud|3|Kategorileder kaffe|30.09.2026|!InProgress:|Om lag 900 familier",
            "8|Besøk på tre gårder i Honduras|3|Bærekraftsleder|15.11.2026|!Waiting:Venter på lokal organisasjon|Bedre grunnlag for prioritering",
            "9|Vinterbestilling av arbeidsklær i mai|4|Innkjøpssjef|31.05.2026|!Done:|Under 60 timer i uken i fjerde fabrikk",
            "10|Samtaler om valgte representanter i fem fabrikker|5|Lokal representant|30.11.2026|!NotStarted:Planlagt|Valg gjennomført i to",
            "11|Finn produksjonsland for de tolv største ukjente|alle|Bærekraftsleder|01.09.2026|!InProgress:|Vurdert andel fra 88,6 til 95 %",
            "12|Kurs for nye lokale innkjøpere|alle|Lokale ledere|31.10.2026|!Dropped:|Slått sammen med kurset i 2027"
        ) with
        {
            Wide = true,
        };

    private static Facts Facts(string line) =>
        new()
        {
            Items =
            [
                .. line.Split('|', StringSplitOptions.TrimEntries)
                    .Select(pair => pair.Split(": "))
                    .Select(pair => new Fact(pair[0], pair[1])),
            ],
        };

    private static IReadOnlyList<Signer> Signers() =>
        [
            Signer("Anne-Lise Fjærestad", "styreleder", 5),
            Signer("Mikkel Storsveen", "nestleder", 5),
            Signer("Farah Osmani", "styremedlem", 9),
            Signer("Knut Øyvind Bergslien", "styremedlem", 10) with
            {
                Reservation = "Punkt 3.B.2, tall ikke revidert",
            },
            Signer("Synne Tveiterås", "styremedlem, valgt av de ansatte", 8),
            Signer("Piotr Wasilewski", "styremedlem, valgt av de ansatte", 9) with
            {
                SignedOn = null,
            },
            Signer("Torbjørn Reiersgard", "daglig leder", 6),
        ];

    private static Signer Signer(string name, string role, int day) =>
        new()
        {
            Name = name,
            Role = role,
            SignedOn = new DateOnly(2026, 6, day),
        };

    /// <summary>Columns by marks: # number, $ severity, ! state, T own words, *n width. A row that begins with = is a sum.</summary>
    private static Table Table(string? caption, string head, params IReadOnlyList<string> rows) =>
        new()
        {
            Caption = caption,
            Columns = [.. head.Split('|').Select(Column)],
            Rows = [.. rows.Select(Row)],
        };

    private static TableColumn Column(string mark)
    {
        var name = mark.TrimEnd('#', '$', '!', 'T', '*', '0', '1', '2', '3', '4', '5', '6');
        name = mark.StartsWith("2025", StringComparison.Ordinal) ? "2025" : name;
        var width = mark.IndexOf('*', StringComparison.Ordinal) is var at and >= 0
            ? mark[(at + 1)..].Where(char.IsAsciiDigit).Select(c => c - '0').DefaultIfEmpty(1).First()
            : (int?)null;
        var kind = mark[^1] switch
        {
            '#' => ColumnKind.Number,
            '$' => ColumnKind.Severity,
            '!' => ColumnKind.State,
            'T' => ColumnKind.Title,
            _ => ColumnKind.Text,
        };
        return new TableColumn
        {
            Header = name,
            Kind = kind,
            Width = width,
        };
    }

    private static TableRow Row(string line) => new([.. line.TrimStart('=').Split('|').Select(Cell)], line.StartsWith('='));

    private static TableCell Cell(string text)
    {
        if (!text.StartsWith('!'))
        {
            return new TableCell(
                MarkdownText.Read(text).Count > 0 && text.AsSpan().ContainsAny('[', '*')
                    ? ((Paragraph)MarkdownText.Read(text)[0]).Text
                    : text
            );
        }

        var at = text.IndexOf(':', StringComparison.Ordinal);
        return new TableCell(text[(at + 1)..], Enum.Parse<WorkState>(text[1..at]));
    }
}
