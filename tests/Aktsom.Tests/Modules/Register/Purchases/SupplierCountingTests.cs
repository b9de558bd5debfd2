using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Categories;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Purchases;
using Aktsom.Modules.Register.Suppliers;

namespace Aktsom.Tests.Modules.Register.Purchases;

[Trait("Requirement", "R-LO-01")]
public sealed class SupplierCountingTests
{
    private static readonly CountingRule OverHundredThousand = Rule(100_000);

    [Theory]
    [InlineData("100000", false)]
    [InlineData("100000.01", true)]
    [InlineData("99999.99", false)]
    [InlineData("0", false)]
    [InlineData("-250000", false)]
    public void A_supplier_counts_when_it_has_invoiced_strictly_more_than_the_limit(string spend, bool counted) =>
        Assert.Equal(counted, Counts(OverHundredThousand, Supplier(decimal.Parse(spend))));

    [Fact]
    public void With_a_limit_the_state_of_the_relation_does_not_matter() =>
        Assert.True(Counts(OverHundredThousand, Supplier(250_000, SupplierState.Ended, to: new DateOnly(2025, 3, 1))));

    [Theory]
    [InlineData(SupplierState.Active, true)]
    [InlineData(SupplierState.UnderReview, true)]
    [InlineData(SupplierState.Suspended, true)]
    [InlineData(SupplierState.Approved, false)]
    [InlineData(SupplierState.Prospect, false)]
    [InlineData(SupplierState.Rejected, false)]
    [InlineData(SupplierState.Ended, false)]
    internal void Without_a_limit_active_relations_count_also_with_nothing_bought(SupplierState state, bool counted) =>
        Assert.Equal(counted, Counts(Rule(null), Supplier(0, state)));

    [Fact]
    public void A_relation_that_ended_in_the_year_was_active_in_it_and_not_in_the_next()
    {
        var ended = Supplier(0, SupplierState.Ended, to: new DateOnly(2025, 1, 1));

        Assert.True(Counts(Rule(null), ended));
        Assert.False(Counts(Rule(null), ended, year: 2026));
    }

    [Fact]
    public void A_relation_that_began_after_the_year_does_not_count() =>
        Assert.False(Counts(Rule(null), Supplier(0, from: new DateOnly(2026, 1, 1))));

    [Fact]
    [Trait("Requirement", "R-NOR-17")]
    public void Moving_a_relation_to_the_chain_changes_the_count_of_central_suppliers()
    {
        var rule = new CountingRule { OrganisationId = default, CentralOnly = true };

        Assert.False(Counts(rule, Supplier(0, level: SupplierLevel.Local)));
        Assert.True(Counts(rule, Supplier(0, level: SupplierLevel.Central)));
    }

    [Fact]
    public void Business_partners_count_only_where_the_rule_says_so()
    {
        var without = new CountingRule { OrganisationId = default, IncludeBusinessPartners = false };

        Assert.False(Counts(without, Supplier(0, kind: SupplierKind.BusinessPartner)));
        Assert.True(Counts(Rule(null), Supplier(0, kind: SupplierKind.BusinessPartner)));
    }

    [Fact]
    public void The_text_of_the_rule_says_limit_year_level_and_partners_in_three_languages()
    {
        var text = SupplierCounting.Text(
            new CountingRule
            {
                OrganisationId = default,
                InvoicedMoreThanNok = 100_000,
                CentralOnly = true,
                IncludeBusinessPartners = false,
            },
            2025
        );

        Assert.Equal(
            "Alle som har fakturert mer enn 100\u00a0000 kroner i 2025, uten mva. og med kreditnotaer trukket fra. Bare sentrale leverandører er talt med. Forretningspartnere er ikke med.",
            text.Nb
        );
        Assert.Contains("meir enn 100\u00a0000 kroner", text.Nn, StringComparison.Ordinal);
        Assert.Contains("more than NOK 100,000 in 2025", text.En, StringComparison.Ordinal);
    }

    private static CountingRule Rule(decimal? limit) => new() { OrganisationId = default, InvoicedMoreThanNok = limit };

    private static bool Counts(CountingRule rule, SupplierOfYear supplier, int year = 2025) =>
        SupplierCounting.Counts(rule, year).Compile()(supplier);

    private static SupplierOfYear Supplier(
        decimal spend,
        SupplierState state = SupplierState.Active,
        SupplierLevel level = SupplierLevel.Central,
        SupplierKind kind = SupplierKind.SupplyChain,
        DateOnly? from = null,
        DateOnly? to = null
    ) =>
        new()
        {
            Id = TypedId.New<SupplierId>(TimeProvider.System),
            Name = "Fjord Tekstil AS",
            SpendNok = spend,
            State = state,
            Level = level,
            Kind = kind,
            From = from,
            To = to,
        };
}
