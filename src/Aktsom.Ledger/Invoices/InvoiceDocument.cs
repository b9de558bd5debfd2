using System.Globalization;
using System.Text;
using System.Xml;
using Aktsom.Ledger.Files;

namespace Aktsom.Ledger.Invoices;

/// <summary>What we need of one Peppol BIS Billing 3 / EHF 3 invoice or credit note.</summary>
internal sealed class InvoiceDocument
{
    private const string Ubl = "urn:oasis:names:specification:ubl:schema:xsd:";
    private const string Billing3 = "urn:fdc:peppol.eu:2017:poacc:billing:3";

    public bool IsCreditNote { get; private set; }
    public string? Customization { get; private set; }
    public string? Number { get; private set; }
    public DateOnly? Issued { get; private set; }
    public string? Currency { get; private set; }
    public string? AccountingCost { get; private set; }
    public InvoiceParty Seller { get; } = new();
    public InvoiceParty Buyer { get; } = new();
    public decimal? TaxInclusive { get; private set; }
    public decimal? TaxExclusive { get; private set; }
    public decimal? Payable { get; private set; }

    /// <summary>The amount that cannot be read, with its element; null when all can.</summary>
    public (string Element, string Text)? Unreadable { get; private set; }

    /// <summary>Whether it is written after the specification we know.</summary>
    public bool IsBilling3 => Customization?.Contains(Billing3, StringComparison.Ordinal) == true;

    public static bool IsRoot(string root, string space) =>
        root is "Invoice" or "CreditNote" && space.StartsWith(Ubl, StringComparison.Ordinal);

    /// <summary>What another document of the same family is called, for the refusal.</summary>
    public static bool IsOtherUbl(string space) => space.StartsWith(Ubl, StringComparison.Ordinal);

    /// <summary>Reads from a parser that stands on the root element.</summary>
    public static InvoiceDocument Read(XmlReader reader)
    {
        var document = new InvoiceDocument { IsCreditNote = string.Equals(reader.LocalName, "CreditNote", StringComparison.Ordinal) };
        var path = new List<string>();
        if (reader.IsEmptyElement)
        {
            return document;
        }

        var root = reader.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == root))
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            var depth = reader.Depth - root;
            if (depth > XmlFiles.MaxDepth)
            {
                throw new LedgerException(LedgerFault.TooDeep);
            }

            path.RemoveRange(Math.Min(depth - 1, path.Count), path.Count - Math.Min(depth - 1, path.Count));
            path.Add(reader.LocalName);
            document.Take(reader, path);
        }

        return document;
    }

    private void Take(XmlReader reader, List<string> path)
    {
        if (path[0] is "AccountingSupplierParty" or "AccountingCustomerParty")
        {
            (path[0] == "AccountingSupplierParty" ? Seller : Buyer).Take(reader, path);
            return;
        }

        if (path.Count == 1)
        {
            TakeHead(reader);
        }
        else if (path.Count == 2 && path[0] == "LegalMonetaryTotal")
        {
            TakeTotal(reader);
        }
    }

    private void TakeHead(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "CustomizationID":
                Customization = XmlFiles.Text(reader);
                break;
            case "ID":
                Number = XmlFiles.Text(reader);
                break;
            case "IssueDate":
                Issued = Saft.Values.Day(XmlFiles.Text(reader));
                break;
            case "DocumentCurrencyCode":
                Currency = Tally.Codes.Currency(XmlFiles.Text(reader));
                break;
            case "AccountingCost":
                AccountingCost = CleanText.OrNull(XmlFiles.Text(reader, 70));
                break;
            default:
                break;
        }
    }

    private void TakeTotal(XmlReader reader)
    {
        var element = reader.LocalName;
        if (element is not ("TaxInclusiveAmount" or "TaxExclusiveAmount" or "PayableAmount"))
        {
            return;
        }

        var text = XmlFiles.Text(reader, 64);
        if (
            !decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var amount
            )
        )
        {
            Unreadable ??= (element, text);
            return;
        }

        switch (element)
        {
            case "TaxInclusiveAmount":
                TaxInclusive = amount;
                break;
            case "TaxExclusiveAmount":
                TaxExclusive = amount;
                break;
            default:
                Payable = amount;
                break;
        }
    }
}
