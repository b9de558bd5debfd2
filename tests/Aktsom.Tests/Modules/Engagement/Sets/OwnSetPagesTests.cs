using System.Net;
using System.Text;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Engagement.Sets;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Engagement.Sets;

public sealed class OwnSetPagesTests(TestPostgres postgres)
{
    private const string Bokmaal = "Bokmål";
    private const string Nynorsk = "Nynorsk";
    private const string Library = """
        locale: en
        name: Vendors
        objects:
          threats: []
          framework:
            name: Vendors
            requirement_nodes:
            - assessable: true
              depth: 1
              ref_id: GOV.01
              description: Certified?
        """;

    [Fact]
    public async Task A_set_is_written_says_what_it_lacks_and_can_be_sent_only_when_it_is_released()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var lead = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var page = await (await lead.GetFormAsync("/questions/new", "Lag utkastet")).SubmitAsync(("Navn på bokmål", "Våre spørsmål"));
        Assert.Contains("Settet trenger minst én del", page.Words);
        await page.Form("Lagre om settet").SubmitAsync(Words("Navn", "Våre spørsmål", "Våre spørsmål", "Our questions"));
        page = await (await lead.GetFormAsync("/questions/vare-sporsmal/edit", "Lagre om settet")).SubmitAsync(
            Words("Hva settet handler om", "Lønn.", "Løn.", "Pay.")
        );

        page = await (await lead.GetFormAsync("/questions/vare-sporsmal/edit/section", "Lagre delen")).SubmitAsync(
            Words("Overskrift", "Lønn", "Løn", "Pay")
        );
        Assert.Contains("Lønn: trenger minst ett spørsmål", page.Words);
        var form = await lead.GetFormAsync("/questions/vare-sporsmal/edit/question?section=s1", "Lagre spørsmålet");
        page = await form.SubmitAsync(
            ("Kode", "L-1"),
            ("Spørsmålet: " + Bokmaal, "Betaler dere levelønn?"),
            ("Spørsmålet: " + Nynorsk, "Betaler de levelønn?"),
            ("Svaret som er bra for mennesker", "Ja"),
            ("Kritiske svar", "aldri")
        );
        Assert.Equal("«aldri» er ikke et svar her. Svarene er: yes, partly, no", page.Form("Lagre spørsmålet").ErrorAt("Kritiske svar"));
        page = await page.Form("Lagre spørsmålet").SubmitAsync(("Kritiske svar", ""));
        Assert.Contains("L-1: mangler tekst på English", page.Words);
        page = await page.Form("Frigi versjonen").SubmitAsync();
        Assert.Contains("mangler tekst", page.Words);
        Assert.DoesNotContain("Våre spørsmål", (await lead.GetAsync("/campaigns/new")).Words);

        page = await (await lead.GetFormAsync("/questions/vare-sporsmal/edit/question/L-1", "Lagre spørsmålet")).SubmitAsync(
            ("Spørsmålet: English", "Do you pay a living wage?")
        );
        page = await page.Form("Frigi versjonen").SubmitAsync();
        Assert.Equal("/questions/vare-sporsmal/1", page.Path);
        Assert.Contains("Våre spørsmål", (await lead.GetAsync("/campaigns/new")).Words);
        Assert.Contains("Betaler dere levelønn?", (await lead.GetAsync("/answer/preview/vare-sporsmal/1")).Words);

