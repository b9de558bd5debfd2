using Aktsom.Modules.Organisations.Coverage;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Organisations.Years;

/// <summary>The facts of one year; the next year never overwrites them (R-EHN-11).</summary>
internal sealed class OrganisationYear : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required int Year { get; init; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }

    /// <summary>Sales revenue in NOK.</summary>
    public decimal? TurnoverNok { get; set; }
    public decimal? PurchasesNok { get; set; }

    /// <summary>Balance total in NOK on the balance-sheet date.</summary>
    public decimal? BalanceNok { get; set; }
    public int? Employees { get; set; }

    /// <summary>Average full-time equivalents (årsverk).</summary>
    public decimal? FullTimeEquivalents { get; set; }
    public bool PublicInterestEntity { get; set; }

    /// <summary>For a parent: parent and subsidiaries as one unit. Null where there is no group.</summary>
    public decimal? GroupTurnoverNok { get; set; }
    public decimal? GroupBalanceNok { get; set; }
    public decimal? GroupFullTimeEquivalents { get; set; }

    /// <summary>What a person has decided about the Act for this year, where the figures do not settle it.</summary>
    public bool? CoveredByJudgement { get; set; }
    public string? JudgementReason { get; set; }
    public Guid Revision { get; set; }

    /// <summary>The calendar year where nothing else is said.</summary>
    public DateOnly Start => From ?? new DateOnly(Year, 1, 1);

    public DateOnly End => To ?? new DateOnly(Year, 12, 31);

    /// <summary>What the size test reads. A parent is tested with its group, also while the group's figures are not known.</summary>
    public SizeYear ForSizeTest(bool isParent)
    {
        var group = new SizeFigures(GroupTurnoverNok, GroupBalanceNok, GroupFullTimeEquivalents);
        var hasGroup = isParent || GroupTurnoverNok is not null || GroupBalanceNok is not null || GroupFullTimeEquivalents is not null;
        var own = new SizeFigures(TurnoverNok, BalanceNok, FullTimeEquivalents);
        return new SizeYear(Year, End, own, hasGroup ? group : null, PublicInterestEntity, CoveredByJudgement);
    }
}

internal sealed class OrganisationYearTable : IEntityTypeConfiguration<OrganisationYear>
{
    public void Configure(EntityTypeBuilder<OrganisationYear> builder)
    {
        builder.ToTable("organisations_year");
        builder.HasKey(year => new { year.OrganisationId, year.Year });
        builder.Ignore(year => year.Start).Ignore(year => year.End);
        builder.Property(year => year.JudgementReason).HasMaxLength(2000);
        builder.Property(year => year.Revision).IsConcurrencyToken();
    }
}
