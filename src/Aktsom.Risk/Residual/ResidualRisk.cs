namespace Aktsom.Risk.Residual;

/// <summary>What a piece of evidence is.</summary>
public enum EvidenceKind
{
    /// <summary>An audit or a certificate.</summary>
    Audit,

    /// <summary>The supplier's own answers: together they never take away more than a quarter.</summary>
    Answers,

    /// <summary>A term the supplier is bound by.</summary>
    Term,
}

/// <summary>Who stands behind a piece of evidence.</summary>
public enum EvidenceCheck
{
    /// <summary>Somebody outside both supplier and buyer, or a signed term.</summary>
    ThirdParty,

    /// <summary>The buyer itself.</summary>
    SecondParty,

    /// <summary>The supplier, with something that shows it.</summary>
    ClaimedWithEvidence,

    /// <summary>The supplier alone.</summary>
    Claimed,
}

/// <summary>One thing that may lower a risk on a topic (law-and-method 6.6). All factors are 0–1.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Strength">The base strength of its kind.</param>
/// <param name="Fit">How far it treats the topic: 0, 0.5 or 1.</param>
/// <param name="Cover">Share of the supplier's relevant sites or volume.</param>
/// <param name="Check">Who stands behind it.</param>
/// <param name="AgeMonths">How old it is.</param>
/// <param name="ValidMonths">How long it counts; null counts until it ends by itself.</param>
public sealed record Evidence(
    EvidenceKind Kind,
    double Strength,
    double Fit,
    double Cover,
    EvidenceCheck Check,
    double AgeMonths,
    double? ValidMonths
);

/// <summary>What holds mitigation down, and what raises the risk, on a topic.</summary>
/// <param name="AssociationUnlawful">Workers may not organise by law.</param>
/// <param name="StateImposed">Forced labour is imposed by the state: nothing a supplier shows counts.</param>
/// <param name="CriticalOpen">A zero-tolerance or critical finding is open.</param>
/// <param name="AnswerScore">The score of the supplier's answers, 0–100; null where it has not answered.</param>
/// <param name="Incident">Points of an open incident: 10 alleged, 20 credible, 30 confirmed.</param>
public sealed record ResidualFacts(
    bool AssociationUnlawful = false,
    bool StateImposed = false,
    bool CriticalOpen = false,
    double? AnswerScore = null,
    double Incident = 0
);

/// <summary>The risk that is left, and how it came to be.</summary>
/// <param name="Inherent">Before measures.</param>
/// <param name="Mitigation">The share taken away, 0–1.</param>
/// <param name="Cap">The most that could be taken away.</param>
/// <param name="Added">Points added for bad answers and incidents.</param>
/// <param name="Score">What is left, 0–100, one decimal.</param>
/// <param name="Effects">What each piece of evidence takes away alone, in the order given.</param>
public sealed record ResidualResult(
    double Inherent,
    double Mitigation,
    double Cap,
    double Added,
    double Score,
    IReadOnlyList<double> Effects
);

/// <summary>
/// Residual risk after measures, with evidence that ages (law-and-method 6.6; every constant is our own design). It says how far measures reach; it never
/// orders suppliers instead of severity.
/// </summary>
public static class ResidualRisk
{
    /// <summary>The most a supplier's own answers take away together.</summary>
    public const double MostByAnswers = 0.25;
    private const double MostGenerally = 0.70;
    private const double MostWithoutAssociation = 0.50;
    private const double Least = 10;
    private const double GoodAnswers = 60;
    private const double PointsByAnswer = 0.15;
    private const double MostByBadAnswers = 15;

    /// <summary>How much of a piece of evidence its age leaves: all until half its time, then falling to a half, and nothing after.</summary>
    public static double Fresh(double ageMonths, double? validMonths)
    {
        if (validMonths is not { } valid || ageMonths <= valid / 2)
        {
            return 1;
        }

        return ageMonths > valid ? 0 : 1 - (0.5 * (ageMonths - (valid / 2)) / (valid / 2));
    }

    /// <summary>Whole months from one day to another, and the part of the next.</summary>
    public static double AgeInMonths(DateOnly from, DateOnly to)
    {
        if (to <= from)
        {
            return 0;
        }

        var whole = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        whole -= from.AddMonths(whole) > to ? 1 : 0;
        var (last, next) = (from.AddMonths(whole), from.AddMonths(whole + 1));
        return whole + ((double)(to.DayNumber - last.DayNumber) / (next.DayNumber - last.DayNumber));
    }

    /// <summary>What one piece of evidence takes away alone.</summary>
    public static double Effect(Evidence evidence) =>
        Share(evidence.Strength)
        * Share(evidence.Fit)
        * Share(evidence.Cover)
        * Fresh(evidence.AgeMonths, evidence.ValidMonths)
        * Verify(evidence.Check);

    /// <summary>The risk on a topic after the evidence there is.</summary>
    public static ResidualResult Of(double inherent, IReadOnlyList<Evidence> evidence, ResidualFacts facts)
    {
        var effects = evidence.Select(Effect).ToList();
        var left = 1.0;
        var leftByAnswers = 1.0;
        foreach (var (one, effect) in evidence.Zip(effects))
        {
            if (one.Kind == EvidenceKind.Answers)
            {
                leftByAnswers *= 1 - effect;
            }
            else
            {
                left *= 1 - effect;
            }
        }

        var cap = Cap(facts);
        var mitigation = Math.Min(cap, 1 - (left * Math.Max(leftByAnswers, 1 - MostByAnswers)));
        var added =
            Math.Min(MostByBadAnswers, PointsByAnswer * Math.Max(0, GoodAnswers - (facts.AnswerScore ?? GoodAnswers))) + facts.Incident;

        // Measures never lift a risk below ten, and never raise one that was below it before.
        var after = Math.Max(inherent * (1 - mitigation), Math.Min(inherent, Least));
        return new ResidualResult(inherent, mitigation, cap, added, Math.Round(Math.Min(100, after + added), 1), effects);
    }

    private static double Cap(ResidualFacts facts) =>
        facts.StateImposed || facts.CriticalOpen ? 0
        : facts.AssociationUnlawful ? MostWithoutAssociation
        : MostGenerally;

    private static double Verify(EvidenceCheck check) =>
        check switch
        {
            EvidenceCheck.ThirdParty => 1,
            EvidenceCheck.SecondParty => 0.8,
            EvidenceCheck.ClaimedWithEvidence => 0.5,
            _ => 0.25,
        };

    private static double Share(double value) => Math.Clamp(value, 0, 1);
}
