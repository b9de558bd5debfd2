using Aktsom.Modules.Statements.ImportOfReports;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Tests.Modules.Statements.ImportOfReports;

/// <summary>A small member report of our own making, with the traps that extraction from PDF leaves.</summary>
public sealed class BusinessReportTests
{
    private static readonly StatementTemplates Templates = StatementTemplates.Load();
    private static readonly ImportResult Read = ReportImport.Read(Report, Templates.Find("ehn-business")!);
    private static readonly AnswerSet Answers = Read.Statement.Answers;

    [Fact]
    public void Organisation_year_and_base_level_are_read_from_the_cover()
    {
        Assert.Equal("Eksempel Grossist AS og kjedens butikker", Read.Statement.Organisation);
        Assert.Equal(2024, Read.Statement.Year);
        Assert.Equal(new AnswerValue.YesNo(true), Answers["B.cover.baseLevel"].Value);
        Assert.Equal("nb", Read.Statement.Language);
    }

    [Fact]
    public void The_foreword_gives_text_quotation_name_and_title_apart()
    {
        Assert.Equal("Vi handler med hansker. Det forplikter.", Answers["B.foreword.text"].Text);
        Assert.Equal("Ingen skal fryse på fingrene.", Answers["B.foreword.quote"].Text);
        Assert.Equal("Eksempel Personsen", Answers["B.foreword.name"].Text);
        Assert.Equal("Kjedesjef", Answers["B.foreword.title"].Text);
        Assert.Equal(new AnswerValue.Day(new DateOnly(2025, 5, 22)), Answers["B.sign.date"].Value);
        Assert.Equal("Bodø", Answers["B.sign.place"].Text);
    }

    [Fact]
    [Trait("Requirement", "R-EHN-11")]
    public void Key_facts_are_read_by_their_labels()
    {
        Assert.Equal(new AnswerValue.Number(5_450_000), Answers["B.k.turnover"].Value);
        Assert.Equal(new AnswerValue.Number(1_200), Answers["B.k.employees"].Value);
        Assert.Equal(new AnswerValue.YesNo(true), Answers["B.k.covered"].Value);
        Assert.Equal("åpenhet@eksempel.no", Answers["B.k.contactEmail"].Text);
        Assert.Equal(new AnswerValue.Number(57), Answers["B.s.supplierCount"].Value);
        Assert.Equal("Bare de over 100 000 kroner.", Answers["B.s.supplierComment"].Text);
        Assert.False(Answers.Has(new AnswerKey("B.s.workers")));
        Assert.Equal("Leverandørene er ikke spurt.", Answers["B.s.workersComment"].Text);
    }

    [Fact]
    [Trait("Requirement", "R-EHN-12")]
    public void The_purchase_split_is_found_inside_the_country_list_with_a_label_broken_in_the_middle_of_a_word()
    {
        var split = Assert.IsType<AnswerValue.Parts>(Answers["B.s.types"].Value).Percent;

        Assert.Equal(
            (15m, 60m, 20m, 5m),
            (split["ownProduction"], split["directFromProducer"], split["throughIntermediary"], split["other"])
        );
        Assert.Equal("Gjelder første ledd.", Answers["B.s.typesComment"].Text);
    }

    [Fact]
    [Trait("Requirement", "R-EHN-13")]
    public void Countries_have_their_code_and_joined_areas_keep_their_name()
    {
        var rows = Answers["B.s.producers"].Rows;

        Assert.Equal(
            ["Australia og New Zealand", "Kina", "De Forente Arabiske Emirater", "Sør-Korea"],
            rows.Select(row => row.Word("country"))
        );
        Assert.Equal(["", "CN", "AE", "KR"], rows.Select(row => row.Word("iso2")));
        Assert.Equal("Australia og New Zealand", rows[0].Word("area"));
        Assert.Equal(new AnswerValue.Number(142), rows[1]["count"]);
        Assert.Equal("Tallene er fra høsten.", Answers["B.s.producersComment"].Text);
    }

    [Fact]
    public void Inputs_have_their_places_whether_beside_or_below()
    {
        var rows = Answers["B.s.inputs"].Rows;

        Assert.Equal(["Bomull", "Nitril/latex", "Kjemi (til renhold)"], rows.Select(row => row.Word("input")));
        Assert.Equal(["India", "Tyrkia"], rows[0].Words("geographies"));
        Assert.Equal(["Globalt"], rows[2].Words("geographies"));
        Assert.Equal("Opprinnelsen står på hver vare i butikken.", Answers["B.s.inputsComment"].Text);
    }

