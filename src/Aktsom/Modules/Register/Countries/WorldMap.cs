using Aktsom.Documents.Charts;
using Aktsom.Modules.Platform.Rendering;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Risk;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Register.Countries;

/// <summary>Draws the countries of the register on a map. Only countries where something is known are coloured.</summary>
internal sealed class WorldMap(DocumentRenderer renderer, ModuleTexts texts, ILogger<WorldMap> logger)
{
    /// <summary>The map as SVG; null when it cannot be drawn, since the table beside it holds all its numbers.</summary>
    public async Task<string?> DrawAsync(IReadOnlyList<CountryRow> rows, CancellationToken cancel)
    {
        var text = texts.For(typeof(WorldMap));
        var producers = rows.Any(row => row.Producers > 0);
        try
        {
            return await renderer.MapAsync(
                new CountryMap
                {
                    Key = "countries",
                    Title = text["Countries.MapTitle"],
                    Description = text["Countries.MapText", rows.Count],
                    Countries = [.. rows.Select(row => Mark(row, producers ? row.Producers : row.Suppliers))],
                },
                cancel
            );
        }
        catch (RenderException fault)
        {
            logger.LogWarning(fault, "The map could not be drawn");
            return null;
        }
    }

    private static CountryMark Mark(CountryRow row, long count)
    {
        var level = row.Risk?.Level ?? RiskLevel.Unknown;
        var name = CountryNames.Of(row.Iso2) ?? row.Iso2!;
        return new CountryMark(
            row.Iso2!,
            Enum.Parse<MapLevel>(level.ToString()),
            name,
            $"{name}: {Formats.Number(count)}, {SharedTexts.Get("Risk." + level)}",
            (int)count
        );
    }
}
