using System.Globalization;
using Aktsom.Ledger.Tally;

namespace Aktsom.Ledger.Saft;

/// <summary>Whose ledger, which period, which currency.</summary>
internal sealed class SaftHeader
{
    private DateOnly? _from;
    private DateOnly? _to;
    private int _periodStart;
    private int _periodStartYear;
    private int _periodEnd;
    private int _periodEndYear;

    public string? Version { get; private set; }
    public string? Country { get; private set; }
    public string? Name { get; private set; }
    public string? Number { get; private set; }
    public string? Currency { get; private set; }
    public LedgerPeriod? Period { get; private set; }

    public void Read(SaftXml xml, Chart chart)
    {
        var name = xml.Name;
        while (xml.NextChild(name.Header))
        {
            if (xml.Is(name.AuditFileVersion))
            {
                Version = xml.TextOrNull();
            }
            else if (xml.Is(name.AuditFileCountry))
            {
                Country = xml.TextOrNull();
                SaftFamily.AdmitCountry(Country);
            }
            else if (xml.Is(name.Company))
            {
                ReadCompany(xml, chart);
            }
            else if (xml.Is(name.DefaultCurrencyCode))
            {
                Currency = Codes.Currency(xml.TextOrNull());
            }
            else if (xml.Is(name.SelectionCriteria))
            {
                ReadSelection(xml);
            }
            else
            {
                xml.Pass();
            }
        }

        Period = StatedPeriod();
    }

    private void ReadCompany(SaftXml xml, Chart chart)
    {
        var name = xml.Name;
        string? taxNumber = null;
        while (xml.NextChild(name.Company))
        {
            if (xml.Is(name.Name))
            {
                Name = xml.TextOrNull();
            }
            else if (xml.Is(name.RegistrationNumber))
            {
                Number = xml.TextOrNull();
            }
            else if (xml.Is(name.TaxRegistration))
            {
                taxNumber ??= ReadTaxNumber(xml);
            }
            else if (xml.Is(name.BankAccount))
            {
                ReadBankAccount(xml, chart);
            }
            else
            {
                xml.Pass();
            }
        }

        Number ??= taxNumber;
        Number = OrganisationNumber.TryNineDigits(Number, out var digits) ? digits : Number;
    }

    public static string? ReadTaxNumber(SaftXml xml)
    {
        string? number = null;
        while (xml.NextChild(xml.Name.TaxRegistration))
        {
            if (xml.Is(xml.Name.TaxRegistrationNumber))
            {
                number = xml.TextOrNull();
            }
            else
            {
                xml.Pass();
            }
        }

        return number;
    }

    private static void ReadBankAccount(SaftXml xml, Chart chart)
    {
        while (xml.NextChild(xml.Name.BankAccount))
        {
            if (xml.Is(xml.Name.GeneralLedgerAccountID) && xml.TextOrNull() is { } account)
            {
                chart.MarkBank(account);
            }
            else if (xml.Reader.NodeType == System.Xml.XmlNodeType.Element)
            {
                xml.Pass();
            }
        }
    }

    private void ReadSelection(SaftXml xml)
    {
        var name = xml.Name;
        while (xml.NextChild(name.SelectionCriteria))
        {
            if (xml.Is(name.SelectionStartDate))
            {
                _from = Values.Day(xml.Text());
            }
            else if (xml.Is(name.SelectionEndDate))
            {
                _to = Values.Day(xml.Text());
            }
            else if (xml.Is(name.PeriodStart))
            {
                _periodStart = Values.Int(xml.Text());
            }
            else if (xml.Is(name.PeriodStartYear))
            {
                _periodStartYear = Values.Int(xml.Text());
            }
            else if (xml.Is(name.PeriodEnd))
            {
                _periodEnd = Values.Int(xml.Text());
            }
            else if (xml.Is(name.PeriodEndYear))
            {
                _periodEndYear = Values.Int(xml.Text());
            }
            else
            {
                xml.Pass();
            }
        }
    }

    /// <summary>Periods are read as months of the year; 0 is the opening balance, above 12 the closing of the year.</summary>
    private LedgerPeriod? StatedPeriod()
    {
        if (_from is { } from && _to is { } to)
        {
            return from <= to ? new LedgerPeriod(from, to) : new LedgerPeriod(to, from);
        }

        if (_periodStartYear is < 1970 or > 2100 || _periodEndYear is < 1970 or > 2100)
        {
            return null;
        }

        var first = new DateOnly(_periodStartYear, Math.Clamp(_periodStart, 1, 12), 1);
        var last = new DateOnly(_periodEndYear, Math.Clamp(_periodEnd, 1, 12), 1).AddMonths(1).AddDays(-1);
        return first <= last ? new LedgerPeriod(first, last) : null;
    }
}

/// <summary>Values as XML Schema writes them.</summary>
internal static class Values
{
    public static DateOnly? Day(ReadOnlySpan<char> text)
    {
        // xs:date may carry a time zone (2017-01-04Z, 2017-01-04+01:00); the day is what is meant.
        var day = text.Length > 10 && text[4] == '-' ? text[..10] : text;
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;
    }

    public static int Int(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>xs:decimal: sign, digits, point. The short form that nearly all amounts have is read by hand, since a file holds millions.</summary>
    public static bool Amount(ReadOnlySpan<char> text, out decimal amount)
    {
        long digits = 0;
        var scale = -1;
        var at = 0;
        var negative = text.Length > 0 && text[0] == '-';
        at += negative ? 1 : 0;
        if (text.Length - at is 0 or > 18)
        {
            return decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out amount
            );
        }

        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsAsciiDigit(c))
            {
                digits = (digits * 10) + (c - '0');
                scale += scale >= 0 ? 1 : 0;
            }
            else if (c == '.' && scale < 0)
            {
                scale = 0;
            }
            else
            {
                return decimal.TryParse(
                    text,
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out amount
                );
            }
        }

        amount = new decimal((int)digits, (int)(digits >> 32), 0, negative, (byte)Math.Max(scale, 0));
        return true;
    }
}
