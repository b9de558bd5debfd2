using System.ComponentModel.DataAnnotations;
using Aktsom.Ledger;
using Aktsom.Modules.Organisations.Contracts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Aktsom.Modules.Organisations.Organisations;

/// <summary>The facts of an organisation as its form has them.</summary>
internal sealed record OrganisationForm
{
    [Display(Name = "Organisation.Name"), Required(ErrorMessage = "Organisation.Name.Missing"), StringLength(200)]
    public string Name { get; set; } = "";

    [Display(Name = "Organisation.Number"), StringLength(40)]
    public string? OrgNumber { get; set; }

    [Display(Name = "Organisation.Kind")]
    public OrganisationKind Kind { get; set; }

    [Display(Name = "Organisation.Address"), StringLength(400)]
    public string? Address { get; set; }

    [Display(Name = "Organisation.Products"), StringLength(2000)]
    public string? Products { get; set; }

    [Display(Name = "Organisation.Nace"), RegularExpression(@"^\s*\d{2}(\.\d{1,3})?\s*$", ErrorMessage = "Organisation.Nace.Wrong")]
    public string? NaceCode { get; set; }

    [Display(Name = "Organisation.SellsToPublicSector")]
    public bool SellsToPublicSector { get; set; }

    [Display(Name = "Organisation.RequestEmail"), EmailAddress(ErrorMessage = "Email.Wrong"), StringLength(256)]
    public string? InformationRequestEmail { get; set; }

    [Display(Name = "Organisation.ContactName"), StringLength(200)]
    public string? ContactName { get; set; }

    [Display(Name = "Organisation.ContactTitle"), StringLength(200)]
    public string? ContactTitle { get; set; }

    [Display(Name = "Organisation.ContactEmail"), EmailAddress(ErrorMessage = "Email.Wrong"), StringLength(256)]
    public string? ContactEmail { get; set; }

    public static OrganisationForm Of(Organisation organisation) =>
        new()
        {
            Name = organisation.Name,
            OrgNumber = organisation.OrgNumber,
            Kind = organisation.Kind,
            Address = organisation.Address,
            Products = organisation.Products,
            NaceCode = organisation.NaceCode,
            SellsToPublicSector = organisation.SellsToPublicSector,
            InformationRequestEmail = organisation.InformationRequestEmail,
            ContactName = organisation.ContactName,
            ContactTitle = organisation.ContactTitle,
            ContactEmail = organisation.ContactEmail,
        };

    /// <summary>Says what is wrong with the organisation number, and writes it and the NACE code as they are kept.</summary>
    public void Check(ModelStateDictionary state, string prefix, IStringLocalizer texts)
    {
        NaceCode = NaceCode?.Trim();
        OrgNumber = OrgNumberRules.Check(OrgNumber, state, $"{prefix}.{nameof(OrgNumber)}", texts);
    }

    public void WriteTo(Organisation organisation)
    {
        organisation.Name = Name.Trim();
        organisation.OrgNumber = OrgNumber;
        organisation.Kind = Kind;
        organisation.Address = Address;
        organisation.Products = Products;
        organisation.NaceCode = NaceCode;
        organisation.SellsToPublicSector = SellsToPublicSector;
        organisation.InformationRequestEmail = InformationRequestEmail;
        organisation.ContactName = ContactName;
        organisation.ContactTitle = ContactTitle;
        organisation.ContactEmail = ContactEmail;
    }
}

/// <summary>What a person is told about an organisation number that does not hold.</summary>
internal static class OrgNumberRules
{
    private const int Length = 9;

    /// <summary>The nine digits as they are kept; null when nothing was typed. What is wrong is written to the field.</summary>
    public static string? Check(string? typed, ModelStateDictionary state, string field, IStringLocalizer texts)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (OrganisationNumber.TryParse(typed, out var number))
        {
            return number.Digits;
        }

        var digits = typed.Count(char.IsAsciiDigit);
        var message = digits == Length ? texts["Organisation.Number.Sum", typed.Trim()] : texts["Organisation.Number.Length", digits];
        state.AddModelError(field, message);
        return typed;
    }
}
