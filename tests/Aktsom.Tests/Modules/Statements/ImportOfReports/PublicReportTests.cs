using Aktsom.Modules.Statements.ImportOfReports;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Tests.Modules.Statements.ImportOfReports;

public sealed class PublicReportTests
{
    private static readonly StatementTemplates Templates = StatementTemplates.Load();
    private static readonly ImportResult Read = ReportImport.Read(Report, Templates.Find("ehn-public")!);
    private static readonly AnswerSet Answers = Read.Statement.Answers;

    [Fact]
    [Trait("Requirement", "R-EHN-18")]
    public void Key_figures_and_the_telephone_are_read()
    {
        Assert.Equal(new AnswerValue.Number(2_000_000_000), Answers["P.s.purchases"].Value);
        Assert.Equal(new AnswerValue.Number(145), Answers["P.s.agreements"].Value);
        Assert.Equal(new AnswerValue.Number(3), Answers["P.s.followedUp"].Value);
        Assert.Equal("Eksempel Rådgiver, innkjøp", Answers["P.k.contactName"].Text);
        Assert.Equal(new AnswerValue.Word("986 00 000"), Answers["P.k.contactName"].Extras["phone"]);
    }

    [Fact]
    public void A_year_that_is_not_stated_is_guessed_and_doubted()
    {
        Assert.Equal(2024, Read.Statement.Year);
        Assert.Contains(Read.Doubts, doubt => doubt.Key == "P.cover.year");
    }

    [Fact]
    public void Requirements_are_read_row_by_row_over_page_breaks()
    {
        var rows = Answers["P.2A2"].Rows;

        Assert.Equal(
            ["Rammeavtale for mobiltelefoner", "Rammeavtale for ferskt kjøtt og ferske pålegg"],
            rows.Select(row => row.Word("procurement"))
        );
        Assert.Equal(
            (new AnswerValue.Number(2), new AnswerValue.YesNo(true), new AnswerValue.YesNo(false)),
            (rows[1]["suppliers"], rows[1]["qualification"], rows[1]["award"])
        );
    }

    [Fact]
    public void Rows_without_a_place_do_not_take_the_next_title_for_one()
    {
        var rows = Answers["P.2A3"].Rows;

        Assert.Equal(
            ["Fare for tvangsarbeid i produksjon av solceller.", "Dårlig dyrevelferd i eggproduksjon"],
            rows.Select(row => row.Word("title"))
        );
        Assert.Equal(["forcedLabour", "freedomOfAssociation"], rows[0].Words("topics"));
        Assert.Empty(rows[0].Words("geographies"));
        Assert.Equal(["animalWelfare"], rows[1].Words("topics"));
        Assert.Equal(["Norge"], rows[1].Words("geographies"));
    }

    [Fact]
    public void Of_two_texts_under_one_label_the_first_is_measures_and_the_second_results()
    {
        Assert.Equal("Vi kjøper ikke paneler herfra.", Answers[new AnswerKey("P.3A1.first", "r1")].Text);
        Assert.Equal("Risikoen er lavere.", Answers[new AnswerKey("P.3A1.results", "r1")].Text);
        Assert.Equal("Høner skal kunne gå ute.", Answers[new AnswerKey("P.3A1.overall", "r2")].Text);
        Assert.Contains(Read.Doubts, doubt => doubt.Key == "P.3A1");
    }

    [Fact]
    public void Deviations_are_rows_and_a_list_is_not_a_number()
    {
        var row = Answers["P.4A3"].Rows.Single();

        Assert.Equal(new AnswerValue.YesNo(true), Answers["P.4A3"].Value);
        Assert.Equal(
            ("Hansker fra ukjent fabrikk.", "Produksjon.", "Varen er tatt ut.", "Undersøkes."),
            (row.Word("type"), row.Word("place"), row.Word("measures"), row.Word("status"))
        );
        Assert.Null(Answers["P.4A2"].Value);
        Assert.Equal("Vi fulgte opp:\n1) Arbeidstøy\n2) Frukt", Answers["P.4A2"].Text);
    }

    [Fact]
    public void The_same_code_lands_in_the_field_of_the_chosen_template() =>
        Assert.Equal("Vi bruker høyrisikolisten.", Answers["P.2A1"].Text);

