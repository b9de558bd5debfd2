using System.Globalization;
using System.Text;
using Aktsom.Documents.Derived;
using Aktsom.Documents.Html;
using Aktsom.Documents.Model;
using Aktsom.Documents.Words;

namespace Aktsom.Documents.Plain;

/// <summary>Writes blocks as lines, an empty line between them.</summary>
internal sealed class TextBlocks
{
    private const int Step = 2;

    private readonly Document _document;
    private readonly StatementWords _words;
    private readonly FigureNumbers _figures;
    private readonly Outline _outline;
    private readonly bool _numbered;
    private readonly StringBuilder _text = new();
    private int _indent;

    public TextBlocks(Document document, StatementWords words, bool numbered)
    {
        (_document, _words, _numbered) = (document, words, numbered);
        _figures = new FigureNumbers(document);
        _outline = new Outline(document);
    }

    public override string ToString() => _text.ToString();

    /// <summary>What the cover says.</summary>
    public void Front()
    {
        Paragraph(_document.Organisation.ShortName ?? _document.Organisation.Name);
        Underlined(_document.Title, '=');
        if (_document.Subtitle is { } subtitle)
        {
            Paragraph(subtitle);
        }

        Lines(Sentences.Covers(_document, _words), Sentences.Period(_document, _words), Sentences.Published(_document, _words));
    }

