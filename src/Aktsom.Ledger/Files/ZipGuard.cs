using System.IO.Compression;

namespace Aktsom.Ledger.Files;

/// <summary>
/// Opens zips and refuses those built to fill a disk or a memory: too many entries, too many bytes, or an entry that grows beyond
/// what real text does. .NET stops an entry at its declared size, so declared sizes may be trusted.
/// </summary>
internal static class ZipGuard
{
    /// <summary>A year of invoices of a large municipality is some tens of thousands.</summary>
    public const int MaxEntries = 200_000;

    /// <summary>Text unpacked from a zip of invoices or a ledger.</summary>
    public const long MaxTotal = 4L << 30;

    /// <summary>Workbooks are read with their shared texts in memory.</summary>
    public const long MaxWorkbook = 512L << 20;

    private const long SmallEntry = 4 << 20;
    private const long MaxRatio = 200;

    public static ZipArchive Open(Stream stream, long maxTotal = MaxTotal)
    {
        ZipArchive archive;
        int count;
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            count = archive.Entries.Count;
        }
        catch (InvalidDataException broken)
        {
            throw new LedgerException(LedgerFault.ZipBroken, broken);
        }

        Check(archive, count, maxTotal);
        return archive;
    }

    private static void Check(ZipArchive archive, int count, long maxTotal)
    {
        if (count > MaxEntries)
        {
            throw new LedgerException(LedgerFault.ZipTooManyFiles, count, MaxEntries);
        }

        long total = 0;
        foreach (var entry in archive.Entries)
        {
            if (entry.Length > SmallEntry && entry.Length / Math.Max(1, entry.CompressedLength) > MaxRatio)
            {
                throw new LedgerException(LedgerFault.ZipBomb, entry.Name);
            }

            total += entry.Length;
            if (total > maxTotal)
            {
                throw new LedgerException(LedgerFault.ZipTooLarge, total >> 20, maxTotal >> 20);
            }
        }
    }
}
