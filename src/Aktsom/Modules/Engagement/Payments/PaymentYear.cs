using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Engagement.Payments;

/// <summary>How many invoices of a year were paid, and how many by their due date, as somebody has read it in another system.</summary>
internal sealed class PaymentYear : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required int Year { get; init; }
    public required int Paid { get; set; }
    public required int OnTime { get; set; }

    /// <summary>Where the numbers are from.</summary>
    public required string Source { get; set; }
    public required string By { get; set; }
    public required DateTimeOffset At { get; set; }
}

internal sealed class PaymentYearTable : IEntityTypeConfiguration<PaymentYear>
{
    public void Configure(EntityTypeBuilder<PaymentYear> builder)
    {
        builder.ToTable(
            "engagement_payment_year",
            table => table.HasCheckConstraint("ck_engagement_payment_year_on_time", "on_time between 0 and paid")
        );
        builder.HasKey(one => new { one.OrganisationId, one.Year });
    }
}
