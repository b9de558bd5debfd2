using Aktsom.Risk.Residual;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Risk.Residual;

public sealed class ResidualRiskTests
{
    private static readonly ResidualFacts Nothing = new();

    private static Evidence Audit(double age) => new(EvidenceKind.Audit, 0.55, 1, 1, EvidenceCheck.ThirdParty, age, 24);

    private static readonly Evidence Answers = new(EvidenceKind.Answers, 0.25 * 0.78, 1, 1, EvidenceCheck.ClaimedWithEvidence, 1, 18);
    private static readonly Evidence Term = new(EvidenceKind.Term, 0.10, 1, 1, EvidenceCheck.ThirdParty, 0, null);

    private static double Part(int any) => Math.Abs(any % 101) / 100.0;

    private static Evidence Any(int strength, int age, bool answers) =>
        new(
            answers ? EvidenceKind.Answers : EvidenceKind.Audit,
            Part(strength),
            1,
            1,
            (EvidenceCheck)Math.Abs(strength % 4),
            Math.Abs(age % 40),
            24
        );

    /// <summary>The worked example of law-and-method 6.6.</summary>
    [Theory]
    [InlineData(18, 0.523, 37.4)]
    [InlineData(10, 0.634, 28.6)]
    [InlineData(25, 0.188, 63.6)]
    public void The_worked_supplier_of_the_method(double age, double mitigation, double left)
    {
        var result = ResidualRisk.Of(78.3, [Audit(age), Answers, Term], Nothing);
        Assert.Equal(mitigation, result.Mitigation, 3);
        Assert.Equal(left, result.Score);
    }

    [Fact]
    public void More_evidence_never_leaves_more_risk_and_age_never_leaves_less() =>
        Prop.ForAll<int, int, int>(
                (strength, age, inherent) =>
                {
                    var risk = Part(inherent) * 100;
                    var (one, other) = (Any(strength, age, answers: false), Any(age, strength, answers: age % 2 == 0));
                    var few = ResidualRisk.Of(risk, [one], Nothing).Score;
                    return ResidualRisk.Of(risk, [one, other], Nothing).Score <= few
                        && ResidualRisk.Of(risk, [one with { AgeMonths = one.AgeMonths + 1 }], Nothing).Score >= few
                        && few <= Math.Round(risk, 1)
                        && few >= Math.Round(Math.Min(risk, 10), 1);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact, Trait("Requirement", "R-NOR-26")]
    public void Answers_alone_never_take_away_more_than_a_quarter_however_many_they_are() =>
        Prop.ForAll<int, int>(
                (strength, many) =>
                {
                    var answers = Enumerable.Repeat(Any(strength, 0, answers: true), 1 + Math.Abs(many % 30)).ToList();
                    return ResidualRisk.Of(80, answers, Nothing).Mitigation <= ResidualRisk.MostByAnswers + 1e-9;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_bad_answer_raises_the_risk_and_a_good_one_does_not()
    {
        Assert.Equal(83, ResidualRisk.Of(80, [], new ResidualFacts(AnswerScore: 40)).Score);
        Assert.Equal(89, ResidualRisk.Of(80, [], new ResidualFacts(AnswerScore: 0)).Score);
        Assert.Equal(80, ResidualRisk.Of(80, [], new ResidualFacts(AnswerScore: 90)).Score);
        Assert.Equal(100, ResidualRisk.Of(80, [], new ResidualFacts(Incident: 30)).Score);
    }

    [Fact]
    public void Nothing_counts_against_forced_labour_by_the_state_or_while_a_critical_finding_is_open()
    {
        Evidence[] all = [Audit(0), Answers, Term];
        Assert.Equal(80, ResidualRisk.Of(80, all, new ResidualFacts(StateImposed: true)).Score);
        Assert.Equal(80, ResidualRisk.Of(80, all, new ResidualFacts(CriticalOpen: true)).Score);
        Assert.Equal(0.5, ResidualRisk.Of(80, [Audit(0), Audit(0), Audit(0)], new ResidualFacts(AssociationUnlawful: true)).Mitigation);
        Assert.Equal(0.7, ResidualRisk.Of(80, [Audit(0), Audit(0), Audit(0)], Nothing).Mitigation);
    }

    [Theory]
    [InlineData("2024-05-02", "2025-11-02", 18)]
    [InlineData("2025-01-31", "2025-02-28", 1)]
    [InlineData("2025-01-10", "2025-01-10", 0)]
    [InlineData("2026-01-10", "2025-01-10", 0)]
    public void Age_is_counted_in_months(string from, string to, double months) =>
        Assert.Equal(
            months,
            ResidualRisk.AgeInMonths(
                DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
                DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)
            ),
            9
        );
}
