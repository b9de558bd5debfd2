using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Terms;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Engagement.Treating;

/// <summary>A critical answer, or a supplier's own notice, that a person must look at. It is no finding before somebody says so.</summary>
internal sealed class FindingProposal : IOwned
{
    public const string OfNotice = "notice";

    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The form it was told in; a notice has its own id here.</summary>
    public required DispatchId Dispatch { get; init; }

    /// <summary>The question whose answer closed its gate, or <see cref="OfNotice"/>.</summary>
    public required string Code { get; init; }

    /// <summary>Null for a notice, which came under the agreement and in these words.</summary>
    public CampaignId? Campaign { get; init; }
    public AgreementId? Agreement { get; init; }
    public string? Words { get; init; }
    public required SupplierId Supplier { get; init; }
    public required string SupplierName { get; init; }
    public string? Topic { get; init; }
    public required DateTimeOffset FoundAt { get; init; }
    public ProposalState State { get; set; }
    public string? Reason { get; set; }
    public string? DecidedBy { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
}

internal enum ProposalState
{
    [Display(Name = "ProposalState.Open")]
    Open,

    [Display(Name = "ProposalState.Taken")]
    Taken,

    [Display(Name = "ProposalState.Dismissed")]
    Dismissed,

    /// <summary>The supplier has answered otherwise since.</summary>
    [Display(Name = "ProposalState.Withdrawn")]
    Withdrawn,
}

internal sealed class FindingProposalTable : IEntityTypeConfiguration<FindingProposal>
{
    public void Configure(EntityTypeBuilder<FindingProposal> builder)
    {
        builder.ToTable("engagement_finding_proposal");
        builder.HasKey(one => new
        {
            one.OrganisationId,
            one.Dispatch,
            one.Code,
        });
        builder.HasIndex(one => new { one.OrganisationId, one.State });
        builder.Property(one => one.Code).HasMaxLength(40);
        builder.Property(one => one.Words).HasMaxLength(AgreementTerms.LongestText);
        builder.Property(one => one.Reason).HasMaxLength(AnswerTables.LongestMessage);
    }
}
