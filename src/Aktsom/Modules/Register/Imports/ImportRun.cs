using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Duplicates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Register.Imports;

/// <summary>One file on its way in: read, shown, then confirmed or dropped. Nothing of it counts before it is confirmed.</summary>
internal sealed class ImportRun : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required ImportId Id { get; init; }
    public required string FileName { get; init; }
    public required string Sha256 { get; init; }
    public required long Size { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }

    /// <summary>SAF-T, CSV, XLSX or EHF with its version; empty until the file could be read.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Which ledger the rows belong to: a later file of the same ledger and period takes the place of this one's sums.</summary>
    public string Ledger { get; set; } = "";

    /// <summary>The ledger's name as a person gave it; null lets the file tell.</summary>
    public string? LedgerName { get; set; }

    /// <summary>Whose books the file says it is, with name and number: shown, so that a wrong file is seen.</summary>
    public string? Owner { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public string? Currency { get; set; }

    /// <summary>Lines, vouchers or invoices the reader went through.</summary>
    public long RowsRead { get; set; }

    /// <summary>Too many new suppliers to look for look-alikes in the dry run; it is done when they are saved.</summary>
    public bool LookAlikesLater { get; set; }

    /// <summary>The year that amounts without a date were put on; null where all have dates.</summary>
    public int? AssumedYear { get; set; }

    /// <summary>Some amounts stand in the file without telling whether VAT is in them.</summary>
    public bool VatUnknown { get; set; }
    public ImportState State { get; set; }
    public DateTimeOffset? ConfirmedAt { get; set; }
    public string? ConfirmedBy { get; set; }

    /// <summary>Rows of the file that became something: the sum of the five outcomes below.</summary>
    public int Rows { get; set; }
    public int Added { get; set; }
    public int Changed { get; set; }
    public int Unchanged { get; set; }
    public int Rejected { get; set; }
    public int SetAside { get; set; }

    /// <summary>Suppliers whose purchases in the file's ledger and period are not in this file; no row of the file.</summary>
    public int Gone { get; set; }

    /// <summary>Suppliers the rows belong to: fewer than the rows where one number stands under two names.</summary>
    public int Suppliers { get; set; }

    /// <summary>The file's warnings as JSON: code and arguments.</summary>
    public string Warnings { get; set; } = "[]";

    /// <summary>How the columns were understood, as JSON; null for files that have none.</summary>
    public string? Table { get; set; }

    /// <summary>The columns as a person put them right, as JSON; null follows the reader's proposal.</summary>
    public string? Mapping { get; set; }

    /// <summary>Cells a person put right, as JSON.</summary>
    public string Corrections { get; set; } = "[]";

    /// <summary>Why the file cannot be read with these columns, as JSON; null when it could.</summary>
    public string? Fault { get; set; }
    public Guid Revision { get; set; }
}

internal enum ImportState
{
    /// <summary>The columns must be told before the rows can be read.</summary>
    NeedsColumns,
    DryRun,
    Confirmed,
    Dropped,
}

/// <summary>One supplier or one unreadable line of a file, with what would become of it.</summary>
internal sealed class ImportRow : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required ImportId Import { get; init; }
    public required int Number { get; init; }
    public long? Line { get; init; }
    public string? File { get; init; }
    public required ImportOutcome Outcome { get; set; }
    public string? Key { get; init; }
    public string? Name { get; init; }
    public string? OrgNumber { get; init; }
    public bool OrgNumberValid { get; init; }
    public string? Country { get; init; }
    public string? CountryHints { get; init; }
    public string? Address { get; init; }
    public string? PostCode { get; init; }
    public string? City { get; init; }
    public string? NaceCode { get; init; }
    public string? Goods { get; init; }

    /// <summary>In the run's currency, without VAT where the file says so.</summary>
    public decimal Purchases { get; init; }
    public int Invoices { get; init; }

    /// <summary>The sums by year, month, account and currency as JSON: y, m, a, c, s, i, l.</summary>
    public string Sums { get; init; } = "[]";

    /// <summary>The column of a rejected value and what stands there.</summary>
    public string? Column { get; init; }
    public int? ColumnIndex { get; init; }
    public string? Value { get; init; }

    /// <summary>Why it was rejected or set aside: the reader's code and arguments as JSON.</summary>
    public string? Reason { get; init; }

    /// <summary>The supplier the row belongs to; one that is not stored yet where the row adds it.</summary>
    public SupplierId? Supplier { get; set; }

    /// <summary>The id the supplier gets if the row adds it; made in code, so that order is age.</summary>
    public SupplierId? Candidate { get; init; }

    /// <summary>What differs from the register, as JSON: field → before, after, kept. Kept is what a person wrote here, unless taken.</summary>
    public string? Changes { get; set; }

    /// <summary>Fields of <see cref="Changes"/> where a person chose the ledger's value over the kept one, as JSON.</summary>
    public string Taken { get; set; } = "[]";
}

