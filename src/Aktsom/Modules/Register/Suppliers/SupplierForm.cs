using System.ComponentModel.DataAnnotations;
using Aktsom.Ledger;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk.Reference;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Register.Suppliers;

/// <summary>What a person can write of a supplier; the same form adds and edits.</summary>
internal sealed class SupplierForm
{
    [
        Display(Name = "Supplier.Name"),
        Required(ErrorMessage = "Supplier.Name.Missing"),
        StringLength(400, ErrorMessage = "Supplier.Name.Long")
    ]
    public string Name { get; set; } = "";

    [Display(Name = "Supplier.Number")]
    public string? OrgNumber { get; set; }

    [Display(Name = "Supplier.Country")]
    public string? Country { get; set; }

    [Display(Name = "Supplier.Street"), StringLength(400)]
    public string? Address { get; set; }

    [Display(Name = "Supplier.PostCode"), StringLength(20)]
    public string? PostCode { get; set; }

    [Display(Name = "Supplier.City"), StringLength(200)]
    public string? City { get; set; }

    [Display(Name = "Supplier.Nace"), StringLength(20)]
    public string? NaceCode { get; set; }

    [Display(Name = "Supplier.Goods"), StringLength(400)]
    public string? Goods { get; set; }

    [Display(Name = "Supplier.Category")]
    public Guid? Category { get; set; }

    [Display(Name = "Supplier.Kind")]
    public SupplierKind Kind { get; set; }

    [Display(Name = "Supplier.Level")]
    public SupplierLevel Level { get; set; }

    [Display(Name = "Supplier.PurchaseType")]
    public PurchaseType? PurchaseType { get; set; }

    [Display(Name = "Supplier.KeySupplier")]
    public bool KeySupplier { get; set; }

    [Display(Name = "Supplier.Local")]
    public Judged Local { get; set; }

    [Display(Name = "Supplier.EnvironmentCertified")]
    public Judged EnvironmentCertified { get; set; }

    [Display(Name = "Supplier.ClimateChallenged")]
    public DateOnly? ClimateChallengedOn { get; set; }

    public static SupplierForm Of(Supplier supplier) =>
        new()
        {
            Name = supplier.Name,
            OrgNumber = supplier.OrgNumber,
            Country = supplier.Country,
            Address = supplier.Address,
            PostCode = supplier.PostCode,
            City = supplier.City,
            NaceCode = supplier.NaceCode,
            Goods = supplier.Goods,
            Category = supplier.Category?.Value,
            Kind = supplier.Kind,
            Level = supplier.Level,
            PurchaseType = supplier.PurchaseType,
            KeySupplier = supplier.KeySupplier,
            Local = supplier.Local,
            EnvironmentCertified = supplier.EnvironmentCertified,
            ClimateChallengedOn = supplier.ClimateChallengedOn,
        };

    /// <summary>What attributes cannot check: the number's check digit, the country's and the industry's codes.</summary>
    public void Check(ModelStateDictionary state, IReadOnlyList<SelectListItem> categories, Func<string, string> text)
    {
        if (Category is { } category && !categories.Any(one => one.Value == category.ToString()))
        {
            state.AddModelError("Form.Category", text("Supplier.Category.NotFound"));
        }

        var digits = Digits(OrgNumber);
        if (digits.Length > 0 && !OrganisationNumber.TryParse(digits, null, out _))
        {
            var key = digits.Length == 9 && digits.All(char.IsAsciiDigit) ? "Supplier.Number.CheckDigit" : "Supplier.Number.Length";
            state.AddModelError(
                "Form.OrgNumber",
                string.Format(System.Globalization.CultureInfo.CurrentCulture, text(key), OrgNumber, digits.Length)
            );
        }

        if (!string.IsNullOrEmpty(Country) && !Aktsom.Risk.Reference.Countries.Shipped.TryFind(Country, out _))
        {
            state.AddModelError("Form.Country", text("Supplier.Country.NotFound"));
        }

        if (!string.IsNullOrWhiteSpace(NaceCode) && Industries.Shipped.Find(NaceCode) is null)
        {
            state.AddModelError("Form.NaceCode", text("Supplier.Nace.NotFound"));
        }
    }

    public void WriteTo(Supplier supplier)
    {
        var digits = Digits(OrgNumber);
        supplier.Name = Name.Trim();
        supplier.OrgNumber = digits.Length == 0 ? null : digits;
        supplier.OrgNumberValid = OrganisationNumber.TryParse(digits, null, out _);
        supplier.Country = string.IsNullOrEmpty(Country) ? null : Country;
        supplier.Address = Address.Trimmed();
        supplier.PostCode = PostCode.Trimmed();
        supplier.City = City.Trimmed();
        supplier.NaceCode = NaceCode.Trimmed();
        supplier.Goods = Goods.Trimmed();
        supplier.Category = Category is { } category ? new CategoryId(category) : null;
        supplier.Kind = Kind;
        supplier.Level = Level;
        supplier.PurchaseType = PurchaseType;
        supplier.KeySupplier = KeySupplier;
        (supplier.Local, supplier.EnvironmentCertified) = (Local, EnvironmentCertified);
        supplier.ClimateChallengedOn = ClimateChallengedOn;
    }

    private static string Digits(string? number) => string.Concat((number ?? "").Where(letter => !char.IsWhiteSpace(letter)));
}
