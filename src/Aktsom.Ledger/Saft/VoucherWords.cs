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
    private static readonly string[] CreditNote =
    [
        "kreditnota",
        "kreditering",
        "credit note",
        "credit memo",
        "creditnote",
        "refusjonsnota",
    ];

    public static bool SayOpening(Voucher voucher) => Any(voucher, Opening);

    public static bool SayCreditNote(Voucher voucher) => Any(voucher, CreditNote);

    private static bool Any(Voucher voucher, string[] words) =>
        Array.Exists(
            words,
            w =>
                voucher.Words.Text.Contains(w, StringComparison.OrdinalIgnoreCase)
                || voucher.JournalWords.Contains(w, StringComparison.OrdinalIgnoreCase)
        );
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
