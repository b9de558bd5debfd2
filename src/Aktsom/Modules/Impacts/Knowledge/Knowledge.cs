using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Impacts.Knowledge;

/// <summary>How firmly something is known (glossary, section 17).</summary>
internal enum Certainty
{
    [Display(Name = "Certainty.Claimed")]
    Claimed,

    [Display(Name = "Certainty.Discussed")]
    Discussed,

    [Display(Name = "Certainty.Documented")]
    Documented,

    [Display(Name = "Certainty.Verified")]
    Verified,
}

/// <summary>How an impact is known: a report, an audit, an answer.</summary>
internal sealed class ImpactSource : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required KnowledgeId Id { get; init; }
    public required ImpactId Impact { get; init; }
    public required int Year { get; init; }
    public required string Text { get; set; }
    public DateOnly? Day { get; set; }
    public Certainty Certainty { get; set; }
    public string? Link { get; set; }
}

internal enum DialogueForm
{
    [Display(Name = "DialogueForm.Meeting")]
    Meeting,

    [Display(Name = "DialogueForm.Interview")]
    Interview,

    [Display(Name = "DialogueForm.Survey")]
    Survey,

    [Display(Name = "DialogueForm.Letter")]
    Letter,

    [Display(Name = "DialogueForm.Other")]
    Other,
}

/// <summary>A talk with those affected or with those who speak for them; tied to an impact where it was about one (R-EHN-14).</summary>
internal sealed class StakeholderDialogue : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required KnowledgeId Id { get; init; }
    public ImpactId? Impact { get; init; }
    public required DateOnly Day { get; set; }

    /// <summary>Whom: «arbeidere i Klang», «fagforbundet».</summary>
    public required string Group { get; set; }

    /// <summary>The affected themselves, and not only those who speak for them.</summary>
    public bool Affected { get; set; }
    public DialogueForm Form { get; set; }
    public required string Subject { get; set; }
    public string? Heard { get; set; }
}

internal enum GapKind
{
    [Display(Name = "GapKind.NotKnown")]
    NotKnown,

    [Display(Name = "GapKind.PartNotCovered")]
    PartNotCovered,
}

/// <summary>What is not known, or a part that was left out, with the reason and the plan (R-LO-15, R-EHN-15).</summary>
internal sealed class InformationGap : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required KnowledgeId Id { get; init; }
    public ImpactId? Impact { get; init; }

    /// <summary>The year it was found.</summary>
    public required int Year { get; init; }
    public GapKind Kind { get; set; }
    public required string Text { get; set; }

    /// <summary>Why it is not known; an uncovered part never stands without.</summary>
    public string? Reason { get; set; }
    public string? Plan { get; set; }
    public DateOnly? Due { get; set; }
    public DateOnly? Closed { get; set; }

    /// <summary>What was found out; told in the next statement.</summary>
    public string? Answer { get; set; }
}

internal sealed class KnowledgeTables
    : IEntityTypeConfiguration<ImpactSource>,
        IEntityTypeConfiguration<StakeholderDialogue>,
        IEntityTypeConfiguration<InformationGap>
{
    public const int LongestText = 2000;

    public void Configure(EntityTypeBuilder<ImpactSource> builder)
    {
        builder.ToTable("impacts_source");
        builder.HasKey(source => new { source.OrganisationId, source.Id });
        builder.HasIndex(source => new { source.OrganisationId, source.Impact });
        builder.Property(source => source.Text).HasMaxLength(LongestText);
        builder.Property(source => source.Link).HasMaxLength(LongestText);
    }

    public void Configure(EntityTypeBuilder<StakeholderDialogue> builder)
    {
        builder.ToTable("impacts_dialogue");
        builder.HasKey(talk => new { talk.OrganisationId, talk.Id });
        builder.HasIndex(talk => new { talk.OrganisationId, talk.Impact });
        builder.Property(talk => talk.Subject).HasMaxLength(LongestText);
        builder.Property(talk => talk.Heard).HasMaxLength(LongestText);
    }

    public void Configure(EntityTypeBuilder<InformationGap> builder)
    {
        builder.ToTable("impacts_gap");
        builder.HasKey(gap => new { gap.OrganisationId, gap.Id });
        builder.HasIndex(gap => new { gap.OrganisationId, gap.Impact });
        foreach (
            var text in new[]
            {
                nameof(InformationGap.Text),
                nameof(InformationGap.Reason),
                nameof(InformationGap.Plan),
                nameof(InformationGap.Answer),
            }
        )
        {
            builder.Property(text).HasMaxLength(LongestText);
        }
    }
}
