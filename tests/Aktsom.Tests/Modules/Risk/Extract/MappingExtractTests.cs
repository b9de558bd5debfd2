using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Extract;
using Aktsom.Risk;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Risk.Extract;

/// <summary>The risk mapping as it is shared.</summary>
public sealed class MappingExtractTests(TestPostgres postgres)
{
    [Fact]
    [Trait("Requirement", "R-NOR-52")]
    public async Task Country_goods_problems_and_sources_with_or_without_suppliers_names_and_never_a_persons()
    {
        await using var site = await Site.StartAsync(postgres, services => services.AddScoped<IRiskGroups, OneGroup>());
        var organisation = await Given.OrganisationAsync(site.Scopes);
        await Given.SupplierAsync(site.Scopes, organisation, "Perak Gloves Bhd", "MY");
        await Given.SupplierAsync(site.Scopes, organisation, "Kari Nordmann", "MY");
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);

        var without = await browser.GetAsync("/risk/extract");
        var with = await browser.GetAsync("/risk/extract?names=true");

        var line = without.Document.QuerySelector("tbody tr")!.TextContent;
        Assert.Contains("Malaysia", line, StringComparison.Ordinal);
        Assert.Contains("Tvangsarbeid", line, StringComparison.Ordinal);
        Assert.Contains("2", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Perak Gloves", without.Words);
        Assert.NotEmpty(without.Document.QuerySelectorAll("#sources ~ ul li"));
        Assert.Contains("Perak Gloves Bhd", with.Words);
        Assert.DoesNotContain("Kari Nordmann", with.Words);
    }

    [Fact]
    [Trait("Requirement", "R-NOR-52")]
    public async Task The_same_stands_in_the_file()
    {
        await using var site = await Site.StartAsync(postgres, services => services.AddScoped<IRiskGroups, OneGroup>());
        var organisation = await Given.OrganisationAsync(site.Scopes);
        await Given.SupplierAsync(site.Scopes, organisation, "Perak Gloves Bhd", "MY");
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);

        var file = (await browser.GetAsync("/risk/extract/csv?names=true")).Html;

        Assert.Contains("Malaysia", file, StringComparison.Ordinal);
        Assert.Contains("Perak Gloves Bhd", file, StringComparison.Ordinal);
        Assert.Contains("Kilder", file, StringComparison.Ordinal);
    }

    /// <summary>Every supplier of the register in one group.</summary>
    private sealed class OneGroup(ISuppliers suppliers) : IRiskGroups
    {
        public async Task<IReadOnlyList<RiskGroup>> HighAsync(OrganisationId organisation, CancellationToken cancel)
        {
            var all = new List<SupplierId>();
            await foreach (var one in suppliers.FactsAsync(organisation, cancel))
            {
                all.Add(one.Id);
            }

            return [new RiskGroup("forcedLabour", "", "MY", RiskLevel.VeryHigh, 82, all)];
        }
    }
}
