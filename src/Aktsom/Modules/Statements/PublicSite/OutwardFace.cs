using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Web.Layouts;

namespace Aktsom.Modules.Statements.PublicSite;

internal static class OutwardFace
{
    /// <summary>The organisation as outsiders see it.</summary>
    public static OrganisationFace Face(this OrganisationFacts facts) =>
        new(facts.Name, facts.Name, facts.OrgNumber, facts.Colour, null, $"/p/{facts.Slug}", [], facts.IsExample);
}
