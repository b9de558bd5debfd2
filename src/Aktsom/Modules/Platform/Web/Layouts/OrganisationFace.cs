namespace Aktsom.Modules.Platform.Web.Layouts;

/// <summary>
/// How the publishing organisation looks and is named on the pages outsiders see. A page sets it:
/// <c>ViewData[nameof(OrganisationFace)] = new OrganisationFace(…)</c>.
/// </summary>
/// <param name="Name">The short name beside the logo: «Kvistheim».</param>
/// <param name="LegalName">The full name, in the footer.</param>
/// <param name="OrganisationNumber">Nine digits, in the footer.</param>
/// <param name="Colour">The organisation's own colour as <c>#rrggbb</c>, or null for Aktsom's.</param>
/// <param name="Logo">Address of the logo, shown at 28 px height, or null.</param>
/// <param name="Home">Address of the organisation's first page.</param>
/// <param name="Links">The menu of the open pages.</param>
/// <param name="IsExample">The data is invented; the footer says so.</param>
internal sealed record OrganisationFace(
    string Name,
    string LegalName,
    string? OrganisationNumber,
    string? Colour,
    string? Logo,
    string Home,
    IReadOnlyList<FaceLink> Links,
    bool IsExample
);

/// <summary>One link of the open pages.</summary>
internal sealed record FaceLink(string Text, string Address, bool Current = false);
