using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Risk.Events;

/// <summary>Sanctions, unrest or another event in countries or areas: what starts an extra assessment of those who are there (R-NOR-24).</summary>
internal sealed class CountryEvent : IOwned
{
    public const int LongestTitle = 200;
    public const int LongestText = 4000;

    public required OrganisationId OrganisationId { get; init; }
    public required CountryEventId Id { get; init; }
    public required EventKind Kind { get; set; }
    public required string Title { get; set; }

    /// <summary>When it happened or was decided.</summary>
    public required DateOnly Day { get; set; }

    /// <summary>ISO 3166-1 codes with comma between.</summary>
    public required string Countries { get; set; }

    /// <summary>Areas below the countries, with comma between; null for the whole countries.</summary>
    public string? Area { get; set; }

    /// <summary>Who says so: title or web address.</summary>
    public required string Source { get; set; }
    public string? Text { get; set; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>When everybody affected was decided on and the event was closed; null while it is open.</summary>
    public DateOnly? ClosedOn { get; set; }
    public string? ClosedBy { get; set; }

    public IReadOnlyList<string> Codes() => Countries.Split(',');

    public EventArea Reach() => new(Codes(), Area);
}

internal enum EventKind
{
    Sanctions,
    War,
    Coup,
    Unrest,
    Oppression,
    Disaster,
    Other,
}

/// <summary>What was decided about a supplier in an event. Never changed: a new one takes its place, and the newest holds.</summary>
internal sealed class EventDecision : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required EventDecisionId Id { get; init; }
    public required CountryEventId Event { get; init; }
    public required SupplierId Supplier { get; init; }
    public required EventChoice Choice { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>When the supplier must be assessed again; null where the decision asks for no more.</summary>
    public DateOnly? AgainBy { get; init; }
}

internal enum EventChoice
{
    /// <summary>Keep watching.</summary>
    Watch,

    /// <summary>Ask the supplier.</summary>
    Ask,

    /// <summary>Analyse thoroughly, by a day.</summary>
    Analyse,

    /// <summary>Buy no more.</summary>
    Stop,
}

internal sealed class EventTables : IEntityTypeConfiguration<CountryEvent>, IEntityTypeConfiguration<EventDecision>
{
    public void Configure(EntityTypeBuilder<CountryEvent> builder)
    {
        builder.ToTable("risk_event");
        builder.HasKey(one => new { one.OrganisationId, one.Id });
        builder.Property(one => one.Title).HasMaxLength(CountryEvent.LongestTitle);
        builder.Property(one => one.Countries).HasMaxLength(1000);
        builder.Property(one => one.Source).HasMaxLength(2000);
        builder.Property(one => one.Text).HasMaxLength(CountryEvent.LongestText);
    }

    public void Configure(EntityTypeBuilder<EventDecision> builder)
    {
        builder.ToTable("risk_event_decision");
        builder.HasKey(one => new { one.OrganisationId, one.Id });
        builder.HasIndex(one => new { one.OrganisationId, one.Event });
        builder.HasIndex(one => new { one.OrganisationId, one.Supplier });
        builder.Property(one => one.Reason).HasMaxLength(CountryEvent.LongestText);
    }
}
