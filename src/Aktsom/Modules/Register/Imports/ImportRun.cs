using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
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

    /// <summary>SAF-T, CSV, XLSX or EHF with its version, as the reader names it.</summary>
    public required string Kind { get; init; }

    /// <summary>Which ledger the rows belong to: a later file of the same ledger and period takes the place of this one's sums.</summary>
    public required string Ledger { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public string? Currency { get; init; }
    public ImportState State { get; set; }
    public DateTimeOffset? ConfirmedAt { get; set; }
    public string? ConfirmedBy { get; set; }
    public int Added { get; set; }
    public int Changed { get; set; }
    public int Unchanged { get; set; }
    public int Rejected { get; set; }
    public int SetAside { get; set; }

    /// <summary>The file's warnings as JSON: code and arguments.</summary>
    public string Warnings { get; set; } = "[]";

    /// <summary>The column mapping used, as JSON; null for files that need none.</summary>
    public string? Mapping { get; set; }
}

internal enum ImportState
{
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
    public required ImportOutcome Outcome { get; set; }
    public string? Key { get; init; }
    public string? Name { get; init; }

    /// <summary>Why it was rejected or set aside: the reader's code and arguments as JSON.</summary>
    public string? Reason { get; init; }

    /// <summary>The supplier as read, with its sums, as JSON; null for an unreadable line.</summary>
    public string? Content { get; set; }
    public SupplierId? Supplier { get; set; }
}

internal enum ImportOutcome
{
    Added,
    Changed,
    Unchanged,
    Rejected,
    SetAside,
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
        IEntityTypeConfiguration<RememberedMapping>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.ToTable("register_import");
        builder.HasKey(run => new { run.OrganisationId, run.Id });
        builder.Property(run => run.Warnings).HasColumnType("jsonb");
        builder.Property(run => run.Mapping).HasColumnType("jsonb");
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
        builder.Property(row => row.Reason).HasColumnType("jsonb");
        builder.Property(row => row.Content).HasColumnType("jsonb");
    }

    public void Configure(EntityTypeBuilder<RememberedMapping> builder)
    {
        builder.ToTable("register_mapping");
        builder.HasKey(mapping => new { mapping.OrganisationId, mapping.HeaderHash });
        builder.Property(mapping => mapping.Mapping).HasColumnType("jsonb");
    }
}
