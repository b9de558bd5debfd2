using System.Globalization;
using System.Xml;
using Aktsom.Ledger.Tally;

namespace Aktsom.Ledger.Saft;

/// <summary>
/// Reads SAF-T Financial (Norway), versions 1.00–1.30 and later ones with a warning, in one streaming pass. Element names are matched
/// without prefix; 1.30's BalanceAccount and the older AccountID directly on the supplier are both understood, whatever the version says.
/// </summary>
internal sealed class SaftReader
{
    private static readonly decimal[] Known = [1.00m, 1.10m, 1.20m, 1.30m];

    private readonly SaftXml _xml;
    private readonly LedgerOptions _options;
    private readonly Notes _notes = new();
    private readonly SupplierBook _book = new();
    private readonly Chart _chart;
    private readonly TaxCodes _taxCodes = new();
    private readonly SaftHeader _header = new();

    private SaftReader(XmlReader reader, LedgerOptions options)
    {
        _xml = new SaftXml(reader);
        _options = options;
        _chart = new Chart(_book.Accounts);
    }

    /// <summary>Reads from a parser that stands on the root element.</summary>
    public static LedgerSummary Read(XmlReader reader, LedgerOptions options) => new SaftReader(reader, options).Read();

    private LedgerSummary Read()
    {
        var known = SaftFamily.Admit(_xml.Reader.LocalName, _xml.Reader.NamespaceURI);
        if (!known)
        {
            _notes.Warn(WarningCode.NamespaceMissing, _xml.Line);
        }

        var root = _xml.Reader.LocalName;
        var entries = (SaftEntries?)null;
        var hasHeader = false;
        _xml.Enter();
        while (_xml.Next() is { } child)
        {
            switch (child)
            {
                case "Header":
                    hasHeader = true;
                    _header.Read(_xml, _chart);
                    CheckVersion();
                    break;
                case "MasterFiles":
                    new SaftMasterFiles(_xml, _book, _chart, _taxCodes, _notes, _options, _header).Read();
                    break;
                case "GeneralLedgerEntries":
                    _chart.Settle();
                    entries = new SaftEntries(_xml, _book, _chart, _taxCodes, _notes, _header);
                    entries.Read();
                    break;
                default:
                    _xml.Pass();
                    break;
            }
        }

        return hasHeader ? Summary(entries) : throw new LedgerException(LedgerFault.OtherXml, root);
    }

    private void CheckVersion()
    {
        SaftFamily.AdmitCountry(_header.Country);
        if (!decimal.TryParse(_header.Version, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var version))
        {
            _notes.Warn(WarningCode.UnknownVersion, 0, _header.Version ?? "");
        }
        else if (version > Known[^1])
        {
            _notes.Warn(WarningCode.LaterVersion, 0, _header.Version!);
        }
        else if (!Known.Contains(version))
        {
            _notes.Warn(WarningCode.UnknownVersion, 0, _header.Version!);
        }
    }

    private LedgerSummary Summary(SaftEntries? entries)
    {
        var period = _header.Period ?? entries?.Seen;
        if (_header.Period is null && period is not null)
        {
            _notes.Warn(WarningCode.PeriodNotStated, 0);
        }

        var currency = _header.Currency ?? "NOK";
        if (_header.Currency is null)
        {
            _notes.Warn(WarningCode.CurrencyAssumed, 0, currency);
        }

        entries?.WarnAtEnd();
        var summing = new Summing(_book, _notes, _options);
        var suppliers = summing.Finish(currency);
        return new LedgerSummary
        {
            Kind = LedgerKind.Saft,
            Version = _header.Version,
            Organisation = new LedgerOrganisation(_header.Name, _header.Number),
            Period = period,
            Currency = currency,
            Suppliers = suppliers,
            Accounts = _chart.Used(_book.AccountsUsed),
            Rejected = _notes.Rejected,
            SetAside = summing.SetAside,
            Warnings = _notes.Warnings(),
            RowsRead = entries?.Transactions ?? 0,
        };
    }
}
