namespace Aktsom.Ledger.Files;

/// <summary>
/// The stream every reader reads through: tells how far it has come, stops when asked to, and remembers whether the end was reached
/// (so that a file that ends in the middle can be told from one that is wrong).
/// </summary>
internal sealed class WatchedStream(Stream inner, IProgress<long>? progress, CancellationToken cancel, long limit = long.MaxValue) : Stream
{
    private const long Step = 1 << 20;
    private long _read;
    private long _reported;

    public bool AtEnd { get; private set; }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        cancel.ThrowIfCancellationRequested();
        var got = inner.Read(buffer);
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

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
