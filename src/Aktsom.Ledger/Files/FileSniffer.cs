using System.Text;

namespace Aktsom.Ledger.Files;

/// <summary>The rough kind of a file by its first bytes; the name is never trusted.</summary>
internal enum FileShape
{
    Empty,
    Xml,
    Zip,
    OldWorkbook,
    Text,
    Other,
}

/// <summary>Looks at the beginning of a file.</summary>
internal static class FileSniffer
{
    public const int Window = 8192;

    // Formats people try first; naming them makes the refusal useful.
    private static readonly (byte[] Start, string Name)[] Known =
    [
        ("%PDF"u8.ToArray(), "PDF"),
        ([0x89, 0x50, 0x4E, 0x47], "PNG"),
        ([0xFF, 0xD8, 0xFF], "JPEG"),
        ("Rar!"u8.ToArray(), "RAR"),
        ([0x37, 0x7A, 0xBC, 0xAF], "7z"),
        ([0x1F, 0x8B], "gzip"),
        ("{\\rtf"u8.ToArray(), "RTF"),
        ("#FLAGGA"u8.ToArray(), "SIE"),
    ];

    public static (FileShape Shape, string? Name) Look(ReadOnlySpan<byte> start)
    {
        foreach (var (magic, name) in Known)
        {
            if (start.StartsWith(magic))
            {
                return (FileShape.Other, name);
            }
        }

        if (start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8))
        {
            return (FileShape.Zip, null);
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return (FileShape.OldWorkbook, null);
        }

        return LookAtText(start);
    }

    private static (FileShape Shape, string? Name) LookAtText(ReadOnlySpan<byte> start)
    {
        var text = Decode(start).AsSpan().TrimStart("\uFEFF \t\r\n");
        if (text.IsEmpty)
        {
            return (FileShape.Empty, null);
        }

        if (text[0] == '<')
        {
            return
                text.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
                ? (FileShape.Other, "HTML")
                : (FileShape.Xml, null);
        }

        if (text[0] is '{' or '[' && text.ContainsAny('"', '}', ']') && text.Contains(':'))
        {
            return (FileShape.Other, "JSON");
        }

        return HasControls(text) ? (FileShape.Other, null) : (FileShape.Text, null);
    }

    /// <summary>Good enough to see the first characters: the table reader finds the encoding properly.</summary>
    private static string Decode(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || (start.Length > 3 && start[0] != 0 && start[1] == 0 && start[3] == 0))
        {
            return Encoding.Unicode.GetString(start);
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || (start.Length > 3 && start[0] == 0 && start[1] != 0 && start[2] == 0))
        {
            return Encoding.BigEndianUnicode.GetString(start);
        }

        return Encoding.Latin1.GetString(start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? start[3..] : start);
    }

    private static bool HasControls(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c < ' ' && c is not ('\t' or '\r' or '\n' or '\f' or '\u001A'))
            {
                return true;
            }
        }

        return false;
    }
}
