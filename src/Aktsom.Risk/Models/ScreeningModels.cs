using System.Text.Json;
using Aktsom.Risk.Reference;

namespace Aktsom.Risk.Models;

/// <summary>Reads models: the reference model that ships, and others kept as JSON of the same shape.</summary>
public static class ScreeningModels
{
    private const double Hair = 1e-9;
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly JsonSerializerOptions PresetOptions = new(Options) { RespectRequiredConstructorParameters = false };

    private static readonly Lazy<ScreeningModel> TheReference = new(ReadShipped);

    private static readonly Lazy<IReadOnlyList<Preset>> ThePresets = new(ReadPresets);

    /// <summary>The reference model that ships (law-and-method 6.2–6.4).</summary>
    public static ScreeningModel Reference => TheReference.Value;

    /// <summary>The methods an organisation may start from.</summary>
    public static IReadOnlyList<Preset> Presets => ThePresets.Value;

    /// <summary>Reads a model.</summary>
    /// <exception cref="ScreeningModelException">It is not JSON of this shape, or its weights, bands or names do not hold together.</exception>
    public static ScreeningModel Read(Stream json)
    {
        try
        {
            var model =
                JsonSerializer.Deserialize<ScreeningModel>(json, Options) ?? throw new ScreeningModelException("The file holds no model.");
            Check(model);
            return model;
        }
        catch (JsonException wrong)
        {
            throw new ScreeningModelException(wrong.Message, wrong);
        }
    }

    /// <summary>Writes a model as JSON, so that it can be kept, compared and read again.</summary>
    public static string Write(ScreeningModel model) => JsonSerializer.Serialize(model, Options);

    /// <summary>Throws <see cref="ScreeningModelException"/> when a model does not hold together.</summary>
    public static void Check(ScreeningModel model)
    {
        Require(model.Combination.Kind is "meanWithFloor", $"The combination «{model.Combination.Kind}» is not known.");
        RequireSumOfOne(model.Combination.Weights, "the factors");
        Require(
            model.Bands is { Medium: > 0, VeryHigh: <= 100 } bands && bands.Medium < bands.High && bands.High < bands.VeryHigh,
            "The bands must rise."
        );
        Require(
            model.Missing is { Least: >= 0 and <= 100, KnownFrom: >= 0 and <= 1 },
            "The rule for what is missing lies outside its bounds."
        );
        Require(model.Topics.Any(topic => topic.Counts), "No topic counts.");
        foreach (var topic in model.Topics)
        {
            CheckTopic(model, topic);
        }

        foreach (var (id, indicator) in model.Indicators)
        {
            Require(indicator.Inputs.Count > 0 && indicator.Inputs.All(IsReadable), $"The indicator «{id}» cannot be read.");
        }

        foreach (var sector in model.Sectors)
        {
            CheckSector(model, sector);
        }

        Require(
            model.Floors.All(floor => floor.Value is >= 0 and <= 100) && model.ListedEntity.Value is >= 0 and <= 100,
            "A floor must lie between 0 and 100."
        );
        if (model.Level is { } rule)
        {
            LevelRules.Check(model, rule, Require);
        }
    }

    private static void CheckTopic(ScreeningModel model, TopicModel topic)
    {
        Require(Topic.All.Any(known => string.Equals(known.Id, topic.Topic, StringComparison.Ordinal)), $"«{topic.Topic}» is no topic.");
        Require(Math.Abs(topic.Indicators.Values.Sum() - 1) < Hair, $"The weights of «{topic.Topic}» do not sum to 100 %.");
        Require(
            topic.Indicators.Values.Concat(topic.Optional.Values).All(weight => weight > 0),
            $"A weight of «{topic.Topic}» is not above zero."
        );
        Require(
            topic.Indicators.Keys.Concat(topic.Optional.Keys).All(model.Indicators.ContainsKey),
            $"«{topic.Topic}» weighs an indicator that the model does not describe."
        );
        if (topic.Weights is { } weights)
        {
            RequireSumOfOne(weights, topic.Topic);
        }
    }

    private static bool IsReadable(IndicatorInput input)
    {
        if (input.Points.Any(point => point.Count != 2))
        {
            return false;
        }

        var rising = input.Points.Zip(input.Points.Skip(1)).All(pair => pair.First[0] < pair.Second[0]);
        var risks = input.Points.Select(point => point[1]).Concat(input.Categories.Values);
        return input.Indices.Count > 0
            && (input.Points.Count > 1) != (input.Categories.Count > 0)
            && rising
            && risks.All(risk => risk is >= 0 and <= 100)
            && input.Confidence is > 0 and <= 1;
    }

    private static void CheckSector(ScreeningModel model, SectorClass sector)
    {
        var letters = sector.Levels.Split(' ');
        Require(
            letters.Length == model.Topics.Count,
            $"The sector class «{sector.Id}» has {letters.Length} letters for {model.Topics.Count} topics."
        );
        Require(
            letters.All(letter => letter is "-" || model.SectorScale.ContainsKey(letter)),
            $"The sector class «{sector.Id}» has a letter that is not on the scale."
        );
    }

    private static void RequireSumOfOne(FactorWeights weights, string what) =>
        Require(
            Math.Abs(weights.Country + weights.Sector + weights.Goods - 1) < Hair
                && weights is { Country: >= 0, Sector: >= 0, Goods: >= 0 },
            $"The weights of {what} do not sum to 100 %."
        );

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new ScreeningModelException(message);
        }
    }

    private static ScreeningModel ReadShipped()
    {
        using var json = Open("Models/reference-model.v1.json");
        return Read(json);
    }

    private static IReadOnlyList<Preset> ReadPresets()
    {
        using var json = Open("Models/presets.v1.json");
        return JsonSerializer.Deserialize<IReadOnlyList<Preset>>(json, PresetOptions)!;
    }

    private static Stream Open(string name) =>
        typeof(ScreeningModels).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The library was built without {name}.");
}

/// <summary>A model that cannot be used.</summary>
public sealed class ScreeningModelException(string message, Exception? inner = null) : Exception(message, inner);
