using Aktsom.Ledger.Tally;

namespace Aktsom.Ledger.Saft;

/// <summary>One supplier of the master files.</summary>
internal sealed class SaftSupplier(SaftXml xml, SupplierBook book, Chart chart, Notes notes, LedgerOptions options, string? ledgerCurrency)
{
    private readonly List<SaftAddress> _places = [];
    private readonly List<string> _ibanCountries = [];
    private string? _key;
    private string? _companyName;
    private string? _number;
    private string? _taxNumber;
    private string? _nace;
    private string? _currency;
    private bool _private;

    public void Read()
    {
        var line = xml.Line;
        Clear();
        xml.Enter();
        while (xml.Next() is { } child)
        {
            ReadChild(child);
        }

        if (_key is null)
        {
            notes.Reject(line, RejectReason.KeyMissing, "SupplierID", _companyName);
            return;
        }

        var supplier = book[book.IndexOf(_key, out _)];
        supplier.Line = line;
        supplier.Name = _companyName ?? _key;
        supplier.StatedNumber = _number ?? _taxNumber;
        supplier.Nace = _nace;
        supplier.IsPrivate = _private;
        Locate(supplier, line);
        Hint(supplier);
    }

    private void Clear()
    {
        _places.Clear();
        _ibanCountries.Clear();
        _key = _companyName = _number = _taxNumber = _nace = _currency = null;
        _private = false;
    }

    private void ReadChild(string child)
    {
        switch (child)
        {
            case "SupplierID":
                // Exactly as the lines refer to it, so not cleaned.
                var key = xml.Text();
                _key = key.IsEmpty ? null : key.ToString();
                break;
            case "Name":
                _companyName = xml.TextOrNull();
                break;
            case "RegistrationNumber":
                _number = xml.TextOrNull();
                break;
            case "TaxRegistration":
                _taxNumber = SaftHeader.ReadTaxNumber(xml) ?? _taxNumber;
                break;
            case "Address":
                _places.Add(SaftAddress.Read(xml));
                break;
            case "AccountID":
                MarkPayable();
                break;
            case "BalanceAccount":
                ReadBalanceAccount();
                break;
            case "BankAccount":
                ReadBankAccount();
                break;
            case "PartyInfo":
                ReadPartyInfo();
                break;
            default:
                xml.Pass();
                break;
        }
    }

    private void MarkPayable()
    {
        if (xml.TextOrNull() is { } account)
        {
            chart.MarkPayable(account);
        }
    }

    private void ReadBalanceAccount()
    {
        xml.Enter();
        while (xml.Next() is { } child)
        {
            switch (child)
            {
                case "AccountID":
                    MarkPayable();
                    break;
                default:
                    xml.Pass();
                    break;
            }
        }
    }

    private void ReadBankAccount()
    {
        xml.Enter();
        while (xml.Next() is { } child)
        {
            if (child != "IBANNumber")
            {
                xml.Pass();
            }
            else if (xml.TextOrNull() is { Length: > 14 } iban && char.IsAsciiDigit(iban[2]) && Codes.Country(iban[..2]) is { } country)
            {
                _ibanCountries.Add(country);
            }
        }
    }

    private void ReadPartyInfo()
    {
        xml.Enter();
        while (xml.Next() is { } child)
        {
            switch (child)
            {
                case "NaceCode":
                    _nace = xml.TextOrNull();
                    break;
                case "CurrencyCode":
                    _currency = Codes.Currency(xml.TextOrNull());
                    break;
                case "Type":
                    _private = xml.Text().Equals("Private", StringComparison.OrdinalIgnoreCase);
                    break;
                default:
                    xml.Pass();
                    break;
            }
        }
    }

    /// <summary>The street address says where a supplier is; a postal or billing address only when there is no better.</summary>
    private void Locate(SupplierDraft supplier, long line)
    {
        var rank = int.MaxValue;
        var filled = (SaftAddress?)null;
        foreach (var place in _places)
        {
            filled = !place.IsEmpty && (filled is null || place.Rank < filled.Rank) ? place : filled;
            rank = place.Country is null ? rank : Math.Min(rank, place.Rank);
        }

        supplier.Address = filled?.Stated;
        foreach (var place in _places)
        {
            if (place.Rank == rank && place.Country is { } stated && !Place(supplier, stated, line))
            {
                return;
            }
        }
    }

    /// <summary>False when two addresses of one kind are in two countries: neither is a fact.</summary>
    private bool Place(SupplierDraft supplier, string stated, long line)
    {
        var country = Country(stated);
        if (supplier.Country is null || country is null || string.Equals(supplier.Country, country, StringComparison.Ordinal))
        {
            supplier.StatedCountry ??= stated;
            supplier.Country ??= country;
            return true;
        }

        supplier.AddHint(CountryHintKind.Address, supplier.Country, supplier.Country);
        supplier.AddHint(CountryHintKind.Address, country, country);
        notes.Warn(WarningCode.TwoCountries, line, supplier.Name, $"{supplier.Country}, {country}");
        (supplier.Country, supplier.StatedCountry) = (null, null);
        return false;
    }

    private string? Country(string text) => Codes.Country(text) ?? options.CountryResolver?.Invoke(text);

    private void Hint(SupplierDraft supplier)
    {
        if (supplier.Country is not null)
        {
            return;
        }

        foreach (var country in _ibanCountries)
        {
            supplier.AddHint(CountryHintKind.BankAccount, country, country);
        }

        var vat = _taxNumber ?? _number;
        if (vat is { Length: > 4 } && Codes.Country(vat[..2]) is { } letters && vat[2..].Any(char.IsAsciiDigit))
        {
            supplier.AddHint(CountryHintKind.VatNumber, letters, letters);
        }

        if (_currency is not null && !string.Equals(_currency, ledgerCurrency ?? "NOK", StringComparison.Ordinal))
        {
            supplier.AddHint(CountryHintKind.Currency, _currency, null);
        }
    }
}
