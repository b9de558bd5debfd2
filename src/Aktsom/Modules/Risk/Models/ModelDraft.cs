using Aktsom.Risk.Models;

namespace Aktsom.Modules.Risk.Models;

/// <summary>What a person may change in a model, in whole percents and points, as the form holds it.</summary>
internal sealed class ModelDraft
{
    private const double Percent = 100;

    public string Preset { get; set; } = "reference-model";
    public Dictionary<string, int> Weights { get; set; } = [];
    public Dictionary<string, int> Themes { get; set; } = [];
    public Dictionary<string, int> Floors { get; set; } = [];
    public int HighestShare { get; set; }
    public int Medium { get; set; }
    public int High { get; set; }
    public int VeryHigh { get; set; }
    public int ListedEntity { get; set; }

    /// <summary>Whether the weights are those of country, industry and goods within each topic; otherwise those of the level's parts.</summary>
    public static bool WeighsFactors(ScreeningModel model) => model.Level is not { Kind: "weighted" };

    public static ModelDraft Of(ScreeningModel model) =>
        new()
        {
            Preset = model.Id,
            Weights = WeighsFactors(model)
                ? new(StringComparer.Ordinal)
                {
                    [Parts.Country] = Whole(model.Combination.Weights.Country),
                    [Parts.Sector] = Whole(model.Combination.Weights.Sector),
                    [Parts.Goods] = Whole(model.Combination.Weights.Goods),
                }
                : model.Level!.Weights.ToDictionary(weight => weight.Key, weight => Whole(weight.Value), StringComparer.Ordinal),
            Themes = model.Level?.Themes.ToDictionary(theme => theme.Key, theme => Whole(theme.Value), StringComparer.Ordinal) ?? [],
            Floors = model.Floors.ToDictionary(floor => floor.Id, floor => (int)floor.Value, StringComparer.Ordinal),
            HighestShare = Whole(model.Combination.HighestShare),
            Medium = (int)model.Bands.Medium,
            High = (int)model.Bands.High,
            VeryHigh = (int)model.Bands.VeryHigh,
            ListedEntity = (int)model.ListedEntity.Value,
        };

    /// <summary>The preset with these changes.</summary>
    /// <exception cref="ScreeningModelException">They do not hold together.</exception>
    public ScreeningModel Apply(Preset preset, string version)
    {
        var model = preset.Model;
        var weighed = WeighsFactors(model)
            ? model with
            {
                Combination = model.Combination with
                {
                    Weights = new FactorWeights(Share(Parts.Country), Share(Parts.Sector), Share(Parts.Goods)),
                    HighestShare = HighestShare / Percent,
                },
            }
            : model with
            {
                Level = model.Level! with
                {
                    Weights = Weights.ToDictionary(weight => weight.Key, weight => weight.Value / Percent, StringComparer.Ordinal),
                },
            };
        var changed = weighed with
        {
            Version = version,
            Bands = new Bands(Medium, High, VeryHigh),
            Floors = [.. model.Floors.Select(floor => floor with { Value = Floors.GetValueOrDefault(floor.Id, (int)floor.Value) })],
            ListedEntity = model.ListedEntity with { Value = ListedEntity },
            Level = weighed.Level is { Themes.Count: > 0 } level
                ? level with
                {
                    Themes = Themes.ToDictionary(theme => theme.Key, theme => theme.Value / Percent, StringComparer.Ordinal),
                }
                : weighed.Level,
        };
        ScreeningModels.Check(changed);
        return changed;
    }

    private double Share(string part) => Weights.GetValueOrDefault(part) / Percent;

    private static int Whole(double share) => (int)Math.Round(share * Percent);
}
