using Aktsom.Modules.Statements.Writing;

namespace Aktsom.Modules.Statements.Review;

/// <summary>What can happen to a statement (data-model.md section 12).</summary>
internal enum StatementMove
{
    Submit,
    SendBack,
    Approve,
    Reopen,
    AllSigned,
    Publish,
    OpenUpdate,
    GiveUpUpdate,
    Supersede,
}

/// <summary>Which moves a statement may make in which state. Pure; everything not named here is refused.</summary>
internal static class StatementMoves
{
    private static readonly Dictionary<(StatementState From, StatementMove Move), StatementState> Allowed = new()
    {
        [(StatementState.Draft, StatementMove.Submit)] = StatementState.InReview,
        [(StatementState.InReview, StatementMove.SendBack)] = StatementState.Draft,
        [(StatementState.InReview, StatementMove.Approve)] = StatementState.Approved,
        [(StatementState.Approved, StatementMove.Reopen)] = StatementState.Draft,
        [(StatementState.Approved, StatementMove.AllSigned)] = StatementState.Signed,
        [(StatementState.Approved, StatementMove.Publish)] = StatementState.Published,
        [(StatementState.Signed, StatementMove.Reopen)] = StatementState.Draft,
        [(StatementState.Signed, StatementMove.Publish)] = StatementState.Published,
        [(StatementState.Published, StatementMove.OpenUpdate)] = StatementState.UnderUpdate,
        [(StatementState.Published, StatementMove.Supersede)] = StatementState.Superseded,
        [(StatementState.UnderUpdate, StatementMove.GiveUpUpdate)] = StatementState.Published,
        [(StatementState.UnderUpdate, StatementMove.Supersede)] = StatementState.Superseded,
    };

    public static bool May(this StatementState from, StatementMove move) => Allowed.ContainsKey((from, move));

    /// <exception cref="InvalidOperationException">The state does not allow the move.</exception>
    public static StatementState After(this StatementState from, StatementMove move) =>
        Allowed.TryGetValue((from, move), out var to)
            ? to
            : throw new InvalidOperationException($"A statement that is {from} cannot {move}.");

    /// <summary>Moves that undo or reopen something say why (invariant 15).</summary>
    public static bool NeedsReason(this StatementMove move) =>
        move is StatementMove.SendBack or StatementMove.Reopen or StatementMove.OpenUpdate or StatementMove.GiveUpUpdate;

    /// <summary>The text stands still: it is frozen, and what is frozen can be signed.</summary>
    public static bool IsFrozen(this StatementState state) => state is not (StatementState.Draft or StatementState.InReview);

    /// <summary>Readable by anyone, whatever has happened since.</summary>
    public static bool IsPublic(this StatementState state) =>
        state is StatementState.Published or StatementState.UnderUpdate or StatementState.Superseded;
}
