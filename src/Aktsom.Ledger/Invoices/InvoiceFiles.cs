using System.IO.Compression;
using System.Xml;
using Aktsom.Ledger.Files;

namespace Aktsom.Ledger.Invoices;

/// <summary>Goes through a folder or zip of invoices. A file that cannot be read is a rejection; the rest goes in.</summary>
internal sealed class InvoiceFiles(LedgerOptions options, IProgress<long>? progress, CancellationToken cancel)
{
    /// <summary>Attachments are inside the XML; the access point's own limit is 100 MB.</summary>
    private const long MostBytes = 200L << 20;

    private readonly InvoiceBook _book = new(options);
    private long _done;

    /// <summary>A single document that a parser already stands on.</summary>
    public static LedgerSummary ReadOne(XmlReader reader, LedgerOptions options)
    {
        var book = new InvoiceBook(options);
        book.Add(InvoiceDocument.Read(reader), null);
        return book.Finish();
    }

    public LedgerSummary ReadZip(ZipArchive archive)
    {
        foreach (var entry in archive.Entries.Where(e => IsXml(e.FullName)).OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            Read(entry.FullName, entry.Open);
        }

        return Finish();
    }

    public LedgerSummary ReadFolder(string folder)
    {
        var all = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint,
        };
        var files = Directory
            .EnumerateFiles(folder, "*", all)
            .Where(IsXml)
            .Take(ZipGuard.MaxEntries + 1)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (files.Count > ZipGuard.MaxEntries)
        {
            throw new LedgerException(LedgerFault.ZipTooManyFiles, files.Count, ZipGuard.MaxEntries);
        }

        foreach (var file in files)
        {
            Read(Path.GetRelativePath(folder, file), () => File.OpenRead(file));
        }

        return Finish();
    }

    public static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private LedgerSummary Finish() => _book.HasInvoices ? _book.Finish() : throw new LedgerException(LedgerFault.NothingToRead);

    private void Read(string name, Func<Stream> open)
    {
        _book.Notes.File = name;
        try
        {
            using var stream = open();
            using var watched = new WatchedStream(stream, null, cancel, MostBytes);
            ReadXml(watched, name);
            _done += watched.Position;
            progress?.Report(_done);
        }
        catch (LedgerException wrong)
        {
            _book.Notes.Reject(0, RejectReason.FileUnreadable, null, null, wrong);
        }
        catch (Exception broken) when (broken is InvalidDataException or UnauthorizedAccessException or IOException)
        {
            _book.Notes.Reject(0, RejectReason.FileUnreadable, null, null, new LedgerException(LedgerFault.ZipBroken, broken));
        }
    }

    private void ReadXml(WatchedStream stream, string name)
    {
        try
        {
            using var reader = XmlFiles.Open(stream);
            reader.MoveToContent();
            if (Reach(reader))
            {
                _book.Add(InvoiceDocument.Read(reader), name);
            }
            else
            {
                _book.Notes.Reject(0, RejectReason.NotAnInvoice, null, null, reader.LocalName);
            }
        }
        catch (XmlException wrong)
        {
            throw XmlFiles.Explain(wrong, stream);
        }
    }

    /// <summary>Moves to the invoice, also inside the envelope that the Peppol network puts around it. False when there is none.</summary>
    public static bool Reach(XmlReader reader)
    {
        if (reader.LocalName == "StandardBusinessDocument")
        {
            while (
                reader.Read() && !(reader.NodeType == XmlNodeType.Element && InvoiceDocument.IsRoot(reader.LocalName, reader.NamespaceURI))
            ) { }
        }

        return reader.NodeType == XmlNodeType.Element && InvoiceDocument.IsRoot(reader.LocalName, reader.NamespaceURI);
    }
}
