using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;

namespace Aktsom.Modules.Organisations.Contracts;

/// <summary>What other modules may ask of an organisation. Everything but <see cref="FindByAddressAsync"/> is seen only within the reach.</summary>
internal interface IOrganisations
{
    /// <summary>Null when the organisation is outside the reach.</summary>
    Task<OrganisationFacts?> FactsAsync(OrganisationId organisation, CancellationToken cancel);

    /// <summary>The registered years, newest first.</summary>
    Task<IReadOnlyList<YearFacts>> YearsAsync(OrganisationId organisation, CancellationToken cancel);

    /// <summary>Whether the Act applies in a year, and why (R-LAW-01).</summary>
    Task<CoverageFact> CoverageAsync(OrganisationId organisation, int year, CancellationToken cancel);

    /// <summary>Whether figures of a year are over the Act's limits, by at least two of three; null when what is not known decides. Of any enterprise.</summary>
    bool? IsOverLimits(int year, decimal? turnoverNok, decimal? balanceNok, decimal? fullTimeEquivalents);

    /// <summary>Larger changes on or after a day, oldest first: since the last report (R-EHN-11).</summary>
    Task<IReadOnlyList<ChangeFact>> ChangesAsync(OrganisationId organisation, DateOnly since, CancellationToken cancel);

    /// <summary>Who holds which role on a day, ordered by role and name.</summary>
    Task<IReadOnlyList<RoleHolder>> HoldersAsync(OrganisationId organisation, DateOnly day, CancellationToken cancel);

    /// <summary>A signed-in user as the organisation's person; null where there is none.</summary>
    Task<PersonId?> PersonAsync(OrganisationId organisation, UserId user, CancellationToken cancel);

    /// <summary>Who must sign a statement on a day (law-and-method.md 1.4, R-LAW-02).</summary>
    Task<RequiredSigners> RequiredSignersAsync(OrganisationId organisation, DateOnly day, CancellationToken cancel);

    /// <summary>Whose a public address is. Open to all; a page then acts for it by <see cref="Reach.ActFor"/>.</summary>
    Task<PublicPlace?> FindByAddressAsync(string slug, CancellationToken cancel);
}

/// <summary>What an organisation is now. <paramref name="Members"/> counts the members of a chain.</summary>
internal sealed record OrganisationFacts(
    OrganisationId Id,
    string Name,
    string? OrgNumber,
    OrganisationKind Kind,
    string? Address,
    string? NaceCode,
    bool SellsToPublicSector,
    string? Products,
    string? InformationRequestEmail,
    string? ContactName,
    string? ContactTitle,
    string? ContactEmail,
    string Slug,
    string? Colour,
    bool IsExample,
    int Members
)
{
    /// <summary>No group, chain or central: such an organisation is not shown what several have use for (data-model.md 14).</summary>
    public bool IsAlone => Kind is OrganisationKind.Enterprise or OrganisationKind.Union or OrganisationKind.Municipality;

    /// <summary>Buys for the public: follows its procurements, and sees to its suppliers' duty to put harm right (R-EHN-05, R-EHN-09).</summary>
    public bool IsPublicBuyer => Kind.BuysForThePublic();
}

/// <summary>The facts of one year. Money in NOK; null is not known.</summary>
internal sealed record YearFacts(
    int Year,
    DateOnly From,
    DateOnly To,
    decimal? TurnoverNok,
    decimal? PurchasesNok,
    decimal? BalanceNok,
    int? Employees,
    decimal? FullTimeEquivalents,
    bool PublicInterestEntity
);

/// <param name="Year">The year of the duty.</param>
/// <param name="Covered">Null when the figures do not settle it and nobody has judged.</param>
internal sealed record CoverageFact(int Year, bool? Covered);

internal sealed record ChangeFact(DateOnly Day, string What);

/// <summary>A person and the role held. <paramref name="Title"/> is the person's own, such as «innkjøpsleder».</summary>
internal sealed record RoleHolder(PersonId Person, string Name, string? Title, Role Role, DateOnly From, DateOnly? To);

/// <param name="Body">The body that signs as the board does, by its own name; null where none is registered.</param>
/// <param name="Signers">Every person who must sign, once each, in the order they are printed.</param>
/// <param name="Gaps">Who ought to be there and is not: the statement says so.</param>
internal sealed record RequiredSigners(string? Body, IReadOnlyList<Signer> Signers, IReadOnlyList<SigningGap> Gaps);

/// <param name="Person">The person.</param>
/// <param name="Name">As printed under the statement.</param>
/// <param name="Title">The person's own title, where there is one.</param>
/// <param name="Roles">The signing roles held, most important first.</param>
internal sealed record Signer(PersonId Person, string Name, string? Title, IReadOnlyList<Role> Roles);

/// <summary>A signing role without a holder on the day.</summary>
internal enum SigningGap
{
    NoBoard,
    NoChair,
    NoManagingDirector,
}

/// <param name="Organisation">Whose the address is.</param>
/// <param name="Slug">The address in use now: an older one leads on to it.</param>
internal sealed record PublicPlace(OrganisationId Organisation, string Slug);
