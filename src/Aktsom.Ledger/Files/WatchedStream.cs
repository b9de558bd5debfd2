namespace Aktsom.Ledger.Files;

/// <summary>
/// The stream every reader reads through: tells how far it has come, stops when asked to, and remembers whether the end was reached
/// (so that a file that ends in the middle can be told from one that is wrong). While one piece is parsed, the next is fetched.
/// </summary>
internal sealed class WatchedStream(Stream inner, IProgress<long>? progress, CancellationToken cancel, long limit = long.MaxValue) : Stream
{
    private const long Step = 1 << 20;
    private const int Piece = 1 << 16;
    private byte[] _piece = [];
    private byte[] _next = [];
    private int _at;
    private int _end;
    private Task<int>? _fetching;
    private long _read;
    private long _reported;

    public bool AtEnd { get; private set; }

    public override bool CanRead => true;

    // The parser reads twice as much at a time from a stream that knows its length.
    public override bool CanSeek => inner.CanSeek;
    public override bool CanWrite => false;
    public override long Length => inner.Length;
    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        cancel.ThrowIfCancellationRequested();
        var got = Take(buffer);
        AtEnd |= got == 0 && buffer.Length > 0;
        _read += got;
        if (_read > limit)
        {
            throw new LedgerException(LedgerFault.ZipTooLarge, _read >> 20, limit >> 20);
        }

        if (progress is not null && (_read - _reported >= Step || got == 0))
        {
            _reported = _read;
            progress.Report(_read);
        }

        return got;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // The owner closes what is still being read from.
            ((IAsyncResult?)_fetching)?.AsyncWaitHandle.WaitOne();
        }

        base.Dispose(disposing);
    }

    private int Take(Span<byte> buffer)
    {
        if (_at == _end)
        {
            Fetch();
        }

        var got = Math.Min(buffer.Length, _end - _at);
        _piece.AsSpan(_at, got).CopyTo(buffer);
        _at += got;
        return got;
    }

    private void Fetch()
    {
        if (_piece.Length == 0)
        {
            _piece = new byte[Piece];
            _end = inner.ReadAtLeast(_piece, Piece, throwOnEndOfStream: false);
        }
        else
        {
            (_piece, _next) = (_next, _piece);
            _end = _fetching?.GetAwaiter().GetResult() ?? 0;
            _fetching = null;
        }

        _at = 0;
        if (_end == Piece)
        {
            var into = _next = _next.Length == 0 ? new byte[Piece] : _next;
            _fetching = Task.Run(() => inner.ReadAtLeast(into, Piece, throwOnEndOfStream: false));
        }
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
