using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Statements.Filling;

public sealed class ProposalLanguageTests(TestPostgres postgres)
{
    private const string Ledger = "Leverandørnr;Navn;Land;Beløp eks mva;Valuta;Dato\n1;Fjord Tekstil AS;NO;60000;NOK;14.02.2025\n";

    [Fact]
    public async Task The_registers_words_come_in_the_statements_language_whoever_reads()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Ledger);
        await using var scope = site.Site.Scopes.As(site.Organisation);
        var years = scope.ServiceProvider.GetRequiredService<YearStart>();
        var english = await years.StartAsync(2025, "act-s5", "en", fromLast: false, CancellationToken.None);

        var preview = await site.Browser.GetAsync($"/statements/{english.Statement.Id}/preview");

        Assert.Contains("Suppliers in the year: 1", preview.Words);
        Assert.Contains("Each supplier is assessed", preview.Words);
        Assert.DoesNotContain("Leverandører i året: 1", preview.Words);
        Assert.DoesNotContain("Hver leverandør er", preview.Words);
    }
}
