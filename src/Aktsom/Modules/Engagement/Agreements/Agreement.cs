using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Engagement.Agreements;

/// <summary>An agreement with a supplier, and the assessment it rests on (R-LO-13).</summary>
internal sealed class Agreement : IOwned
{
    public const int LongestText = 4000;

    public required OrganisationId OrganisationId { get; init; }
    public required AgreementId Id { get; init; }
    public required SupplierId Supplier { get; init; }
    public required string Title { get; set; }
    public string? Number { get; set; }
    public required DateOnly From { get; set; }

    /// <summary>The last day; null runs until somebody ends it.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Who answers for training, coordination and assessment.</summary>
    public string? Responsible { get; set; }

    /// <summary>One of the most important agreements.</summary>
    public bool Key { get; set; }

    /// <summary>Why it was made although the supplier lacked something the organisation demands (R-NOR-08).</summary>
    public string? DespiteReason { get; set; }
    public AssessmentKind? AssessmentKind { get; set; }
    public Guid? Assessment { get; set; }

    /// <summary>The assessment's own day and level, as they were when it was tied.</summary>
    public DateOnly? AssessedOn { get; set; }
    public short? AssessedLevel { get; set; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
    public Guid Revision { get; set; }

    public bool IsAssessed => Assessment is not null;

    /// <summary>In force on this day.</summary>
    public bool RunsOn(DateOnly day) => From <= day && (To is null || To >= day);

    /// <summary>In force on any day of the year (indicators.md I-34).</summary>
    public bool RunsIn(int year) => From <= new DateOnly(year, 12, 31) && (To is null || To >= new DateOnly(year, 1, 1));
}

internal sealed class AgreementTable : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.ToTable("engagement_agreement");
        builder.HasKey(agreement => new { agreement.OrganisationId, agreement.Id });
        builder.HasIndex(agreement => new { agreement.OrganisationId, agreement.Supplier });
        builder.Property(agreement => agreement.AssessmentKind).HasConversion<string>().HasMaxLength(40);
        builder.Property(agreement => agreement.DespiteReason).HasMaxLength(Agreement.LongestText);
        builder.Property(agreement => agreement.Revision).IsConcurrencyToken();
    }
}
