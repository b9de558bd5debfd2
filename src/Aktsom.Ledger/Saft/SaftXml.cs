using System.Xml;
using Aktsom.Ledger.Files;

namespace Aktsom.Ledger.Saft;

/// <summary>
/// The parser with what SAF-T needs: steps from child to child, and texts read into one buffer.
/// </summary>
internal sealed class SaftXml
{
    private const int MostText = 1024;
    private readonly char[] _buffer = new char[MostText];
    private readonly char[] _rest = new char[MostText];
    private readonly IXmlLineInfo? _lines;
    private bool _isEmpty;

    // The parser keeps each name once. With the literals themselves in its table, comparing a name is comparing a reference.
    private static readonly string[] Frequent =
    [
        "AccountID",
        "Amount",
        "CreditAmount",
        "CurrencyCode",
        "DebitAmount",
        "Description",
        "GLPostingDate",
        "Line",
        "Period",
        "PeriodYear",
        "RecordID",
        "ReferenceNumber",
        "SourceDocumentID",
        "SupplierID",
        "SystemEntryDate",
        "TaxCode",
        "TaxInformation",
        "Transaction",
        "TransactionDate",
        "TransactionID",
        "TransactionType",
    ];

    public SaftXml(XmlReader reader)
    {
        Array.ForEach(Frequent, name => reader.NameTable.Add(name));
        Reader = reader;
        _lines = reader as IXmlLineInfo;
    }

    public XmlReader Reader { get; }
    public long Line => _lines?.LineNumber ?? 0;

    /// <summary>Whether the last text was longer than any real value.</summary>
    public bool WasTooLong { get; private set; }

    /// <summary>Steps into the current element; the calls of <see cref="Next"/> that follow give its children.</summary>
    public void Enter() => _isEmpty = Reader.IsEmptyElement;

    /// <summary>
    /// The next child's name, or null when the element ends. Each child must be
    /// consumed (<see cref="Text"/>, <see cref="Pass"/> or its own children), so the next end element is always the parent's.
    /// </summary>
    public string? Next()
    {
        if (_isEmpty)
        {
            _isEmpty = false;
            return null;
        }

        while (Reader.Read())
        {
            switch (Reader.NodeType)
            {
                case XmlNodeType.Element:
                    return Reader.LocalName;
                case XmlNodeType.EndElement:
                    return null;
                default:
                    break;
            }
        }

        return null;
    }

    /// <summary>Passes over the current element.</summary>
    public void Pass()
    {
        if (Reader.IsEmptyElement)
        {
            return;
        }

        var inner = 0;
        while (Reader.Read())
        {
            switch (Reader.NodeType)
            {
                case XmlNodeType.EndElement when inner-- == 0:
                    return;
                case XmlNodeType.Element when !Reader.IsEmptyElement:
                    Deepen(ref inner);
                    break;
                default:
                    break;
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
                    Deepen(ref inner);
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

    /// <summary>A chunk that does not fill the buffer is the last, so most texts take one call.</summary>
    private int Take(int length)
    {
        length += Reader.ReadValueChunk(_buffer, length, MostText - length);
        while (length == MostText && Reader.ReadValueChunk(_rest, 0, MostText) > 0)
        {
            WasTooLong = true;
        }

        return length;
    }

    private static void Deepen(ref int inner)
    {
        if (++inner > XmlFiles.MaxDepth)
        {
            throw new LedgerException(LedgerFault.TooDeep);
        }
    }
}
