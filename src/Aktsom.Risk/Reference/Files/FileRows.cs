using CsvHelper;

namespace Aktsom.Risk.Reference.Files;

/// <summary>The rows of an outside file under our column names, and the rows that were left out with the reason.</summary>
internal sealed class FileRows
{
    private const int MostShown = 200;

    // What stands after it holds for every row, and is no column of the file.
    private const char Constant = '=';
    private readonly CsvReader _csv;
    private readonly IReadOnlyDictionary<string, string> _columns;
    private readonly List<RejectedReferenceRow> _rejected = [];
    private readonly Dictionary<string, Source> _sources = new(StringComparer.Ordinal);

    public FileRows(CsvReader csv, string fileName, IReadOnlyDictionary<string, string> columns)
    {
        _csv = csv;
        _columns = columns;
        FileName = fileName;
        Headers = [.. csv.Headers];
    }

    public string FileName { get; }

    public IReadOnlyList<string> Headers { get; }

    public IReadOnlyList<RejectedReferenceRow> Rejected => _rejected;

    public IReadOnlyList<Source> Sources => [.. _sources.Values];

    public long Count { get; private set; }

    /// <summary>The field of the current row; empty where the file has no such column.</summary>
    public string this[string column] =>
        IsConstant(column) ? Named(column)[1..]
        : _csv.TryGetFieldIndex(Named(column), out var at) ? _csv.GetString(at)
        : "";

    public bool Has(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            if (!IsConstant(column) && !_csv.TryGetFieldIndex(Named(column), out _))
            {
                return false;
            }
        }

        return true;
    }

    public bool Next()
    {
        if (!_csv.Read())
        {
            return false;
        }

        Count++;
        return true;
    }

    public void Reject(string column, ReferenceRowFault fault) =>
        _rejected.Add(new RejectedReferenceRow(_csv.LineNumber, Named(column), Short(this[column]), fault));

    /// <summary>The country of the current row by code or name; null, and the row rejected, when it is not one.</summary>
    public Country? Country()
    {
        var column = Has("iso2") && this["iso2"].Length > 0 ? "iso2" : "country";
        if (CountryResolver.Shipped.Resolve(this[column]) is CountryResolution.Found found)
        {
            return found.Country;
        }

        Reject(column, this[column].Length == 0 ? ReferenceRowFault.Missing : ReferenceRowFault.Country);
        return null;
    }

    /// <summary>The source the current row names, with the terms we have on record; else one made from the row, with its terms as unclear.</summary>
    public Source Source(string title)
    {
        var id = this["source_id"].Length > 0 ? this["source_id"] : $"file:{FileName}";
        if (!_sources.TryGetValue(id, out var source))
        {
            source =
                SourceRegister.Find(id) ?? SourceRegister.FromRow(id, title, this["edition"], this["redistribution"], this["source_url"]);
            _sources.Add(id, source);
        }

        return source;
    }

    private static string Short(string written) => written.Length <= MostShown ? written : written[..MostShown];

    private bool IsConstant(string column) => Named(column) is [Constant, ..];

    private string Named(string column) => _columns.GetValueOrDefault(column, column);
}

/// <summary>Sources we know by name, and terms as files state them.</summary>
internal static class SourceRegister
{
    public static Source? Find(string id) =>
        ReferenceLibrary.Shipped.Sources.FirstOrDefault(source => string.Equals(source.Id, id, StringComparison.Ordinal));

    public static Source FromRow(string id, string title, string edition, string redistribution, string url)
    {
        var terms = redistribution switch
        {
            "public_domain" => SourceTerms.PublicDomain,
            "open_attribution" => SourceTerms.Attribution,
            "open_sharealike" => SourceTerms.ShareAlike,
            "attribution_no_derivatives" => SourceTerms.NoDerivatives,
            "permission_needed" => SourceTerms.PermissionNeeded,
            _ => SourceTerms.TermsUnclear,
        };
        return new Source(id, title, title, edition, redistribution, "", terms, title, url, DateOnly.MinValue, Ships: false);
    }
}
