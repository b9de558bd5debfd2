using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Engagement.Terms;

/// <summary>
/// What an agreement says of how it is carried out: the clause set it holds (R-NOR-11), terms and order calendar, and what the buyer itself promises
/// (R-NOR-12).
/// </summary>
internal sealed class AgreementTerms : IOwned
{
    public const int LongestText = 2000;

    public required OrganisationId OrganisationId { get; init; }
    public required AgreementId Agreement { get; init; }

    /// <summary>The clause set and its version, as it stands in the agreement.</summary>
    public CodeId? Clauses { get; set; }
    public int? ClausesVersion { get; set; }

    /// <summary>The last day it was negotiated anew; the clause set is in it from then, else from its first day.</summary>
    public DateOnly? RenegotiatedOn { get; set; }
    public string? DeliveryTerms { get; set; }
    public string? PaymentTerms { get; set; }

    /// <summary>Days orders are given on, and how often, where there is an order calendar.</summary>
    public List<DateOnly> OrderDays { get; set; } = [];
    public int? OrderEveryWeeks { get; set; }
    public string? MinimumOrder { get; set; }

    /// <summary>Changed needs, as they are written into the agreement.</summary>
    public string? ChangedNeeds { get; set; }

    /// <summary>The buyer's own promises, in days: from order to delivery, to payment, and of notice when needs change.</summary>
    public int? LeadDays { get; set; }
    public int? PaymentDays { get; set; }
    public int? NoticeDays { get; set; }
    public Guid Revision { get; set; }

    public bool LacksTerms => DeliveryTerms is null || PaymentTerms is null;
    public bool HasCalendar => OrderDays.Count > 0 || OrderEveryWeeks is not null;
    public bool Promises => LeadDays is not null || PaymentDays is not null || NoticeDays is not null;
}

/// <summary>From which day new and renegotiated agreements must hold a clause set (R-NOR-11).</summary>
internal sealed class ClauseRule : IOwned
{
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Null demands it of none.</summary>
    public DateOnly? From { get; set; }
    public Guid Revision { get; set; }
}

/// <summary>A breach that a supplier tells of, as the clause demands. It is proposed as a finding.</summary>
internal sealed class SupplierNotice : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required NoticeId Id { get; init; }
    public required AgreementId Agreement { get; init; }
    public required DateOnly Received { get; init; }
    public required string About { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class TermsTables
    : IEntityTypeConfiguration<AgreementTerms>,
        IEntityTypeConfiguration<ClauseRule>,
        IEntityTypeConfiguration<SupplierNotice>
{
    public void Configure(EntityTypeBuilder<AgreementTerms> builder)
    {
        builder.ToTable("engagement_agreement_terms");
        builder.HasKey(terms => new { terms.OrganisationId, terms.Agreement });
        builder.Ignore(terms => terms.LacksTerms).Ignore(terms => terms.HasCalendar).Ignore(terms => terms.Promises);
        builder.Property(terms => terms.DeliveryTerms).HasMaxLength(AgreementTerms.LongestText);
        builder.Property(terms => terms.PaymentTerms).HasMaxLength(AgreementTerms.LongestText);
        builder.Property(terms => terms.ChangedNeeds).HasMaxLength(AgreementTerms.LongestText);
        builder.Property(terms => terms.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ClauseRule> builder)
    {
        builder.ToTable("engagement_clause_rule");
        builder.HasKey(rule => rule.OrganisationId);
        builder.Property(rule => rule.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<SupplierNotice> builder)
    {
        builder.ToTable("engagement_supplier_notice");
        builder.HasKey(notice => new { notice.OrganisationId, notice.Id });
        builder.HasIndex(notice => new { notice.OrganisationId, notice.Agreement });
        builder.Property(notice => notice.About).HasMaxLength(AgreementTerms.LongestText);
    }
}
