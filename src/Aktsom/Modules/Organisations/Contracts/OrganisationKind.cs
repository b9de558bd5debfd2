using System.ComponentModel.DataAnnotations;

namespace Aktsom.Modules.Organisations.Contracts;

/// <summary>What kind of organisation reports (data-model.md section 2).</summary>
internal enum OrganisationKind
{
    [Display(Name = "OrganisationKind.Enterprise")]
    Enterprise,

    [Display(Name = "OrganisationKind.GroupParent")]
    GroupParent,

    [Display(Name = "OrganisationKind.Subsidiary")]
    Subsidiary,

    [Display(Name = "OrganisationKind.ChainOffice")]
    ChainOffice,

    [Display(Name = "OrganisationKind.ChainMember")]
    ChainMember,

    [Display(Name = "OrganisationKind.Union")]
    Union,

    [Display(Name = "OrganisationKind.Confederation")]
    Confederation,

    [Display(Name = "OrganisationKind.Municipality")]
    Municipality,

    [Display(Name = "OrganisationKind.PurchasingCentral")]
    PurchasingCentral,
}

internal static class OrganisationKinds
{
    public static bool BuysForThePublic(this OrganisationKind kind) =>
        kind is OrganisationKind.Municipality or OrganisationKind.PurchasingCentral;
}
