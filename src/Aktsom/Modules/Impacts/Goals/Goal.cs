using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Impacts.Goals;

internal enum GoalState
{
    [Display(Name = "GoalState.NotStarted")]
    NotStarted,

    [Display(Name = "GoalState.InProgress")]
    InProgress,

    [Display(Name = "GoalState.PartlyDone")]
    PartlyDone,

    [Display(Name = "GoalState.Done")]
    Done,

    [Display(Name = "GoalState.Postponed")]
    Postponed,

    [Display(Name = "GoalState.Dropped")]
    Dropped,
}

/// <summary>What is wanted in the long run: for one impact, or for the work itself. Its years are told apart in <see cref="GoalYear"/>.</summary>
internal sealed class Goal : IOwned
{
    public const int LongestText = 2000;

    public required OrganisationId OrganisationId { get; init; }
    public required GoalId Id { get; init; }

    /// <summary>Null for a goal for the work itself.</summary>
    public ImpactId? Impact { get; set; }
    public required string Title { get; set; }
    public PersonId? Owner { get; set; }

    /// <summary>Of the UN's seventeen.</summary>
    public int[] UnGoals { get; set; } = [];

    /// <summary>The goal it goes on from, where one was worded anew (R-LIL-44).</summary>
    public GoalId? Continues { get; set; }
    public Guid Revision { get; set; }
}

/// <summary>The goal of one year and where it stands.</summary>
internal sealed class GoalYear : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required GoalId Goal { get; init; }
    public required int Year { get; init; }
    public int Number { get; set; }
    public required string Text { get; set; }

    /// <summary>By what one sees that it is reached.</summary>
    public string? MeasuredBy { get; set; }
    public DateOnly? DueFrom { get; set; }
    public DateOnly? DueTo { get; set; }
    public GoalState State { get; set; }
    public string? StatusText { get; set; }
}

internal sealed class GoalTables : IEntityTypeConfiguration<Goal>, IEntityTypeConfiguration<GoalYear>
{
    public void Configure(EntityTypeBuilder<Goal> builder)
    {
        builder.ToTable("impacts_goal");
        builder.HasKey(goal => new { goal.OrganisationId, goal.Id });
        builder.HasIndex(goal => new { goal.OrganisationId, goal.Impact });
        builder.Property(goal => goal.Title).HasMaxLength(Goal.LongestText);
        builder.Property(goal => goal.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<GoalYear> builder)
    {
        builder.ToTable("impacts_goal_year");
        builder.HasKey(year => new
        {
            year.OrganisationId,
            year.Goal,
            year.Year,
        });
        builder.HasIndex(year => new { year.OrganisationId, year.Year });
        foreach (var text in new[] { nameof(GoalYear.Text), nameof(GoalYear.MeasuredBy), nameof(GoalYear.StatusText) })
        {
            builder.Property(text).HasMaxLength(Goal.LongestText);
        }
    }
}
