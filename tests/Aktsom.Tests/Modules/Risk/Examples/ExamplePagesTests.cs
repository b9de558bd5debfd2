using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Aktsom.Tests.Running;

namespace Aktsom.Tests.Modules.Risk.Examples;

public sealed class ExamplePagesTests(TestPostgres postgres)
{
    [Fact]
    public async Task The_demonstration_has_events_half_decided_focus_countries_and_a_choice_of_whom_to_follow()
    {
        await using var site = await Site.StartAsync(postgres, demo: true);
        using var chain = await site.SignInAsAsync(ExampleSet.Chain.Organisation, Role.SustainabilityLead);

        var page = await chain.GetAsync("/risk/events");
        Assert.Equal("6 leverandører venter på en avgjørelse", page.Title);
        Assert.Contains("Lukket", page.Words);
        Assert.Equal("2 fokusland i " + TimeProvider.System.Today().Year, (await chain.GetAsync("/risk/focus")).Title);
        page = await chain.GetAsync("/risk/follow");
        Assert.Contains("av 267 leverandører", page.Words);
        Assert.Contains("De samme reglene og tallet for trekningen velger de samme i dag.", page.Words);

        using var municipality = await site.SignInAsAsync(ExampleSet.Municipality.Organisation, Role.SustainabilityLead);
        page = await municipality.GetAsync("/risk/events");
        page = await municipality.GetAsync(page.Document.QuerySelector("tbody th a")!.GetAttribute("href")!);
        Assert.Contains("Området er ikke kjent: finn ut hvor i landet.", page.Words);
        Assert.Contains("Grundig analyse", page.Words);
    }
}
