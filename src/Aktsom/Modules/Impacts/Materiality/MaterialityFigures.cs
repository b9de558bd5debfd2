using System.Globalization;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;

namespace Aktsom.Modules.Impacts.Materiality;

/// <summary>What the statement may tell of the double materiality analysis: what was found material, how it was made, and what concerns nature.</summary>
internal sealed class MaterialityFigures(MaterialityBook book) : IFigureSource
{
    private const string Module = "Impacts";
    private static readonly LocalisedText Rule = new(
        "Årets doble vesentlighetsanalyse.",
        "Den doble vesentleganalysen for året.",
        "The year’s double materiality analysis."
    );
    private static readonly LocalisedText None = new(
        "Ingen tema er vurdert for året.",
        "Ingen tema er vurderte for året.",
        "No topics are judged for the year."
    );

    private static readonly FigureDefinition Found = Of("materiality.found", new("Vesentlige tema", "Vesentlege tema", "Material topics"));
    private static readonly FigureDefinition Method = Of(
        "materiality.method",
        new("Slik ble vesentlige tema funnet", "Slik vart vesentlege tema funne", "How material topics were found")
    );
    private static readonly FigureDefinition Nature = Of(
        "materiality.nature",
        new("Vesentlige tema om natur", "Vesentlege tema om natur", "Material topics on nature")
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Found, Method, Nature];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var topics = (await book.TopicsAsync(scope.Organisation, scope.Year, cancel)).Where(topic => topic.IsJudged).ToList();
        if (definition == Nature)
        {
            topics = [.. topics.Where(topic => topic.Nature && topic.IsMaterial)];
        }

        if (topics.Count == 0)
        {
            return Figure.None(definition, scope, FigureGap.Unknown, None);
        }

        var records = topics.Select(topic => new TraceRecord(
            "materiality",
            topic.Id.ToString(),
            topic.Title,
            null,
            $"/materiality?year={scope.Year}"
        ));
        var trace = new FigureTrace(Rule, [.. records], topics.Count, []);
        var material = topics.Where(topic => topic.IsMaterial).ToList();
        var text =
            definition == Method ? MethodOf(topics.Count, material.Count, await book.VoicesAsync(scope.Organisation, scope.Year, cancel))
            : definition == Nature ? NatureOf(material)
            : FoundOf(material);
        return Figure.Fact(definition, scope, text, None, trace);
    }

    private static FigureDefinition Of(string id, LocalisedText name) => new(id, name, FigureUnit.Text, Rule, null, Module);

    private static string Names(IEnumerable<MaterialityTopic> topics) =>
        string.Join(", ", topics.Select(topic => char.ToLower(topic.Title[0], CultureInfo.CurrentCulture) + topic.Title[1..]));

    private static string FoundOf(List<MaterialityTopic> material)
    {
        var impact = Names(material.Where(topic => topic.ImpactWeight == Weight.Large));
        var financial = Names(material.Where(topic => topic.FinancialWeight == Weight.Large));
        var (noneNb, noneNn, noneEn) = ("ingen", "ingen", "none");
        return new LocalisedText(
            $"Den doble vesentlighetsanalysen viser størst virkning på mennesker og verden for: {Or(impact, noneNb)}. Størst økonomisk betydning for oss: {Or(financial, noneNb)}.",
            $"Den doble vesentleganalysen viser størst verknad på menneske og verda for: {Or(impact, noneNn)}. Størst økonomisk vekt for oss: {Or(financial, noneNn)}.",
            $"The double materiality analysis shows the greatest effect on people and the world for: {Or(impact, noneEn)}. The greatest financial weight for us: {Or(financial, noneEn)}."
        ).ToString();
    }

    private static string Or(string words, string none) => words.Length > 0 ? words : none;

    private static string NatureOf(List<MaterialityTopic> material) =>
        new LocalisedText(
            $"Vesentlige tema om natur og miljø: {Names(material)}.",
            $"Vesentlege tema om natur og miljø: {Names(material)}.",
            $"Material topics on nature and the environment: {Names(material)}."
        ).ToString();

    private static string MethodOf(int judged, int material, IReadOnlyList<MaterialityVoice> voices)
    {
        string Groups(VoiceKind kind) =>
            string.Join(
                ", ",
                voices.Where(voice => voice.Kind == kind).Select(voice => voice.Group).Distinct(StringComparer.OrdinalIgnoreCase)
            );
        var affected = Groups(VoiceKind.Affected);
        var readers = Groups(VoiceKind.Reader);
        var resource = Groups(VoiceKind.Resource);
        return new LocalisedText(
            $"{Formats.Number(judged)} tema er vurdert både etter virkningen på mennesker og verden og etter økonomisk risiko og muligheter, i egen virksomhet og i kjeden. {Formats.Number(material)} er vesentlige fra minst én side."
                + (affected.Length > 0 ? $" Berørte vi snakket med: {affected}." : " Ingen berørte er hørt i analysen.")
                + (readers.Length > 0 ? $" Lesere: {readers}." : "")
                + (resource.Length > 0 ? $" Egne fagfolk: {resource}." : ""),
            $"{Formats.Number(judged)} tema er vurderte både etter verknaden på menneske og verda og etter økonomisk risiko og sjansar, i eiga verksemd og i kjeda. {Formats.Number(material)} er vesentlege frå minst éi side."
                + (affected.Length > 0 ? $" Råka vi snakka med: {affected}." : " Ingen råka er høyrde i analysen.")
                + (readers.Length > 0 ? $" Lesarar: {readers}." : "")
                + (resource.Length > 0 ? $" Eigne fagfolk: {resource}." : ""),
            $"{Formats.Number(judged)} topics are judged both by their effect on people and the world and by financial risks and chances, in our own operations and in the chain. {Formats.Number(material)} are material from at least one side."
                + (affected.Length > 0 ? $" Affected people we spoke with: {affected}." : " No affected people were heard in the analysis.")
                + (readers.Length > 0 ? $" Readers: {readers}." : "")
                + (resource.Length > 0 ? $" Our own specialists: {resource}." : "")
        ).ToString();
    }
}
