using Aktsom.Modules.Statements.Review;
using Aktsom.Modules.Statements.Writing;

namespace Aktsom.Tests.Modules.Statements.Review;

[Trait("Requirement", "INV-09")]
public sealed class StatementMovesTests
{
    /// <summary>The arrows of data-model.md section 12. What is not here is forbidden.</summary>
    private static readonly (StatementState From, StatementMove Move, StatementState To)[] Arrows =
    [
        (StatementState.Draft, StatementMove.Submit, StatementState.InReview),
        (StatementState.InReview, StatementMove.SendBack, StatementState.Draft),
        (StatementState.InReview, StatementMove.Approve, StatementState.Approved),
        (StatementState.Approved, StatementMove.Reopen, StatementState.Draft),
        (StatementState.Approved, StatementMove.AllSigned, StatementState.Signed),
        (StatementState.Approved, StatementMove.Publish, StatementState.Published),
        (StatementState.Signed, StatementMove.Publish, StatementState.Published),
        (StatementState.Signed, StatementMove.Reopen, StatementState.Draft),
        (StatementState.Published, StatementMove.OpenUpdate, StatementState.UnderUpdate),
        (StatementState.Published, StatementMove.Supersede, StatementState.Superseded),
        (StatementState.UnderUpdate, StatementMove.Supersede, StatementState.Superseded),
        (StatementState.UnderUpdate, StatementMove.GiveUpUpdate, StatementState.Published),
    ];

    [Fact]
    public void Every_move_in_every_state_is_an_arrow_of_the_specification_or_refused()
    {
        foreach (var from in Enum.GetValues<StatementState>())
        {
            foreach (var move in Enum.GetValues<StatementMove>())
            {
                var arrow = Arrows
                    .Where(one => one.From == from && one.Move == move)
                    .Select(one => (StatementState?)one.To)
                    .FirstOrDefault();
                if (arrow is { } to)
                {
                    Assert.True(from.May(move));
                    Assert.Equal(to, from.After(move));
                }
                else
                {
                    Assert.False(from.May(move), $"{from} may {move}");
                    Assert.Throws<InvalidOperationException>(() => from.After(move));
                }
            }
        }
    }

    [Fact]
    public void Only_a_frozen_text_can_become_public()
    {
        var before = Enum.GetValues<StatementState>()
            .Where(state =>
                Enum.GetValues<StatementMove>().Any(move => state.May(move) && !state.IsPublic() && state.After(move).IsPublic())
            );

        Assert.All(before, state => Assert.True(state.IsFrozen()));
    }

    [Fact]
    public void What_has_been_public_is_public_for_ever()
    {
        foreach (var state in Enum.GetValues<StatementState>().Where(state => state.IsPublic()))
        {
            Assert.All(Enum.GetValues<StatementMove>().Where(move => state.May(move)), move => Assert.True(state.After(move).IsPublic()));
        }
    }

    [Fact]
    [Trait("Requirement", "INV-15")]
    public void Every_move_that_goes_back_or_reopens_needs_a_reason()
    {
        StatementMove[] back = [StatementMove.SendBack, StatementMove.Reopen, StatementMove.OpenUpdate, StatementMove.GiveUpUpdate];

        Assert.Equal(back, Enum.GetValues<StatementMove>().Where(move => move.NeedsReason()));
    }
}
