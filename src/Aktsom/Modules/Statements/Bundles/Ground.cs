using System.Globalization;
using System.Security.Cryptography;
using Aktsom.Documents.Json;
using Aktsom.Documents.Model;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Statements.Filling;
using Aktsom.Modules.Statements.Printing;
using DocumentGap = Aktsom.Documents.Model.FigureGap;
using Figure = Aktsom.Modules.Platform.Figures.Figure;

namespace Aktsom.Modules.Statements.Bundles;

/// <summary>The figures of a statement and the records they are computed from, as lines of JSON without names of people or suppliers.</summary>
/// <param name="Figures">figures.jsonl: a line a figure.</param>
/// <param name="Records">records.jsonl: a line for what each record adds to each figure.</param>
internal sealed record Ground(byte[] Figures, byte[] Records)
{
    // Cells of a list figure that say where and how many, and never who.
    private static readonly HashSet<string> OpenColumns = new(
        ["key", "iso2", "country", "area", "code", "count", "percent"],
        StringComparer.Ordinal
    );

    /// <summary>SHA-256 over the one after the other.</summary>
    public string Sha256 { get; } = Hash(Figures, Records);

    /// <param name="figures">The figures with all their records.</param>
    /// <param name="fields">The keys of the tables that a list figure filled, by the figure's id.</param>
    /// <param name="language">The statement's language.</param>
    /// <param name="secret">What the records' marks are made with; see <see cref="RecordKinds"/>.</param>
    public static Ground Of(IReadOnlyList<Figure> figures, ILookup<string, string> fields, string language, Guid secret)
    {
        using var lines = new MemoryStream();
        using var records = new MemoryStream();
        foreach (var figure in figures.OrderBy(figure => figure.Definition.Id, StringComparer.Ordinal))
        {
            var ground = RecordsOf(figure, secret);
            WriteLine(lines, Line(figure, ground, [.. fields[figure.Definition.Id]], language));
            ground.ForEach(record => WriteLine(records, record));
        }

        return new Ground(lines.ToArray(), records.ToArray());
    }

    /// <summary>The figures of a document whose records are not at hand: each stands as it is printed, and says that it is stated.</summary>
    public static Ground Stated(Document document)
    {
        using var lines = new MemoryStream();
        foreach (var figure in document.Figures.OrderBy(figure => figure.Id, StringComparer.Ordinal))
        {
            WriteLine(
                lines,
                new FigureShape
                {
                    Id = figure.Id,
                    Name = figure.Label,
                    Method = figure.Value is null ? "none" : "stated",
                    Unit = "text",
                    Year = document.Year,
                    AsOf = PrintedSignatures.Day(figure.AsOf ?? new DateOnly(document.Year, 12, 31)) + "T00:00:00Z",
                    Records = 0,
                    Rule = figure.Definition?.Text,
                    SpecId = figure.Definition?.Id,
                    Query = figure.BasedOn,
                    Text = figure.Value,
                    Gap = figure.Value is null ? (figure.Gap ?? DocumentGap.Unknown).ToString() : null,
                    Reason = figure.Value is null ? figure.Reason ?? figure.BasedOn ?? figure.Label : null,
                }
            );
        }

        return new Ground(lines.ToArray(), []);
    }

