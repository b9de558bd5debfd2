using Aktsom.Ledger.Tally;

namespace Aktsom.Ledger.Saft;

/// <summary>Accounts, suppliers and VAT codes. Customers, products and the rest are passed over.</summary>
internal sealed class SaftMasterFiles(
    SaftXml xml,
    SupplierBook book,
    Chart chart,
    TaxCodes taxCodes,
    Notes notes,
    LedgerOptions options,
    SaftHeader header
)
{
    private readonly SaftNames _name = xml.Name;

    public void Read()
    {
        while (xml.NextChild(_name.MasterFiles))
        {
            if (xml.Is(_name.GeneralLedgerAccounts))
            {
                ReadEach(_name.GeneralLedgerAccounts, _name.Account, ReadAccount);
            }
            else if (xml.Is(_name.Suppliers))
            {
                var supplier = new SaftSupplier(xml, book, chart, notes, options, header.Currency);
                ReadEach(_name.Suppliers, _name.Supplier, supplier.Read);
            }
            else if (xml.Is(_name.TaxTable))
            {
                ReadEach(_name.TaxTable, _name.TaxTableEntry, () => ReadEach(_name.TaxTableEntry, _name.TaxCodeDetails, ReadTaxCode));
            }
            else
            {
                xml.Pass();
            }
        }
    }

    private void ReadEach(string parent, string child, Action read)
    {
        while (xml.NextChild(parent))
        {
            if (xml.Is(child))
            {
                read();
            }
            else
            {
                xml.Pass();
            }
        }
    }

    private void ReadAccount()
    {
        string? id = null;
        string? description = null;
        string? standard = null;
        string? category = null;
        string? code = null;
        while (xml.NextChild(_name.Account))
        {
            if (xml.Is(_name.AccountID))
            {
                id = xml.TextOrNull();
            }
            else if (xml.Is(_name.AccountDescription))
            {
                description = xml.TextOrNull();
            }
            else if (xml.Is(_name.StandardAccountID))
            {
                standard = xml.TextOrNull();
            }
            else if (xml.Is(_name.GroupingCategory))
            {
                category = xml.TextOrNull();
            }
            else if (xml.Is(_name.GroupingCode))
            {
                code = xml.TextOrNull();
            }
            else
            {
                xml.Pass();
            }
        }

        if (id is not null)
        {
            chart.Describe(id, description, standard, category, code);
        }
    }

    private void ReadTaxCode()
    {
        string? code = null;
        string? standard = null;
        while (xml.NextChild(_name.TaxCodeDetails))
        {
            if (xml.Is(_name.TaxCode))
            {
                code = xml.TextOrNull();
            }
            else if (xml.Is(_name.StandardTaxCode))
            {
                standard = xml.TextOrNull();
            }
            else
            {
                xml.Pass();
            }
        }

        if (code is not null)
        {
            taxCodes.Add(code, standard);
        }
    }
}
