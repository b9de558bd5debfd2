using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Impacts.Round;

/// <summary>The five points of the yearly round (R-NEG-13), in their order.</summary>
internal enum RoundPoint
{
    /// <summary>Risk in activity, chains, relations and geography is mapped.</summary>
    Map = 1,

    /// <summary>Plans are made.</summary>
    Plan,

    /// <summary>Found harm is remedied as the authority's guidance says.</summary>
    Remedy,

    /// <summary>Guidelines are revised at need.</summary>
    Guidelines,

    /// <summary>The processes are evaluated.</summary>
    Evaluate,
}

/// <summary>A point of one year that is done: when, and what came of it.</summary>
internal sealed class RoundMark : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required int Year { get; init; }
    public required RoundPoint Point { get; init; }
    public required DateOnly DoneOn { get; set; }
    public required string Note { get; set; }
}

/// <summary>A year's round that is marked done.</summary>
internal sealed class RoundYear : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required int Year { get; init; }
    public required DateOnly DoneOn { get; init; }
    public required string By { get; init; }
}

/// <summary>That management or the board went through a report: when, who, and what they said (R-NOR-04).</summary>
internal sealed class ReviewMinute : IOwned
{
    public const int LongestText = 4000;

    public required OrganisationId OrganisationId { get; init; }
    public required Guid Id { get; init; }
    public required DateOnly HeldOn { get; init; }

    /// <summary>The day of the report they had before them.</summary>
    public required DateOnly ReportOn { get; init; }
    public required string Participants { get; init; }
    public required string Text { get; init; }
}

internal static class YearlyRound
{
    public static IReadOnlyList<RoundPoint> Points { get; } = Enum.GetValues<RoundPoint>();

    /// <summary>The points that have no date yet: the round cannot be marked done before there is none.</summary>
    public static IReadOnlyList<RoundPoint> Open(IEnumerable<RoundMark> marks) => [.. Points.Except(marks.Select(mark => mark.Point))];
}

internal sealed class RoundTables
    : IEntityTypeConfiguration<RoundMark>,
        IEntityTypeConfiguration<RoundYear>,
        IEntityTypeConfiguration<ReviewMinute>
{
    public void Configure(EntityTypeBuilder<RoundMark> builder)
    {
        builder.ToTable("impacts_round_mark");
        builder.HasKey(mark => new
        {
            mark.OrganisationId,
            mark.Year,
            mark.Point,
        });
        builder.Property(mark => mark.Note).HasMaxLength(ReviewMinute.LongestText);
    }

    public void Configure(EntityTypeBuilder<RoundYear> builder)
    {
        builder.ToTable("impacts_round");
        builder.HasKey(round => new { round.OrganisationId, round.Year });
    }

    public void Configure(EntityTypeBuilder<ReviewMinute> builder)
    {
        builder.ToTable("impacts_review_minute");
        builder.HasKey(minute => new { minute.OrganisationId, minute.Id });
        builder.HasIndex(minute => new { minute.OrganisationId, minute.HeldOn });
        builder.Property(minute => minute.Participants).HasMaxLength(ReviewMinute.LongestText);
        builder.Property(minute => minute.Text).HasMaxLength(ReviewMinute.LongestText);
    }
}
