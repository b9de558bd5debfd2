using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Data;

namespace Aktsom.Modules.Organisations.Contracts;

/// <summary>
/// What an organisation has not done of what the Act demands, year by year. It is on record because repeated breaches are what can cost an
/// infringement penalty (law-and-method.md 1.6). The caller saves: a breach is written with the act that made it.
/// </summary>
internal interface IDutyBreaches
{
    /// <summary>Puts a breach on record; one that had ended stands again.</summary>
    /// <param name="organisation">Whose duty it was.</param>
    /// <param name="breach">Which duty, and for what.</param>
    /// <param name="day">The day of the breach.</param>
    /// <param name="note">Why, in the words of whoever decided.</param>
    /// <param name="cancel">Stops the look-up.</param>
    Task RecordAsync(OrganisationId organisation, BreachOf breach, DateOnly day, string note, CancellationToken cancel);

    /// <summary>The duty has been done since. The breach stays on record with the day it ended.</summary>
    Task EndAsync(OrganisationId organisation, BreachOf breach, DateOnly day, CancellationToken cancel);

    /// <summary>Every breach, the newest year first.</summary>
    Task<IReadOnlyList<DutyBreachFact>> ListAsync(OrganisationId organisation, CancellationToken cancel);
}

internal enum DutyBreachKind
{
    [Display(Name = "DutyBreachKind.Late")]
    Late,

    [Display(Name = "DutyBreachKind.Missing")]
    Missing,

    [Display(Name = "DutyBreachKind.Unsigned")]
    Unsigned,

    [Display(Name = "DutyBreachKind.UnansweredRequest")]
    UnansweredRequest,
}

/// <param name="Year">The year of the duty.</param>
/// <param name="Kind">Which duty.</param>
/// <param name="About">The record, where a year can have several: a request's id. Empty for a statement.</param>
internal sealed record BreachOf(int Year, DutyBreachKind Kind, string About = "");

/// <param name="Breach">Which duty, and for what.</param>
/// <param name="Day">The day of the breach.</param>
/// <param name="Note">Why, in the words of whoever decided.</param>
/// <param name="Ended">The day the duty was done after all; null while it stands.</param>
internal sealed record DutyBreachFact(BreachOf Breach, DateOnly Day, string Note, DateOnly? Ended);
