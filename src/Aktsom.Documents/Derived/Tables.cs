using System.Globalization;
using Aktsom.Documents.Model;
using Aktsom.Documents.Words;

namespace Aktsom.Documents.Derived;

/// <summary>Tables that follow from the document, so that they never say anything else than it does.</summary>
internal static class Tables
{
    public static Table Organisations(Document document, StatementWords words)
    {
        var covers = document.Organisation.Covers;
        var withEmployees = covers.Any(o => o.Employees is not null);
        var columns = new List<TableColumn>
        {
            new() { Header = words["Organisation"], Width = 1 },
            Number(words["Number"]),
        };
        if (withEmployees)
        {
            columns.Add(Number(words["Employees"]));
        }

        return new Table
        {
            Columns = columns,
            Rows = [.. covers.Select(o => new TableRow([.. Cells(o).Take(columns.Count)]))],
            Wide = true,
            Spread = covers.Count > 5 ? 2 : 1,
        };

        IEnumerable<TableCell> Cells(CoveredOrganisation o) => [o.Name, o.Number ?? "–", o.Employees is { } n ? words.Number(n) : "–"];
    }

    public static Table Attachments(Document document, StatementWords words) =>
        new()
        {
            Columns = [new() { Header = words["Attachment"], Width = 3 }, Number(words["Size"]), new() { Header = "SHA-256", Width = 4 }],
            Rows =
            [
                .. document.Attachments.Select(a => new TableRow([
                    new TableCell(a.Url is { } url ? [new Link(url, a.Name)] : a.Name),
                    a.Bytes is { } bytes ? words.Bytes(bytes) : "–",
                    a.Sha256 is { } hash ? Grouped(hash) : "–",
                ])),
            ],
            Wide = true,
        };

    public static Table Signers(Signatures signatures, StatementWords words) =>
        new()
        {
            Columns =
            [
                new()
                {
                    Header = words["Name"],
                    Kind = ColumnKind.Title,
                    Width = 5,
                },
                new() { Header = words["Role"], Width = 5 },
                new() { Header = words["Signed"], Width = 3 },
                new() { Header = words["Reservation"], Width = 3 },
            ],
            Rows =
            [
                .. signatures.Signers.Select(s => new TableRow([
                    s.Name,
                    s.Role,
                    s.SignedOn is { } day ? words.Day(day) : new TableCell([new Strong(words["NotSigned"])]),
                    s.Reservation ?? (s.SignedOn is null ? "–" : words["NoReservation"]),
                ])),
            ],
            Wide = true,
        };

    /// <summary>An indicator's years, newest last as in its chart, with the counts behind them.</summary>
    public static Table Years(Indicator indicator, FigureNumbers figures, StatementWords words)
    {
        var order = indicator.Values.Select((value, index) => (value, index)).OrderBy(v => v.value.Year).ToList();
        return new Table
        {
            Columns = [new() { Header = words["Year"] }, .. order.Select(v => Number(Label(v.value)))],
            Rows =
            [
                new TableRow([Measured(indicator, words), .. order.Select(v => Value(v.value, indicator, figures, words))]),
                .. indicator.Rows.Select(row => new TableRow([row.Label, .. order.Select(v => TableCell.FromString(row.Values[v.index]))])),
            ],
        };
    }

    public static string Label(IndicatorValue value) => value.Label ?? value.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Annex B, in the order of the small numbers.</summary>
    public static Table Figures(FigureNumbers figures, StatementWords words) =>
        new()
        {
            Caption = words["FiguresCaption"],
            Columns =
            [
                Number(words["No"]),
                Number(words["Figure"]),
                new() { Header = words["Definition"], Width = 5 },
                new() { Header = words["BasedOn"], Width = 6 },
                Number(words["Records"]),
                new() { Header = words["AsOf"] },
            ],
            Rows = [.. figures.InOrder.Select(f => Row(f, words))],
            Wide = true,
        };

    public static string Definition(Figure figure) =>
        figure.Definition is { } definition ? (definition.Id is { } id ? id + " " : "") + definition.Text : figure.Label;

    /// <summary>A hash in groups of eight, so that two can be compared by eye.</summary>
    public static string Grouped(string hash) => string.Join(' ', hash.Chunk(8).Select(g => new string(g)));

    private static TableRow Row(NumberedFigure numbered, StatementWords words)
    {
        var figure = numbered.Figure;
        return new TableRow([
            words.Number(numbered.Number),
            new TableCell([new Strong(numbered.Text)]),
            Definition(figure),
            figure.BasedOn ?? figure.Reason ?? "–",
            figure.Records is { } records ? words.Number(records) : "–",
            figure.AsOf is { } day ? words.ShortDay(day) : "–",
        ]);
    }

    private static string Measured(Indicator indicator, StatementWords words) =>
        indicator.Unit == IndicatorUnit.Percent ? words["Share"] : words["Value"];

    private static TableCell Value(IndicatorValue value, Indicator indicator, FigureNumbers figures, StatementWords words) =>
        value switch
        {
            { Figure: { } id } => new TableCell([new FigureReference(figures[id].Figure.Id)]),
            { Value: { } number } => words.Value(number, indicator.Unit, indicator.Decimals),
            _ => words["NotMeasured"],
        };

    private static TableColumn Number(string header) => new() { Header = header, Kind = ColumnKind.Number };
}
