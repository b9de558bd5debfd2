using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Register.Categories;
using Aktsom.Modules.Register.Sites;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Register.Purchases;

public sealed class RegisterFigureTests(TestPostgres postgres)
{
    private const string Ledger =
        "Leverandørnr;Navn;Beløp eks mva;Valuta;Dato\n1;Fjord Tekstil AS;100000;NOK;01.02.2025\n2;Stemland Data AS;100000,01;NOK;01.02.2025\n"
        + "3;Borowiec Chemia;250000;EUR;01.02.2025\n4;Halsnøy Transport AS;-500;NOK;01.02.2025\n";

    [Fact]
    [Trait("Requirement", "R-LO-01")]
    public async Task The_count_carries_its_rule_its_suppliers_and_the_file_behind_it()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        var run = await desk.SaveAsync(Ledger);
        await desk.ChangeAsync(db =>
        {
            db.Add(new CountingRule { OrganisationId = desk.Organisation, InvoicedMoreThanNok = 100_000 });
            return Task.CompletedTask;
        });
        var figure = await ComputeAsync(desk, FigureIds.SuppliersCounted);

        Assert.Equal(1, figure.Value);
        Assert.Equal("I-21", figure.Definition.SpecId);
        Assert.Equal("Stemland Data AS", Assert.Single(figure.Trace.Records).Label);
        Assert.Contains("mer enn 100\u00a0000 kroner i 2025", figure.Trace.Query.Nb);
        Assert.Contains("Utenfor står 250\u00a0000\u00a0EUR", figure.Trace.Query.Nb);
        Assert.Contains(run.Sha256, Assert.Single(figure.Trace.Inputs).Edition);
    }

    [Fact]
    public async Task Without_a_limit_a_supplier_with_a_negative_sum_counts_too()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        await desk.SaveAsync(Ledger);

        Assert.Equal(4, (await ComputeAsync(desk, FigureIds.SuppliersCounted)).Value);
    }

    [Fact]
    [Trait("Requirement", "R-LO-01")]
    public async Task Without_a_limit_only_those_bought_from_count_unless_the_start_is_known_or_no_purchase_of_the_year_is()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        await desk.SaveAsync("Leverandørnr;Navn;Land\n8;Bare på listen AS;NO\n9;Halden Trykk AS;NO\n", "liste.csv");
        Assert.Equal(2, (await ComputeAsync(desk, FigureIds.SuppliersCounted)).Value);

        await desk.SaveAsync(Ledger);
        Assert.Equal(4, (await ComputeAsync(desk, FigureIds.SuppliersCounted)).Value);

        await desk.ChangeAsync(db =>
            db.Set<Supplier>()
                .Where(s => s.OrganisationId == desk.Organisation && s.Name == "Halden Trykk AS")
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.From, new DateOnly(2024, 1, 1)))
        );
        var figure = await ComputeAsync(desk, FigureIds.SuppliersCounted);
        Assert.Equal(5, figure.Value);
        Assert.Contains("telles de det er kjøpt fra", figure.Trace.Query.Nb);
    }

    [Fact]
    public async Task The_total_is_in_kroner_and_says_what_stands_outside()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        await desk.SaveAsync(Ledger);
        var figure = await ComputeAsync(desk, FigureIds.PurchasesTotal);

        Assert.Equal(199_500.01m, figure.Value);
        Assert.Equal(figure.Value, figure.Trace.Records.Sum(record => record.Contribution));
        Assert.Contains("250,000\u00a0EUR", figure.Trace.Query.En);
    }

    [Fact]
    public async Task A_year_without_purchases_has_no_total_and_says_so()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        var figure = await ComputeAsync(desk, FigureIds.PurchasesTotal);

        Assert.Null(figure.Value);
        Assert.Equal(FigureGap.Unknown, figure.Gap);
    }

    [Fact]
    public async Task Long_relations_are_seen_from_their_start_or_their_first_purchase_and_the_unknown_are_told()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        await desk.SaveAsync("Leverandørnr;Navn;Beløp eks mva;Dato\n1;Fjord Tekstil AS;5;01.02.2021\n", "a.csv");
        await desk.SaveAsync(Ledger);
        await desk.ChangeAsync(db =>
            db.Set<Supplier>()
                .Where(s => s.OrganisationId == desk.Organisation && s.Name == "Stemland Data AS")
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.From, new DateOnly(2025, 1, 1)))
        );
        var figure = await ComputeAsync(desk, FigureIds.RelationsOverThreeYears);

        Assert.Equal((1, 4), (figure.Numerator, figure.Denominator));
        Assert.Contains("For 2 er det ikke kjent", figure.Trace.Query.Nb);
    }

    [Fact]
    [Trait("Requirement", "INV-10")]
    public async Task Producers_per_country_count_each_producer_once_a_row_and_an_area_is_a_row()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        var supplier = await Given.SupplierAsync(desk.Scopes, desk.Organisation);
        await desk.ChangeAsync(db =>
        {
            foreach (
                var (producer, country, region) in ((string, string?, string?)[])
                    [
                        ("Kanda Mill", "IN", null),
                        ("KANDA MILL ", "IN", null),
                        ("Kanda Mill", "BD", null),
                        ("Ukjent veveri", null, "Vest-Europa"),
                    ]
            )
            {
                db.Add(
                    new ProductionSite
                    {
                        OrganisationId = desk.Organisation,
                        Id = Aktsom.Modules.Platform.Data.TypedId.New<Aktsom.Modules.Register.Contracts.SiteId>(TimeProvider.System),
                        Supplier = supplier,
                        Producer = producer,
                        Country = country,
                        Region = region,
                    }
                );
            }

            return Task.CompletedTask;
        });
        var figure = await ComputeAsync(desk, FigureIds.ProducersByCountry);

        Assert.Equal(3, figure.Rows!.Count);
        Assert.All(figure.Rows, row => Assert.Equal("1", row.Cells["count"]));
        Assert.Contains(figure.Rows, row => row.Cells["area"] == "Vest-Europa");
    }

    private static async Task<Figure> ComputeAsync(LedgerDesk desk, string id)
    {
        await using var scope = desk.Scopes.As(desk.Organisation);
        var figures = new FigureRegistry(scope.ServiceProvider.GetServices<IFigureSource>());
        return await figures.ComputeAsync(
            id,
            new FigureScope(desk.Organisation, 2025, TimeProvider.System.GetUtcNow()),
            CancellationToken.None
        );
    }
}