        // What is released never changes: the next change is a version of its own.
        page = await lead.GetAsync("/questions/vare-sporsmal/edit");
        Assert.Contains("Utkast til versjon 2", page.Words);
        await using var scope = site.Scopes.As(organisation);
        var sets = scope.ServiceProvider.GetRequiredService<OwnSets>();
        Assert.Equal([1], (await sets.UsableAsync(default)).Where(set => set.Id == "vare-sporsmal").Select(set => set.Version));
    }

    [Fact]
    public async Task Choices_and_a_condition_are_kept_and_a_question_that_is_moved_before_what_it_hangs_on_is_told()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var lead = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var page = await (await lead.GetFormAsync("/questions/new?copy=work-and-pay", "Lag utkastet")).SubmitAsync(
            ("Navn på bokmål", "Arbeid hos oss")
        );
        Assert.Equal("/questions/arbeid-hos-oss/edit", page.Path);
        var form = await lead.GetFormAsync("/questions/arbeid-hos-oss/edit/question/WP-2", "Lagre spørsmålet");
        Assert.Equal("WP-1: yes, partly", form.ValueOf("Vises bare når"));
        page = await form.SubmitAsync(("Slags spørsmål", "One"), ("Svaret som er bra for mennesker", ""));
        Assert.Contains("WP-2: trenger minst to svaralternativer", page.Words);
        form = await lead.GetFormAsync("/questions/arbeid-hos-oss/edit/question/WP-2", "Lagre og få flere rader");
        form.Set("Form.Rows[0].Key", "a")
            .Set("Form.Rows[0].Words.Nb", "Alt")
            .Set("Form.Rows[1].Key", "a")
            .Set("Form.Rows[1].Words.Nb", "Noe");
        page = await form.SubmitAsync();
        Assert.Contains("To rader har samme nøkkel.", page.Words);
        page = await page.Form("Lagre og få flere rader").Set("Form.Rows[1].Key", "b").SubmitAsync();
        Assert.Equal("a", page.Document.QuerySelector("[name='Form.Rows[0].Key']")!.GetAttribute("value"));

        page = await (await lead.GetAsync("/questions/arbeid-hos-oss/edit")).Form("Opp WP-2").SubmitAsync();
        Assert.Contains("WP-2: WP-1, som det avhenger av, kommer ikke før det", page.Words);
        Assert.Contains("WP-2: mangler tekst på 中文", page.Words);
    }

    [Fact]
    public async Task What_a_change_of_kind_breaks_is_told_in_the_readers_own_words()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var lead = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        await (await lead.GetFormAsync("/questions/new?copy=work-and-pay", "Lag utkastet")).SubmitAsync(
            ("Navn på bokmål", "Arbeid hos oss")
        );

        // A choice needs a key that can stand in an address and a file.
        var form = await lead.GetFormAsync("/questions/arbeid-hos-oss/edit/question/WP-3", "Lagre spørsmålet");
        form.Set("Form.Rows[0].Key", "ja da").Set("Form.Rows[0].Words.Nb", "Ja da").Set("Form.Rows[1].Key", "nei");
        var page = await form.SubmitAsync(
            ("Slags spørsmål", "One"),
            ("Svaret som er bra for mennesker", ""),
            ("Kritiske svar", ""),
            ("Vises bare når", "")
        );
        Assert.Contains("En nøkkel er bokstaver a–z, tall, punktum og bindestrek.", page.Words);

        // An answer in free words can be no critical one.
        page = await (await lead.GetFormAsync("/questions/arbeid-hos-oss/edit/question/WP-3", "Lagre spørsmålet")).SubmitAsync(
            ("Slags spørsmål", "Text"),
            ("Svaret som er bra for mennesker", ""),
            ("Kritiske svar", "yes"),
            ("Vises bare når", "")
        );
        Assert.Equal("Bare svar som velges, kan være kritiske. Tøm feltet.", page.Form("Lagre spørsmålet").ErrorAt("Kritiske svar"));

        // WP-2 hangs on an answer that WP-1 has no longer.
        page = await (await lead.GetFormAsync("/questions/arbeid-hos-oss/edit/question/WP-1", "Lagre spørsmålet")).SubmitAsync(
            ("Slags spørsmål", "Text"),
            ("Svaret som er bra for mennesker", ""),
            ("Kritiske svar", "")
        );
        Assert.Contains("WP-2: vises ved svar som WP-1 ikke kan ha", page.Words);
        page = await page.Form("Frigi versjonen").SubmitAsync();
        Assert.DoesNotContain("at $.", page.Words);
    }

    [Fact]
    public async Task A_set_whose_question_lost_its_good_answer_and_its_figure_with_it_is_released()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var lead = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        await using var scope = site.Scopes.As(organisation);
        var figured = scope
            .ServiceProvider.GetRequiredService<QuestionSets>()
            .Newest.First(set => set.Questions.Any(question => question.Figure is not null));
        var code = figured.Questions.First(question => question.Figure is not null).Code;
        var page = await (await lead.GetFormAsync($"/questions/new?copy={figured.Id}", "Lag utkastet")).SubmitAsync(
            ("Navn på bokmål", "Tall hos oss")
        );
        page = await (await lead.GetFormAsync($"/questions/tall-hos-oss/edit/question/{code}", "Lagre spørsmålet")).SubmitAsync(
            ("Svaret som er bra for mennesker", "")
        );
        page = await page.Form("Frigi versjonen").SubmitAsync();
        Assert.Equal("/questions/tall-hos-oss/1", page.Path);
    }

    [Fact]
    public async Task Another_programs_file_becomes_a_draft_that_lists_what_was_left_behind_and_a_wrong_file_is_refused()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var lead = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var form = await lead.GetFormAsync("/questions/new", "Les filen");
        var page = await form.Attach("Hent fra en fil", "x.yaml", "name: 1"u8.ToArray()).SubmitAsync();
        Assert.Equal("Filen ble ikke lest: The library has no objects.", page.Form("Les filen").ErrorAt("Hent fra en fil"));
        page = await page.Form("Les filen").Attach("Hent fra en fil", "x.yaml", Encoding.UTF8.GetBytes(Library)).SubmitAsync();
        Assert.Equal("/questions/vendors/edit", page.Path);
        Assert.Contains("2 ting i filen ble ikke med", page.Words);
        Assert.Contains("GOV.01 Certified?", page.Words);
        await page.Form("Forkast utkastet").SubmitAsync();
        await using var scope = site.Scopes.As(organisation);
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<AppDb>().Set<OwnSet>().ToListAsync());
    }

    [Fact]
    public async Task Nobody_without_the_right_makes_a_set_and_nobody_sees_anothers()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, other) = (await Given.OrganisationAsync(site.Scopes), await Given.OrganisationAsync(site.Scopes));
        using var lead = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        await (await lead.GetFormAsync("/questions/new", "Lag utkastet")).SubmitAsync(("Navn på bokmål", "Hemmelig sett"));
        using var stranger = await site.SignInAsAsync(other, Role.SustainabilityLead);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/questions/hemmelig-sett/edit")).Status);
        Assert.DoesNotContain("Hemmelig sett", (await stranger.GetAsync("/questions")).Words);
        using var auditor = await site.SignInAsAsync(organisation, Role.Auditor);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync("/questions/hemmelig-sett/edit")).Status);
    }

    private static (string, string?)[] Words(string label, string nb, string nn, string en) =>
        [($"{label}: {Bokmaal}", nb), ($"{label}: {Nynorsk}", nn), ($"{label}: English", en)];
}