    public void Write(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                Underlined(Marked(_outline[heading], heading.Code, heading.Text), heading.Level == 1 ? '=' : '-');
                Optional(heading.Lead);
                break;
            case StepPage page:
                Underlined(Marked(_outline[page], null, page.Title), '=');
                Write(page.Blocks);
                break;
            case Field field:
                Paragraph(field.Code is { } code ? $"{code} {field.Question}" : field.Question);
                Write(Answers.Of(field, _document, _words));
                break;
            case Model.Paragraph paragraph:
                Paragraph(Inline(paragraph.Text));
                break;
            case Subheading subheading when !InlineWords.IsEmpty(subheading.Text):
                Paragraph(Inline(subheading.Text));
                break;
            case ListBlock list:
                List(list);
                break;
            case Quotation quotation:
                Paragraph($"«{Inline(quotation.Text)}»" + (quotation.By is { } by ? $"\n– {by}" : ""));
                break;
            case Facts facts:
                Lines([.. facts.Items.Select(f => $"{f.Label}: {Inline(f.Text)}")]);
                break;
            case KeyFigures figures:
                Lines([.. figures.Items.Select(i => $"{i.Label}: {Figure(i.Figure)}")]);
                break;
            case Unknown unknown:
                Paragraph(unknown.Title ?? _words["UnknownTitle"]);
                Write(unknown.Blocks);
                break;
            case ImageBlock image:
                Picture(image.Picture, image.Caption);
                break;
            case Cover { Image: { } picture }:
                Picture(picture, null);
                break;
            case Colophon colophon:
                Paragraph(Inline(colophon.Text));
                break;
            default:
                Derived(block);
                break;
        }
    }

    private void Derived(Block block)
    {
        switch (block)
        {
            case Table table:
                Rows(table);
                break;
            case Split split:
                Optional(split.Caption);
                Lines([.. split.Parts.Select(p => $"{p.Label}\t{_words.Value(p.Percent, IndicatorUnit.Percent, p.Percent.Scale)}")]);
                break;
            case Indicator indicator:
                OneByYear(indicator);
                break;
            case Signatures signatures:
                Paragraph(Sentences.Signed(signatures, _words));
                Rows(Tables.Signers(signatures, _words));
                Optional(Sentences.PlaceAndDate(signatures, _words));
                break;
            case OrganisationList:
                Rows(Tables.Organisations(_document, _words));
                break;
            case AttachmentList:
                Rows(Tables.Attachments(_document, _words));
                break;
            case FigureList:
                Rows(Tables.Figures(_figures, _words));
                break;
            case Model.Verification:
                Lines([.. Sentences.Verification(_document, _words).Select(f => $"{f.Label}: {Inline(f.Text)}")]);
                Paragraph(_words["VerifyTitle"]);
                List(Sentences.HowToVerify(_document, _words));
                break;
        }
    }

    private void List(ListBlock list)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            var mark = list.Ordered ? (i + 1).ToString(CultureInfo.InvariantCulture) + ". " : "– ";
            var from = _text.Length;
            _indent += Step;
            foreach (var block in list.Items[i])
            {
                if (block is ListBlock)
                {
                    Tighten();
                }

                Write(block);
            }

            _indent -= Step;
            Mark(from, mark);
        }

        Break();
    }

    /// <summary>Puts the item's mark before its first line.</summary>
    private void Mark(int from, string mark)
    {
        if (_text.Length == from)
        {
            _text.Append(' ', _indent).Append(mark).Append('\n');
            return;
        }

        _text.Remove(from, _indent + Step).Insert(from, new string(' ', _indent) + mark);
        Tighten();
    }

    /// <summary>Takes the empty line at the end away: items of a list stand close.</summary>
    private void Tighten()
    {
        while (_text.Length > 1 && _text[^1] == '\n' && _text[^2] == '\n')
        {
            _text.Length--;
        }
    }

    private void OneByYear(Indicator indicator)
    {
        Paragraph(indicator.Name);
        Optional(indicator.Explanation);
        Rows(Tables.Years(indicator, _figures, _words));
        if (indicator.Target is { } target)
        {
            Paragraph(_words.Format("TargetIs", _words.Value(target, indicator.Unit, indicator.Decimals)) + ".");
        }

        Optional(indicator.Comment);
    }

    private void Picture(Picture picture, string? caption)
    {
        Paragraph(_words.Format("PictureOf", picture.Alt));
        Optional(caption);
    }

    private void Rows(Table table)
    {
        Optional(table.Caption);
        Lines([
            string.Join('\t', table.Columns.Select(HtmlTables.HeaderText)),
            .. table.Rows.Select(row => string.Join('\t', row.Cells.Select(Cell))),
        ]);
        Optional(table.Note);
    }

    private string Cell(TableCell cell)
    {
        var text = cell.Text.Count == 0 && cell.State is { } state ? _words["State" + state] : Inline(cell.Text);
        return text.Replace('\n', ' ').Replace('\t', ' ');
    }

    private string Marked(OutlineEntry entry, string? code, string text)
    {
        var mark = code ?? (entry.Mark is { } m ? _words.Format(entry.IsAnnex ? "Annex" : "Step", m) + "." : null);
        return mark is null ? text : $"{mark} {text}";
    }

    private string Figure(string id) =>
        _numbered ? string.Create(CultureInfo.InvariantCulture, $"{_figures[id].Text} [{_figures[id].Number}]") : _figures[id].Text;

    private string Inline(InlineText text) => string.Concat(text.Select(Inline));

    private string Inline(Inline piece) =>
        piece switch
        {
            Text plain => plain.Value,
            Strong strong => Inline(strong.Content),
            Emphasis emphasis => Inline(emphasis.Content),
            Link link => Linked(link),
            FigureReference figure => Figure(figure.Id),
            LineBreak => "\n",
            _ => "",
        };

    /// <summary>The address stands behind the words, unless the words are the address.</summary>
    private string Linked(Link link)
    {
        var words = Inline(link.Content);
        var address = link.Href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? link.Href["mailto:".Length..] : link.Href;
        return !SafeLink.IsAllowed(link.Href) || string.Equals(words, address, StringComparison.Ordinal) ? words : $"{words} ({address})";
    }

    private void Underlined(string text, char line)
    {
        var hard = Typography.Hard(text);
        Lines(hard, new string(line, Math.Min(hard.Length, 72)));
    }

    private void Optional(string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Paragraph(text);
        }
    }

    private void Paragraph(string text) => Lines(text.Split('\n'));

    private void Lines(params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            _text.Append(' ', _indent).Append(line.TrimEnd(' ')).Append('\n');
        }

        Break();
    }

    private void Break()
    {
        if (_text.Length > 1 && !(_text[^1] == '\n' && _text[^2] == '\n'))
        {
            _text.Append('\n');
        }
    }
}
