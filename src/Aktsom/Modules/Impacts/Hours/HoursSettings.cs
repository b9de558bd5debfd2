using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Impacts.Hours;

/// <summary>How many hours there are, and how long things usually take.</summary>
internal sealed class HoursSettings : IOwned
{
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>One day a week where nobody has said otherwise.</summary>
    public decimal HoursAWeek { get; set; } = 7.5m;

    /// <summary>To look closer at one supplier with high risk.</summary>
    public int LookCloserMinutes { get; set; } = 45;

    /// <summary>To find out one thing that is not known.</summary>
    public int FindOutMinutes { get; set; } = 10;

    /// <summary>To judge one impact.</summary>
    public int JudgeMinutes { get; set; } = 20;

    /// <summary>The yearly statement, from first draft to signing.</summary>
    public int StatementHours { get; set; } = 40;

    /// <summary>Estimates of measures are multiplied by what done ones have taught.</summary>
    public bool UseLearned { get; set; }
    public Guid Revision { get; set; }
}

internal sealed class HoursSettingsTable : IEntityTypeConfiguration<HoursSettings>
{
    public void Configure(EntityTypeBuilder<HoursSettings> builder)
    {
        builder.ToTable("impacts_hours");
        builder.HasKey(settings => settings.OrganisationId);
        builder.Property(settings => settings.Revision).IsConcurrencyToken();
    }
}
