using Aktsom.Modules.Statements.ImportOfReports;
using Aktsom.Modules.Statements.ImportOfReports.FreeStatements;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Tests.Modules.Statements.ImportOfReports;

public sealed class FreeStatementTests
{
    private static readonly StatementTemplate Act = StatementTemplates.Load().Find("act-s5")!;
    private static readonly ImportResult Read = ReportImport.Read(Report, Act);
    private static readonly AnswerSet Answers = Read.Statement.Answers;

    [Fact]
    public void Period_organisation_and_figures_are_read_out_of_sentences()
    {
        Assert.Equal(2024, Read.Statement.Year);
        Assert.Equal("Eksempelforbundet", Read.Statement.Organisation);
        Assert.Equal(new AnswerValue.Number(180), Answers["S.2.supplierCount"].Value);
        Assert.Equal(new AnswerValue.Number(93), Answers["S.2.coverage"].Value);
        Assert.Equal(new AnswerValue.Number(16), Answers["S.2.highRisk"].Value);
        Assert.Equal([9m, 1m, 6m], Answers["S.2.categories"].Rows.Select(row => Assert.IsType<AnswerValue.Number>(row["number"]).Amount));
        Assert.Equal("94.200", Answers["S.2.industry"].Rows.Single().Word("code"));
        Assert.Contains(Read.Doubts, doubt => doubt.Key == "S.2.highRisk");
    }

    [Fact]
    public void A_placeholder_is_read_as_it_stands_so_that_the_checks_can_find_it() =>
        Assert.Equal("Avventer sitat", Answers["S.0.quote"].Text);

    [Fact]
    public void Headings_with_spaced_letters_and_headings_on_one_line_are_known()
    {
        Assert.Equal("Vi gjør rede for arbeidet vårt.", Answers["S.0.content"].Text);
        Assert.Equal("Skriv til innsyn@eksempelforbundet.no. Vi svarer innen 3 uker på alle henvendelser.", Answers["S.1.requests"].Text);
        Assert.Equal(new AnswerValue.Number(3), Answers["S.1.requests"].Extras["weeks"]);
        Assert.Equal("Leverandørene får en erklæring å lese.", Answers["S.1.suppliers"].Text);
    }

    [Fact]
    public void Paragraphs_about_the_board_are_told_from_those_about_the_organisation()
    {
        Assert.Equal("Vi er et forbund med 40 ansatte i Oslo.", Answers["S.1.organisation"].Text);
        Assert.Equal("Arbeidet er forankret i forbundsstyret.", Answers["S.1.anchoring"].Text);
        Assert.Equal("Generalsekretær", Answers["S.1.roleTop"].Text);
    }

    [Fact]
    public void Risk_areas_have_their_descriptions_and_page_heads_do_not_break_them()
    {
        Assert.Equal(["IKT-produkter", "Servering og overnatting"], Answers["S.2.areas"].Rows.Select(row => row.Word("title")));
        Assert.Equal("Lange dager i fabrikkene.", Answers[new AnswerKey("S.2.areaText", "r1")].Text);
        Assert.Equal("Mange er uten kontrakt.", Answers[new AnswerKey("S.2.areaText", "r2")].Text);
    }

    [Fact]
    public void Bullets_of_the_plan_are_measures_and_the_owner_is_named()
    {
        Assert.Equal(
            ["Lære opp innkjøpere", "Snakke med leverandører i kategori 2 og 3"],
            Answers["S.3.measures"].Rows.Select(row => row.Word("text"))
        );
        Assert.Equal("Generalsekretær", Answers["S.3.owner"].Text);
        Assert.Equal("Dette gjør vi:", Answers["S.3.planIntro"].Text);
    }

    [Fact]
    public void Signatures_are_names_with_position_place_and_day()
    {
        var rows = Answers["S.5.sign"].Rows;

        Assert.Equal(["Eksempel Leder", "Prøve Daglig"], rows.Select(row => row.Word("name")));
        Assert.Equal(["styreleder", "Daglig leder"], rows.Select(row => row.Word("title")));
        Assert.Equal(new AnswerValue.Day(new DateOnly(2025, 6, 12)), rows[0]["date"]);
    }

