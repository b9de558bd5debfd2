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
        xml.Enter();
        while (xml.Next() is { } child)
        {
            switch (child)
            {
                case "AuditFileVersion":
                    Version = xml.TextOrNull();
                    break;
                case "AuditFileCountry":
                    Country = xml.TextOrNull();
                    SaftFamily.AdmitCountry(Country);
                    break;
                case "Company":
                    ReadCompany(xml, chart);
                    break;
                case "DefaultCurrencyCode":
                    Currency = Codes.Currency(xml.TextOrNull());
                    break;
                case "SelectionCriteria":
                    ReadSelection(xml);
                    break;
                default:
                    xml.Pass();
                    break;
            }
        }

        Period = StatedPeriod();
    }

    private void ReadCompany(SaftXml xml, Chart chart)
    {
        string? taxNumber = null;
        xml.Enter();
        while (xml.Next() is { } child)
        {
            switch (child)
            {
                case "Name":
                    Name = xml.TextOrNull();
                    break;
                case "RegistrationNumber":
                    Number = xml.TextOrNull();
                    break;
                case "TaxRegistration":
                    taxNumber ??= ReadTaxNumber(xml);
                    break;
                case "BankAccount":
                    ReadBankAccount(xml, chart);
                    break;
                default:
                    xml.Pass();
                    break;
            }
        }

        Number ??= taxNumber;
        Number = OrganisationNumber.TryNineDigits(Number, out var digits) ? digits : Number;
    }

    public static string? ReadTaxNumber(SaftXml xml)
    {
        string? number = null;
        xml.Enter();
        while (xml.Next() is { } child)
        {
            switch (child)
            {
                case "TaxRegistrationNumber":
                    number = xml.TextOrNull();
                    break;
                default:
                    xml.Pass();
                    break;
            }
        }

        return number;
    }

    private static void ReadBankAccount(SaftXml xml, Chart chart)
    {
        xml.Enter();
        while (xml.Next() is { } child)
        {
            if (child == "GeneralLedgerAccountID" && xml.TextOrNull() is { } account)
            {
                chart.MarkBank(account);
            }
            else if (child != "GeneralLedgerAccountID")
            {
                xml.Pass();
            }
        }
    }

    private void ReadSelection(SaftXml xml)
    {
        xml.Enter();
        while (xml.Next() is { } child)
        {
            switch (child)
            {
                case "SelectionStartDate":
                    _from = Values.Day(xml.Text());
                    break;
                case "SelectionEndDate":
                    _to = Values.Day(xml.Text());
                    break;
                case "PeriodStart":
                    _periodStart = Values.Int(xml.Text());
                    break;
                case "PeriodStartYear":
                    _periodStartYear = Values.Int(xml.Text());
                    break;
                case "PeriodEnd":
                    _periodEnd = Values.Int(xml.Text());
                    break;
                case "PeriodEndYear":
                    _periodEndYear = Values.Int(xml.Text());
                    break;
                default:
                    xml.Pass();
                    break;
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
