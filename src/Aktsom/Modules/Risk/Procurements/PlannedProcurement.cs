using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk.Procurement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Risk.Procurements;

/// <summary>
/// A procurement of a public buyer's plan with the grounds its category rests on (R-LIL-06). The category is computed from the grounds each time it is read; a
/// person's other choice stands beside it with its reason.
/// </summary>
internal sealed class PlannedProcurement : IOwned
{
    public const int LongestReason = 4000;

    public required OrganisationId OrganisationId { get; init; }
    public required ProcurementId Id { get; init; }
    public required int Year { get; init; }
    public required string Title { get; set; }
    public bool? OnHighRiskList { get; set; }
    public ClimateLoad? Climate { get; set; }
    public HarmRisk? Animals { get; set; }
    public HarmRisk? People { get; set; }
    public bool? PointedOut { get; set; }

    /// <summary>What a person has set in place of the table's.</summary>
    public ProcurementCategory? Changed { get; set; }
    public string? ChangeReason { get; set; }
    public required DateTimeOffset At { get; set; }
    public required string By { get; set; }
    public Guid Revision { get; set; }

    public ProcurementResult Computed => ProcurementCategories.Of(new(OnHighRiskList, Climate, Animals, People, PointedOut));

    /// <summary>What holds; null while a ground is missing.</summary>
    public ProcurementCategory? Category => Computed.Category is null ? null : Changed ?? Computed.Category;
}

internal sealed class PlannedProcurementTable : IEntityTypeConfiguration<PlannedProcurement>
{
    public void Configure(EntityTypeBuilder<PlannedProcurement> builder)
    {
        // Invariant 7: whatever is written, A never stands without the grounds of B.
        builder.ToTable(
            "risk_procurement",
            table =>
                table.HasCheckConstraint(
                    "ck_risk_procurement_a",
                    "changed is distinct from 'A' or coalesce(on_high_risk_list, false) or coalesce(climate = 'Considerable', false) or coalesce(animals = 'Considerable', false)"
                )
        );
        builder.HasKey(one => new { one.OrganisationId, one.Id });
        builder.HasIndex(one => new { one.OrganisationId, one.Year });
        builder.Property(one => one.Climate).HasConversion<string>().HasMaxLength(40);
        builder.Property(one => one.Animals).HasConversion<string>().HasMaxLength(40);
        builder.Property(one => one.People).HasConversion<string>().HasMaxLength(40);
        builder.Property(one => one.Changed).HasConversion<string>().HasMaxLength(40);
        builder.Property(one => one.ChangeReason).HasMaxLength(PlannedProcurement.LongestReason);
        builder.Property(one => one.Revision).IsConcurrencyToken();
        builder.Ignore(one => one.Computed);
        builder.Ignore(one => one.Category);
    }
}