    [Fact]
    public void A_thin_statement_is_a_statement_with_little_in_it()
    {
        var thin = ReportImport.Read(
            """
            Redegjørelse for Liten Elektro AS

            Aktsomhetsvurderinger
            Vi gjennomfører aktsomhetsvurderinger hvert år.

            Funn og risikoområder
            Per dags dato har vi ikke avdekket negative konsekvenser. Sist oppdatert april 2026.
            """,
            Act
        );

        Assert.True(thin.IsStatement);
        Assert.Equal("Liten Elektro AS", thin.Statement.Organisation);
        Assert.StartsWith("Per dags dato", thin.Statement.Answers["S.2.external"].Text, StringComparison.Ordinal);
        Assert.False(thin.Statement.Answers.Has(new AnswerKey("S.2.mapping")) && thin.Statement.Answers.Has(new AnswerKey("S.3.measures")));
    }

    [Fact]
    public void A_page_that_only_tells_of_the_Act_is_no_statement()
    {
        var page = ReportImport.Read(
            """
            Åpenhetsloven
            Loven trådte i kraft 1. juli 2022. Den gir alle rett til å be om informasjon.
            Eksempel Handel AS omfattes av loven. Rapporten vår ligger som PDF.
            Krav kan avslås når de er urimelige.
            """,
            Act
        );

        Assert.False(page.IsStatement);
        Assert.Contains("ikke en redegjørelse", page.Doubts[^1].Message.Nb, StringComparison.Ordinal);
        Assert.NotEmpty(page.Unrecognised);
    }

    [Fact]
    public void Two_columns_side_by_side_are_read_one_after_the_other()
    {
        var unfolded = Columns.Unfold(
            """
            Vi er et forbund for folk      Arbeidet er forankret
            i butikk og lager, og vi       i forbundsstyret, og
            har kontor i Oslo.             lederen rapporterer.

            En vanlig linje.
            """
        );

        Assert.Equal(
            "Vi er et forbund for folk\ni butikk og lager, og vi\nhar kontor i Oslo.\n\nArbeidet er forankret\ni forbundsstyret, og\nlederen rapporterer.\n\nEn vanlig linje.",
            unfolded
        );
    }

    private const string Report = """

        Denne aktsomhetsvurderingen er utført i henhold til åpenhetsloven.
         Avventer sitat

        Eksempel Sekretær, Generalsekretær

        Vi vil at ingen skal ta skade av det vi kjøper.

        Innhold og metode.

         I N N H O L D

        Vi gjør rede for arbeidet vårt.

        VÅR T I L N Æ R M I N G

        Arbeidet blir aldri ferdig.

        1. Slik jobber vi med ansvarlighet.

        1.Slik jobber vi med ansvarlighet.

        Redegjørelsen gjelder perioden 1. januar til 31. desember
        2024.

        Vi er et forbund med 40 ansatte i Oslo.

        Arbeidet er forankret i forbundsstyret.

        Øverste operative ansvarlige
        for ansvarlighet i vår virksomhet:

        Ansvarlig for å utvikle retningslinjer
        og gjennomføre aktsomhetsvurderingen:

        Generalsekretær

        1. Slik jobber vi med ansvarlighet.

        Informasjonsplikten Samarbeid med leverandørene våre

        Skriv til innsyn@eksempelforbundet.no.
        Vi svarer innen 3 uker på alle henvendelser.

        Leverandørene får en erklæring å lese.

        2. Våre risikoområder.

        2.

        Våre risikoområder.

        94.200 Arbeidstakerorganisasjoner

        1. IKT-produkter
        2. Servering og overnatting

        2. Våre risikoområder.

        Identifisering og prioritering av
        risikoområder.

        Eksempelforbundet kjøpte fra 180 leverandører og partnere. Vurderingen dekker omtrent 93 % av innkjøpene.
        Vi fant 16
        leverandører med teknisk høy risiko. 9 leverandører i kategori 1, 1 leverandør i kategori 2 og
        6 leverandører i kategori 3.

        2. Våre risikoområder.

        1. IKT-produkter

        Lange dager i fabrikkene.

        2. Servering og overnatting

        Mange er uten kontrakt.

        Intern risiko

        Vi har ikke avdekket noe i de fire avdelingene vi gikk gjennom.

        3. Slik håndterer vi risikoområdene våre.

        Handlingsplan og oppfølging av risikoområder.

        Dette gjør vi:

        • Lære opp innkjøpere
        • Snakke med leverandører
        i kategori 2 og 3

        Generalsekretær har overordnet ansvar for gjennomføring av tiltakene i handlingsplanen.

        Signatur

        Oslo, 12. juni 2025

        Eksempel Leder, styreleder

        Prøve Daglig
        Daglig leder
        """;
}
