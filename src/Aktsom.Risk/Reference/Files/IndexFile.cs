using System.Globalization;

namespace Aktsom.Risk.Reference.Files;

/// <summary>One value per country, index and edition.</summary>
internal sealed class IndexFile(FileRows rows)
{
    private readonly Dictionary<(string Index, string Edition, string Country), ReferenceValue> _values = [];
    private readonly Dictionary<(string Index, string Edition), SourceEdition> _editions = [];
    private readonly Dictionary<string, IndexDefinition> _fresh = new(StringComparer.Ordinal);

    public ReferenceImport Read()
    {
        while (rows.Next())
        {
            ReadRow();
        }

        return new ReferenceImport
        {
            FileName = rows.FileName,
            Kind = ReferenceFileKind.CountryIndices,
            Sources = rows.Sources,
            Values = [.. _values.Values],
            NewIndices = [.. _fresh.Values],
            Rejected = rows.Rejected,
            RowsRead = rows.Count,
        };
    }

    private void ReadRow()
    {
        if (MissingIn("index", "edition", "value") || rows.Country() is not { } country)
        {
            return;
        }

        var definition = Definition(rows["index"]);
        var isNumber = IsNumber(rows["value"], out var number);
        if (!isNumber && definition.Better != BetterWay.None)
        {
            rows.Reject("value", ReferenceRowFault.NotANumber);
            return;
        }

        if (isNumber && (number < definition.Least || number > definition.Most || !double.IsFinite(number)))
        {
            rows.Reject("value", ReferenceRowFault.OutsideScale);
            return;
        }

        Add(new ReferenceValue(country.Iso2, rows["value"], isNumber ? number : null, Edition(definition)));
    }

    // A spreadsheet saved on a Norwegian machine writes 3,5; no index has thousands.
    private static bool IsNumber(string text, out double number) =>
        double.TryParse(
            text.Contains('.', StringComparison.Ordinal) ? text : text.Replace(',', '.'),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out number
        );

    private void Add(ReferenceValue value)
    {
        var key = (value.Edition.Index, value.Edition.Edition, value.Country);
        if (!_values.TryAdd(key, value) && !string.Equals(_values[key].Text, value.Text, StringComparison.Ordinal))
        {
            rows.Reject("value", ReferenceRowFault.Duplicate);
        }
    }

    private bool MissingIn(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            if (rows[column].Length == 0)
            {
                rows.Reject(column, ReferenceRowFault.Missing);
                return true;
            }
        }

        return false;
    }

    private SourceEdition Edition(IndexDefinition definition)
    {
        var key = (definition.Id, rows["edition"]);
        if (!_editions.TryGetValue(key, out var edition))
        {
            edition = new SourceEdition(definition.Id, key.Item2, rows["ref_year"], rows.Source(definition.Name.Nb));
            _editions.Add(key, edition);
        }

        return edition;
    }

    private IndexDefinition Definition(string id)
    {
        if (ReferenceLibrary.Shipped.Definition(id) is { } known)
        {
            return known;
        }

        if (!_fresh.TryGetValue(id, out var fresh))
        {
            var better = rows["direction"] switch
            {
                "higher_better" => BetterWay.Higher,
                "higher_worse" => BetterWay.Lower,
                _ => BetterWay.None,
            };
            fresh = new IndexDefinition(id, new LocalizedText(id, "", ""), rows["scale"], better, null, null);
            _fresh.Add(id, fresh);
        }

        return fresh;
    }
}
