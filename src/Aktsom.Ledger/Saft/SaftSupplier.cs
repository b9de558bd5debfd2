using Aktsom.Ledger.Tally;

namespace Aktsom.Ledger.Saft;

/// <summary>One supplier of the master files.</summary>
internal sealed class SaftSupplier(SaftXml xml, SupplierBook book, Chart chart, Notes notes, LedgerOptions options, string? ledgerCurrency)
{
    private readonly SaftNames _name = xml.Name;
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
        while (xml.NextChild(_name.Supplier))
        {
            ReadChild();
        }

        if (_key is null)
        {
            notes.Reject(line, RejectReason.KeyMissing, _name.SupplierID, _companyName);
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

    private void ReadChild()
    {
        if (xml.Is(_name.SupplierID))
        {
            // Exactly as the lines refer to it, so not cleaned.
            var key = xml.Text();
            _key = key.IsEmpty ? null : key.ToString();
        }
        else if (xml.Is(_name.Name))
        {
            _companyName = xml.TextOrNull();
        }
        else if (xml.Is(_name.RegistrationNumber))
        {
            _number = xml.TextOrNull();
        }
        else if (xml.Is(_name.TaxRegistration))
        {
            _taxNumber = SaftHeader.ReadTaxNumber(xml) ?? _taxNumber;
        }
        else if (xml.Is(_name.Address))
        {
            _places.Add(SaftAddress.Read(xml));
        }
        else if (xml.Is(_name.AccountID))
        {
            MarkPayable();
        }
        else if (xml.Is(_name.BalanceAccount))
        {
            ReadBalanceAccount();
        }
        else if (xml.Is(_name.BankAccount))
        {
            ReadBankAccount();
        }
        else if (xml.Is(_name.PartyInfo))
        {
            ReadPartyInfo();
        }
        else
        {
            xml.Pass();
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
        while (xml.NextChild(_name.BalanceAccount))
        {
            if (xml.Is(_name.AccountID))
            {
                MarkPayable();
            }
            else
            {
                xml.Pass();
            }
        }
    }

    private void ReadBankAccount()
    {
        while (xml.NextChild(_name.BankAccount))
        {
            if (!xml.Is(_name.IBANNumber))
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
        while (xml.NextChild(_name.PartyInfo))
        {
            if (xml.Is(_name.NaceCode))
            {
                _nace = xml.TextOrNull();
            }
            else if (xml.Is(_name.CurrencyCode))
            {
                _currency = Codes.Currency(xml.TextOrNull());
            }
            else if (xml.Is(_name.Type))
            {
                _private = xml.Text().Equals("Private", StringComparison.OrdinalIgnoreCase);
            }
            else
            {
                xml.Pass();
            }
        }
    }

    /// <summary>The street address says where a supplier is; a postal or billing address only when there is no better.</summary>
    private void Locate(SupplierDraft supplier, long line)
    {
        var best = _places.Where(p => !p.IsEmpty).OrderBy(p => p.Rank).FirstOrDefault();
        supplier.Address = best is null ? null : new SupplierAddress(best.Line, best.PostalCode, best.City, best.Region);

        // Two addresses of one kind in two countries: neither is a fact. A billing address abroad says nothing about the street's country.
        var stated = _places.Where(p => p.Country is not null).OrderBy(p => p.Rank).ToList();
        var first = stated.FirstOrDefault();
        supplier.StatedCountry = first?.Country;
        var countries = stated
            .Where(p => p.Rank == first!.Rank)
            .Select(p => Country(p.Country!))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (countries.Count == 1)
        {
            supplier.Country = countries[0];
        }
        else if (countries.Count > 1)
        {
            countries.ForEach(c => supplier.AddHint(CountryHintKind.Address, c, c));
            supplier.StatedCountry = null;
            notes.Warn(WarningCode.TwoCountries, line, supplier.Name, string.Join(", ", countries));
        }
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
