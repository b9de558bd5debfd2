using System.Xml;
using Aktsom.Ledger.Files;

namespace Aktsom.Ledger.Saft;

/// <summary>
/// The parser with what SAF-T needs: names compared by reference (the name table keeps each once) and texts read into one buffer.
/// </summary>
internal sealed class SaftXml
{
    private const int MostText = 1024;
    private readonly char[] _buffer = new char[MostText];
    private readonly char[] _rest = new char[MostText];
    private readonly IXmlLineInfo? _lines;

    public SaftXml(XmlReader reader)
    {
        Reader = reader;
        _lines = reader as IXmlLineInfo;
        Name = new SaftNames(reader.NameTable);
    }

    public XmlReader Reader { get; }
    public SaftNames Name { get; }
    public long Line => _lines?.LineNumber ?? 0;

    /// <summary>Whether the last text was longer than any real value.</summary>
    public bool WasTooLong { get; private set; }

    /// <summary>Moves to the next child of the element called <paramref name="parent"/>; false when it ends. Texts between are passed over.</summary>
    public bool NextChild(string parent)
    {
        if (Is(parent) && Reader.NodeType == XmlNodeType.Element && Reader.IsEmptyElement)
        {
            return false;
        }

        while (Reader.Read())
        {
            if (Reader.NodeType == XmlNodeType.Element)
            {
                return true;
            }

            if (Reader.NodeType == XmlNodeType.EndElement && Is(parent))
            {
                return false;
            }
        }

        return false;
    }

    public bool Is(string name) => ReferenceEquals(Reader.LocalName, name);

    /// <summary>Passes over the current element so that the next child follows.</summary>
    public void Pass()
    {
        if (Reader.IsEmptyElement)
        {
            return;
        }

        var depth = Reader.Depth;
        while (Reader.Read() && !(Reader.NodeType == XmlNodeType.EndElement && Reader.Depth == depth))
        {
            if (Reader.Depth > XmlFiles.MaxDepth)
            {
                throw new LedgerException(LedgerFault.TooDeep);
            }
        }
    }

    /// <summary>The current element's text, trimmed; valid until the next call.</summary>
    public ReadOnlySpan<char> Text()
    {
        WasTooLong = false;
        if (Reader.IsEmptyElement)
        {
            return default;
        }

        var length = 0;
        var inner = 0;
        while (Reader.Read())
        {
            switch (Reader.NodeType)
            {
                case XmlNodeType.Text:
                case XmlNodeType.CDATA:
                    length = Take(length);
                    break;
                case XmlNodeType.EndElement when inner-- == 0:
                    return _buffer.AsSpan(0, length).Trim();
                case XmlNodeType.Element when !Reader.IsEmptyElement:
                    if (++inner > XmlFiles.MaxDepth)
                    {
                        throw new LedgerException(LedgerFault.TooDeep);
                    }

                    break;
                default:
                    break;
            }
        }

        return default;
    }

    /// <summary>The current element's text cleaned, or null when it says nothing.</summary>
    public string? TextOrNull()
    {
        var text = Text();
        return text.IsEmpty ? null : CleanText.OrNull(text.ToString());
    }

    private int Take(int length)
    {
        int got;
        while (length < MostText && (got = Reader.ReadValueChunk(_buffer, length, MostText - length)) > 0)
        {
            length += got;
        }

        while (length == MostText && Reader.ReadValueChunk(_rest, 0, MostText) > 0)
        {
            WasTooLong = true;
        }

        return length;
    }
}

