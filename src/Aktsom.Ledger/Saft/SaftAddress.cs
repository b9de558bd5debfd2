using Aktsom.Ledger.Files;

namespace Aktsom.Ledger.Saft;

/// <summary>One address of a supplier.</summary>
internal sealed class SaftAddress
{
    private string? _street;
    private string? _number;
    private string? _more;
    private string? _type;

    public string? PostalCode { get; private set; }
    public string? City { get; private set; }
    public string? Region { get; private set; }
    public string? Country { get; private set; }
    public bool IsEmpty => Line is null && PostalCode is null && City is null && Region is null;
    public SupplierAddress Stated => new(Line, PostalCode, City, Region);
    private string? Line => _number is null && _more is null ? _street : CleanText.OrNull($"{_street} {_number} {_more}");

    /// <summary>How well the address says where the supplier is; 0 is best.</summary>
    public int Rank =>
        _type switch
        {
            "StreetAddress" or null => 0,
            "PostalAddress" => 1,
            "ShipFromAddress" => 2,
            _ => 3,
        };

    public static SaftAddress Read(SaftXml xml)
    {
        var address = new SaftAddress();
        xml.Enter();
        while (xml.Next() is { } child)
        {
            address.ReadChild(child, xml);
        }

        return address;
    }

    private void ReadChild(string child, SaftXml xml)
    {
        switch (child)
        {
            case "StreetName":
                _street = xml.TextOrNull();
                break;
            case "Number":
                _number = xml.TextOrNull();
                break;
            case "AdditionalAddressDetail":
                _more = xml.TextOrNull();
                break;
            case "PostalCode":
                PostalCode = xml.TextOrNull();
                break;
            case "City":
                City = xml.TextOrNull();
                break;
            case "Region":
                Region = xml.TextOrNull();
                break;
            case "Country":
                Country = xml.TextOrNull();
                break;
            case "AddressType":
                _type = xml.TextOrNull();
                break;
            default:
                xml.Pass();
                break;
        }
    }
}
