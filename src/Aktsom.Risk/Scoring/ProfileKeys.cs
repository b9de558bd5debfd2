using System.Globalization;
using Aktsom.Risk.Reference;

namespace Aktsom.Risk.Scoring;

/// <summary>Reads a line back from its key.</summary>
internal static class ProfileKeys
{
    private const int Parts = 5;

    public static LineProfile Parse(Screener screener, string key)
    {
        if (key.Split('|') is not [var place, var industry, var goods, var stage, var entity])
        {
            throw new FormatException($"«{key}» is not a profile key of {Parts} parts.");
        }

        try
        {
            return screener.Line(
                Place.Parse(place),
                IndustryOf(industry),
                GoodsOf(goods),
                StageOf(stage),
                EntityOf(screener.Library, entity)
            );
        }
        catch (ArgumentException wrong)
        {
            throw new FormatException($"«{key}» is not a profile key: {wrong.Message}", wrong);
        }
    }

    private static Industry? IndustryOf(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? throw new FormatException($"«{text}» has no version of the industry standard.")
            : Industries.Shipped.Find(text[(colon + 1)..], text[..colon]);
    }

    private static List<Good> GoodsOf(string text) =>
        [
            .. text.Split('+', StringSplitOptions.RemoveEmptyEntries)
                .Select(id => GoodsCatalogue.Shipped.Find(id) ?? throw new FormatException($"No goods group has the id «{id}».")),
        ];

    private static ProductionStage StageOf(string text) =>
        text.Length == 0 ? ProductionStage.None : (ProductionStage)int.Parse(text, CultureInfo.InvariantCulture);

    private static ListedEntity? EntityOf(ReferenceLibrary library, string text) =>
        text.Length == 0
            ? null
            : library.Entities.All.FirstOrDefault(entity =>
                string.Equals($"{entity.List}:{NameKey.Of(entity.Name)}", text, StringComparison.Ordinal)
            );
}
