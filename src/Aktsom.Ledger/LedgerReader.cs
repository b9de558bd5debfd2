using System.IO.Compression;
using System.Xml;
using Aktsom.Ledger.Files;
using Aktsom.Ledger.Invoices;
using Aktsom.Ledger.Saft;
using Aktsom.Ledger.Tables;

namespace Aktsom.Ledger;

/// <summary>
/// Reads ledgers: SAF-T Financial (Norway), CSV, Excel, and Peppol/EHF 3 invoices singly, in a folder or in a zip. The kind is found from
/// the content, never from the name. Reading stores nothing, so a dry run is a reading.
/// </summary>
/// <remarks>
/// The calls are synchronous, since awaiting every read makes large files half as slow again: run them on a worker thread.
/// Memory follows the number of suppliers, months and accounts, not the size of the file.
/// </remarks>
public static class LedgerReader
{
    /// <summary>Reads one file.</summary>
    /// <param name="stream">Seekable; read from its beginning and left open.</param>
    /// <param name="fileName">For messages only.</param>
    /// <param name="options">Corrections, mapping and so on.</param>
    /// <param name="progress">Told the bytes read, about once a megabyte.</param>
    /// <param name="cancel">Stops within 64 KB.</param>
    /// <exception cref="LedgerException">The whole file cannot be read; nothing of it may be used.</exception>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public static LedgerSummary Read(
        Stream stream,
        string fileName,
        LedgerOptions? options = null,
        IProgress<long>? progress = null,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Position = 0;
        try
        {
            return new OneFile(stream, options ?? new LedgerOptions(), progress, cancel).Read();
        }
        catch (LedgerException wrong) when (wrong.File is null)
        {
            throw new LedgerException(wrong.Fault, wrong, [.. wrong.Arguments]) { File = fileName, Table = wrong.Table };
        }
    }

    /// <summary>Reads a file, or a folder of invoices.</summary>
    /// <exception cref="LedgerException">It cannot be read or is not there.</exception>
    public static LedgerSummary ReadPath(
        string path,
        LedgerOptions? options = null,
        IProgress<long>? progress = null,
        CancellationToken cancel = default
    )
    {
        if (Directory.Exists(path))
        {
            return new InvoiceFiles(options ?? new LedgerOptions(), progress, cancel).ReadFolder(path);
        }

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            return Read(stream, Path.GetFileName(path), options, progress, cancel);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            throw new LedgerException(LedgerFault.NotFound, missing, path) { File = path };
        }
    }
}
