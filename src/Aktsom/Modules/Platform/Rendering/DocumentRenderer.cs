using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Aktsom.Documents.Charts;
using Aktsom.Documents.Docx;
using Aktsom.Documents.Html;
using Aktsom.Documents.Model;
using Aktsom.Documents.Print;

namespace Aktsom.Modules.Platform.Rendering;

/// <summary>A PDF with its number of pages.</summary>
internal sealed record RenderedPdf(byte[] Bytes, int Pages);

/// <summary>What a PDF says: text page by page, title, language, whether it is tagged, and its bookmarks.</summary>
internal sealed record PdfText(IReadOnlyList<string> Pages, string Title, string Language, bool Tagged, IReadOnlyList<string> Outline);

/// <summary>Documents, charts and maps as files and as parts of pages.</summary>
internal sealed class DocumentRenderer(RenderProcess process)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private const int MostDrawings = 200;

    private readonly ConcurrentDictionary<string, string> _drawings = new(StringComparer.Ordinal);

    /// <summary>The document as PDF/UA-1.</summary>
    public async Task<RenderedPdf> PdfAsync(Document document, CancellationToken cancel = default)
    {
        var print = PrintDocument.Of(document);
        var answer = await process.AskAsync(
            "pdf",
            new JsonObject
            {
                ["data"] = print.Data,
                ["charts"] = JsonSerializer.SerializeToNode(print.Charts, Options),
                ["pictures"] = JsonSerializer.SerializeToNode(print.Pictures, Options),
            },
            cancel
        );
        return new RenderedPdf(answer.GetProperty("pdf").GetBytesFromBase64(), answer.GetProperty("pages").GetInt32());
    }

    /// <summary>The document as DOCX, with its charts and drawings as pictures.</summary>
    public async Task<byte[]> DocxAsync(Document document, CancellationToken cancel = default)
    {
        var drawings = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var drawing in DocumentDocx.Drawings(document))
        {
            if (await BitmapAsync(drawing, cancel) is { } bitmap)
            {
                drawings[drawing.Name] = bitmap;
            }
        }

        return DocumentDocx.Write(document, drawings);
    }

    /// <summary>The body of a page, with its charts drawn in the page's own colours.</summary>
    public async Task<string> FragmentAsync(Document document, HtmlOptions options, CancellationToken cancel = default) =>
        DocumentHtml.Fragment(document, options with { Charts = await ChartsAsync(document, cancel) });

    /// <summary>A page of its own.</summary>
    public async Task<string> PageAsync(Document document, HtmlOptions options, CancellationToken cancel = default) =>
        DocumentHtml.Page(document, options with { Charts = await ChartsAsync(document, cancel) });

    /// <summary>A chart as SVG text to stand inline in a page.</summary>
    public Task<string> ChartAsync(BarChart chart, CancellationToken cancel = default) => SvgAsync("chart", chart, cancel);

    /// <summary>The text of a PDF as it stands, or without running heads in the order of its tags.</summary>
    public Task<PdfText> TextAsync(byte[] pdf, bool inTagOrder = false, CancellationToken cancel = default) =>
        TextAsync(pdf, inTagOrder, parted: false, cancel);

    /// <summary>The text as it stands, with an empty line where the page leaves space between paragraphs.</summary>
    public Task<PdfText> PartedTextAsync(byte[] pdf, CancellationToken cancel = default) =>
        TextAsync(pdf, inTagOrder: false, parted: true, cancel);

    private async Task<PdfText> TextAsync(byte[] pdf, bool inTagOrder, bool parted, CancellationToken cancel)
    {
        var answer = await process.AskAsync(
            "text",
            new JsonObject
            {
                ["pdf"] = Convert.ToBase64String(pdf),
                ["tagged"] = inTagOrder,
                ["parted"] = parted,
            },
            cancel
        );
        return answer.Deserialize<PdfText>(Options)!;
    }

    /// <summary>A map as SVG text to stand inline in a page; <see cref="CountryMap.Caption"/> goes under it.</summary>
    public Task<string> MapAsync(CountryMap map, CancellationToken cancel = default) => SvgAsync("map", map, cancel);

    /// <summary>Equal numbers give an equal drawing, so pages that are looked at again need not wait for it.</summary>
    private async Task<string> SvgAsync<T>(string kind, T drawing, CancellationToken cancel)
    {
        var request = JsonSerializer.SerializeToNode(drawing, Options)!.AsObject();
        var key = kind + request.ToJsonString();
        if (_drawings.TryGetValue(key, out var kept))
        {
            return kept;
        }

        var svg = (await process.AskAsync(kind, request, cancel)).GetProperty("svg").GetString()!;
        if (_drawings.Count >= MostDrawings)
        {
            _drawings.Clear();
        }

        _drawings[key] = svg;
        return svg;
    }

    /// <summary>A drawing that cannot be made is read in its words, which the file has too.</summary>
    private async Task<byte[]?> BitmapAsync(DocxDrawing drawing, CancellationToken cancel)
    {
        var request = new JsonObject { ["width"] = drawing.Width };
        if (drawing.Chart is { } chart)
        {
            request["chart"] = JsonSerializer.SerializeToNode(chart, Options);
        }
        else
        {
            request["svg"] = Convert.ToBase64String(drawing.Svg!);
        }

        try
        {
            return (await process.AskAsync("bitmap", request, cancel)).GetProperty("png").GetBytesFromBase64();
        }
        catch (RenderException wrong) when (wrong.Fault == RenderFault.Refused)
        {
            return null;
        }
    }

    private async Task<IReadOnlyDictionary<string, string>> ChartsAsync(Document document, CancellationToken cancel)
    {
        var charts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var chart in BarChart.Of(document))
        {
            charts[chart.Key] = await ChartAsync(chart, cancel);
        }

        return charts;
    }
}
