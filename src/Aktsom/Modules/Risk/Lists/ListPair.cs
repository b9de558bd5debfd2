using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Risk.Lists;

/// <summary>What a person decided about a supplier and an entry of a forced-labour list. Kept per pair, so that nobody is asked twice; a new row takes it back.</summary>
internal sealed class ListPair : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required ListPairId Id { get; init; }
    public required SupplierId Supplier { get; init; }

    /// <summary>The entry's list and name as the list writes it.</summary>
    public required string List { get; init; }
    public required string Entry { get; init; }
    public required ListDecision Decision { get; init; }
    public string? Reason { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
}

internal enum ListDecision
{
    /// <summary>Not decided, or taken back.</summary>
    Open,

    /// <summary>They are the same.</summary>
    Same,

    /// <summary>They are not.</summary>
    Different,
}

internal sealed class ListPairTable : IEntityTypeConfiguration<ListPair>
{
    public void Configure(EntityTypeBuilder<ListPair> builder)
    {
        builder.ToTable("risk_list_pair");
        builder.HasKey(pair => new { pair.OrganisationId, pair.Id });
        builder.HasIndex(pair => new { pair.OrganisationId, pair.Supplier });
        builder.Property(pair => pair.List).HasMaxLength(100);
        builder.Property(pair => pair.Entry).HasMaxLength(1000);
        builder.Property(pair => pair.Reason).HasMaxLength(4000);
    }
}
