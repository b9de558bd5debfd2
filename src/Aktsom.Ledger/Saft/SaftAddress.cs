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
    public string? Line => CleanText.OrNull($"{_street} {_number} {_more}");

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
        while (xml.NextChild(xml.Name.Address))
        {
            address.ReadChild(xml, xml.Name);
        }

        return address;
    }

    private void ReadChild(SaftXml xml, SaftNames name)
    {
        if (xml.Is(name.StreetName))
        {
            _street = xml.TextOrNull();
        }
        else if (xml.Is(name.Number))
        {
            _number = xml.TextOrNull();
        }
        else if (xml.Is(name.AdditionalAddressDetail))
        {
            _more = xml.TextOrNull();
        }
        else if (xml.Is(name.PostalCode))
        {
            PostalCode = xml.TextOrNull();
        }
        else if (xml.Is(name.City))
        {
            City = xml.TextOrNull();
        }
        else if (xml.Is(name.Region))
        {
            Region = xml.TextOrNull();
        }
        else if (xml.Is(name.Country))
        {
            Country = xml.TextOrNull();
        }
        else if (xml.Is(name.AddressType))
        {
            _type = xml.TextOrNull();
        }
        else
        {
            xml.Pass();
        }
    }
}