    [Fact]
    public void Goals_have_status_and_those_for_next_year_their_sub_goals()
    {
        var year = Answers["B.g.year"].Rows;
        Assert.Equal(["Spørre alle leverandører.", "Besøke 3 fabrikker."], year.Select(row => row.Word("goal")));
        Assert.Equal("Vi spurte 40 av 57.\n\n12 har ikke svart.", year[0].Word("status"));
        Assert.Equal("done", year[1].Word("state"));

        var next = Answers["B.g.next"].Rows.Single();
        Assert.Equal("Få oversikt over bomull:", next.Word("goal"));
        Assert.Equal(["mars 2025", ""], Assert.IsType<AnswerValue.List>(next["subGoals"]).Rows.Select(row => row.Word("due")));
    }

    [Fact]
    public void An_answer_is_whole_over_page_breaks_and_without_running_heads_and_feet()
    {
        Assert.Equal(
            "Policyen ble til i en gruppe med folk fra innkjøp, butikk og lager, og den ble vedtatt av styret i mars.\n\nDen gjelder for alle i kjeden, i butikk, på lager og på kontoret, som vist i 1.C.1. Vi ser på den hvert år.",
            Answers["B.1A3"].Text
        );
        Assert.Equal("https://eksempel.no/policy", Answers["B.1A1"].Text);
    }

    [Fact]
    public void A_code_inside_an_answer_is_not_taken_for_a_question() => Assert.Equal("Strategien peker på det.", Answers["B.1C1"].Text);

    [Fact]
    public void The_impact_table_keeps_topics_broken_over_lines_places_and_rows_with_the_same_title()
    {
        var rows = Answers["B.2A1"].Rows;

        Assert.Equal(
            ["Lønn/ levelønn i bomull", "Brudd på rettigheter i verdikjeden", "Brudd på rettigheter i verdikjeden"],
            rows.Select(row => row.Word("title"))
        );
        Assert.Equal(["freedomOfAssociation", "wages", "marginalisedPopulations"], rows[0].Words("topics"));
        Assert.Equal(["India", "Tyrkia"], rows[0].Words("geographies"));
        Assert.Equal(["forcedLabour"], rows[1].Words("topics"));
        Assert.Empty(rows[1].Words("geographies"));
        Assert.Equal(["Globalt"], rows[2].Words("geographies"));
        Assert.Equal("Tabellen bygger på landrisiko og på svar fra 40 leverandører.", Answers["B.2A1c"].Text);
    }

    [Fact]
    [Trait("Requirement", "R-EHN-03")]
    public void Every_row_has_its_block_and_an_empty_part_stays_empty()
    {
        Assert.Equal("Lønn til å leve av", Answers[new AnswerKey("B.3A1.overall", "r1")].Text);
        Assert.Equal("Møter med tre spinnerier.", Answers[new AnswerKey("B.3A1.measures", "r1")].Text);
        Assert.Equal("To har hevet lønnen.", Answers[new AnswerKey("B.3A1.results", "r1")].Text);
        Assert.Equal(new AnswerValue.Word("inProgress"), Answers[new AnswerKey("B.3A1.status", "r2")].Extras["progress"]);
        Assert.False(Answers.Has(new AnswerKey("B.3A1.measures", "r2")));
        Assert.Equal("Se vedlegg.", Answers[new AnswerKey("B.3A1.measures", "r3")].Text);
    }

    [Fact]
    public void Charts_pushed_into_the_next_answer_find_their_way_back_and_leave_the_sentence_whole()
    {
        var first = Answers["B.1D1"].Indicators;
        Assert.Equal(
            ["Andel leverandører bundet av våre krav", "Svarandel i undersøkelsen", "Gjennomsnittlig score"],
            first.Select(one => one.Name)
        );
        Assert.Equal(new Dictionary<int, decimal> { [2024] = 97, [2023] = 83.4m }, first[0].Values);
        Assert.Equal("percent", first[1].Unit);
        Assert.Equal(71, first[1].Values[2024]);
        Assert.Equal(82, first[2].Values[2024]);
        Assert.Equal("To leverandører har høy risiko.", first[2].Comment);
        Assert.Equal("Vi lærte at spørreskjema ikke er nok, og har begynt å besøke.", Answers["B.1E1"].Text);

        var block = Assert.Single(Answers[new AnswerKey("B.3A1.indicators", "r1")].Indicators);
        Assert.Equal(("Antall revisjoner", 22m), (block.Name, block.Values[2024]));
    }

