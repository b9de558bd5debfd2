using Aktsom.Modules.Engagement.Campaigns;

namespace Aktsom.Tests.Modules.Engagement.Campaigns;

public sealed class DispatchMovesTests
{
    [Theory]
    [InlineData("Planned", "Sent", true)]
    [InlineData("Planned", "Answered", false)]
    [InlineData("Sent", "Undelivered", true)]
    [InlineData("Undelivered", "Sent", true)]
    [InlineData("Reminded", "Reminded", true)]
    [InlineData("Reminded", "NoAnswer", true)]
    [InlineData("NoAnswer", "Answered", true)]
    [InlineData("NoAnswer", "Reminded", false)]
    [InlineData("Answered", "Reopened", true)]
    [InlineData("Reopened", "Answered", true)]
    [InlineData("Answered", "Signed", true)]
    [InlineData("Signed", "Outdated", true)]
    [InlineData("Treated", "Sent", false)]
    public void A_form_moves_only_as_the_data_model_says(string from, string to, bool allowed) =>
        Assert.Equal(allowed, DispatchMoves.Allows(Enum.Parse<DispatchState>(from), Enum.Parse<DispatchState>(to)));

    [Fact]
    public void Every_state_says_what_may_follow_it()
    {
        foreach (var from in Enum.GetValues<DispatchState>())
        {
            Assert.All(Enum.GetValues<DispatchState>(), to => DispatchMoves.Allows(from, to));
        }
    }

    [Fact]
    public void A_form_that_is_sent_in_takes_no_answers_before_it_is_opened_again()
    {
        Assert.True(DispatchState.Sent.TakesAnswers());
        Assert.True(DispatchState.NoAnswer.TakesAnswers());
        Assert.True(DispatchState.Reopened.TakesAnswers());
        Assert.False(DispatchState.Answered.TakesAnswers());
        Assert.False(DispatchState.Planned.TakesAnswers());
    }
}
