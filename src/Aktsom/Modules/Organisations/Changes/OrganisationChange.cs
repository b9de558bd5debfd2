using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Organisations.Changes;

/// <summary>A larger change of the organisation, such as a company bought or a head office moved; proposed in the next statement (R-EHN-11).</summary>
internal sealed class OrganisationChange : IOwned
{
    public const int LongestText = 2000;

    public required OrganisationId OrganisationId { get; init; }
    public required OrganisationChangeId Id { get; init; }
    public required DateOnly Day { get; set; }
    public required string What { get; set; }
}

internal sealed class OrganisationChangeTable : IEntityTypeConfiguration<OrganisationChange>
{
    public void Configure(EntityTypeBuilder<OrganisationChange> builder)
    {
        builder.ToTable("organisations_change");
        builder.HasKey(change => new { change.OrganisationId, change.Id });
        builder.Property(change => change.What).HasMaxLength(OrganisationChange.LongestText);
    }
}
