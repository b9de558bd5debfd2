using System.Globalization;
using Aktsom.Documents.Model;

namespace Aktsom.Documents.Json;

/// <summary>What the schema cannot say: references that lead somewhere, counts that agree, links and pictures that are harmless.</summary>
internal sealed class ContentCheck
{
    private const int MostProblems = 20;

    private readonly HashSet<string> _figures;
    private readonly HashSet<string> _attachments;
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _indicators = new(StringComparer.Ordinal);
    private readonly List<DocumentProblem> _problems = [];

    private ContentCheck(Document document)
    {
        _figures = Ids(document.Figures.Select(f => f.Id), "$.figures");
        _attachments = Ids(document.Attachments.Select(a => a.Id), "$.attachments");
    }

    public static IReadOnlyList<DocumentProblem> Problems(Document document)
    {
        var check = new ContentCheck(document);
        check.Front(document);
        check.Blocks(document.Blocks, "$.blocks");
        return check._problems;
    }

    private HashSet<string> Ids(IEnumerable<string> ids, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var i = 0;
        foreach (var id in ids)
        {
            if (!seen.Add(id))
            {
                Add($"{path}[{i}].id", ProblemKind.Twice, id);
            }

            i++;
        }

        return seen;
    }

    private void Front(Document document)
    {
        if (document.Period is { } period && period.To < period.From)
        {
            Add("$.period", ProblemKind.PeriodBackwards);
        }

        Look(document.Organisation.Logo, "$.organisation.logo");
        Look(document.Organisation.LogoOnColour, "$.organisation.logoOnColour");
        Address(document.Edition.Package?.Url, "$.edition.package.url");
        Each(document.Figures, "$.figures", Look);
        Each(document.Attachments, "$.attachments", (attachment, path) => Address(attachment.Url, path + ".url"));
    }

    private void Look(Figure figure, string path)
    {
        if (figure.Value is null == figure.Gap is null)
        {
            Add(path, ProblemKind.ValueOrGap);
        }

        Address(figure.RecordsUrl, path + ".recordsUrl");
    }

    private void Blocks(IReadOnlyList<Block> blocks, string path) => Each(blocks, path, Look);

    private void Look(Block block, string path)
    {
        switch (block)
        {
            case Cover cover:
                Look(cover.Image, path + ".image");
                break;
            case Heading { Anchor: { } anchor } when !_anchors.Add(anchor):
                Add(path + ".anchor", ProblemKind.Twice, anchor);
                break;
            case StepPage page:
                Blocks(page.Blocks, path + ".blocks");
                break;
            case Field field:
                Look(field, path);
                break;
            case Paragraph paragraph:
                Look(paragraph.Text, path + ".text");
                break;
            case ListBlock list:
                Each(list.Items, path + ".items", Blocks);
                break;
            case Subheading subheading:
                Look(subheading.Text, path + ".text");
                break;
            case Quotation quotation:
                Look(quotation.Text, path + ".text");
                break;
            case Facts facts:
                Each(facts.Items, path + ".items", (fact, at) => Look(fact.Text, at + ".text"));
                break;
            case KeyFigures figures:
                Each(figures.Items, path + ".items", (figure, at) => Reference(figure.Figure, at + ".figure"));
                break;
            case Table table:
                Look(table, path);
                break;
            case Indicator indicator:
                Look(indicator, path);
                break;
            case Unknown unknown:
                Blocks(unknown.Blocks, path + ".blocks");
                break;
            case ImageBlock image:
                Look(image.Picture, path + ".picture");
                break;
            case Colophon colophon:
                Look(colophon.Text, path + ".text");
                break;
        }
    }

    private void Look(Field field, string path)
    {
        if (!_anchors.Add(field.Key))
        {
            Add(path + ".key", ProblemKind.Twice, field.Key);
        }

        Each(
            field.Attachments,
            path + ".attachments",
            (id, at) =>
            {
                if (!_attachments.Contains(id))
                {
                    Add(at, ProblemKind.NoSuchAttachment, id);
                }
            }
        );
        Blocks(field.Blocks, path + ".blocks");
    }

    private void Look(Table table, string path)
    {
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var cells = table.Rows[r].Cells;
            var at = string.Create(CultureInfo.InvariantCulture, $"{path}.rows[{r}].cells");
            if (cells.Count != table.Columns.Count)
            {
                Add(at, ProblemKind.CellCount, Digits(table.Columns.Count), Digits(cells.Count));
                continue;
            }

            for (var c = 0; c < cells.Count; c++)
            {
                var cell = string.Create(CultureInfo.InvariantCulture, $"{at}[{c}]");
                Look(cells[c].Text, cell);
                if (table.Columns[c].Kind == ColumnKind.Severity && Severity.Of(cells[c]) is null && !Severity.IsEmpty(cells[c]))
                {
                    Add(cell, ProblemKind.NotSeverity);
                }
            }
        }
    }

    private void Look(Indicator indicator, string path)
    {
        if (!_indicators.Add(indicator.Key))
        {
            Add(path + ".key", ProblemKind.Twice, indicator.Key);
        }

        var years = new HashSet<int>();
        Each(
            indicator.Values,
            path + ".values",
            (value, at) =>
            {
                if (!years.Add(value.Year))
                {
                    Add(at + ".year", ProblemKind.Twice, Digits(value.Year));
                }

                if (value.Figure is { } figure)
                {
                    Reference(figure, at + ".figure");
                }
            }
        );
        Each(
            indicator.Rows,
            path + ".rows",
            (row, at) =>
            {
                if (row.Values.Count != indicator.Values.Count)
                {
                    Add(at + ".values", ProblemKind.ValueCount, Digits(indicator.Values.Count), Digits(row.Values.Count));
                }
            }
        );
    }

    private void Look(InlineText text, string path)
    {
        for (var i = 0; i < text.Count; i++)
        {
            var at = text.Count == 1 && text[i] is Text ? path : string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
            switch (text[i])
            {
                case Strong strong:
                    Look(strong.Content, at + ".text");
                    break;
                case Emphasis emphasis:
                    Look(emphasis.Content, at + ".text");
                    break;
                case Link link:
                    Address(link.Href, at + ".href");
                    Look(link.Content, at + ".text");
                    break;
                case FigureReference figure:
                    Reference(figure.Id, at + ".id");
                    break;
            }
        }
    }

    private void Look(Picture? picture, string path)
    {
        var kind = picture is null ? PictureFile.Verdict.Good : PictureFile.Judge(picture);
        if (kind != PictureFile.Verdict.Good)
        {
            Add(path + ".data", kind == PictureFile.Verdict.Unsafe ? ProblemKind.PictureUnsafe : ProblemKind.PictureUnreadable);
        }
    }

    private void Reference(string figure, string path)
    {
        if (!_figures.Contains(figure))
        {
            Add(path, ProblemKind.NoSuchFigure, figure);
        }
    }

    private void Address(string? href, string path)
    {
        if (href is not null && !SafeLink.IsAllowed(href))
        {
            Add(path, ProblemKind.LinkNotAllowed, href);
        }
    }

    private static void Each<T>(IReadOnlyList<T> items, string path, Action<T, string> look)
    {
        for (var i = 0; i < items.Count; i++)
        {
            look(items[i], string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"));
        }
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Add(string path, ProblemKind kind, params string[] details)
    {
        if (_problems.Count < MostProblems)
        {
            _problems.Add(new DocumentProblem(path, kind, details));
        }
    }
}
