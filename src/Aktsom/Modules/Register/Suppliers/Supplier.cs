using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Register.Suppliers;

/// <summary>One organisation's relation with a supplier: who it is, what is known of it, where it stands (data-model.md section 3).</summary>
internal sealed class Supplier : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required SupplierId Id { get; init; }
    public required string Name { get; set; }

    /// <summary>Nine digits as written, also when the check digit is wrong: a wrong number is a warning, not a lost row.</summary>
    public string? OrgNumber { get; set; }
    public bool OrgNumberValid { get; set; }

    /// <summary>ISO 3166-1 alpha-2 of the seat, only where the source states it; null is not known.</summary>
    public string? Country { get; set; }

    /// <summary>What points at a country while the address is silent, as JSON; never a fact.</summary>
    public string? CountryHints { get; set; }
    public string? Address { get; set; }
    public string? PostCode { get; set; }
    public string? City { get; set; }

    /// <summary>SN2007 or SN2025 code, e.g. 41.200; null is not known.</summary>
    public string? NaceCode { get; set; }

    /// <summary>Finer goods words for screening, e.g. "cotton"; null is not known.</summary>
    public string? Goods { get; set; }
    public CategoryId? Category { get; set; }
    public SupplierKind Kind { get; set; }
    public SupplierLevel Level { get; set; }
    public PurchaseType? PurchaseType { get; set; }
    public SupplierState State { get; set; } = SupplierState.Active;

    /// <summary>Found by an import and onboarded by nobody here.</summary>
    public bool NotOnboardedHere { get; set; }
    public bool KeySupplier { get; set; }
    public bool AgreementSupplier { get; set; }

    /// <summary>What the organisation prefers in purchasing (R-LO-14).</summary>
    public Judged Local { get; set; }
    public Judged EnvironmentCertified { get; set; }

    /// <summary>The day it was challenged on climate measures.</summary>
    public DateOnly? ClimateChallengedOn { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public SupplierEndReason EndReason { get; set; }
    public bool Bankrupt { get; set; }
    public DateOnly? DeletedFromRegistryOn { get; set; }
    public DateTimeOffset? RegistryCheckedAt { get; set; }

    /// <summary>The supplier this one was found to be the same as; it then counts no more, and can be parted again.</summary>
    public SupplierId? MergedInto { get; set; }
    public required DateTimeOffset AddedAt { get; init; }
    public Guid Revision { get; set; }

    /// <summary>A few bits for each stem of the name, kept by a trigger: a search for common words need not open every name.</summary>
    public long NameBits { get; private set; }
}

/// <summary>What somebody has judged, or nobody yet.</summary>
internal enum Judged
{
    Unknown,
    Yes,
    No,
}

internal enum SupplierKind
{
    SupplyChain,
    BusinessPartner,
}

internal enum SupplierLevel
{
    Unknown,
    Central,
    Local,
    Group,
}

internal enum PurchaseType
{
    OwnProduction,
    DirectFromProducer,
    ViaAgentImporterBrand,
    Other,
}

internal enum SupplierState
{
    Prospect,
    Prequalifying,
    Conditional,
    Approved,
    Active,
    UnderReview,
    Suspended,
    Ended,
    Rejected,
}

internal enum SupplierEndReason
{
    None,
    Expired,
    Bankrupt,
    Breach,
    RemediationImpossible,
    Moved,
    Other,
}

/// <summary>Which supplier a ledger's own key means, so that the next import finds it again.</summary>
internal sealed class SupplierKey : IOwned
{
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The ledger the key belongs to, e.g. "saf-t:914378271".</summary>
    public required string Ledger { get; init; }
    public required string Key { get; init; }
    public required SupplierId Supplier { get; set; }

    /// <summary>
    /// What the ledger said of the supplier when last imported, as JSON. What differs from it in the register was written by a person or by
    /// another source, so an import does not take its place unasked.
    /// </summary>
    public string Stated { get; set; } = "{}";

    /// <summary>The last day of the period that said so: an older file does not take a newer one's place.</summary>
    public DateOnly? StatedTo { get; set; }
}

internal sealed class SupplierTables : IEntityTypeConfiguration<Supplier>, IEntityTypeConfiguration<SupplierKey>
{
    public void Configure(EntityTypeBuilder<Supplier> builder)
    {
        builder.ToTable("register_supplier");
        builder.HasKey(supplier => new { supplier.OrganisationId, supplier.Id });
        builder.Property(supplier => supplier.NameBits).HasDefaultValue(0L).ValueGeneratedOnAddOrUpdate();
        builder.HasIndex(supplier => new
        {
            supplier.OrganisationId,
            supplier.Category,
            supplier.Name,
        });
        builder.HasIndex(supplier => new { supplier.OrganisationId, supplier.Name });
        builder.HasIndex(supplier => new { supplier.OrganisationId, supplier.OrgNumber });
        builder.HasIndex(supplier => new
        {
            supplier.OrganisationId,
            supplier.Country,
            supplier.Name,
        });
        builder.HasIndex(supplier => new { supplier.OrganisationId, supplier.MergedInto }).HasFilter("merged_into is not null");
        builder.Property(supplier => supplier.Name).UseCollation(AppDb.Norwegian);
        builder.Property(supplier => supplier.Local).HasDefaultValueSql("'Unknown'").HasSentinel(Judged.Unknown);
        builder.Property(supplier => supplier.EnvironmentCertified).HasDefaultValueSql("'Unknown'").HasSentinel(Judged.Unknown);
        builder.Property(supplier => supplier.CountryHints).HasColumnType("jsonb");
        builder.Property(supplier => supplier.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<SupplierKey> builder)
    {
        builder.ToTable("register_supplier_key");
        builder.HasKey(key => new
        {
            key.OrganisationId,
            key.Ledger,
            key.Key,
        });
        builder.HasIndex(key => new { key.OrganisationId, key.Supplier });
        builder.Property(key => key.Ledger).HasMaxLength(100);
        builder.Property(key => key.Stated).HasColumnType("jsonb");
    }
}
