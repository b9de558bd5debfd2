using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Risk;
using Aktsom.Risk.Reference;
using Aktsom.Risk.Residual;
using Aktsom.Risk.Scoring;

namespace Aktsom.Modules.Risk.Residual;

/// <summary>A piece of evidence as it stands today.</summary>
/// <param name="Given">What the module that keeps it says.</param>
/// <param name="AgeMonths">How old it is.</param>
/// <param name="FullUntil">Until when it counts fully; null where it does not age.</param>
/// <param name="Until">The last day it counts at all; null where it does not age.</param>
/// <param name="Effect">What it takes away alone on a topic it treats, 0–1.</param>
internal sealed record AgedEvidence(SupplierEvidence Given, double AgeMonths, DateOnly? FullUntil, DateOnly? Until, double Effect);

/// <param name="Topic">The topic.</param>
/// <param name="Result">What is left, and how it came to be.</param>
/// <param name="Level">The level of what is left.</param>
internal sealed record ResidualTopic(Topic Topic, ResidualResult Result, RiskLevel Level);

/// <param name="Topics">Topics something is known to be done about, in the order of the risk before measures.</param>
/// <param name="Evidence">All of it, the newest first, also what is too old to count.</param>
internal sealed record ResidualOfSupplier(IReadOnlyList<ResidualTopic> Topics, IReadOnlyList<AgedEvidence> Evidence);

/// <summary>On a supplier's page: risk after measures beside risk before, with each piece of evidence, its age and when it stops counting. Orders nothing.</summary>
internal sealed class ResidualPanel(
    CurrentRisk risk,
    ModelInUse models,
    IEnumerable<IEvidenceSource> sources,
    Reach reach,
    TimeProvider clock
) : ISupplierPanel
{
    // Where the index says 5 or 5+, no right to organise is guaranteed.
    private const string RightsIndex = "ITUC_GRI";
    private const double PoorFit = 0.5;

    public SupplierPanelPlace Place => SupplierPanelPlace.Main;
    public int Order => 12;

    public async Task<SupplierPanel?> ShowAsync(SupplierId supplier, CancellationToken cancel)
    {
        if (await risk.OfAsync(reach.Organisation, supplier, cancel) is not { } found)
        {
            return null;
        }

        var today = clock.Today();
        var evidence = new List<AgedEvidence>();
        foreach (var source in sources)
        {
            evidence.AddRange((await source.OfAsync(reach.Organisation, supplier, cancel)).Select(given => Aged(given, today)));
        }

        if (evidence.Count == 0)
        {
            return null;
        }

        var bands = (await models.OfAsync(reach.Organisation, cancel)).Model.Bands;
        var noAssociation = found.Result.Topics.Any(topic =>
            Values(topic).Any(value => value.Index == RightsIndex && value.Value is ['5', ..])
        );
        var topics = found
            .Result.Topics.Where(topic => topic.Level != RiskLevel.Unknown && evidence.Any(one => Treats(one, topic.Topic)))
            .OrderByDescending(topic => SupplierOrder.Rank(topic.Level))
            .ThenByDescending(topic => topic.Score)
            .Select(topic =>
            {
                var result = Left(topic, [.. evidence.Where(one => Treats(one, topic.Topic))], noAssociation);
                return new ResidualTopic(Topic.Of(topic.Topic), result, bands.Of(result.Score));
            });
        return new SupplierPanel(
            "/Modules/Risk/Residual/_Panel.cshtml",
            new ResidualOfSupplier([.. topics], [.. evidence.OrderByDescending(one => one.Given.On)])
        );
    }

    private static ResidualResult Left(KeptTopic topic, IReadOnlyList<AgedEvidence> evidence, bool noAssociation)
    {
        var facts = new ResidualFacts(
            AssociationUnlawful: noAssociation,
            StateImposed: topic.Trace.Floors.Any(floor => floor.Kind == FloorKind.Entity),
            AnswerScore: evidence
                .Where(one => ResidualRisk.Fresh(one.AgeMonths, one.Given.ValidMonths) > 0)
                .Min(one => one.Given.AnswerScore)
        );
        return ResidualRisk.Of(topic.Score, [.. evidence.Select(one => EvidenceOf(one.Given, one.AgeMonths, topic.Topic))], facts);
    }

    private static bool Treats(AgedEvidence evidence, string topic) =>
        evidence.Given.Topics?.Contains(topic) ?? Topic.Of(topic).Group == "people";

    private static IEnumerable<ValueTrace> Values(KeptTopic topic) =>
        topic.Trace.Factors.SelectMany(factor => factor.Inputs).SelectMany(input => input.Values);

    private static AgedEvidence Aged(SupplierEvidence given, DateOnly today)
    {
        var age = ResidualRisk.AgeInMonths(given.On, today);
        return new AgedEvidence(
            given,
            age,
            given.ValidMonths is { } half ? given.On.AddMonths(half / 2) : null,
            given.ValidMonths is { } valid ? given.On.AddMonths(valid) : null,
            ResidualRisk.Effect(EvidenceOf(given, age, null))
        );
    }

    private static Evidence EvidenceOf(SupplierEvidence given, double age, string? topic)
    {
        var fit = topic is not null && given.PoorOn.Contains(topic) ? PoorFit : 1;
        return new Evidence(given.Kind, given.Strength, fit, given.Cover, given.Check, age, given.ValidMonths);
    }
}
