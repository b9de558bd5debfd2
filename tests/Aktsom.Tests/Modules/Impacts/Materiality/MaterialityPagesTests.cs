using System.Net;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Materiality;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Impacts.Materiality;

[Trait("Requirement", "R-NOR-50")]
public sealed class MaterialityPagesTests(TestPostgres postgres)
{
    private static readonly int Year = TimeProvider.System.Today().Year;

    [Fact]
    public async Task A_topic_carries_both_judgements_each_with_its_reason_and_is_tied_to_an_impact()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await ImpactAsync(site, "Tvangsarbeid i bomull");

        var page = await (await site.Browser.GetFormAsync("/materiality/edit", "Lagre temaet")).SubmitAsync(
            ("Tema", "Arbeid i råvareleddet"),
            ("Hvor i verdikjeden?", "Før oss i kjeden"),
            ("Hvor stor er virkningen på mennesker og verden?", "Stor")
        );
        Assert.Equal("Skriv hvorfor.", page.Form("Lagre temaet").ErrorAt("Hvorfor er virkningen slik?"));
        page = await page.Form("Lagre temaet")
            .SubmitAsync(
                ("Hvorfor er virkningen slik?", "Tvang er alvorlig og kan ikke gjøres om."),
                ("Hvor mye betyr det økonomisk for oss?", "Liten"),
                ("Hvorfor er den økonomiske betydningen slik?", "Varen kan byttes."),
                ("Påvirkning", "Tvangsarbeid i bomull")
            );

        Assert.Equal($"1 vesentlig tema i {Year}", page.Title);
        Assert.Contains("Tvang er alvorlig og kan ikke gjøres om.", page.Words);
        Assert.Contains("Varen kan byttes.", page.Words);
        Assert.Contains(page.Document.QuerySelectorAll("td a"), link => link.TextContent.Contains("Tvangsarbeid i bomull"));
        var topic = Assert.Single(await site.Desk.ListAsync(db => db.Set<MaterialityTopic>()));
        Assert.Equal((Weight.Large, Weight.Small), (topic.ImpactWeight!.Value, topic.FinancialWeight!.Value));
        Assert.NotNull(topic.Impact);
    }

    [Fact]
    public async Task People_spoken_to_are_logged_by_group_and_told_in_the_statement()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        Assert.Equal(FigureGap.Unknown, (await FigureAsync(site, "materiality.method")).Gap);
        await TopicAsync(site, "Arbeid i råvareleddet", nature: false);
        await TopicAsync(site, "Utslipp ved farging", nature: true);
        Assert.Contains("Ingen berørte er hørt", (await FigureAsync(site, "materiality.method")).Text);

        var form = await site.Browser.GetFormAsync("/materiality/spoken-to", "Lagre samtalen");
        var page = await form.SubmitAsync(("Hvem?", "Fagforbundet i Dhaka"), ("Hva sa de?", "Lønnen er for lav."));
        Assert.Equal("Velg hva slags gruppe.", page.Form("Lagre samtalen").ErrorAt("Hva slags gruppe?"));
        page = await page.Form("Lagre samtalen")
            .SubmitAsync(("Hva slags gruppe?", "Berørte, eller de som taler for dem"), ("Hvor mange?", "12"));
        await (await site.Browser.GetFormAsync("/materiality/spoken-to", "Lagre samtalen")).SubmitAsync(
            ("Hva slags gruppe?", "De som leser og bruker det vi rapporterer"),
            ("Hvem?", "Banken"),
            ("Hva sa de?", "De vil se tall.")
        );

        Assert.Contains("Fagforbundet i Dhaka, 12 personer", page.Words);
        var method = (await FigureAsync(site, "materiality.method")).Text!;
        Assert.Contains("2 tema er vurdert både etter virkningen", method);
        Assert.Contains("Berørte vi snakket med: Fagforbundet i Dhaka. Lesere: Banken.", method);
        Assert.Contains("arbeid i råvareleddet, utslipp ved farging", (await FigureAsync(site, "materiality.found")).Text);
        Assert.Equal("Vesentlige tema om natur og miljø: utslipp ved farging.", (await FigureAsync(site, "materiality.nature")).Text);
    }

    [Fact]
    public async Task A_new_year_begins_from_the_last_with_every_judgement_to_be_made_anew()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await TopicAsync(site, "Arbeid i råvareleddet", nature: false, Year - 1);

        var page = await (await site.Browser.GetFormAsync($"/materiality?year={Year}", $"Begynn med temaene fra {Year - 1}")).SubmitAsync();

        Assert.Equal($"0 vesentlige tema i {Year}", page.Title);
        Assert.Contains("Ikke vurdert", page.Words);
        var topics = await site.Desk.ListAsync(db => db.Set<MaterialityTopic>().OrderBy(topic => topic.Year));
        Assert.Equal([Weight.Large, null], topics.Select(topic => topic.ImpactWeight));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser.GetAsync($"/materiality?year={Year + 1}")).Status);

        using var reader = await site.Site.SignInAsAsync(site.Organisation, Role.Reader);
        Assert.DoesNotContain("Nytt tema", (await reader.GetAsync("/materiality")).Words);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync("/materiality/edit")).Status);
    }

    private static async Task TopicAsync(ImportSite site, string title, bool nature, int? year = null)
    {
        await using var scope = site.Desk.Scopes.As(site.Organisation);
        var topic = scope.ServiceProvider.GetRequiredService<MaterialityBook>().New(year ?? Year);
        (topic.Title, topic.Nature) = (title, nature);
        (topic.ImpactWeight, topic.ImpactReason) = (Weight.Large, "Alvorlig.");
        (topic.FinancialWeight, topic.FinancialReason) = (Weight.Small, "Varen kan byttes.");
        await scope.ServiceProvider.GetRequiredService<AppDb>().SaveChangesAsync();
    }

    private static async Task ImpactAsync(ImportSite site, string title)
    {
        await using var scope = site.Desk.Scopes.As(site.Organisation);
        scope
            .ServiceProvider.GetRequiredService<ImpactRegister>()
            .New(
                Year,
                new ImpactForm
                {
                    Title = title,
                    Harm = "Noen kan bli tvunget til å arbeide.",
                    Places = "Globalt",
                }
            );
        await scope.ServiceProvider.GetRequiredService<AppDb>().SaveChangesAsync();
    }

    private static async Task<Figure> FigureAsync(ImportSite site, string id)
    {
        await using var scope = site.Desk.Scopes.As(site.Organisation);
        return await scope
            .ServiceProvider.GetRequiredService<FigureRegistry>()
            .ComputeAsync(id, new FigureScope(site.Organisation, Year, TimeProvider.System.GetUtcNow()), default);
    }
}
