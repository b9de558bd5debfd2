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
        var sums = book.Sums.ToLookup(s => s.Key.Supplier);
        var suppliers = new List<LedgerSupplier>(book.Suppliers.Count);
        for (var i = 0; i < book.Suppliers.Count; i++)
        {
            var supplier = Finish(book[i], [.. sums[i].Select(Sum).OrderBy(s => s.Year).ThenBy(s => s.Month)]);
            if (supplier is not null)
            {
                suppliers.Add(supplier);
            }
        }

        WarnOfCurrencies(suppliers);
        WarnOfNumbers(suppliers);
        WarnOfTheRest();
        return suppliers;
    }

    private LedgerSupplier? Finish(SupplierDraft draft, IReadOnlyList<PurchaseSum> sums)
    {
        var number = PartyNumber.Read(draft.StatedNumber, draft.Country);
        var own = sums.Where(s => string.Equals(s.Currency, Currency, StringComparison.Ordinal)).ToList();
        var purchases = own.Sum(s => s.Amount);
        if (number.IsNationalIdentity || (number.Valid is null && (draft.IsPrivate || PartyNumber.HoldsIdentity(draft.Name))))
        {
            var key = PartyNumber.LooksLikeNationalIdentity(draft.Key) || draft.Key.Any(char.IsLetter) ? null : draft.Key;
            _setAside.Add(new SetAsideRow(draft.Line, key, purchases));
            return null;
        }

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
            CountryHints = draft.Country is null ? Hints(draft, number, own.Count == 0 ? sums : own) : [],
            Address = draft.Address,
            Nace = draft.Nace,
            Sector = draft.Sector,
            Sums = sums,
            Purchases = purchases,
            Invoices = own.Sum(s => s.InvoiceCount),
            LargestSingle = own.Count == 0 ? 0 : own.Max(s => s.LargestSingle),
        };
    }

    private static List<CountryHint> Hints(SupplierDraft draft, PartyNumber number, IReadOnlyList<PurchaseSum> sums)
    {
        if (number.Valid is { } valid)
        {
            draft.AddHint(CountryHintKind.OrganisationNumber, valid.Digits, "NO");
        }

        return [.. draft.Hints];
    }

    private PurchaseSum Sum(KeyValuePair<SumKey, RunningSum> sum) =>
        new(
            sum.Key.Year == 0 ? null : sum.Key.Year,
            sum.Key.Month == 0 ? null : sum.Key.Month,
            book.Accounts.Text(sum.Key.Account),
            book.Currencies.Text(sum.Key.Currency),
            sum.Value.Amount,
            sum.Value.WithoutVat,
            sum.Value.Invoices,
            sum.Value.CreditNotes,
            sum.Value.Largest
        );

    private string? MostUsedCurrency() =>
        book
            .Sums.Where(s => s.Key.Currency >= 0)
            .GroupBy(s => s.Key.Currency)
            .OrderByDescending(g => g.Sum(s => (long)s.Value.Invoices + s.Value.CreditNotes))
            .ThenByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Select(g => book.Currencies[g.Key])
            .FirstOrDefault();

    private void WarnOfCurrencies(List<LedgerSupplier> suppliers)
    {
        var others = suppliers
            .SelectMany(s => s.Sums, (s, sum) => (s.Key, sum))
            .Where(x => x.sum.Currency is not null && !string.Equals(x.sum.Currency, Currency, StringComparison.Ordinal))
            .GroupBy(x => x.sum.Currency!, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal);
        foreach (var other in others)
        {
            var count = other.Select(x => x.Key).Distinct(StringComparer.Ordinal).Count();
            notes.Warn(WarningCode.OtherCurrency, 0, other.Key, count, other.Sum(x => x.sum.Amount));
        }
    }

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
