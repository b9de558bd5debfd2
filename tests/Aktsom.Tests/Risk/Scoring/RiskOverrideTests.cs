using Aktsom.Risk;
using Aktsom.Risk.Scoring;

namespace Aktsom.Tests.Risk.Scoring;

[Trait("Requirement", "R-NOR-20")]
[Trait("Requirement", "INV-15")]
public sealed class RiskOverrideTests
{
    private static readonly RiskOverride Raised = new(
        RiskLevel.High,
        "Funn hos underleverandør",
        "Kari Eksempel",
        new DateOnly(2026, 3, 2),
        RiskLevel.Medium
    );

    [Fact]
    public void A_person_s_level_holds_and_the_computed_one_stays_visible()
    {
        var effective = EffectiveLevel.Of(RiskLevel.Medium, Raised);
        Assert.Equal((RiskLevel.High, RiskLevel.Medium), (effective.Level, effective.Computed));
        Assert.False(effective.HasMovedSince);
    }

    [Fact]
    public void Recomputing_keeps_the_override_and_says_that_the_ground_has_moved()
    {
        var effective = EffectiveLevel.Of(RiskLevel.VeryHigh, Raised);
        Assert.Equal(RiskLevel.High, effective.Level);
        Assert.True(effective.HasMovedSince);
        Assert.Same(Raised, effective.Override);
    }

    [Fact]
    public void Without_an_override_the_computed_level_holds() =>
        Assert.Equal(RiskLevel.Unknown, EffectiveLevel.Of(RiskLevel.Unknown, null).Level);

    [Theory]
    [InlineData("", "Kari Eksempel")]
    [InlineData("Grunn", " ")]
    public void An_override_without_reason_or_person_cannot_be_made(string reason, string person) =>
        Assert.Throws<ArgumentException>(() => new RiskOverride(RiskLevel.Low, reason, person, new DateOnly(2026, 3, 2), RiskLevel.High));
}
