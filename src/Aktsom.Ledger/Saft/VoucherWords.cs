using System.Buffers;

namespace Aktsom.Ledger.Saft;

/// <summary>
/// What a transaction calls itself (journal, voucher type, description). Words decide only what the accounts leave open, since every
/// system has its own.
/// </summary>
internal static class VoucherWords
{
    private static readonly string[] Opening =
    [
        "inngående balanse",
        "inngåande balanse",
        "inng. balanse",
        "åpningsbalanse",
        "opningsbalanse",
        "opening balance",
    ];

    private static readonly string[] CreditNote = ["kreditnota", "kreditering", "credit note", "credit memo", "creditnote"];

    // Plain letters are looked for many times faster, and nearly no transaction has any of these.
    private static readonly SearchValues<string> Telling = SearchValues.Create(
        ["balans", "balanc", "kredit", "credit"],
        StringComparison.OrdinalIgnoreCase
    );

    public static bool SayOpening(ReadOnlySpan<char> words) => words.ContainsAny(Telling) && Any(words, Opening);

    public static bool SayCreditNote(ReadOnlySpan<char> words) => words.ContainsAny(Telling) && Any(words, CreditNote);

    private static bool Any(ReadOnlySpan<char> words, string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (words.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>What a journal calls itself: asked once, as it holds for all its transactions.</summary>
internal sealed class JournalWords
{
    public bool SaysOpening { get; private set; }
    public bool SaysCreditNote { get; private set; }

    public void Clear() => (SaysOpening, SaysCreditNote) = (false, false);

    public void Add(ReadOnlySpan<char> words)
    {
        SaysOpening |= VoucherWords.SayOpening(words);
        SaysCreditNote |= VoucherWords.SayCreditNote(words);
    }
}

/// <summary>A transaction's words, gathered without making strings: a file holds hundreds of thousands of them.</summary>
internal sealed class WordBuffer
{
    private readonly char[] _buffer = new char[2048];
    private int _length;

    public ReadOnlySpan<char> Text => _buffer.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Add(ReadOnlySpan<char> words)
    {
        var fits = Math.Min(words.Length, _buffer.Length - _length - 1);
        if (fits > 0)
        {
            words[..fits].CopyTo(_buffer.AsSpan(_length));
            _length += fits;
            _buffer[_length++] = '\n';
        }
    }
}
