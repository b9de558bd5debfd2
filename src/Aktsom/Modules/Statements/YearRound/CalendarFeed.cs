using System.Diagnostics.CodeAnalysis;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Statements.YearRound;

/// <summary>A calendar address.</summary>
internal readonly record struct CalendarFeedId(Guid Value) : ITypedId<CalendarFeedId>
{
    public static CalendarFeedId From(Guid value) => new(value);

    public static CalendarFeedId Parse(string s, IFormatProvider? provider) => TypedId.Parse<CalendarFeedId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CalendarFeedId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>One person's secret address for the days of the round. Calendars cannot sign in; only the hash of the secret is kept.</summary>
internal sealed class CalendarFeed : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required CalendarFeedId Id { get; init; }
    public required UserId User { get; init; }
    public required byte[] SecretHash { get; init; }

    /// <summary>nb, nn or en: a calendar that fetches says no language.</summary>
    public required string Language { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
}

internal sealed class CalendarFeedTable : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("statements_calendar_feed");
        builder.HasKey(feed => new { feed.OrganisationId, feed.Id });
        builder.HasIndex(feed => new { feed.OrganisationId, feed.User }).IsUnique();
    }
}
