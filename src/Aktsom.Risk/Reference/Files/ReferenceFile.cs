using System.Text;
using CsvHelper;

namespace Aktsom.Risk.Reference.Files;

/// <summary>Opens an outside file within bounds, sees from its columns what it is, and hands it to the reader of that kind.</summary>
internal static class ReferenceFile
{
    private const int MostBytes = 64 * 1024 * 1024;

    public static ReferenceImport Read(Stream stream, string fileName, IReadOnlyDictionary<string, string> columns)
    {
        var content = Content(stream, fileName);
        try
        {
            using var csv = CsvReader.Create(content, Options());
            csv.ReadHeader();
            var rows = new FileRows(csv, fileName, columns);
            return Kind(rows) switch
            {
                ReferenceFileKind.CountryIndices => new IndexFile(rows).Read(),
                ReferenceFileKind.GoodListings => new ListingFile(rows).Read(),
                _ => new RatingFile(rows).Read(),
            };
        }
        catch (Exception wrong) when (wrong is CsvFormatException or InvalidDataException or DecoderFallbackException)
        {
            throw new ReferenceFileException(ReferenceFileFault.NotText, fileName, wrong.Message, wrong);
        }
    }

    private static CsvReaderOptions Options() =>
        new()
        {
            Separator = ',',
            CommentPrefix = '#',
            TrackLineNumbers = true,
            TrimWhitespace = true,
            PoolStrings = true,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MissingField = CsvMissingFieldHandling.ReturnEmpty,
        };

    private static ReferenceFileKind Kind(FileRows rows)
    {
        if (rows.Has("index", "value", "edition") && (rows.Has("iso2") || rows.Has("country")))
        {
            return ReferenceFileKind.CountryIndices;
        }

        if (rows.Has("good", "child_labor", "forced_labor") && (rows.Has("iso2") || rows.Has("country")))
        {
            return ReferenceFileKind.GoodListings;
        }

        if (rows.Has("product_nb", "level_raw_material", "level_component", "level_final"))
        {
            return ReferenceFileKind.GoodRatings;
        }

        throw new ReferenceFileException(ReferenceFileFault.UnknownColumns, rows.FileName, string.Join(", ", rows.Headers));
    }

    private static byte[] Content(Stream stream, string fileName)
    {
        using var buffer = new MemoryStream();
        var part = new byte[81920];
        int read;
        while ((read = stream.Read(part)) > 0)
        {
            buffer.Write(part, 0, read);
            if (buffer.Length > MostBytes)
            {
                throw new ReferenceFileException(ReferenceFileFault.TooLarge, fileName, "64 MB");
            }
        }

        var content = buffer.ToArray();
        if (content.Length == 0)
        {
            throw new ReferenceFileException(ReferenceFileFault.Empty, fileName, "");
        }

        return IsText(content) ? content : throw new ReferenceFileException(ReferenceFileFault.NotText, fileName, "UTF-8");
    }

    private static bool IsText(byte[] content)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetCharCount(content) >= 0
                && !content.AsSpan().Contains((byte)0);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
