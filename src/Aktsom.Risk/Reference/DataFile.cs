using System.Globalization;
using CsvHelper;

namespace Aktsom.Risk.Reference;

/// <summary>Reads the CSV files that ship inside the library. Lines that begin with # are source and licence, for people.</summary>
internal static class DataFile
{
    public static IEnumerable<DataRow> Rows(string name)
    {
        using var stream =
            typeof(DataFile).Assembly.GetManifestResourceStream($"Data/{name}")
            ?? throw new InvalidOperationException($"The library was built without {name}.");
        using var csv = CsvReader.Create(
            stream,
            new CsvReaderOptions
            {
                CommentPrefix = '#',
                Separator = ',',
                PoolStrings = true,
            }
        );
        var row = new DataRow(csv);
        while (csv.Read())
        {
            yield return row;
        }
    }
}

/// <summary>The row the reader stands on; valid until the next.</summary>
internal sealed class DataRow(CsvReader csv)
{
    public string this[string column] => csv.GetString(column);

    public bool Is(string column) => string.Equals(this[column], "1", StringComparison.Ordinal);

    public int Number(string column) => int.Parse(this[column], CultureInfo.InvariantCulture);

    public string[] List(string column) => this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public LocalizedText Name() => new(this["name_nb"], this["name_nn"], this["name_en"]);
}
