using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Impacts.Materiality;

/// <summary>Where in the value chain a topic arises.</summary>
internal enum ChainPart
{
    [Display(Name = "ChainPart.OwnOperations")]
    OwnOperations,

    [Display(Name = "ChainPart.Upstream")]
    Upstream,

    [Display(Name = "ChainPart.Downstream")]
    Downstream,

    [Display(Name = "ChainPart.WholeChain")]
    WholeChain,
}

/// <summary>How much a topic weighs from one side.</summary>
internal enum Weight
{
    [Display(Name = "Weight.Small")]
    Small,

    [Display(Name = "Weight.Medium")]
    Medium,

    [Display(Name = "Weight.Large")]
    Large,
}

/// <summary>
/// A topic of a year's double materiality analysis (R-NOR-50): what the organisation does to the world, and what the world does to its money, each judged with
/// its reason and neither weighed against the other. Tied to an impact where it is one.
/// </summary>
internal sealed class MaterialityTopic : IOwned
{
    public const int LongestText = 4000;

    public required OrganisationId OrganisationId { get; init; }
    public required MaterialityId Id { get; init; }
    public required int Year { get; init; }
    public required string Title { get; set; }
    public ChainPart Part { get; set; }

    /// <summary>Main and sub-activity, in own words.</summary>
    public string? Activity { get; set; }

    /// <summary>About nature, climate or animals.</summary>
    public bool Nature { get; set; }

    /// <summary>Effect on people and the world; null is not judged.</summary>
    public Weight? ImpactWeight { get; set; }
    public string? ImpactReason { get; set; }

    /// <summary>Financial risk and chance from the world; null is not judged.</summary>
    public Weight? FinancialWeight { get; set; }
    public string? FinancialReason { get; set; }

    /// <summary>The impact it is, where it is one.</summary>
    public ImpactId? Impact { get; set; }
    public Guid Revision { get; set; }

    public bool IsJudged => ImpactWeight is not null && FinancialWeight is not null;

    /// <summary>Material from either side is enough.</summary>
    public bool IsMaterial => ImpactWeight == Weight.Large || FinancialWeight == Weight.Large;
}

/// <summary>What kind of people were spoken to.</summary>
internal enum VoiceKind
{
    /// <summary>Those affected, or who speak for them.</summary>
    [Display(Name = "VoiceKind.Affected")]
    Affected,

    /// <summary>Those who read and use what is reported.</summary>
    [Display(Name = "VoiceKind.Reader")]
    Reader,

    /// <summary>Resource persons in one's own house.</summary>
    [Display(Name = "VoiceKind.Resource")]
    Resource,
}

/// <summary>People spoken to for the analysis, by group and never by name.</summary>
internal sealed class MaterialityVoice : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required Guid Id { get; init; }
    public required int Year { get; init; }
    public required DateOnly Day { get; init; }
    public required VoiceKind Kind { get; init; }
    public required string Group { get; init; }

    /// <summary>How many; null is not counted.</summary>
    public int? People { get; init; }
    public required string Heard { get; init; }
    public required string By { get; init; }
}

internal sealed class MaterialityTables : IEntityTypeConfiguration<MaterialityTopic>, IEntityTypeConfiguration<MaterialityVoice>
{
    public void Configure(EntityTypeBuilder<MaterialityTopic> builder)
    {
        builder.ToTable("impacts_materiality");
        builder.HasKey(topic => new { topic.OrganisationId, topic.Id });
        builder.HasIndex(topic => new { topic.OrganisationId, topic.Year });
        builder.Property(topic => topic.ImpactWeight).HasConversion<string>().HasMaxLength(40);
        builder.Property(topic => topic.FinancialWeight).HasConversion<string>().HasMaxLength(40);
        builder.Property(topic => topic.ImpactReason).HasMaxLength(MaterialityTopic.LongestText);
        builder.Property(topic => topic.FinancialReason).HasMaxLength(MaterialityTopic.LongestText);
        builder.Property(topic => topic.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<MaterialityVoice> builder)
    {
        builder.ToTable("impacts_materiality_voice");
        builder.HasKey(voice => new { voice.OrganisationId, voice.Id });
        builder.HasIndex(voice => new { voice.OrganisationId, voice.Year });
        builder.Property(voice => voice.Heard).HasMaxLength(MaterialityTopic.LongestText);
    }
}
