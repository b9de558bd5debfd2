using Aktsom.Ledger.Files;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Aktsom.Ledger.Tables;

/// <summary>Rows of one sheet of a workbook: the one named, else the one whose header looks most like a list of suppliers.</summary>
internal sealed class SheetSource : ITableSource, IDisposable
{
    /// <summary>Stray formatting can make a sheet 16 384 columns wide; what counts stands far to the left.</summary>
    private const int MostColumns = 300;
    private const int RowsToLookAt = 30;

    private readonly IExcelDataReader _reader;
    private readonly CancellationToken _cancel;
    private readonly string _sheet;

    public SheetSource(Stream stream, ColumnMapping? mapping, CancellationToken cancel)
    {
        _cancel = cancel;
        _reader = Open(stream);
        (_sheet, Sheets) = Choose(mapping?.Sheet);
    }

    public LedgerKind Kind => LedgerKind.Xlsx;

    public IReadOnlyList<string> Sheets { get; }

    public ColumnMapping Fill(ColumnMapping mapping) => mapping with { Sheet = _sheet };

    public IEnumerable<TableRow> Rows()
    {
        _reader.Reset();
        do
        {
            if (string.Equals(_reader.Name, _sheet, StringComparison.Ordinal))
            {
                return RowsOfSheet(Cell.Of);
            }
        } while (_reader.NextResult());

        throw new LedgerException(LedgerFault.WorkbookBroken);
    }

    public void Dispose() => _reader.Dispose();

    /// <summary>Every sheet with its rows, in the workbook's order; texts keep their lines.</summary>
    public IEnumerable<(string Sheet, IReadOnlyList<TableRow> Rows)> Every()
    {
        _reader.Reset();
        do
        {
            yield return (_reader.Name, [.. RowsOfSheet(Cell.OfLines)]);
        } while (_reader.NextResult());
    }

    private IEnumerable<TableRow> RowsOfSheet(Func<object?, Cell> read)
    {
        while (Next())
        {
            _cancel.ThrowIfCancellationRequested();
            var row = Row(read);
            if (!row.IsEmpty)
            {
                yield return row;
            }
        }
    }

    private bool Next()
    {
        try
        {
            return _reader.Read();
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            throw new LedgerException(LedgerFault.WorkbookBroken, broken);
        }
    }

    private TableRow Row(Func<object?, Cell> read)
    {
        var cells = new Cell[Math.Min(_reader.FieldCount, MostColumns)];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = read(_reader.GetValue(i));
        }

        return new TableRow(_reader.Depth + 1, cells);
    }

    private (string Sheet, IReadOnlyList<string> All) Choose(string? wanted)
    {
        var best = (Name: (string?)null, Score: -1.0);
        var all = new List<string>();
        do
        {
            var rows = RowsOfSheet(Cell.Of).Take(RowsToLookAt).ToList();
            if (rows.Count == 0)
            {
                continue;
            }

            all.Add(_reader.Name);
            var score = string.Equals(_reader.Name, wanted, StringComparison.Ordinal) ? double.MaxValue : HeaderFinder.Score(rows);
            best = score > best.Score ? (_reader.Name, score) : best;
        } while (_reader.NextResult());

        return best.Name is { } name ? (name, all) : throw new LedgerException(LedgerFault.Empty);
    }

    private static IExcelDataReader Open(Stream stream)
    {
        // .xls holds text in the code page of its time. Asked for first: the configuration needs the code pages registered.
        var encoding = TextEncoding.Windows1252;
        try
        {
            return ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration { FallbackEncoding = encoding, LeaveOpen = true });
        }
        catch (InvalidPasswordException locked)
        {
            throw new LedgerException(LedgerFault.WorkbookProtected, locked);
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            throw new LedgerException(LedgerFault.WorkbookBroken, broken);
        }
    }

    /// <summary>What ExcelDataReader and the framework throw on files that are cut off, edited or hostile.</summary>
    private static bool IsBroken(Exception wrong) =>
        wrong
            is ExcelReaderException
                or System.Xml.XmlException
                or InvalidDataException
                or EndOfStreamException
                or FormatException
                or IndexOutOfRangeException
                or ArgumentException
                or InvalidOperationException
                or NullReferenceException
                or OverflowException
                or KeyNotFoundException;
}
