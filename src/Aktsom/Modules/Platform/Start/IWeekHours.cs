using Aktsom.Modules.Platform.Data;

namespace Aktsom.Modules.Platform.Start;

/// <summary>How many hours a week there are for the work, from the module that plans them.</summary>
internal interface IWeekHours
{
    Task<WeekHours> FindHoursAsync(OrganisationId organisation, CancellationToken cancel);
}

/// <param name="Hours">Hours a week.</param>
/// <param name="Url">Where they are changed, and where what they do not reach is seen.</param>
internal sealed record WeekHours(decimal Hours, string Url);
