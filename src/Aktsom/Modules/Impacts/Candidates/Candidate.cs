using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Impacts.Candidates;

internal enum CandidateState
{
    [Display(Name = "CandidateState.Open")]
    Open,

    [Display(Name = "CandidateState.Accepted")]
    Accepted,

    [Display(Name = "CandidateState.Merged")]
    Merged,

    [Display(Name = "CandidateState.Rejected")]
    Rejected,
}

/// <summary>
/// An impact the screening proposes: suppliers with high risk of one topic, for the same goods or line of business, from the same place. A proposal that was
/// answered is not proposed again.
/// </summary>
internal sealed class Candidate : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required CandidateId Id { get; init; }
    public required string Topic { get; init; }

    /// <summary>Our goods groups joined by +, or the industry code where goods are not known.</summary>
    public required string Goods { get; init; }

    /// <summary>ISO code or the area's name; empty where nobody knows.</summary>
    public required string Place { get; init; }
    public required short Level { get; set; }
    public required double Score { get; set; }
    public required int Suppliers { get; set; }
    public required long SpendKroner { get; set; }
    public required DateTimeOffset FoundAt { get; init; }
    public CandidateState State { get; set; }
    public ImpactId? Impact { get; set; }
    public string? Reason { get; set; }
    public string? DecidedBy { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
    public Guid Revision { get; set; }
}

internal sealed class CandidateTable : IEntityTypeConfiguration<Candidate>
{
    public void Configure(EntityTypeBuilder<Candidate> builder)
    {
        builder.ToTable("impacts_candidate");
        builder.HasKey(candidate => new { candidate.OrganisationId, candidate.Id });
        builder
            .HasIndex(candidate => new
            {
                candidate.OrganisationId,
                candidate.Topic,
                candidate.Goods,
                candidate.Place,
            })
            .IsUnique();
        builder.Property(candidate => candidate.Reason).HasMaxLength(2000);
        builder.Property(candidate => candidate.Revision).IsConcurrencyToken();
    }
}
