using System.Globalization;
using System.Resources;
using System.Text;
using System.Text.Unicode;
using Aktsom.Modules.Platform.CommandLine;
using Aktsom.Risk.Matching;
using CsvHelper;

namespace Aktsom.Modules.Risk.Matching;

/// <summary>Reads CSV files of parties. Delimiter and encoding are found from the file; only the column of names must be there.</summary>
internal sealed class PartyFile(CultureInfo language)
{
    private const int MostRowBytes = 1 << 20;
    private static readonly ResourceManager Texts = new("Aktsom.Modules.Risk.Matching.MatchTexts", typeof(PartyFile).Assembly);

    /// <summary>Reads a file with one party a row.</summary>
    public PartyRows<Party> Read(string path, PartyKind kind)
    {
        using var csv = Open(path);
        var columns = Named(PartyColumns.Of(csv), path, csv, "name");
        return new(Rows(path, csv, row => columns.Read(row, kind)), columns.HasId);
    }

    /// <summary>Reads a file with two parties a row.</summary>
    public PartyRows<(Party Left, Party Right)> ReadPairs(string path, PartyKind kind)
    {
        using var csv = Open(path);
        var (left, right) = PartyColumns.OfPairs(csv);
        Named(left, path, csv, "name1");
        Named(right, path, csv, "name2");
        return new(Rows(path, csv, row => (left.Read(row, kind), right.Read(row, kind))), left.HasId && right.HasId);
    }

    /// <summary>A sentence about wrong input.</summary>
    public InputException Wrong(string what, params object[] values) => new(string.Format(language, Text(what), values));

    /// <summary>A text of this command.</summary>
    public string Text(string what) => Texts.GetString(what, language) ?? what;

    private PartyColumns Named(PartyColumns columns, string path, CsvReader csv, string name) =>
        columns.HasName ? columns : throw Wrong("NoNames", path, name, string.Join(", ", csv.Headers));

    private List<T> Rows<T>(string path, CsvReader csv, Func<string, T> read)
    {
        var rows = new List<T>();
        try
        {
            while (csv.Read())
            {
                rows.Add(read((rows.Count + 1).ToString(CultureInfo.InvariantCulture)));
            }
        }
        catch (CsvFormatException)
        {
            throw Wrong("LineTooLong", path, csv.LineNumber, MostRowBytes >> 20);
        }

        return rows.Count > 0 ? rows : throw Wrong("NoRows", path);
    }

    private CsvReader Open(string path)
    {
        if (!File.Exists(path))
        {
            throw Wrong("NoFile", path);
        }

        try
        {
            var bytes = File.ReadAllBytes(path);
            return bytes.Length == 0
                ? throw Wrong("NoRows", path)
                : CsvReader.Create(
                    new MemoryStream(bytes),
                    new CsvReaderOptions
                    {
                        Encoding = IsUnicode(bytes) ? null : Encoding.Latin1,
                        TrimWhitespace = true,
                        TrackLineNumbers = true,
                        MaxRecordSize = MostRowBytes,
                    }
                );
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw Wrong("NotReadable", path, unreadable.Message);
        }
    }

    /// <summary>UTF-8, or marked by its first bytes as another Unicode form, which the reader sees by itself.</summary>
    private static bool IsUnicode(byte[] bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || Utf8.IsValid(bytes);
}