/// <summary>The element names of SAF-T Financial that we look for, from the parser's own table.</summary>
internal sealed class SaftNames(XmlNameTable table)
{
    public readonly string Account = table.Add("Account");
    public readonly string AccountDescription = table.Add("AccountDescription");
    public readonly string AccountID = table.Add("AccountID");
    public readonly string AdditionalAddressDetail = table.Add("AdditionalAddressDetail");
    public readonly string Address = table.Add("Address");
    public readonly string AddressType = table.Add("AddressType");
    public readonly string Amount = table.Add("Amount");
    public readonly string Analysis = table.Add("Analysis");
    public readonly string AuditFileCountry = table.Add("AuditFileCountry");
    public readonly string AuditFileVersion = table.Add("AuditFileVersion");
    public readonly string BalanceAccount = table.Add("BalanceAccount");
    public readonly string BankAccount = table.Add("BankAccount");
    public readonly string City = table.Add("City");
    public readonly string Company = table.Add("Company");
    public readonly string Country = table.Add("Country");
    public readonly string CreditAmount = table.Add("CreditAmount");
    public readonly string CurrencyAmount = table.Add("CurrencyAmount");
    public readonly string CurrencyCode = table.Add("CurrencyCode");
    public readonly string DebitAmount = table.Add("DebitAmount");
    public readonly string DefaultCurrencyCode = table.Add("DefaultCurrencyCode");
    public readonly string Description = table.Add("Description");
    public readonly string GeneralLedgerAccountID = table.Add("GeneralLedgerAccountID");
    public readonly string GeneralLedgerAccounts = table.Add("GeneralLedgerAccounts");
    public readonly string GeneralLedgerEntries = table.Add("GeneralLedgerEntries");
    public readonly string GroupingCategory = table.Add("GroupingCategory");
    public readonly string GroupingCode = table.Add("GroupingCode");
    public readonly string Header = table.Add("Header");
    public readonly string IBANNumber = table.Add("IBANNumber");
    public readonly string Journal = table.Add("Journal");
    public readonly string Line = table.Add("Line");
    public readonly string MasterFiles = table.Add("MasterFiles");
    public readonly string NaceCode = table.Add("NaceCode");
    public readonly string Name = table.Add("Name");
    public readonly string Number = table.Add("Number");
    public readonly string NumberOfEntries = table.Add("NumberOfEntries");
    public readonly string PartyInfo = table.Add("PartyInfo");
    public readonly string Period = table.Add("Period");
    public readonly string PeriodEnd = table.Add("PeriodEnd");
    public readonly string PeriodEndYear = table.Add("PeriodEndYear");
    public readonly string PeriodStart = table.Add("PeriodStart");
    public readonly string PeriodStartYear = table.Add("PeriodStartYear");
    public readonly string PeriodYear = table.Add("PeriodYear");
    public readonly string PostalCode = table.Add("PostalCode");
    public readonly string ReferenceNumber = table.Add("ReferenceNumber");
    public readonly string Region = table.Add("Region");
    public readonly string RegistrationNumber = table.Add("RegistrationNumber");
    public readonly string SelectionCriteria = table.Add("SelectionCriteria");
    public readonly string SelectionEndDate = table.Add("SelectionEndDate");
    public readonly string SelectionStartDate = table.Add("SelectionStartDate");
    public readonly string SourceDocumentID = table.Add("SourceDocumentID");
    public readonly string StandardAccountID = table.Add("StandardAccountID");
    public readonly string StandardTaxCode = table.Add("StandardTaxCode");
    public readonly string StreetName = table.Add("StreetName");
    public readonly string Supplier = table.Add("Supplier");
    public readonly string SupplierID = table.Add("SupplierID");
    public readonly string Suppliers = table.Add("Suppliers");
    public readonly string TaxCode = table.Add("TaxCode");
    public readonly string TaxCodeDetails = table.Add("TaxCodeDetails");
    public readonly string TaxInformation = table.Add("TaxInformation");
    public readonly string TaxRegistration = table.Add("TaxRegistration");
    public readonly string TaxRegistrationNumber = table.Add("TaxRegistrationNumber");
    public readonly string TaxTable = table.Add("TaxTable");
    public readonly string TaxTableEntry = table.Add("TaxTableEntry");
    public readonly string TotalCredit = table.Add("TotalCredit");
    public readonly string TotalDebit = table.Add("TotalDebit");
    public readonly string Transaction = table.Add("Transaction");
    public readonly string TransactionDate = table.Add("TransactionDate");
    public readonly string TransactionType = table.Add("TransactionType");
    public readonly string Type = table.Add("Type");
    public readonly string VoucherDescription = table.Add("VoucherDescription");
    public readonly string VoucherType = table.Add("VoucherType");
}
