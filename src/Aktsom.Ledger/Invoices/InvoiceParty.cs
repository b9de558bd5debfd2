using System.Xml;
using Aktsom.Ledger.Files;
using Aktsom.Ledger.Tally;

namespace Aktsom.Ledger.Invoices;

/// <summary>Seller or buyer of an invoice.</summary>
internal sealed class InvoiceParty
{
    /// <summary>Scheme of the Electronic Address Scheme list for Norwegian organisation numbers.</summary>
    private const string OrganisationNumberScheme = "0192";

    private string? _registered;
    private string? _trading;
    private string? _legalId;
    private string? _vatId;
    private string? _endpoint;
    private string? _identification;
    private string? _street;
    private string? _additional;
    private string? _postalCode;
    private string? _city;
    private string? _region;

    public string? Name => _registered ?? _trading;
    public string? CountryText { get; private set; }
    public string? Country => Codes.Country(CountryText);
    public SupplierAddress? Address =>
        _street is null && _additional is null && _city is null && _postalCode is null && _region is null
            ? null
            : new SupplierAddress(CleanText.OrNull($"{_street} {_additional}"), _postalCode, _city, _region);

    /// <summary>The legal entity's number before the VAT number before the electronic address.</summary>
    public string? Number => _legalId ?? _vatId ?? _endpoint ?? _identification;

    /// <summary>What tells the same party on its next invoice.</summary>
    public string? Key => OrganisationNumber.TryNineDigits(Number, out var digits) ? digits : Number ?? Name?.ToUpperInvariant();

    public void Take(XmlReader reader, List<string> path)
    {
        switch (string.Join('/', path.Skip(2)))
        {
            case "EndpointID":
                var isOrganisation = string.Equals(reader.GetAttribute("schemeID"), OrganisationNumberScheme, StringComparison.Ordinal);
                var endpoint = CleanText.OrNull(XmlFiles.Text(reader, 100));
                _endpoint = isOrganisation ? endpoint : _endpoint;
                break;
            case "PartyIdentification/ID":
                _identification ??= CleanText.OrNull(XmlFiles.Text(reader, 100));
                break;
            case "PartyName/Name":
                _trading = CleanText.OrNull(XmlFiles.Text(reader, 300));
                break;
            case "PartyLegalEntity/RegistrationName":
                _registered = CleanText.OrNull(XmlFiles.Text(reader, 300));
                break;
            case "PartyLegalEntity/CompanyID":
                _legalId = CleanText.OrNull(XmlFiles.Text(reader, 100));
                break;
            case "PartyTaxScheme/CompanyID":
                TakeVat(CleanText.OrNull(XmlFiles.Text(reader, 100)));
                break;
            default:
                TakeAddress(reader, path);
                break;
        }
    }

    /// <summary>The second tax scheme of a Norwegian seller says only «Foretaksregisteret».</summary>
    private void TakeVat(string? id) => _vatId ??= id?.Any(char.IsAsciiDigit) == true ? id : null;

    private void TakeAddress(XmlReader reader, List<string> path)
    {
        if (path.Count < 4 || path[2] != "PostalAddress")
        {
            return;
        }

        switch (reader.LocalName)
        {
            case "StreetName":
                _street = CleanText.OrNull(XmlFiles.Text(reader, 300));
                break;
            case "AdditionalStreetName":
                _additional = CleanText.OrNull(XmlFiles.Text(reader, 300));
                break;
            case "CityName":
                _city = CleanText.OrNull(XmlFiles.Text(reader, 300));
                break;
            case "PostalZone":
                _postalCode = CleanText.OrNull(XmlFiles.Text(reader, 60));
                break;
            case "CountrySubentity":
                _region = CleanText.OrNull(XmlFiles.Text(reader, 300));
                break;
            case "IdentificationCode":
                CountryText = CleanText.OrNull(XmlFiles.Text(reader, 60));
                break;
            default:
                break;
        }
    }
}
