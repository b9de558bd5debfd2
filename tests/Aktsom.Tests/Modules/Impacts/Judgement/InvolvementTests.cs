using Aktsom.Modules.Impacts.Judgement;

namespace Aktsom.Tests.Modules.Impacts.Judgement;

[Trait("Requirement", "R-EHN-07")]
public sealed class InvolvementTests
{
    private static readonly DateOnly Today = new(2026, 5, 7);

    [Theory]
    [InlineData(true, true, true, "Cause")]
    [InlineData(false, true, true, "Contribute")]
    [InlineData(false, false, true, "DirectlyLinked")]
    [InlineData(false, null, null, "NotJudged")]
    public void The_weightiest_yes_decides_the_class(bool? enough, bool? adds, bool? linked, string expected) =>
        Assert.Equal(expected, new InvolvementTest(enough, adds, linked).Answer.ToString());

    [Fact]
    public void A_class_against_its_own_answers_is_a_contradiction()
    {
        var test = new InvolvementTest(false, true, true);

        Assert.Equal([InvolvementFault.OwnTestSaysNo], test.Faults(Involvement.Cause, false, null, Today));
        Assert.Empty(test.Faults(Involvement.Contribute, false, null, Today));
        Assert.Equal([InvolvementFault.WeightierTestSaysYes], test.Faults(Involvement.DirectlyLinked, false, Today.AddDays(1), Today));
    }

    [Fact]
    public void Linked_has_a_day_to_be_looked_at_again_and_is_not_said_of_own_operations()
    {
        var test = new InvolvementTest(false, false, true);

        Assert.Equal([InvolvementFault.NoReviewDay], test.Faults(Involvement.DirectlyLinked, false, null, Today));
        Assert.Equal([InvolvementFault.ReviewDayIsPast], test.Faults(Involvement.DirectlyLinked, false, Today, Today));
        Assert.Contains(InvolvementFault.LinkedToOneself, test.Faults(Involvement.DirectlyLinked, true, Today.AddDays(9), Today));
        Assert.Empty(test.Faults(Involvement.NotJudged, true, null, Today));
    }

    [Fact]
    public void What_can_be_done_follows_from_the_class()
    {
        Assert.Contains(ResponseKind.Cease, Responses.Of(Involvement.Cause));
        Assert.DoesNotContain(ResponseKind.UseInfluence, Responses.Of(Involvement.Cause));
        Assert.Contains(ResponseKind.ChangeOwnPractice, Responses.Of(Involvement.Contribute));
        Assert.Equal(
            [ResponseKind.UseInfluence, ResponseKind.BuildInfluence, ResponseKind.SupportRemedy],
            Responses.Of(Involvement.DirectlyLinked)
        );
        Assert.True(Responses.MustRemedy(Involvement.Contribute));
        Assert.False(Responses.MustRemedy(Involvement.DirectlyLinked));
    }
}
