using System.Text;
using Aktsom.Ledger.Files;
using CsvHelper;

namespace Aktsom.Ledger.Tables;

/// <summary>Rows of delimited text. Delimiter and encoding are found from the text unless the mapping names them.</summary>
internal sealed class CsvSource : ITableSource
{
    /// <summary>Longer than any row of a real table; bounds the memory a file without line breaks can take.</summary>
    private const int MostRowBytes = 1 << 20;
    private const int MostColumns = 2_000;
    private const int LookAhead = 1 << 16;

    private readonly Stream _stream;
    private readonly IProgress<long>? _progress;
    private readonly CancellationToken _cancel;
    private readonly Encoding _encoding;
    private readonly char _delimiter;
    private long _brokenQuote;

    public CsvSource(Stream stream, ColumnMapping? mapping, IProgress<long>? progress, CancellationToken cancel)
    {
        (_stream, _progress, _cancel) = (stream, progress, cancel);
        _encoding = mapping?.Encoding is { } name ? TextEncoding.ByName(name) : TextEncoding.Find(stream, cancel);
        _delimiter = mapping?.Delimiter ?? Delimiter.Find(Beginning());
    }

    public LedgerKind Kind => LedgerKind.Csv;

    public IReadOnlyList<string> Sheets => [];

    public ColumnMapping Fill(ColumnMapping mapping) => mapping with { Delimiter = _delimiter, Encoding = _encoding.WebName };

    public IEnumerable<TableRow> Rows()
    {
        using var watched = new WatchedStream(_stream, _progress, _cancel);
        using var reader = CsvReader.Create(watched, Options(), leaveOpen: true);
        while (Next(reader))
        {
            if (reader.FieldCount > MostColumns)
            {
                throw new LedgerException(LedgerFault.TooManyColumns, reader.FieldCount, MostColumns);
            }

            var cells = new Cell[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = new Cell(CleanText.Line(reader.GetString(i)));
            }

            yield return new TableRow(reader.LineNumber, cells);
        }
    }

    private bool Next(CsvReader reader)
    {
        try
        {
            var more = reader.Read();
            return _brokenQuote == 0 ? more : throw new LedgerException(LedgerFault.QuoteNotClosed, _brokenQuote);
        }
        catch (CsvFormatException tooLong)
        {
            throw new LedgerException(LedgerFault.LineTooLong, tooLong, tooLong.LineNumber, MostRowBytes);
        }
    }

    private CsvReaderOptions Options() =>
        new()
        {
            Separator = _delimiter,
            HasHeader = false,
            Encoding = _encoding,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            MaxRecordSize = MostRowBytes,
            OnMalformedRecord = Note,
        };

    /// <summary>A stray quote is text. One that swallows line breaks takes other rows with it: then nothing after it can be trusted.</summary>
    private void Note(CsvMalformedRecord record)
    {
        var swallows =
            record.Reason == CsvMalformedReason.UnterminatedQuote
            || (record.Reason == CsvMalformedReason.TextAfterClosingQuote && record.RawRecord.Contains('\n', StringComparison.Ordinal));
        _brokenQuote = swallows && _brokenQuote == 0 ? record.LineNumber : _brokenQuote;
    }

    private string Beginning()
    {
        var start = _stream.Position;
        using var reader = new StreamReader(_stream, _encoding, detectEncodingFromByteOrderMarks: true, LookAhead, leaveOpen: true);
        var buffer = new char[LookAhead];
        var length = reader.ReadBlock(buffer, 0, buffer.Length);
        _stream.Position = start;
        var text = new string(buffer, 0, length);

        // Cut at the last whole line, so that half a row does not count as a short one.
        var end = length == LookAhead ? text.LastIndexOf('\n') : -1;
        return end > 0 ? text[..end] : text;
    }
}
