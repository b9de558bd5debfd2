using Aktsom.Documents.Charts;
using Aktsom.Documents.Derived;
using Aktsom.Documents.Model;
using Aktsom.Documents.Words;

namespace Aktsom.Documents.Print;

/// <summary>What every part of the print needs to know.</summary>
internal sealed class PrintContext(Document document, StatementWords words)
{
    private readonly List<BarChart> _charts = [];
    private readonly List<PrintPicture> _pictures = [];

    public Document Document { get; } = document;
    public StatementWords Words { get; } = words;
    public BrandColour Brand { get; } = BrandColour.Read(document.Organisation.Colour);
    public FigureNumbers Figures { get; } = new(document);
    public Outline Outline { get; } = new(document);
    public HeadingLevels Levels { get; } = new(1);
    public IReadOnlyList<BarChart> Charts => _charts;
    public IReadOnlyList<PrintPicture> Pictures => _pictures;

    /// <summary>Puts the chart aside to be drawn; false when the indicator is read in its table alone.</summary>
    public bool Draw(Indicator indicator)
    {
        if (BarChart.Of(indicator, Words) is not { } chart)
        {
            return false;
        }

        _charts.Add(chart.ForPrint(Brand));
        return true;
    }

    /// <summary>Puts the picture aside and gives it a name.</summary>
    public string Keep(Picture picture)
    {
        var ending = picture.MediaType switch
        {
            "image/png" => "png",
            "image/jpeg" => "jpg",
            _ => "svg",
        };
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"picture-{_pictures.Count}.{ending}");
        _pictures.Add(new PrintPicture(name, picture.Data));
        return name;
    }
}
