using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Engagement.Known;

/// <summary>Something a supplier has published that answers questions, so that they need not be asked (R-LAW-05).</summary>
internal sealed class PublishedDocument : IOwned
{
    public const int LongestTitle = 200;
    public const int LongestLink = 400;

    public required OrganisationId OrganisationId { get; init; }
    public required PublishedId Id { get; init; }
    public required SupplierId Supplier { get; init; }
    public required PublishedKind Kind { get; set; }
    public required string Title { get; set; }
    public required string Link { get; set; }
    public required DateOnly PublishedOn { get; set; }

    /// <summary>The last day it says it holds; null where it says nothing.</summary>
    public DateOnly? ValidTo { get; set; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
    public Guid Revision { get; set; }

    /// <summary>The last day it is used in place of a question.</summary>
    public DateOnly UsedTo => ValidTo ?? PublishedOn.AddMonths(KnownAnswers.Months);
}

internal enum PublishedKind
{
    /// <summary>A statement of due diligence under the Transparency Act or a similar law.</summary>
    Statement,

    /// <summary>A report by the voluntary EU standard for small companies (VSME).</summary>
    Vsme,

    /// <summary>Another report on sustainability.</summary>
    Report,

    /// <summary>A policy, a code of conduct or guidelines.</summary>
    Policy,
    Other,
}

/// <summary>A question that a published document answers, and on which page.</summary>
internal sealed class PublishedPlace : IOwned
{
    public const int LongestPage = 60;

    public required OrganisationId OrganisationId { get; init; }
    public required PublishedId Document { get; init; }

    /// <summary>What the question asks for: the same in each set that asks it.</summary>
    public required string Fingerprint { get; init; }
    public string? Page { get; set; }
}

internal sealed class PublishedTables : IEntityTypeConfiguration<PublishedDocument>, IEntityTypeConfiguration<PublishedPlace>
{
    public void Configure(EntityTypeBuilder<PublishedDocument> builder)
    {
        builder.ToTable("engagement_published");
        builder.HasKey(document => new { document.OrganisationId, document.Id });
        builder.HasIndex(document => new { document.OrganisationId, document.Supplier });
        builder.Property(document => document.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(document => document.Title).HasMaxLength(PublishedDocument.LongestTitle);
        builder.Property(document => document.Link).HasMaxLength(PublishedDocument.LongestLink);
        builder.Property(document => document.Revision).IsConcurrencyToken();
        builder.Ignore(document => document.UsedTo);
    }

    public void Configure(EntityTypeBuilder<PublishedPlace> builder)
    {
        builder.ToTable("engagement_published_place");
        builder.HasKey(place => new
        {
            place.OrganisationId,
            place.Document,
            place.Fingerprint,
        });
        builder.Property(place => place.Fingerprint).HasMaxLength(64);
        builder.Property(place => place.Page).HasMaxLength(PublishedPlace.LongestPage);
    }
}
