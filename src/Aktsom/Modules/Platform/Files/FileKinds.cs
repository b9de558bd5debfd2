using System.IO.Compression;

namespace Aktsom.Modules.Platform.Files;

/// <summary>Tells what a file is by its content, never by its name. Only kinds that a reader can open and that carry no script are taken.</summary>
internal static class FileKinds
{
    public const string Png = "image/png";
    public const string Jpeg = "image/jpeg";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static string? Of(byte[] content) =>
        content switch
        {
            [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => "application/pdf",
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
            [0xFF, 0xD8, 0xFF, ..] => Jpeg,
            [0x50, 0x4B, 0x03, 0x04, ..] => OfficeKind(content),
            _ => null,
        };

    public static bool IsPicture(string mediaType) => mediaType is Png or Jpeg;

    /// <summary>Word and Excel are zip files with a part by that name; one with macros is not taken.</summary>
    private static string? OfficeKind(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            var parts = zip.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (parts.Any(part => part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            {
                return null;
            }

            return parts.Contains("word/document.xml") ? Word
                : parts.Contains("xl/workbook.xml") ? Sheet
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
