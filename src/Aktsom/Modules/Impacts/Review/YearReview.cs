using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Impacts.Review;

internal enum ReviewAnswer
{
    [Display(Name = "ReviewAnswer.Yes")]
    Yes,

    [Display(Name = "ReviewAnswer.Partly")]
    Partly,

    [Display(Name = "ReviewAnswer.No")]
    No,
}

/// <summary>Whether found harm was put right; that none was found is an answer of its own.</summary>
internal enum HarmAnswer
{
    [Display(Name = "ReviewAnswer.Yes")]
    Yes,

    [Display(Name = "ReviewAnswer.Partly")]
    Partly,

    [Display(Name = "ReviewAnswer.No")]
    No,

    [Display(Name = "HarmAnswer.NoneFound")]
    NoneFound,
}

/// <summary>What became of a change that was decided the year before.</summary>
internal enum ChangeOutcome
{
    [Display(Name = "ChangeOutcome.Done")]
    Done,

    [Display(Name = "ChangeOutcome.Underway")]
    Underway,

    [Display(Name = "ChangeOutcome.Dropped")]
    Dropped,
}

/// <summary>The year's judgement of the due diligence work itself: three answers with what shows them (R-EHN-16).</summary>
internal sealed class YearReview : IOwned
{
    public const int LongestText = 4000;

    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The year that is judged.</summary>
    public required int Year { get; init; }
    public required DateOnly HeldOn { get; set; }
    public required string Participants { get; set; }

    /// <summary>Is the mapping sound?</summary>
    public ReviewAnswer Mapping { get; set; }
    public required string MappingWhy { get; set; }

    /// <summary>Do the measures work as meant?</summary>
    public ReviewAnswer Measures { get; set; }
    public required string MeasuresWhy { get; set; }

    /// <summary>Is harm put right?</summary>
    public HarmAnswer Harm { get; set; }
    public required string HarmWhy { get; set; }
    public required string Learnt { get; set; }
    public Guid Revision { get; set; }
}

/// <summary>A change a review decided; the next year's review says what became of it.</summary>
internal sealed class ReviewChange : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required Guid Id { get; init; }
    public required int Year { get; init; }
    public required string Text { get; init; }
    public ChangeOutcome? Outcome { get; set; }
    public string? OutcomeNote { get; set; }
}

internal sealed class ReviewTables : IEntityTypeConfiguration<YearReview>, IEntityTypeConfiguration<ReviewChange>
{
    public void Configure(EntityTypeBuilder<YearReview> builder)
    {
        builder.ToTable("impacts_year_review");
        builder.HasKey(review => new { review.OrganisationId, review.Year });
        builder.Property(review => review.Participants).HasMaxLength(YearReview.LongestText);
        builder.Property(review => review.MappingWhy).HasMaxLength(YearReview.LongestText);
        builder.Property(review => review.MeasuresWhy).HasMaxLength(YearReview.LongestText);
        builder.Property(review => review.HarmWhy).HasMaxLength(YearReview.LongestText);
        builder.Property(review => review.Learnt).HasMaxLength(YearReview.LongestText);
        builder.Property(review => review.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ReviewChange> builder)
    {
        builder.ToTable("impacts_review_change");
        builder.HasKey(change => new { change.OrganisationId, change.Id });
        builder.HasIndex(change => new { change.OrganisationId, change.Year });
        builder.Property(change => change.Text).HasMaxLength(YearReview.LongestText);
        builder.Property(change => change.OutcomeNote).HasMaxLength(YearReview.LongestText);
    }
}
