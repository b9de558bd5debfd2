using System.Globalization;
using Aktsom.Ledger.Tally;

namespace Aktsom.Ledger.Tables;

/// <summary>What one row says was bought: an amount with its currency and month.</summary>
internal readonly record struct RowAmount(decimal Amount, decimal? WithoutVat, string Currency, int Year, int Month);

/// <summary>Reads amounts, currency and time of a row. Either all of it can be read, or the row is rejected.</summary>
internal sealed class RowAmounts(RowCells cells, ColumnMapping mapping, LedgerOptions options)
{
    private readonly char _sign = mapping.DecimalSign ?? ',';
    private readonly string? _headerCurrency = mapping
        .Columns.Where(c => c.Role is ColumnRole.Amount or ColumnRole.AmountWithoutVat or ColumnRole.Credit)
        .Select(c => HeaderWords.CurrencyIn(c.Header))
        .FirstOrDefault(c => c is not null);
    private RejectedRow? _rejected;

    /// <summary>Whether any amount's currency had to be assumed.</summary>
    public bool AssumedCurrency { get; private set; }

    public DateOnly? Day { get; private set; }

    public RejectedRow? Read(List<RowAmount> into)
    {
        into.Clear();
        _rejected = null;
        var (year, month) = When();
        if (_rejected is not null)
        {
            return _rejected;
        }

        foreach (var (amount, net, written, own) in Amounts().ToList())
        {
            if (Currency(written) is { } currency)
            {
                into.Add(new RowAmount(amount, net, currency, own ?? year, own is null ? month : 0));
            }
        }

        return _rejected;
    }

    private IEnumerable<(decimal Amount, decimal? Net, string? Currency, int? Year)> Amounts()
    {
        var kind = cells.Text(ColumnRole.DocumentType) ?? "";
        var isCreditNote = RowWords.IsCreditNote(kind);
        if (!isCreditNote && RowWords.IsPayment(kind))
        {
            yield break;
        }

        if (cells.Has(ColumnRole.Credit) || cells.Has(ColumnRole.Debit))
        {
            var sides = Sides(isCreditNote);
            if (sides is { } both)
            {
                yield return both;
            }

            yield break;
        }

        var net = Number(cells.Columns(ColumnRole.AmountWithoutVat).FirstOrDefault());
        var any = false;
        foreach (var use in cells.Columns(ColumnRole.Amount))
        {
            if (Number(use) is { } gross)
            {
                any = true;
                yield return (
                    Turn(gross.Amount, isCreditNote),
                    net is { } n ? Turn(n.Amount, isCreditNote) : null,
                    gross.Currency,
                    use.Year
                );
            }
        }

        if (!any && net is { } only)
        {
            var amount = Turn(only.Amount, isCreditNote);
            yield return (amount, amount, only.Currency, cells.Columns(ColumnRole.AmountWithoutVat).First().Year);
        }
    }

    /// <summary>Credit is bought. Debit beside it is paid, unless the row says that it is a credit note; debit alone is a cost ledger.</summary>
    private (decimal, decimal?, string?, int?)? Sides(bool isCreditNote)
    {
        var credit = Number(cells.Columns(ColumnRole.Credit).FirstOrDefault());
        var debit = Number(cells.Columns(ColumnRole.Debit).FirstOrDefault());
        if (!cells.Has(ColumnRole.Credit))
        {
            return debit is { } cost ? (Turn(cost.Amount, isCreditNote), null, cost.Currency, null) : null;
        }

        var amount = Math.Abs(credit?.Amount ?? 0) * (mapping.TurnSigns == true || credit?.Amount >= 0 ? 1 : -1);
        amount -= isCreditNote ? Math.Abs(debit?.Amount ?? 0) : 0;
        return amount == 0 ? null : (amount, null, credit?.Currency ?? debit?.Currency, null);
    }

    private decimal Turn(decimal amount, bool isCreditNote)
    {
        amount = mapping.TurnSigns == true ? -amount : amount;
        return isCreditNote && amount > 0 ? -amount : amount;
    }

    private (decimal Amount, string? Currency)? Number(ColumnUse? use)
    {
        if (use is null || Files.CleanText.OrNull(cells[use].Text) is not { } text)
        {
            return null;
        }

        if (AmountFormat.TryRead(cells[use], _sign, out var amount, out var currency) && Money.TryFrom(amount, out _))
        {
            return (amount, currency);
        }

        _rejected ??= cells.Reject(RejectReason.AmountUnreadable, use, text);
        return null;
    }

    public decimal? Number(ColumnRole role) => Number(cells.Columns(role).FirstOrDefault())?.Amount;

    private string? Currency(string? written)
    {
        if (cells.Text(ColumnRole.Currency) is not { } text)
        {
            AssumedCurrency |= written is null && _headerCurrency is null;
            return written ?? _headerCurrency ?? options.DefaultCurrency;
        }

        if (Codes.Currency(text) is { } code)
        {
            return code;
        }

        _rejected ??= cells.Reject(
            RejectReason.CurrencyUnknown,
            cells.Columns(ColumnRole.Currency).First(),
            text,
            Codes.NearestCurrency(text) ?? ""
        );
        return null;
    }

    private (int Year, int Month) When()
    {
        Day = null;
        var fallback = options.Period?.To.Year ?? 0;
        if (ReadDay(ColumnRole.Date) is { } day)
        {
            return InPeriod(day, ColumnRole.Date) ? (day.Year, day.Month) : default;
        }

        var year = Int(ColumnRole.Year) is >= 1970 and <= 2100 and var y ? y : 0;
        if (cells.Text(ColumnRole.Period) is { } period && ReadPeriod(period, year) is { } month)
        {
            return month;
        }

        if (year == 0 && ReadDay(ColumnRole.LastDate) is { } last)
        {
            return InPeriod(last, ColumnRole.LastDate) ? (last.Year, 0) : default;
        }

        return (year == 0 ? fallback : year, 0);
    }

    private DateOnly? ReadDay(ColumnRole role)
    {
        if (_rejected is not null || cells.Columns(role).FirstOrDefault() is not { } use || cells[use].IsEmpty)
        {
            return null;
        }

        if (DateFormat.TryRead(cells[use], mapping.DateOrder ?? DateOrder.DayMonth, out var day))
        {
            Day = day;
            return day;
        }

        _rejected = cells.Reject(RejectReason.DateUnreadable, use, cells[use].Text);
        return null;
    }

    private bool InPeriod(DateOnly day, ColumnRole role)
    {
        if (options.Period is not { } period || period.Contains(day))
        {
            return true;
        }

        _rejected = cells.Reject(RejectReason.OutsidePeriod, cells.Columns(role).First(), day, period.From, period.To);
        return false;
    }

    /// <summary><c>202503</c>, <c>2025-03</c>, <c>03.2025</c>, or a month beside a year.</summary>
    private static (int Year, int Month)? ReadPeriod(string text, int year)
    {
        var parts = text.Split('-', '.', '/', ' ');
        var whole = parts.Length == 1 && text.Length == 6 ? [text[..4], text[4..]] : parts;
        if (whole.Length == 2 && Int(whole[0]) is { } a && Int(whole[1]) is { } b)
        {
            return a is >= 1970 and <= 2100 ? (a, Math.Clamp(b, 1, 12))
                : b is >= 1970 and <= 2100 ? (b, Math.Clamp(a, 1, 12))
                : null;
        }

        return year > 0 && Int(text) is >= 1 and <= 13 and var month ? (year, Math.Min(month, 12)) : null;
    }

    private int? Int(ColumnRole role) => cells.Text(role) is { } text ? Int(text) : null;

    private static int? Int(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
