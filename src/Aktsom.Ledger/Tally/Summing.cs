namespace Aktsom.Ledger.Tally;

/// <summary>Turns a book into suppliers: checks numbers and countries, sets private persons aside, chooses the currency.</summary>
internal sealed class Summing(SupplierBook book, Notes notes, LedgerOptions options)
{
    private readonly List<SetAsideRow> _setAside = [];
    private readonly Dictionary<string, int> _unknownCountries = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<SetAsideRow> SetAside => _setAside;

    public string? Currency { get; private set; }

    /// <param name="currency">The currency the file itself states; null lets the one on most invoices be it.</param>
    public IReadOnlyList<LedgerSupplier> Finish(string? currency)
    {
        Currency = currency ?? MostUsedCurrency();
        var suppliers = new List<LedgerSupplier>(book.Suppliers.Count);
        foreach (var draft in book.Suppliers)
        {
            if (Finish(draft, Sums(draft.Sums)) is { } supplier)
            {
                suppliers.Add(supplier);
            }
        }

        WarnOfCurrencies(suppliers);
        WarnOfNumbers(suppliers);
        WarnOfTheRest();
        return suppliers;
    }

    private LedgerSupplier? Finish(SupplierDraft draft, PurchaseSum[] sums)
    {
        var number = PartyNumber.Read(draft.StatedNumber, draft.Country);
        var (purchases, invoices, largest) = Own(sums);
        if (number.IsNationalIdentity || (number.Valid is null && (draft.IsPrivate || PartyNumber.HoldsIdentity(draft.Name))))
        {
            var tells = draft.KeyIsMadeUp || PartyNumber.HoldsIdentity(draft.Key);
            _setAside.Add(new SetAsideRow(draft.Line, tells ? null : draft.Key, purchases));
            return null;
        }

        Warn(draft, number);
        return new LedgerSupplier
        {
            Key = draft.Key,
            Name = draft.Name,
            Line = draft.Line,
            File = draft.File,
            OrgNumber = number.Valid,
            StatedNumber = number.Stated,
            Country = draft.Country,
            StatedCountry = draft.StatedCountry,
            CountryHints = draft.Country is null ? Hints(draft, number, sums) : [],
            Address = draft.Address,
            Nace = draft.Nace,
            Sector = draft.Sector,
            Sums = sums,
            Purchases = purchases,
            Invoices = invoices,
            LargestSingle = largest,
        };
    }

    private (decimal Purchases, int Invoices, decimal Largest) Own(PurchaseSum[] sums)
    {
        decimal purchases = 0;
        decimal largest = 0;
        var invoices = 0;
        foreach (var sum in sums)
        {
            if (IsOwn(sum))
            {
                purchases += sum.Amount;
                invoices += sum.InvoiceCount;
                largest = Math.Max(largest, sum.LargestSingle);
            }
        }

        return (purchases, invoices, largest);
    }

    private void Warn(SupplierDraft draft, PartyNumber number)
    {
        notes.File = draft.File;
        if (number.WrongCheckDigit)
        {
            notes.Warn(WarningCode.OrgNumberCheckDigit, draft.Line, number.Stated!, draft.Name);
        }

        if (draft.IsUnlisted)
        {
            notes.Warn(WarningCode.SupplierNotListed, draft.Line, draft.Key);
        }

        notes.File = null;
        if (draft.Country is null && draft.StatedCountry is { } words)
        {
            _unknownCountries[words] = _unknownCountries.GetValueOrDefault(words) + 1;
        }
    }

    private List<CountryHint> Hints(SupplierDraft draft, PartyNumber number, PurchaseSum[] sums)
    {
        if (number.Valid is { } valid)
        {
            draft.AddHint(CountryHintKind.OrganisationNumber, valid.Digits, "NO");
        }

        foreach (var sum in sums.Where(IsOther))
        {
            draft.AddHint(CountryHintKind.Currency, sum.Currency!, null);
        }

        return [.. draft.Hints];
    }

    private PurchaseSum[] Sums(RunningSums running)
    {
        running.Sort();
        var sums = new PurchaseSum[running.Count];
        for (var i = 0; i < sums.Length; i++)
        {
            var (key, sum) = running[i];
            sums[i] = new PurchaseSum(
                key.Year == 0 ? null : key.Year,
                key.Month == 0 ? null : key.Month,
                book.Accounts.Text(key.Account),
                book.Currencies.Text(key.Currency),
                Money.ToDecimal(sum.Amount),
                sum.WithoutVat == RunningSum.NotShown ? null : Money.ToDecimal(sum.WithoutVat),
                sum.Invoices,
                sum.CreditNotes,
                Money.ToDecimal(sum.Largest)
            );
        }

        return sums;
    }

    private string? MostUsedCurrency() =>
        book
            .Suppliers.SelectMany(s => s.Sums.All)
            .Where(s => s.Key.Currency >= 0)
            .GroupBy(s => s.Key.Currency)
            .OrderByDescending(g => g.Sum(s => (long)s.Sum.Invoices + s.Sum.CreditNotes))
            .ThenByDescending(g => book.Currencies[g.Key] == "NOK")
            .ThenByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Select(g => book.Currencies[g.Key])
            .FirstOrDefault();

    private void WarnOfCurrencies(List<LedgerSupplier> suppliers)
    {
        var others = new SortedDictionary<string, (int Suppliers, decimal Amount)>(StringComparer.Ordinal);
        foreach (var supplier in suppliers)
        {
            foreach (var same in supplier.Sums.Where(IsOther).GroupBy(s => s.Currency!, StringComparer.Ordinal))
            {
                var before = others.GetValueOrDefault(same.Key);
                others[same.Key] = (before.Suppliers + 1, before.Amount + same.Sum(s => s.Amount));
            }
        }

        foreach (var (currency, other) in others)
        {
            notes.Warn(WarningCode.OtherCurrency, 0, currency, other.Suppliers, other.Amount);
        }
    }

    private bool IsOther(PurchaseSum sum) => sum.Currency is not null && !IsOwn(sum);

    private bool IsOwn(PurchaseSum sum) => string.Equals(sum.Currency, Currency, StringComparison.Ordinal);

    private void WarnOfNumbers(List<LedgerSupplier> suppliers)
    {
        foreach (var same in suppliers.Where(s => s.OrgNumber is not null).GroupBy(s => s.OrgNumber!))
        {
            var first = same.First();
            foreach (
                var other in same.Skip(1)
                    .DistinctBy(s => Names.Key(s.Name), StringComparer.Ordinal)
                    .Where(s => Names.Key(s.Name) != Names.Key(first.Name))
            )
            {
                notes.Warn(WarningCode.SameNumberTwoNames, other.Line, same.Key.Digits, first.Name, other.Name);
            }
        }
    }

    private void WarnOfTheRest()
    {
        foreach (var (words, count) in _unknownCountries.Where(_ => options.CountryResolver is not null))
        {
            notes.Warn(WarningCode.CountryUnknown, 0, words, count);
        }

        if (_setAside.Count > 0)
        {
            notes.Warn(WarningCode.PrivatePersonsSetAside, 0, _setAside.Count, _setAside.Sum(s => s.Purchases));
        }
    }
}

/// <summary>Names as they are compared: capitals, letters and digits only.</summary>
internal static class Names
{
    public static string Key(string name) => string.Concat(name.ToUpperInvariant().Where(char.IsLetterOrDigit));
}
