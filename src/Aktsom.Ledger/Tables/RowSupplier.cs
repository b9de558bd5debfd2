using Aktsom.Ledger.Tally;

namespace Aktsom.Ledger.Tables;

/// <summary>
/// Finds whose row it is. The key is the ledger's own supplier number; without one the organisation number; without that name, country and
/// address. One organisation number under two names stays two suppliers: nothing is merged in silence.
/// </summary>
internal sealed class RowSupplier(SupplierBook book, Notes notes, LedgerOptions options)
{
    private static readonly string[] Garbled = ["Ã¸", "Ã¥", "Ã¦", "Ã˜", "Ã…", "Ã†", "Ã©", "Ã¶", "Ã¤", "ï¿½", "\uFFFD", "Â "];
    private readonly Dictionary<string, string?> _countries = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> _twoCountries = [];
    private string? _garbled;

    /// <summary>The supplier's index in the book; −1 when nothing in the row says who it is.</summary>
    public int IndexOf(RowCells cells)
    {
        var name = cells.Text(ColumnRole.Name);
        var key = cells.Text(ColumnRole.Key);
        var number = cells.Text(ColumnRole.OrganisationNumber);
        if (name is null && !(key is not null && book.Knows(key)) && !OrganisationNumber.TryParse(number, out _))
        {
            return -1;
        }

        var stated = cells.Text(ColumnRole.Country);
        var country = stated is null ? null : Country(stated);
        var isMadeUp = key is null;
        key ??= Key(name, number, country ?? stated, cells);
        var index = book.IndexOf(key, out var isNew);
        var supplier = book[index];
        if (isNew)
        {
            supplier.KeyIsMadeUp = isMadeUp;
            supplier.Name = name ?? Grouped(number) ?? key;
            supplier.Line = cells.Line;
            Watch(name);
        }

        Fill(supplier, cells, number);
        Place(index, supplier, stated, country);
        return index;
    }

    public void WarnAtEnd()
    {
        if (_garbled is not null)
        {
            notes.Warn(WarningCode.LettersGarbled, 0, _garbled);
        }
    }

    private static void Fill(SupplierDraft supplier, RowCells cells, string? number)
    {
        supplier.StatedNumber ??= number;
        supplier.Nace ??= cells.Text(ColumnRole.Nace);
        supplier.Sector ??= cells.Text(ColumnRole.Sector);
        foreach (var use in cells.Columns(ColumnRole.PartyKind))
        {
            supplier.IsPrivate |= RowWords.MarksPrivate(cells[use].Text, use.Header);
        }

        if (supplier.Address is null)
        {
            var address = new SupplierAddress(
                cells.Text(ColumnRole.Address),
                cells.Text(ColumnRole.PostalCode),
                cells.Text(ColumnRole.City),
                cells.Text(ColumnRole.Region)
            );
            supplier.Address = address == new SupplierAddress(null, null, null, null) ? null : address;
        }
    }

    private void Place(int index, SupplierDraft supplier, string? stated, string? country)
    {
        if (stated is null || _twoCountries.Contains(index))
        {
            return;
        }

        supplier.StatedCountry ??= stated;
        if (supplier.Country is not null && country is not null && !string.Equals(supplier.Country, country, StringComparison.Ordinal))
        {
            _twoCountries.Add(index);
            supplier.AddHint(CountryHintKind.Address, supplier.Country, supplier.Country);
            supplier.AddHint(CountryHintKind.Address, country, country);
            notes.Warn(WarningCode.TwoCountries, supplier.Line, supplier.Name, $"{supplier.Country}, {country}");
            (supplier.Country, supplier.StatedCountry) = (null, null);
            return;
        }

        supplier.Country ??= country;
    }

    private string Key(string? name, string? number, string? country, RowCells cells)
    {
        var party = PartyNumber.Read(number, Codes.Country(country));
        if (party.Stated is { } digits)
        {
            // The first name takes the bare number; another name on the same number gets a key of its own.
            var index = book.Knows(digits) ? book.IndexOf(digits, out _) : -1;
            return index < 0 || name is null || Names.Key(book[index].Name) == Names.Key(name) ? digits : $"{digits}/{Names.Key(name)}";
        }

        var address = string.Join(
            ' ',
            new[] { ColumnRole.Address, ColumnRole.PostalCode, ColumnRole.City }.Select(cells.Text).OfType<string>()
        );
        return string.Join(
                '|',
                new[] { name ?? "", country ?? "", address }.Select(part =>
                    string.Join(' ', part.ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
                )
            )
            .TrimEnd('|');
    }

    private string? Country(string stated)
    {
        if (!_countries.TryGetValue(stated, out var country))
        {
            country = Codes.Country(stated) ?? options.CountryResolver?.Invoke(stated);
            _countries[stated] = country;
        }

        return country;
    }

    private void Watch(string? name)
    {
        if (_garbled is null && name is not null && Array.Exists(Garbled, g => name.Contains(g, StringComparison.Ordinal)))
        {
            _garbled = name;
        }
    }

    private static string? Grouped(string? number) => OrganisationNumber.TryParse(number, out var valid) ? valid.Grouped : number;
}
