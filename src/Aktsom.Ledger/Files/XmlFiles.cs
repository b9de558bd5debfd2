using System.Xml;

namespace Aktsom.Ledger.Files;

/// <summary>Opens XML safely and turns what the parser says into faults a person understands.</summary>
internal static class XmlFiles
{
    /// <summary>Deeper than any ledger or invoice; deeper files are built to exhaust memory.</summary>
    public const int MaxDepth = 64;

    public static XmlReader Open(Stream stream) =>
        XmlReader.Create(
            stream,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                IgnoreWhitespace = true,
                CloseInput = false,
                NameTable = new QuickNames(),
            }
        );

    public static LedgerException Explain(XmlException wrong, WatchedStream stream)
    {
        // The framework has one exception for all; its message is English in every culture.
        if (wrong.Message.Contains("DTD", StringComparison.Ordinal) || wrong.Message.Contains("entity", StringComparison.OrdinalIgnoreCase))
        {
            return new LedgerException(LedgerFault.EntitiesRefused, wrong);
        }

        if (wrong.Message.Contains("encoding", StringComparison.OrdinalIgnoreCase))
        {
            return new LedgerException(LedgerFault.WrongEncoding, wrong, "XML");
        }

        if (wrong.Message.Contains("Root element is missing", StringComparison.Ordinal))
        {
            return new LedgerException(LedgerFault.Empty, wrong);
        }

        return stream.AtEnd && wrong.Message.Contains("end of file", StringComparison.OrdinalIgnoreCase)
            ? new LedgerException(LedgerFault.Truncated, wrong, wrong.LineNumber)
            : new LedgerException(LedgerFault.XmlBroken, wrong, wrong.LineNumber, wrong.LinePosition);
    }

    /// <summary>The text of the current element, at most <paramref name="most"/> characters; stands on its end element afterwards.</summary>
    public static string Text(XmlReader reader, int most = 1024)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var buffer = new char[most];
        var length = 0;
        var inner = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    length += ReadChunks(reader, buffer, length);
                    break;
                case XmlNodeType.Element when !reader.IsEmptyElement:
                    inner++;
                    break;
                case XmlNodeType.EndElement when inner-- == 0:
                    return CleanText.Line(new string(buffer, 0, length));
                default:
                    break;
            }
        }

        return "";
    }

    private static int ReadChunks(XmlReader reader, char[] buffer, int from)
    {
        var at = from;
        while (at < buffer.Length)
        {
            var got = reader.ReadValueChunk(buffer, at, buffer.Length - at);
            if (got == 0)
            {
                break;
            }

            at += got;
        }

        return at - from;
    }
}
