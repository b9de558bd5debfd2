using System.Runtime.InteropServices;
using Aktsom.Risk.Reference;

namespace Aktsom.Risk.Scoring;

/// <summary>A score for one topic in few bytes: tenths of a point, hundredths of confidence.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TopicScore
{
    private readonly short _score;
    private readonly short _low;
    private readonly short _high;
    private readonly byte _confidence;

    internal TopicScore(LineScore line, RiskLevel level)
    {
        _score = Tenths(line.Score);
        _low = Tenths(line.Low);
        _high = Tenths(line.High);
        _confidence = (byte)Math.Round(line.Confidence * 100);
        Level = level;
    }

    /// <summary>0–100, one decimal.</summary>
    public double Score => _score / 10.0;

    /// <summary>The least it can be.</summary>
    public double Low => _low / 10.0;

    /// <summary>The most it can be.</summary>
    public double High => _high / 10.0;

    /// <summary>0–1, two decimals.</summary>
    public double Confidence => _confidence / 100.0;

    /// <summary>The level.</summary>
    public RiskLevel Level { get; }

    private static short Tenths(double score) => (short)Math.Round(score * 10);
}

/// <summary>
/// The outcome for every supplier that has the same lines: level, score and scores per topic. Many suppliers share one; the trace is made from
/// <see cref="Key"/> when somebody asks (<see cref="Screener.Explain(string)"/>).
/// </summary>
public sealed class Profile
{
    private readonly LineProfile[] _lines;
    private readonly TopicScore[] _topics;

    private readonly OwnFactors _own;

    internal Profile(LineProfile[] lines, TopicScore[] topics, int decidingTopic, Severity severity, OwnFactors own, LevelTrace? rule)
    {
        _own = own;
        Rule = rule;
        _lines = lines;
        _topics = topics;
        DecidingTopic = decidingTopic;
        Severity = severity;
    }

    /// <summary>The lines in short: country, industry, goods, stage and listed company, with | between; a comma between lines; after ; what a person has scored.</summary>
    public string Key => string.Join(',', _lines.Select(line => line.Key)) + _own.Key;

    /// <summary>How the level was read from parts; null where the worst topic decides.</summary>
    public LevelTrace? Rule { get; }

    /// <summary>The supplier's level: by the model's rule, or the most severe of the topics that count.</summary>
    public RiskLevel Level => Rule?.Level ?? _topics[DecidingTopic].Level;

    /// <summary>The severity of the gravest topic on that level.</summary>
    public Severity Severity { get; }

    /// <summary>Number, in the model, of the topic that decides the score.</summary>
    public int DecidingTopic { get; }

    /// <summary>Scores in the model's order of topics.</summary>
    public IReadOnlyList<TopicScore> Topics => _topics;

    /// <summary>The supplier's score, 0–100: the highest of the topics on its level.</summary>
    public double Score => Rule?.Score ?? _topics[DecidingTopic].Score;

    /// <summary>The least the deciding score can be.</summary>
    public double Low => Rule?.Low ?? _topics[DecidingTopic].Low;

    /// <summary>The most the deciding score can be.</summary>
    public double High => Rule?.High ?? _topics[DecidingTopic].High;

    /// <summary>Confidence of the deciding score, 0–1.</summary>
    public double Confidence => Rule?.Confidence ?? _topics[DecidingTopic].Confidence;
}
