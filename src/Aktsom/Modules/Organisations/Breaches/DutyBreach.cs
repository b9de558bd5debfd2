using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Organisations.Breaches;

/// <summary>A duty under the Act that was not done in time or not whole (data-model.md section 2).</summary>
internal sealed class DutyBreach : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required int Year { get; init; }
    public required DutyBreachKind Kind { get; init; }

    /// <summary>The record it is about, where a year can have several; else empty.</summary>
    public required string About { get; init; }
    public required DateOnly Day { get; set; }
    public required string Note { get; set; }
    public DateOnly? Ended { get; set; }
}

internal sealed class DutyBreachTable : IEntityTypeConfiguration<DutyBreach>
{
    public void Configure(EntityTypeBuilder<DutyBreach> builder)
    {
        builder.ToTable("organisations_breach");
        builder.HasKey(breach => new
        {
            breach.OrganisationId,
            breach.Year,
            breach.Kind,
            breach.About,
        });
        builder.Property(breach => breach.Note).HasMaxLength(4000);
    }
}
