using Aktsom.Modules.Platform.Web.Layouts;

namespace Aktsom.Modules.Organisations.Contracts;

/// <summary>What suppliers, signers and readers outside see on their pages.</summary>
internal static class OutwardFace
{
    /// <summary>The organisation as outsiders see it.</summary>
    public static OrganisationFace Face(this OrganisationFacts facts) =>
        new(facts.Name, facts.Name, facts.OrgNumber, facts.Colour, null, $"/p/{facts.Slug}", [], facts.IsExample);
}
