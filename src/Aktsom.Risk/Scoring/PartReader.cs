using Aktsom.Risk.Models;
using Aktsom.Risk.Reference;

namespace Aktsom.Risk.Scoring;

/// <summary>Makes the parts a rule asks for out of a line's factors, and lets the worst line decide.</summary>
internal sealed class PartReader(ScreeningModel model, LevelRule rule, LineScorer scorer)
{
    private readonly int[] _counting = [.. Enumerable.Range(0, model.Topics.Count).Where(topic => model.Topics[topic].Counts)];
    private readonly (int Topic, double Weight)[] _themes = [.. rule.Themes.Select(theme => (model.IndexOf(theme.Key), theme.Value))];

    public LevelTrace Worst(LineProfile[] lines, OwnFactors own)
    {
        var worst = Read(lines[0], own);
        foreach (var line in lines.Skip(1))
        {
            var other = Read(line, own);
            if ((SupplierOrder.Rank(other.Level), other.Score).CompareTo((SupplierOrder.Rank(worst.Level), worst.Score)) > 0)
            {
                worst = other;
            }
        }

        return worst;
    }

    private LevelTrace Read(LineProfile line, OwnFactors own)
    {
        var traces = Enumerable.Range(0, model.Topics.Count).Select(topic => scorer.Trace(line, topic)).ToArray();
        var floor = _counting.SelectMany(topic => traces[topic].Floors).Select(found => found.Value).DefaultIfEmpty(0).Max();
        IEnumerable<string> names = rule.Kind switch
        {
            "matrix" => [Parts.Country, Parts.Chain],
            "highest" => [Parts.Country, Parts.Sector, Parts.Goods],
            _ => rule.Weights.Where(weight => weight.Value > 0).Select(weight => weight.Key),
        };
        var parts = names
            .Where(name => !(line.IsServiceOnly && name is Parts.Goods))
            .Select(name => PartOf(name, traces, own, line.IsServiceOnly, floor) with { Weight = rule.Weights.GetValueOrDefault(name) })
            .ToList();
        return LevelReader.Read(rule, model.Bands, model.Missing.KnownFrom, parts, floor);
    }

    private PartTrace PartOf(string name, ScoreTrace[] traces, OwnFactors own, bool isService, double floor) =>
        name switch
        {
            Parts.Country when _themes.Length > 0 => Total(traces),
            Parts.Country => WorstOf(name, traces, Factor.Country),
            Parts.Sector => WorstOf(name, traces, Factor.Sector),
            Parts.Goods => WorstOf(name, traces, Factor.Goods),
            Parts.Chain => Chain(traces, isService, floor),
            _ => Scored(name, own.Of(name)),
        };

    /// <summary>The country's total over weighted topics (R-NOR-21).</summary>
    private PartTrace Total(ScoreTrace[] traces)
    {
        var grounds = _themes
            .Select(theme => new PartGround(traces[theme.Topic].Topic, theme.Weight, traces[theme.Topic].Factors[0], null))
            .Where(ground => ground.Factor!.State == FactorState.Known)
            .ToList();
        if (grounds.Count == 0)
        {
            return Missing(Parts.Country);
        }

        var silent = Math.Max(0, 1 - grounds.Sum(ground => ground.Weight));
        return Part(
            Parts.Country,
            RiskFormula.Combine([.. grounds.Select(ground => (ground.Factor!.Estimate, ground.Weight))], silent, 0),
            grounds
        );
    }

    private PartTrace WorstOf(string name, ScoreTrace[] traces, Factor factor)
    {
        var worst = _counting
            .Select(topic => new PartGround(traces[topic].Topic, 1, traces[topic].Factors[(int)factor], null))
            .Where(ground => ground.Factor!.State == FactorState.Known)
            .MaxBy(ground => ground.Factor!.Estimate.Value);
        return worst is null ? Missing(name) : Part(name, worst.Factor!.Estimate, [worst]) with { Worst = true };
    }

    /// <summary>The worse of line of business and goods; of two the one that is not known takes half of the confidence, and never lowers.</summary>
    private PartTrace Chain(ScoreTrace[] traces, bool isService, double floor)
    {
        PartTrace[] both = isService
            ? [WorstOf(Parts.Chain, traces, Factor.Sector)]
            : [WorstOf(Parts.Chain, traces, Factor.Sector), WorstOf(Parts.Chain, traces, Factor.Goods)];
        var known = both.Where(part => part.Grounds.Count > 0).ToArray();
        if (known.Length == 0)
        {
            return Missing(Parts.Chain);
        }

        var estimate = RiskFormula.Combine([.. known.Select(part => (part.Estimate, 1.0))], both.Length - known.Length, 1);
        var raised = estimate with
        {
            Low = Math.Max(estimate.Low, floor),
            Value = Math.Max(estimate.Value, floor),
            High = Math.Max(estimate.High, floor),
        };
        return Part(Parts.Chain, raised, [.. known.SelectMany(part => part.Grounds)]) with { Floor = floor, Worst = true };
    }

    private PartTrace Scored(string name, double? score) =>
        score is { } value ? Part(name, Estimate.Of(value, 1), [new PartGround("", 1, null, value)]) : Missing(name);

    private PartTrace Missing(string name) => Part(name, Estimate.Missing(model.Missing.Least), []);

    private static PartTrace Part(string name, Estimate estimate, IReadOnlyList<PartGround> grounds) =>
        new()
        {
            Part = name,
            Estimate = estimate,
            Grounds = grounds,
            Level = RiskLevel.Unknown,
            IsKnown = false,
        };
}
