using Aktsom.Modules.Platform.Data;

namespace Aktsom.Modules.Platform.Start;

/// <summary>A module's answer to «what do I do now?»: what would move the work on most, with why and how long it takes.</summary>
internal interface INextStep
{
    Task<IReadOnlyList<NextStep>> FindAsync(OrganisationId organisation, CancellationToken cancel);
}

/// <param name="Urgency">Higher comes first. 100 and above: a deadline of the Act or known harm; 50: people at high risk; 10: tidying.</param>
/// <param name="Title">What to do, verb first.</param>
/// <param name="Why">Why it comes now, one sentence.</param>
/// <param name="Minutes">About how long it takes.</param>
/// <param name="Url">Where it is done.</param>
/// <param name="Act">The word on the button.</param>
internal sealed record NextStep(int Urgency, string Title, string Why, int Minutes, string Url, string Act);
