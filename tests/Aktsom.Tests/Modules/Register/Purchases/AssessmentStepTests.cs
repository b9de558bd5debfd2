using Aktsom.Modules.Register.Categories;
using Aktsom.Modules.Register.Purchases;

namespace Aktsom.Tests.Modules.Register.Purchases;

[Trait("Requirement", "R-LO-02")]
[Trait("Requirement", "INV-08")]
public sealed class AssessmentStepTests
{
    private static readonly CountingRule Limits = new() { OrganisationId = default };

    [Theory]
    [InlineData(29_999, 1)]
    [InlineData(30_000, 2)]
    [InlineData(100_000, 2)]
    [InlineData(100_001, 3)]
    [InlineData(0, 1)]
    public void The_step_follows_the_yearly_sum(int sum, int step) => Assert.Equal(step, AssessmentStep.Of(sum, null, Limits));

    [Fact]
    public void Four_purchases_of_30_000_in_a_year_give_step_3() =>
        Assert.Equal(3, AssessmentStep.Of(yearSum: 4 * 30_000, largestSingle: 30_000, Limits));

    [Fact]
    public void A_large_single_purchase_decides_when_credit_notes_bring_the_sum_below_it() =>
        Assert.Equal(3, AssessmentStep.Of(yearSum: 10_000, largestSingle: 120_000, Limits));

    [Fact]
    public void Without_an_amount_there_is_no_step() => Assert.Null(AssessmentStep.Of(null, null, Limits));

    [Fact]
    public void The_limits_are_the_organisations_own()
    {
        var own = new CountingRule
        {
            OrganisationId = default,
            StepTwoFromNok = 50_000,
            StepThreeAboveNok = 500_000,
        };

        Assert.Equal(1, AssessmentStep.Of(49_999, null, own));
        Assert.Equal(2, AssessmentStep.Of(500_000, null, own));
        Assert.Equal(3, AssessmentStep.Of(500_000.01m, null, own));
    }
}
