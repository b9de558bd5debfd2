using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Engagement.Campaigns;

/// <summary>One sending of one version of a question set to chosen suppliers (data-model.md section 4: SurveyCampaign).</summary>
internal sealed class Campaign : IOwned
{
    /// <summary>Days before the deadline on which those who have not answered are reminded.</summary>
    public static readonly IReadOnlyList<int> UsualReminders = [7, 3, 1];

    public required OrganisationId OrganisationId { get; init; }
    public required CampaignId Id { get; init; }
    public required string Name { get; set; }
    public required int Year { get; set; }
    public required string Set { get; init; }
    public required SetKind Kind { get; init; }
    public required int SetVersion { get; init; }
    public CampaignState State { get; set; }
    public required DateOnly Due { get; set; }
    public DateOnly? SentOn { get; set; }
    public DateOnly? ClosedOn { get; set; }

    /// <summary>The selection, kept so that it can be repeated (R-LO-05): levels 0 unknown to 4 very high; none means all.</summary>
    public required List<int> Levels { get; init; }
    public required List<Guid> Categories { get; init; }
    public long? MinSpendKroner { get; init; }
    public bool CentralOnly { get; init; }

    /// <summary>Why suppliers are asked whom risk does not point at. Kept, and may be quoted in the statement.</summary>
    public string? BeyondReason { get; set; }

    /// <summary>The buyer's own words in the letter.</summary>
    public string? Wording { get; set; }
    public List<int> ReminderDays { get; set; } = [.. UsualReminders];

    /// <summary>The month it is sent anew each year, 1 to 12; null for one that is sent once (R-LIL-26).</summary>
    public int? SendMonth { get; set; }

    /// <summary>When the answers are to be gone through.</summary>
    public DateOnly? TreatFrom { get; set; }
    public DateOnly? TreatTo { get; set; }

    /// <summary>The address the installation was reached at when it was sent; links in later letters lead there too.</summary>
    public string? Address { get; set; }
    public required string MadeBy { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public Guid Revision { get; set; }

    /// <summary>The window for going through the answers is over.</summary>
    public bool IsTreatmentOver(DateOnly today) => TreatTo < today;
}

internal enum CampaignState
{
    Draft,
    Open,
    Closed,
}

/// <summary>The questions as they were sent, word for word: what a later edition of the program ships changes nothing here.</summary>
internal sealed class CampaignQuestions : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required CampaignId Campaign { get; init; }
    public required string Json { get; init; }
}

internal sealed class CampaignTables : IEntityTypeConfiguration<Campaign>, IEntityTypeConfiguration<CampaignQuestions>
{
    public const int LongestWording = 4000;

    public void Configure(EntityTypeBuilder<Campaign> builder)
    {
        builder.ToTable("engagement_campaign");
        builder.HasKey(campaign => new { campaign.OrganisationId, campaign.Id });
        builder.Property(campaign => campaign.Wording).HasMaxLength(LongestWording);
        builder.Property(campaign => campaign.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<CampaignQuestions> builder)
    {
        builder.ToTable("engagement_campaign_questions");
        builder.HasKey(questions => new { questions.OrganisationId, questions.Campaign });
        builder.Property(questions => questions.Json).HasColumnType("text");
    }
}
