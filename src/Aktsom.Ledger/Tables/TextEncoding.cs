using System.Text;
using System.Text.Unicode;

namespace Aktsom.Ledger.Tables;

/// <summary>
/// Finds a text's encoding: byte order mark, zero bytes of UTF-16, valid UTF-8 all through, else Windows-1252, which is ISO-8859-1 with
/// signs where that has control codes.
/// </summary>
internal static class TextEncoding
{
    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Windows1252 => Encoding.GetEncoding(1252);

    /// <exception cref="LedgerException">The name is no encoding.</exception>
    public static Encoding ByName(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException unknown)
        {
            throw new LedgerException(LedgerFault.WrongEncoding, unknown, name);
        }
    }

    /// <summary>Looks at the whole stream from its current position and leaves it there.</summary>
    public static Encoding Find(Stream stream, CancellationToken cancel)
    {
        var start = stream.Position;
        var first = new byte[4096];
        var length = stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        stream.Position = start;
        var head = first.AsSpan(0, length);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return new UnicodeEncoding(false, true, true);
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return new UnicodeEncoding(true, true, true);
        }

        if (ZeroBytes(head) is { } bigEndian)
        {
            return new UnicodeEncoding(bigEndian, false, true);
        }

        var (isUtf8, hasSigns) = Scan(stream, cancel);
        stream.Position = start;
        var marked = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
        return (isUtf8, marked, hasSigns) switch
        {
            (true, _, _) => new UTF8Encoding(marked, true),
            (false, true, _) => throw new LedgerException(LedgerFault.WrongEncoding, "UTF-8"),
            (_, _, true) => Windows1252,
            _ => Encoding.Latin1,
        };
    }

    /// <summary>Latin text in UTF-16 has a zero in every second byte; true is big endian.</summary>
    private static bool? ZeroBytes(ReadOnlySpan<byte> head)
    {
        var even = 0;
        var odd = 0;
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        var pairs = head.Length / 2;
        return pairs == 0 ? null
            : odd * 10 > pairs * 7 && even * 10 < pairs ? false
            : even * 10 > pairs * 7 && odd * 10 < pairs ? true
            : null;
    }

    private static (bool IsUtf8, bool HasSigns) Scan(Stream stream, CancellationToken cancel)
    {
        var buffer = new byte[1 << 16];
        var kept = 0;
        var isUtf8 = true;
        var hasSigns = false;
        int got;
        while ((got = stream.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            cancel.ThrowIfCancellationRequested();
            var chunk = buffer.AsSpan(0, kept + got);
            hasSigns |= chunk.ContainsAnyInRange((byte)0x80, (byte)0x9F);
            var whole = isUtf8 ? WholeCharacters(chunk) : chunk.Length;
            isUtf8 = isUtf8 && Utf8.IsValid(chunk[..whole]);
            kept = chunk.Length - whole;
            chunk[whole..].CopyTo(buffer);
        }

        return (isUtf8 && kept == 0, hasSigns);
    }

    /// <summary>How much of the chunk ends on a character's border, should it be UTF-8.</summary>
    private static int WholeCharacters(ReadOnlySpan<byte> chunk)
    {
        for (var back = 1; back <= Math.Min(3, chunk.Length); back++)
        {
            var b = chunk[^back];
            if ((b & 0xC0) == 0x80)
            {
                continue;
            }

            var needs =
                b >= 0xF0 ? 4
                : b >= 0xE0 ? 3
                : b >= 0xC0 ? 2
                : 1;
            return needs > back ? chunk.Length - back : chunk.Length;
        }

        return chunk.Length;
    }
}
