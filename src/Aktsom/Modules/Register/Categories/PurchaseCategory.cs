using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Register.Categories;

/// <summary>A purchase category with its number; each number once in an organisation (R-LO-03).</summary>
internal sealed class PurchaseCategory : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required CategoryId Id { get; init; }
    public required int Number { get; set; }
    public required string Name { get; set; }
}

/// <summary>Who counts as a supplier in a year, by the organisation's own rule; its text is printed beside the number (R-LO-01).</summary>
internal sealed class CountingRule : IOwned
{
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Only suppliers invoiced for strictly more than this in the year, in NOK; null counts all active relations.</summary>
    public decimal? InvoicedMoreThanNok { get; set; }
    public bool CentralOnly { get; set; }
    public bool IncludeBusinessPartners { get; set; } = true;

    /// <summary>Lower limit of assessment step 2, in NOK (R-LO-02).</summary>
    public decimal StepTwoFromNok { get; set; } = 30_000;

    /// <summary>Step 3 begins strictly above this, in NOK.</summary>
    public decimal StepThreeAboveNok { get; set; } = 100_000;

    /// <summary>A supplier is large strictly above this, in NOK; null follows the limit of step 3 (R-LO-07).</summary>
    public decimal? LargeAboveNok { get; set; }

    /// <summary>Invoices in the newest twelve months of purchases that make a supplier a repeated one.</summary>
    public int RepeatedFrom { get; set; } = 2;
    public Guid Revision { get; set; }
}

internal sealed class CategoryTables : IEntityTypeConfiguration<PurchaseCategory>, IEntityTypeConfiguration<CountingRule>
{
    public void Configure(EntityTypeBuilder<PurchaseCategory> builder)
    {
        builder.ToTable("register_category");
        builder.HasKey(category => new { category.OrganisationId, category.Id });
        builder.HasIndex(category => new { category.OrganisationId, category.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CountingRule> builder)
    {
        builder.ToTable("register_counting_rule");
        builder.HasKey(rule => rule.OrganisationId);
        builder.Property(rule => rule.Revision).IsConcurrencyToken();
    }
}
