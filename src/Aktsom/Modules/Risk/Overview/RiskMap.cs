using Aktsom.Documents.Charts;
using Aktsom.Modules.Platform.Rendering;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Risk;
using Microsoft.Extensions.Localization;

namespace Aktsom.Modules.Risk.Overview;

/// <summary>Draws where the risk lies: each country by its gravest supplier, with how many there are high or very high.</summary>
internal sealed class RiskMap(DocumentRenderer renderer, ModuleTexts texts, ILogger<RiskMap> logger)
{
    /// <summary>The map as SVG; null when it cannot be drawn, since the table under it holds all its numbers.</summary>
    public async Task<string?> DrawAsync(IReadOnlyList<PictureRow> places, CancellationToken cancel)
    {
        var text = texts.For(typeof(RiskMap));
        var countries = places.Where(row => row.Key.Length == 2).ToList();
        if (countries.Count == 0)
        {
            return null;
        }

        try
        {
            return await renderer.MapAsync(
                new CountryMap
                {
                    Key = "risk",
                    Title = text["Picture.Map.Title"],
                    Description = text["Picture.Map.Text", countries.Count],
                    Countries = [.. countries.Select(row => Mark(row, text))],
                    CirclesFrom = 1,
                    Together = text["Picture.Map.Europe"],
                },
                cancel
            );
        }
        catch (RenderException fault)
        {
            logger.LogWarning(fault, "The risk map could not be drawn");
            return null;
        }
    }

    private static CountryMark Mark(PictureRow row, IStringLocalizer text)
    {
        var name = PictureWords.Of(PictureSide.Place, row.Key, key => text[key]);
        return new CountryMark(
            row.Key,
            Enum.Parse<MapLevel>(row.Worst.ToString()),
            name,
            text["Picture.Map.Country", Formats.Number(row.Suppliers), Formats.Number(row.High)],
            row.High
        );
    }
}