internal enum ImportOutcome
{
    Added,
    Changed,
    Unchanged,
    Rejected,
    SetAside,

    /// <summary>Not in the file, but in the register for the same ledger and period.</summary>
    Gone,
}

/// <summary>A new supplier that looks like another: asked in the dry run, carried to <see cref="Duplicates.DuplicatePair"/> when it is confirmed.</summary>
internal sealed class ImportPair : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required ImportId Import { get; init; }

    /// <summary>The supplier that was here first, or the row that stands first.</summary>
    public required SupplierId First { get; init; }
    public required SupplierId Second { get; init; }

    /// <summary>0–1.</summary>
    public required float Score { get; init; }

    /// <summary>Reason codes with arguments as JSON.</summary>
    public required string Reasons { get; init; }
    public DuplicateDecision Decision { get; set; }
}

/// <summary>How a person read the columns of a kind of file, found again by its header.</summary>
internal sealed class RememberedMapping : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required string HeaderHash { get; init; }
    public required string Mapping { get; set; }
    public required DateTimeOffset At { get; set; }
}

internal sealed class ImportTables
    : IEntityTypeConfiguration<ImportRun>,
        IEntityTypeConfiguration<ImportRow>,
        IEntityTypeConfiguration<ImportPair>,
        IEntityTypeConfiguration<RememberedMapping>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.ToTable("register_import");
        builder.HasKey(run => new { run.OrganisationId, run.Id });
        builder.HasIndex(run => new { run.OrganisationId, run.Sha256 });
        builder.Property(run => run.Ledger).HasMaxLength(100);
        builder.Property(run => run.LedgerName).HasMaxLength(80);
        builder.Property(run => run.Warnings).HasColumnType("jsonb");
        builder.Property(run => run.Table).HasColumnType("jsonb");
        builder.Property(run => run.Mapping).HasColumnType("jsonb");
        builder.Property(run => run.Corrections).HasColumnType("jsonb");
        builder.Property(run => run.Fault).HasColumnType("jsonb");
        builder.Property(run => run.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("register_import_row");
        builder.HasKey(row => new
        {
            row.OrganisationId,
            row.Import,
            row.Number,
        });
        builder.Property(row => row.CountryHints).HasColumnType("jsonb");
        builder.Property(row => row.Sums).HasColumnType("jsonb");
        builder.Property(row => row.Reason).HasColumnType("jsonb");
        builder.Property(row => row.Changes).HasColumnType("jsonb");
        builder.Property(row => row.Taken).HasColumnType("jsonb");
    }

    public void Configure(EntityTypeBuilder<ImportPair> builder)
    {
        builder.ToTable("register_import_pair");
        builder.HasKey(pair => new
        {
            pair.OrganisationId,
            pair.Import,
            pair.First,
            pair.Second,
        });
        builder.Property(pair => pair.Reasons).HasColumnType("jsonb");
    }

    public void Configure(EntityTypeBuilder<RememberedMapping> builder)
    {
        builder.ToTable("register_mapping");
        builder.HasKey(mapping => new { mapping.OrganisationId, mapping.HeaderHash });
        builder.Property(mapping => mapping.Mapping).HasColumnType("jsonb");
    }
}
