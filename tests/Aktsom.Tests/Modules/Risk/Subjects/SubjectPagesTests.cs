using System.Net;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Risk.Subjects;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Tests.Modules.Risk.Subjects;

public sealed class SubjectPagesTests(TestPostgres postgres)
{
    [Fact]
    [Trait("Requirement", "INV-15")]
    public async Task What_no_supplier_stands_for_is_judged_with_a_reason_and_a_new_judgement_shows_the_one_before()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        Assert.Contains("Egen virksomhet. Egne ansatte, innleide og bygg.", (await site.Browser.GetAsync("/risk/subjects")).Words);

        var form = await site.Browser.GetFormAsync("/risk/subjects/judge?kind=OwnOperations");
        var page = await form.SubmitAsync(("Hva gjelder det?", "Lager"), ("Risiko", "Middels"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Skriv hvorfor.", page.ErrorAt("Hvorfor?"));
        page = await page.Form("Lagre vurderingen").SubmitAsync(("Hvorfor?", "Tunge løft."));
        Assert.Contains("Lager Egen virksomhet", page.Words);
        Assert.Contains("Tunge løft.", page.Words);

        var first = (await site.Desk.ListAsync(db => db.Set<RiskJudgement>()))[0];
        page = await (await site.Browser.GetFormAsync($"/risk/subjects/judge/{first.Id}")).SubmitAsync(
            ("Risiko", "Høy"),
            ("Hvorfor?", "To skader i år.")
        );
        Assert.Contains("Før: Middels", page.Words);
        Assert.DoesNotContain("Tunge løft.", page.Words);
        Assert.Equal(2, (await site.Desk.ListAsync(db => db.Set<RiskJudgement>())).Count);
    }

    [Fact]
    public async Task One_who_may_only_see_judges_nothing()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.BoardChair);

        Assert.DoesNotContain("Vurder noe selv", (await site.Browser.GetAsync("/risk/subjects")).Words);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Browser.GetAsync("/risk/subjects/judge")).Status);
    }
}