    private static FigureShape Line(Figure figure, List<RecordShape> ground, IReadOnlyList<string> fields, string language)
    {
        var method = MethodOf(figure, ground);
        return new FigureShape
        {
            Id = figure.Definition.Id,
            Name = figure.Definition.Name.In(language),
            Method = method,
            Unit = figure.Unit().ToString().ToLowerInvariant(),
            Year = figure.Scope.Year,
            AsOf = figure.Scope.AsOf.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            Records = ground.Count,
            Rule = NotEmpty(figure.Definition.Rule.In(language)),
            SpecId = figure.Definition.SpecId,
            Query = NotEmpty(figure.Trace.Query.In(language)),
            Value = method switch
            {
                "rows" => figure.Rows!.Count.ToString(CultureInfo.InvariantCulture),
                "share" => null,
                _ => figure.Value is { } value ? Amount(value) : null,
            },
            Numerator = method == "share" ? Amount(figure.Numerator!.Value) : null,
            Denominator = method == "share" ? Amount(figure.Denominator!.Value) : null,
            Text = figure.Text,
            Gap = figure.Gap?.ToString(),
            Reason = figure.GapReason?.In(language),
            Rows = figure.Rows is { } rows ? [.. rows.Select((row, at) => RowOf(row, at, ground))] : null,
            Fields = fields.Count > 0 ? fields : null,
            Inputs = figure.Trace.Inputs.Count > 0 ? [.. figure.Trace.Inputs.Select(InputOf)] : null,
        };
    }

    /// <summary>How the figure is computed again. One whose records do not add up to it is stated, and said to be so.</summary>
    private static string MethodOf(Figure figure, List<RecordShape> ground) =>
        figure switch
        {
            { Gap: not null } => "none",
            { Text: not null } => "stated",
            { Rows: not null } => "rows",
            { Numerator: { } above, Denominator: { } below } => Sum(ground, record => record.Above) == above
            && Sum(ground, record => record.Below) == below
                ? "share"
                : "stated",
            { Value: { } value } => Sum(ground, record => record.Above) == value ? "sum" : "stated",
            _ => "stated",
        };

    private static List<RecordShape> RecordsOf(Figure figure, Guid secret)
    {
        var isShare = figure is { Numerator: not null, Denominator: not null };
        return figure.Rows is { } rows && rows.Any(row => row.Records.Count > 0)
            ? [.. rows.SelectMany((row, at) => row.Records.Select(record => Record(figure, record, at, isShare, secret)))]
            : [.. figure.Trace.Records.Select(record => Record(figure, record, null, isShare, secret))];
    }

    private static RecordShape Record(Figure figure, TraceRecord record, int? row, bool isShare, Guid secret)
    {
        // Below the line alone, a record that names no amount counts as one.
        var amount = record is { InDenominatorOnly: true, Contribution: null or 0 } ? 1 : record.Contribution;
        return new RecordShape(
            figure.Definition.Id,
            record.Kind,
            RecordKinds.Reference(secret, record.Kind, record.Id),
            record.InDenominatorOnly || amount is null ? null : Amount(amount.Value),
            isShare && amount is not null ? Amount(amount.Value) : null,
            row,
            RecordKinds.MayBeNamed(record.Kind) ? record.Label : null
        );
    }

    private static RowShape RowOf(FigureRow row, int at, List<RecordShape> ground)
    {
        var sum = Sum(ground.Where(record => record.Row == at), record => record.Above);
        var all = Sum(ground, record => record.Above);
        var percent = all == 0 ? null : Amount(Math.Round(100 * sum / all, 12, MidpointRounding.AwayFromZero));
        var cells = row.Cells.Where(cell => OpenColumns.Contains(cell.Key)).ToDictionary(StringComparer.Ordinal);
        return new RowShape(
            cells,
            cells.GetValueOrDefault("count") == Amount(sum) ? Amount(sum) : null,
            percent is not null && cells.GetValueOrDefault("percent") == percent ? percent : null
        );
    }

    private static InputShape InputOf(TraceInput input) =>
        new(input.Source, input.Edition, input.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static decimal Sum(IEnumerable<RecordShape> records, Func<RecordShape, string?> amount) =>
        records.Sum(record => amount(record) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : 0);

    private static string Amount(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string? NotEmpty(string text) => text.Length > 0 ? text : null;

    private static void WriteLine<T>(MemoryStream to, T line)
    {
        to.Write(CanonicalJson.Write(line, BundleShapes.Options));
        to.WriteByte((byte)'\n');
    }

    private static string Hash(byte[] figures, byte[] records)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(figures);
        hash.AppendData(records);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
