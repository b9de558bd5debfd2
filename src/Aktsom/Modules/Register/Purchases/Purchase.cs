using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Register.Purchases;

/// <summary>What was bought from a supplier in a month on an account, net of credit notes, without VAT where the file says so. Narrow: comes by the million.</summary>
internal sealed class PurchaseSum : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required SupplierId Supplier { get; init; }
    public required string Ledger { get; init; }
    public required short Year { get; init; }

    /// <summary>1–12; 0 where the source gives only a year.</summary>
    public required short Month { get; init; }
    public required string Account { get; init; }
    public required string Currency { get; init; }
    public required decimal Amount { get; init; }
    public required int Invoices { get; init; }
    public required decimal Largest { get; init; }

    /// <summary>The run that brought the figure: with its file's hash, the trace.</summary>
    public required ImportId Import { get; init; }
}

/// <summary>A supplier's year: the sums of its purchases in NOK, kept for lists (invariant 8 reads the larger of sum and largest).</summary>
internal sealed class SupplierYear : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required short Year { get; init; }
    public required SupplierId Supplier { get; init; }
    public required decimal SpendNok { get; init; }
    public required int Invoices { get; init; }
    public required decimal LargestNok { get; init; }
}

internal sealed class PurchaseTables : IEntityTypeConfiguration<PurchaseSum>, IEntityTypeConfiguration<SupplierYear>
{
    public void Configure(EntityTypeBuilder<PurchaseSum> builder)
    {
        builder.ToTable("register_purchase");
        builder.HasKey(sum => new
        {
            sum.OrganisationId,
            sum.Supplier,
            sum.Year,
            sum.Month,
            sum.Account,
            sum.Currency,
            sum.Ledger,
        });
        builder.Property(sum => sum.Account).HasMaxLength(70);
        builder.Property(sum => sum.Currency).HasMaxLength(3);
        builder.Property(sum => sum.Ledger).HasMaxLength(100);
    }

    public void Configure(EntityTypeBuilder<SupplierYear> builder)
    {
        builder.ToTable("register_supplier_year");
        builder.HasKey(year => new
        {
            year.OrganisationId,
            year.Year,
            year.Supplier,
        });
        builder
            .HasIndex(year => new
            {
                year.OrganisationId,
                year.Year,
                year.SpendNok,
                year.Supplier,
            })
            .IsDescending(false, false, true, false);
    }
}
