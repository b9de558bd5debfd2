using System.IO.Compression;
using System.Xml;
using Aktsom.Ledger.Files;
using Aktsom.Ledger.Invoices;
using Aktsom.Ledger.Saft;
using Aktsom.Ledger.Tables;

namespace Aktsom.Ledger;

/// <summary>Finds out what a file is and hands it to its reader.</summary>
internal sealed class OneFile(Stream stream, LedgerOptions options, IProgress<long>? progress, CancellationToken cancel)
{
    private static readonly (string Part, string Program)[] Office =
    [
        ("word/document.xml", "Word"),
        ("ppt/presentation.xml", "PowerPoint"),
    ];

    public LedgerSummary Read()
    {
        try
        {
            return ReadByShape();
        }
        catch (OverflowException large)
        {
            throw new LedgerException(LedgerFault.AmountsTooLarge, large);
        }
    }

    private LedgerSummary ReadByShape()
    {
        var start = new byte[FileSniffer.Window];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        var (shape, name) = FileSniffer.Look(start.AsSpan(0, length));
        return shape switch
        {
            FileShape.Empty => throw new LedgerException(LedgerFault.Empty),
            FileShape.Xml => ReadXml(stream),
            FileShape.Zip => ReadZip(),
            FileShape.OldWorkbook => ReadWorkbook(),
            FileShape.Text => ReadText(),
            _ when name is not null => throw new LedgerException(LedgerFault.OtherFormat, name),
            _ => throw new LedgerException(LedgerFault.UnknownFormat),
        };
    }

    private LedgerSummary ReadXml(Stream source)
    {
        using var watched = new WatchedStream(source, progress, cancel);
        try
        {
            using var reader = XmlFiles.Open(watched);
            reader.MoveToContent();
            var (root, space) = (reader.LocalName, reader.NamespaceURI);
            if (SaftFamily.IsRoot(root, space))
            {
                return SaftReader.Read(reader, options);
            }

            return InvoiceFiles.Reach(reader)
                ? InvoiceFiles.ReadOne(reader, options)
                : throw new LedgerException(LedgerFault.OtherXml, root);
        }
        catch (XmlException wrong)
        {
            throw XmlFiles.Explain(wrong, watched);
        }
    }

    private LedgerSummary ReadText()
    {
        var source = new CsvSource(stream, options.Mapping, progress, cancel);
        return new TableReader(source, options).Read();
    }

    private LedgerSummary ReadWorkbook()
    {
        using var source = new SheetSource(stream, options.Mapping, cancel);
        return new TableReader(source, options).Read();
    }

    private LedgerSummary ReadZip()
    {
        using (var archive = ZipGuard.Open(stream))
        {
            if (archive.GetEntry("xl/workbook.xml") is null && archive.GetEntry("[Content_Types].xml") is null)
            {
                return ReadArchive(archive);
            }

            if (Office.FirstOrDefault(office => archive.GetEntry(office.Part) is not null) is (_, { } program))
            {
                throw new LedgerException(LedgerFault.OtherFormat, program);
            }
        }

        stream.Position = 0;
        using (ZipGuard.Open(stream, ZipGuard.MaxWorkbook)) { }

        stream.Position = 0;
        return ReadWorkbook();
    }

    /// <summary>One ledger in a zip is read as itself; XML files that are not one are invoices.</summary>
    private LedgerSummary ReadArchive(ZipArchive archive)
    {
        var files = archive
            .Entries.Where(e => e.Length > 0 && !e.Name.StartsWith('.') && !e.FullName.StartsWith("__MACOSX", StringComparison.Ordinal))
            .ToList();
        if (files.Exists(e => e.FullName == "mimetype"))
        {
            throw new LedgerException(LedgerFault.OtherFormat, "OpenDocument");
        }

        var ledgers = files.Where(IsLedger).ToList();
        return ledgers.Count switch
        {
            0 => new InvoiceFiles(options, progress, cancel).ReadZip(archive),
            1 => ReadEntry(ledgers[0]),
            _ => throw new LedgerException(LedgerFault.SeveralLedgers, ledgers.Count),
        };
    }

    private static bool IsLedger(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        var start = new byte[FileSniffer.Window];
        var length = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var (shape, _) = FileSniffer.Look(start.AsSpan(0, length));
        return shape switch
        {
            FileShape.Xml => System
                .Text.Encoding.Latin1.GetString(start, 0, length)
                .Contains("AuditFile", StringComparison.OrdinalIgnoreCase),
            FileShape.Text => entry.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
                || entry.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase),
            FileShape.OldWorkbook => true,
            FileShape.Zip => entry.Name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
    }

    /// <summary>SAF-T streams straight out of the zip; tables need to go back and forth, so they go by a temporary file.</summary>
    private LedgerSummary ReadEntry(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        if (InvoiceFiles.IsXml(entry.Name))
        {
            return ReadXml(content);
        }

        using var file = new FileStream(
            Path.GetTempFileName(),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None,
            1 << 16,
            FileOptions.DeleteOnClose
        );
        content.CopyTo(file);
        file.Position = 0;
        return new OneFile(file, options, progress, cancel).ReadTable();
    }

    /// <summary>A file from inside a zip: a table, not another zip.</summary>
    private LedgerSummary ReadTable()
    {
        var start = new byte[4];
        _ = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        if (start.AsSpan().StartsWith("PK"u8))
        {
            using (ZipGuard.Open(stream, ZipGuard.MaxWorkbook)) { }

            stream.Position = 0;
            return ReadWorkbook();
        }

        return start.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF]) ? ReadWorkbook() : ReadText();
    }
}
