using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Risk.Focus;

/// <summary>
/// A country given extra follow-up in a year, with what it was chosen by and why (R-NOR-22). A change ends this row and adds another, so that the list can be
/// read as it was on any day; another year's list is another's.
/// </summary>
internal sealed class FocusCountry : IOwned
{
    public const int LongestReason = 4000;

    public required OrganisationId OrganisationId { get; init; }
    public required FocusId Id { get; init; }
    public required int Year { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; init; }
    public required FocusGround Grounds { get; init; }
    public required string Reason { get; init; }

    /// <summary>The country's score when it was chosen, 0–100; null is unknown.</summary>
    public int? Score { get; init; }

    /// <summary>Suppliers there when it was chosen.</summary>
    public required int Suppliers { get; init; }

    /// <summary>Purchases there when it was chosen, and all purchases: the share keeps both numbers.</summary>
    public required long SpendKroner { get; init; }
    public required long AllSpendKroner { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
    public DateTimeOffset? EndedAt { get; set; }
    public string? EndedBy { get; set; }

    /// <summary>Why it was left out; null where another choice of the same country took its place.</summary>
    public string? EndReason { get; set; }
}

/// <summary>What a country is chosen by.</summary>
[Flags]
internal enum FocusGround
{
    None = 0,
    Score = 1,
    Spend = 2,
    Suppliers = 4,

    /// <summary>Other reasoned judgement.</summary>
    Judgement = 8,
}

internal static class FocusGrounds
{
    /// <summary>Every ground there is.</summary>
    public static IReadOnlyList<FocusGround> All { get; } = [.. Enum.GetValues<FocusGround>().Where(ground => ground != FocusGround.None)];

    /// <summary>The grounds one by one.</summary>
    public static IEnumerable<FocusGround> Each(this FocusGround grounds) => All.Where(ground => grounds.HasFlag(ground));
}

internal sealed class FocusTable : IEntityTypeConfiguration<FocusCountry>
{
    public void Configure(EntityTypeBuilder<FocusCountry> builder)
    {
        builder.ToTable("risk_focus_country");
        builder.HasKey(focus => new { focus.OrganisationId, focus.Id });
        builder
            .HasIndex(focus => new
            {
                focus.OrganisationId,
                focus.Year,
                focus.Country,
            })
            .IsUnique()
            .HasFilter("ended_at is null");
        builder.Property(focus => focus.Country).HasMaxLength(2);
        builder.Property(focus => focus.Reason).HasMaxLength(FocusCountry.LongestReason);
        builder.Property(focus => focus.EndReason).HasMaxLength(FocusCountry.LongestReason);
    }
}
