using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Platform.Web.Layouts;
using Microsoft.Extensions.Localization;

namespace Aktsom.Modules.Organisations.Organisations;

/// <summary>What is said about an organisation's own colour: where it is used, and what is used instead where it would not be read.</summary>
internal static class ColourRules
{
    /// <summary>Null for no colour and for one that carries text.</summary>
    public static string? Note(string? colour, IStringLocalizer texts) =>
        OrganisationColour.Parse(colour) is { CarriesText: false } pale
            ? texts["Face.Colour.Pale", Formats.Number((decimal)pale.Contrast, 1), pale.Link].Value
            : null;
}
