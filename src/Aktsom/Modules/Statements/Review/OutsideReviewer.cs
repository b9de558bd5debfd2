using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Statements.Review;

/// <summary>Someone outside the organisation who reads a statement.</summary>
internal readonly record struct OutsideReviewerId(Guid Value) : ITypedId<OutsideReviewerId>
{
    public static OutsideReviewerId From(Guid value) => new(value);

    public static OutsideReviewerId Parse(string s, IFormatProvider? provider) => TypedId.Parse<OutsideReviewerId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OutsideReviewerId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A person of the membership organisation who reads and comments by a personal link, and gives its judgement of the base level.</summary>
internal sealed class OutsideReviewer : IOwned
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(120);

    public required OrganisationId OrganisationId { get; init; }
    public required OutsideReviewerId Id { get; init; }
    public required StatementId Statement { get; init; }
    public required string Name { get; init; }

    /// <summary>The organisation the person reads for.</summary>
    public required string Body { get; init; }
    public required byte[] SecretHash { get; set; }
    public required DateTimeOffset MadeAt { get; init; }
    public required DateTimeOffset Expires { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
    public DateTimeOffset? LastSeen { get; set; }

    public string Signed => $"{Name}, {Body}";

    public bool IsOpen(DateTimeOffset now) => RevokedAt is null && now < Expires;
}

/// <summary>Whether the membership organisation finds the base level met (R-EHN-02). Recorded after publishing, and changes only the cover's mark.</summary>
internal sealed class BaseLevelAssessment : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required StatementId Statement { get; init; }
    public required BaseLevel Result { get; set; }
    public required DateOnly Date { get; set; }
    public required string By { get; set; }

    /// <summary>Where the judgement stands.</summary>
    public string? Url { get; set; }
}

internal enum BaseLevel
{
    [Display(Name = "BaseLevel.Pending")]
    Pending,

    [Display(Name = "BaseLevel.Met")]
    Met,

    [Display(Name = "BaseLevel.NotMet")]
    NotMet,
}

internal sealed class ReviewTables : IEntityTypeConfiguration<OutsideReviewer>, IEntityTypeConfiguration<BaseLevelAssessment>
{
    public void Configure(EntityTypeBuilder<OutsideReviewer> builder)
    {
        builder.ToTable("statements_reviewer");
        builder.HasKey(reviewer => new { reviewer.OrganisationId, reviewer.Id });
        builder.HasIndex(reviewer => new { reviewer.OrganisationId, reviewer.Statement });
    }

    public void Configure(EntityTypeBuilder<BaseLevelAssessment> builder)
    {
        builder.ToTable("statements_base_level");
        builder.HasKey(assessment => new { assessment.OrganisationId, assessment.Statement });
        builder.Property(assessment => assessment.Url).HasMaxLength(2000);
    }
}