    [Fact]
    public void A_text_that_is_no_member_report_says_so()
    {
        var wrong = ReportImport.Read("Velkommen til oss.\n\nVi selger hansker.", Templates.Find("ehn-public")!);

        Assert.False(wrong.IsStatement);
        Assert.NotEmpty(wrong.Doubts);
    }

    [Fact]
    public void A_report_read_into_the_other_template_says_which_to_try()
    {
        var other = ReportImport.Read(Report, Templates.Find("ehn-business")!);

        Assert.Contains(other.Doubts, doubt => doubt.Message.En.Contains("ehn-public", StringComparison.Ordinal));
        Assert.Contains(other.Unrecognised, one => one.Text.Contains("145", StringComparison.Ordinal));
    }

    private const string Report = """
         Forord fra virksomhetsleder
        I 2024 bygde vi om. Vi fortsetter i 2025. Mye skjedde i 2024.

        Eksempel Lederen
        Kommunedirektør
         Nøkkelinformasjon om virksomheten og
        leverandørkjeden

        Navn på virksomheten

        Eksempel kommune

        Navn, tittel og tlf.nr. for kontaktperson for rapporten

        Eksempel Rådgiver, innkjøp, 986 00 000

        Informasjon om anskaffelser/avtaler

        Samlet verdi innkjøp av varer og tjenester i rapporteringsåret (NOK)

        2 000 000 000

        Totalt antall aktive anskaffelser/avtaler i rapporteringsåret

        145

        Oppgi antall avtaler hvor det har vært gjennomført kontraktsoppfølging under rapporteringsåret

        3
         1.A.1 Lenke til policy for egen virksomhet

        https://eksempel.kommune.no/strategi

        1.B.1 Hvordan er arbeidet organisert?

        Av to personer.

        2.A Kartlegging og prioritering

        2.A.1 Risikokartlegging

        Vi bruker høyrisikolisten.

        2.A.2 Etiske/sosiale krav i anskaffelsesprosessen

        1

        I hvilke type anskaffelser Rammeavtale for mobiltelefoner

        Ant. leverandører på avtalen 1

        Anvendt som kvalifikasjonskrav Ja

        Anvendt ved tildeling av kontrakt Ja

        Anvendt som kontraktsvilkår Ja
         2

        I hvilke type anskaffelser
        Rammeavtale for ferskt kjøtt og ferske
        pålegg

        Ant. leverandører på avtalen 2

        Anvendt som kvalifikasjonskrav Ja

        Anvendt ved tildeling av kontrakt Nei

        Anvendt som kontraktsvilkår Ja

        PRIORITERT NEGATIV PÅVIRKNING/SKADE

        Malens tekst.

        2.A.3 List opp prioritert risiko.

        Prioritert risiko Relatert tema Geografi

        Fare for tvangsarbeid i
        produksjon av solceller.

        Tvangsarbeid
        Fagorganisering og
        kollektive
        forhandlinger

        Dårlig dyrevelferd i eggproduksjon

        Dyrevelferd Norge
         2.A.4 Beskriv prioriterte risikoområder og bakgrunn.

        De er alvorligst.

        3.A.1 Legg til mål, status og tiltak.

        Fare for tvangsarbeid i
        produksjon av solceller.

        Overordnet mål :
        Ingen tvang.

        Status : Pågående

        Mål i rapporteringsåret :
        Få vite hvor de lages.

        Beskriv faktiske eller forventede resultater av tiltaket :

        Vi kjøper ikke paneler herfra.
         Beskriv faktiske eller forventede resultater av tiltaket :

        Risikoen er lavere.
         Dårlig dyrevelferd i eggproduksjon

        Overordnet mål : Høner skal kunne gå ute.

        Status :
        Krav er stilt.

        4.A.2 Hvor mange leverandører er fulgt opp?

        Vi fulgte opp:
        1) Arbeidstøy
        2) Frukt

        4.A.3 Er det identifisert avvik?
         Type avvik (barnearbeid, lønn etc)

        Hansker fra ukjent fabrikk.

        Hvor i leverandørkjeden? Produksjon.

        Tiltak iverksatt for å rette avvik

        Varen er tatt ut.

        Status

        Undersøkes.
        """;
}
