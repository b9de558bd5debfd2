using System.Text.Json;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Aktsom.Modules.Risk.Editions;

/// <summary>An edition of a risk source that the organisation brought itself, under the source's own terms. Stands beside the others; never overwritten.</summary>
internal sealed class RiskEdition : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required RiskEditionId Id { get; init; }
    public required string Source { get; init; }
    public required string Edition { get; init; }

    /// <summary>The source's terms as the importer stated them; shown wherever the values are.</summary>
    public required string Terms { get; init; }
    public required string FileName { get; init; }
    public required string Sha256 { get; init; }
    public required byte[] Content { get; init; }
    public required int Values { get; init; }

    /// <summary>Our column names and the file's own where they differ: the file is kept as it came, and read again with these.</summary>
    public Dictionary<string, string> Columns { get; init; } = [];
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }

    public EditionState State { get; set; } = EditionState.InUse;

    /// <summary>When it went out of use; kept for the runs that used it.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    /// <summary>The file has the columns of one of the shapes we read, and nobody has to say what they are.</summary>
    public bool OwnShape { get; init; }
}

internal enum EditionState
{
    /// <summary>Uploaded, and nobody has said what it is; no computing uses it.</summary>
    Waiting,
    InUse,
    Retired,
}

internal sealed class EditionTable : IEntityTypeConfiguration<RiskEdition>
{
    private static readonly ValueConverter<Dictionary<string, string>, string> Columns = new(
        columns => JsonSerializer.Serialize(columns, JsonSerializerOptions.Default),
        json => JsonSerializer.Deserialize<Dictionary<string, string>>(json, JsonSerializerOptions.Default)!
    );

    // Written once with the edition and never changed.
    private static readonly ValueComparer<Dictionary<string, string>> ColumnsCompared = new(
        (left, right) => ReferenceEquals(left, right),
        columns => columns.Count,
        columns => columns
    );

    public void Configure(EntityTypeBuilder<RiskEdition> builder)
    {
        builder.ToTable("risk_edition");
        builder.HasKey(edition => new { edition.OrganisationId, edition.Id });
        builder.Property(edition => edition.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(edition => edition.Terms).HasMaxLength(4000);
        builder.Property(edition => edition.Source).HasMaxLength(2000);
        builder.Property(edition => edition.Columns).HasColumnType("jsonb").HasConversion(Columns, ColumnsCompared);
        builder.Property(edition => edition.Edition).HasMaxLength(2000);
    }
}
