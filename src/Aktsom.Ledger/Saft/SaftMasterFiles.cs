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
    public void Read()
    {
        xml.Enter();
        while (xml.Next() is { } child)
        {
            switch (child)
            {
                case "GeneralLedgerAccounts":
                    ReadEach("Account", ReadAccount);
                    break;
                case "Suppliers":
                    var supplier = new SaftSupplier(xml, book, chart, notes, options, header.Currency);
                    ReadEach("Supplier", supplier.Read);
                    break;
                case "TaxTable":
                    ReadEach("TaxTableEntry", () => ReadEach("TaxCodeDetails", ReadTaxCode));
                    break;
                default:
                    xml.Pass();
                    break;
            }
        }
    }

    private void ReadEach(string name, Action read)
    {
        xml.Enter();
        while (xml.Next() is { } child)
        {
            if (child == name)
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
        xml.Enter();
        while (xml.Next() is { } child)
        {
            switch (child)
            {
                case "AccountID":
                    id = xml.TextOrNull();
                    break;
                case "AccountDescription":
                    description = xml.TextOrNull();
                    break;
                case "StandardAccountID":
                    standard = xml.TextOrNull();
                    break;
                case "GroupingCategory":
                    category = xml.TextOrNull();
                    break;
                case "GroupingCode":
                    code = xml.TextOrNull();
                    break;
                default:
                    xml.Pass();
                    break;
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
        xml.Enter();
        while (xml.Next() is { } child)
        {
            switch (child)
            {
                case "TaxCode":
                    code = xml.TextOrNull();
                    break;
                case "StandardTaxCode":
                    standard = xml.TextOrNull();
                    break;
                default:
                    xml.Pass();
                    break;
            }
        }

        if (code is not null)
        {
            taxCodes.Add(code, standard);
        }
    }
}