    [Fact]
    public void An_uncoded_question_and_own_letters_are_found()
    {
        Assert.Equal("Tre arbeidere fikk tilbake gebyrer.", Answers["B.6A2"].Text);
        Assert.StartsWith("A) Slik finner vi risiko.", Answers["B.2A2a"].Text, StringComparison.Ordinal);
        Assert.Contains(Read.Doubts, doubt => doubt.Key == "B.2A2a");
    }

    [Fact]
    public void What_is_missing_is_said()
    {
        Assert.Contains(Read.Doubts, doubt => doubt.Key == "B.3B1");
        Assert.DoesNotContain(Read.Doubts, doubt => doubt.Key == "B.1A1");
    }

    [Fact]
    public void The_result_is_a_statement_file()
    {
        var json = Read.ToJson();

        Assert.Equal(Read.Statement.ToJson(), StatementFile.Read(json, Templates).ToJson());
    }

    [Fact]
    public void Every_answer_knows_its_lines_in_the_source()
    {
        var (from, to) = Read.Sources[new AnswerKey("B.1C1")];

        Assert.Equal("Strategien peker på det.", Report.Split('\n')[from - 1]);
        Assert.Equal(from, to);
    }

    private const string Report = """

        Redegjørelse
        rapporteringsåret 2024

        for Eksempel Grossist AS og kjedens butikker

        Etisk handel Norge har vurdert at rapporten oppfyller våre krav til basisnivå. Les mer her.

        https://etiskhandel.no/basisniva


        Til lesere av rapporten
        Dette er malens tekst og skal ikke bli et svar.
         Forord av kjedesjefen
        Vi handler med hansker. Det forplikter.

        "Ingen skal fryse på fingrene."

        Eksempel Personsen
        Kjedesjef
         Styrets signatur

        Bodø
        22.05.2025
         Nøkkelinformasjon om virksomheten og
        leverandørkjeden

        Nøkkelinformasjon om virksomheten

        Navn på virksomheten

        Eksempel Grossist AS og kjedens butikker

        Adresse hovedkontor

        Kaigata 1, 8000 Bodø

        Omsetning i rapporteringsåret (NOK)

        5 450 000

        Antall ansatte

        1 200

        Er virksomheten omfattet av åpenhetsloven?

        Ja

        Navn, tittel for kontaktperson for rapporten

        Eksempel Kontakt, bærekraftsleder
         E-post adresse for kontaktperson for rapporten

        åpenhet@eksempel.no
         Informasjon om leverandørkjeden

        Antall leverandører som virksomheten har hatt kommersielle relasjoner med i rapporteringsåret

        57

        Kommentar til antall leverandører

        Bare de over 100 000 kroner.

        Type innkjøp/ leverandørforhold

        Gjelder første ledd.

        Liste over førsteleddsprodusenter per land

        Australia og New Zealand : 6

        Helt/delvis egeneid
        produksjon

        15%

        Innkjøp direkte fra
        produsent

        60%

        Innkjøp via
        agent/mellomledd/i
        mportør/merkevarel

        everandører

        20%

        Annet

        5%
         Kina : 142

        De Forente Arabiske
        Emirater : 2

        Sør-Korea : 17

        Tallene er fra høsten.

        Oppgi antall arbeidere hos førsteleddsprodusenter som virksomheten har oversikt over, og hvor mange produsenter
        dette er basert på:
         Antall arbeidere

        Antall produsenter dette er basert på

        Kommentar til antall arbeidere

        Leverandørene er ikke spurt.

        Viktigste innsatsfaktorer/råvarer for produkter eller tjenester og geografi

        Bomull
        India
        Tyrkia

        Nitril/latex Malaysia

        Kjemi (til renhold) Globalt

        Opprinnelsen står på hver vare i butikken.

        Er virksomheten leverandør til offentlig sektor?

        Nei
         Mål og fremdrift

        Prosessmål og fremdrift i rapporteringsåret

        1

        Mål : Spørre alle leverandører.

        Status :
        Vi spurte 40 av 57.

        12 har ikke svart.

        2

        Mål :
        Besøke 3 fabrikker.

        Status : Gjennomført
         MÅL FOR KOMMENDE ÅR

        1

        Få oversikt over bomull:
        - Spørre spinnerier innen mars 2025
        - Besøke to
         1

        Forankring av bærekraft i
        virksomheten
        Malens innledning til trinnet.



        1.A Policy for egen virksomhet

        1.A.1 Lenke til policy for egen virksomhet

        https://eksempel.no/policy

        1.A.2 Hva lover virksomheten offentlig?

        At alle skal ha trygt arbeid.

        1.A.3 Hvordan er policy blitt utviklet,
        og hvem har vedtatt den?

        Policyen ble til i en gruppe med folk fra innkjøp, butikk og lager, og den

          |  Eksempel Grossist AS og kjedens butikker  |   7



        ble vedtatt av styret i mars.

        Den gjelder for alle i kjeden, i butikk, på lager og på kontoret, som vist i
        1.C.1. Vi ser på den hvert år.

        1.C Planer og ressurser

        1.C.1 Hvordan er dette forankret i strategier?

        Strategien peker på det.

        1.D Samarbeid

        1.D.1 Hvordan tydeliggjør virksomheten ansvarlighet?

        Gjennom møter og skriftlige krav.

        Indikator

        Andel leverandører bundet av våre krav

          
        Alle nye leverandører må godta kravene.

        Svarandel i undersøkelsen

          

        2024

        97%

        2023

        83,4%

        Gjennomsnittlig score

        2024: 82

        2023: 80

        To leverandører har høy risiko.

        1.E Erfaringer

        1.E.1 Hvilke erfaringer har dere gjort?

        Vi lærte at spørreskjema ikke er nok, og har

        2024

        71%

        2023

        64%
         begynt å besøke.
         2 Fastsette fokus for rapporten

        Kartlegging av virksomhetens
        påvirkning
        Malens innledning til trinnet.



        2.A Kartlegging og prioritering

        PRIORITERT NEGATIV PÅVIRKNING/SKADE

        Malens tekst om prioritering.

        2.A.1 List opp prioriterte risikoer.

        Prioritert negativ påvirkning / skade Relatert tema Geografi

        Lønn/ levelønn i bomull

        Fagorganisering og
        kollektive forhandlinger

        Lønn

        Marginaliserte
        befolkningsgrupper

        India

        Tyrkia

        Brudd på rettigheter i
        verdikjeden

        Tvangsarbeid
         Brudd på rettigheter i verdikjeden

        Helse, miljø og sikkerhet

        Globalt

        Tabellen bygger på landrisiko og på svar fra 40 leverandører.
         BEGRUNNELSE FOR HVORFOR DISSE ER PRIORITERT

        2.A.2 Beskriv rutiner for kartlegging.

        A) Slik finner vi risiko.
        B) Alt er med.
         3 Håndtering av prioritert påvirkning

        Stanse, forebygge eller redusere
        negativ påvirkning
        Malens innledning til trinnet.



        3.A Stanse, forebygge eller redusere

        3.A.1 Legg til mål, status og tiltak:

        Prioritert negativ
        påvirkning/skade Lønn/ levelønn i bomull

        Overordnet mål :

        Lønn til å leve av

        Status : Vi er i gang med to spinnerier, og de har sagt ja til å vise oss lønnslister.

        Mål i rapporteringsåret :

        Treffe tre spinnerier

        Beskriv iverksatte eller planlagte tiltak og begrunnelse
        for tiltaket/tiltakene :

        Møter med tre spinnerier.
         Beskriv faktiske eller forventede resultater av tiltaket :

        To har hevet lønnen.

        Indikator

        Antall revisjoner

        2024: 22

        2023: 17
         Prioritert negativ
        påvirkning/skade Brudd på rettigheter i verdikjeden

        Overordnet mål :

        Status : Pågående

        Mål i rapporteringsåret :

        Beskriv iverksatte eller planlagte tiltak :

        Beskriv faktiske eller forventede resultater :

         Prioritert negativ
        påvirkning/skade Brudd på rettigheter i

        verdikjeden

        Overordnet mål :

        Status :

        Mål i rapporteringsåret :

        Beskriv iverksatte eller planlagte tiltak :

        Se vedlegg.

        Beskriv faktiske eller forventede resultater :

         6.A Gjenoppretting

        6.A.1 Beskriv policy for gjenoppretting

        Vi retter opp det vi har skyld i.

        Beskriv eventuelle tilfeller av gjenoppretting i rapporteringsperioden

        Tre arbeidere fikk tilbake gebyrer.
         Kontaktinformasjon:

        Eksempel Grossist AS og kjedens butikker
        """;
}
