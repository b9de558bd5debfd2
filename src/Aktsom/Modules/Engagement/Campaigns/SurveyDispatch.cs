using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Engagement.Campaigns;

/// <summary>One supplier's form in a campaign.</summary>
internal sealed class SurveyDispatch : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required DispatchId Id { get; init; }
    public required CampaignId Campaign { get; init; }
    public required SupplierId Supplier { get; init; }

    /// <summary>The supplier's name when it was asked, so that the form can be shown without the register.</summary>
    public required string SupplierName { get; init; }

    /// <summary>Where the supplier stood in risk when it was chosen: 0 unknown to 4 very high.</summary>
    public required int Level { get; init; }

    /// <summary>Chosen by a person beside the selection.</summary>
    public bool ByHand { get; init; }
    public DispatchState State { get; set; }
    public string? ContactName { get; set; }
    public string? ContactEmail { get; set; }
    public string? ContactLanguage { get; set; }
    public DateOnly? SentOn { get; set; }
    public int Reminders { get; set; }
    public DateOnly? RemindedOn { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Answered after the campaign was closed: kept, and not counted in its closed share.</summary>
    public bool Late { get; set; }
    public string? SignedBy { get; set; }
    public string? SignerTitle { get; set; }
    public DateTimeOffset? DeclinedAt { get; set; }

    /// <summary>Never counted as risk by itself.</summary>
    public string? DeclineReason { get; set; }
    public string? ReopenReason { get; set; }

    /// <summary>What the answers were worth when they were sent in; null where nothing counted.</summary>
    public decimal? ScorePoints { get; set; }
    public decimal? ScoreMost { get; set; }
    public int Answered { get; set; }
    public int Asked { get; set; }
    public Guid Revision { get; set; }

    /// <summary>0–100, unrounded.</summary>
    public decimal? Score => ScoreMost > 0 ? 100 * ScorePoints / ScoreMost : null;

    public bool IsAnswered => State is DispatchState.Answered or DispatchState.Treated or DispatchState.Signed or DispatchState.Outdated;

    /// <summary>Risk does not point at it: low or medium. Not knowing is a reason to ask.</summary>
    public bool IsBeyondRisk => Level is 1 or 2;
}

internal sealed class DispatchTable : IEntityTypeConfiguration<SurveyDispatch>
{
    public const int LongestReason = 4000;

    public void Configure(EntityTypeBuilder<SurveyDispatch> builder)
    {
        builder.ToTable("engagement_dispatch");
        builder.HasKey(dispatch => new { dispatch.OrganisationId, dispatch.Id });
        builder
            .HasIndex(dispatch => new
            {
                dispatch.OrganisationId,
                dispatch.Campaign,
                dispatch.Supplier,
            })
            .IsUnique();
        builder.HasIndex(dispatch => new { dispatch.OrganisationId, dispatch.Supplier });
        builder.Property(dispatch => dispatch.DeclineReason).HasMaxLength(LongestReason);
        builder.Property(dispatch => dispatch.ReopenReason).HasMaxLength(LongestReason);
        builder.Property(dispatch => dispatch.Revision).IsConcurrencyToken();
    }
}
