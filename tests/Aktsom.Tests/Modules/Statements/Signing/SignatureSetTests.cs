using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Signing;
using Aktsom.Modules.Statements.Writing;

namespace Aktsom.Tests.Modules.Statements.Signing;

[Trait("Requirement", "R-LAW-02")]
[Trait("Requirement", "INV-22")]
public sealed class SignatureSetTests
{
    private static readonly SnapshotId Snapshot = TypedId.New<SnapshotId>(TimeProvider.System);
    private static readonly Signer Chair = Signer("Kari Prøve", Role.BoardChair);
    private static readonly Signer Director = Signer("Ola Prøve", Role.ManagingDirector);

    [Fact]
    public void A_set_is_complete_when_everyone_who_must_has_signed()
    {
        var set = SignatureSet.Of([Signed(Chair), Signed(Director)], Required([Chair, Director]));

        Assert.True(set.IsComplete);
        Assert.Empty(set.Missing);
    }

    [Fact]
    public void One_missing_or_declined_leaves_it_open_and_named()
    {
        var declined = Waiting(Director);
        declined.Decline("Jeg er ikke enig i kapittel 3.", TimeProvider.System.GetUtcNow());

        foreach (var director in (Signature[])[Waiting(Director), declined])
        {
            var set = SignatureSet.Of([Signed(Chair), director], Required([Chair, Director]));
            Assert.False(set.IsComplete);
            Assert.Equal("Ola Prøve", Assert.Single(set.Missing).Name);
            Assert.Equal(1, set.Signed);
        }
    }

    [Fact]
    public void One_who_came_to_the_board_after_the_freeze_keeps_it_open()
    {
        var newcomer = Signer("Ny Prøve", Role.BoardMember);

        var set = SignatureSet.Of([Signed(Chair), Signed(Director)], Required([Chair, newcomer, Director]));

        Assert.False(set.IsComplete);
        Assert.Equal("Ny Prøve", Assert.Single(set.NotListed).Name);
    }

    [Fact]
    public void A_board_nobody_is_registered_in_cannot_have_signed()
    {
        Assert.False(SignatureSet.Of([Signed(Director)], Required([Director], SigningGap.NoBoard)).IsComplete);
        Assert.False(SignatureSet.Of([], Required([])).IsComplete);
    }

    [Fact]
    public void A_signature_stands_and_a_refusal_can_turn()
    {
        var signature = Waiting(Chair);
        signature.Decline("Ikke ennå", TimeProvider.System.GetUtcNow());
        Sign(signature, "  ");

        Assert.Equal(SignatureState.Signed, signature.State);
        Assert.Null(signature.DeclineReason);
        Assert.Null(signature.Reservation);
        Assert.Throws<InvalidOperationException>(() => Sign(signature, null));
        Assert.Throws<InvalidOperationException>(() => signature.Decline("Angrer", TimeProvider.System.GetUtcNow()));
    }

    private static Signer Signer(string name, Role role) => new(TypedId.New<PersonId>(TimeProvider.System), name, null, [role]);

    private static RequiredSigners Required(IReadOnlyList<Signer> signers, params SigningGap[] gaps) => new(null, signers, gaps);

    private static Signature Waiting(Signer signer) =>
        new()
        {
            OrganisationId = default,
            Snapshot = Snapshot,
            Person = signer.Person,
            Place = (int)signer.Roles[0],
            Name = signer.Name,
            Role = "styremedlem",
        };

    private static Signature Signed(Signer signer)
    {
        var signature = Waiting(signer);
        Sign(signature, null);
        return signature;
    }

    private static void Sign(Signature signature, string? reservation) =>
        signature.Sign(SignatureMethod.SignIn, " Oslo ", new DateOnly(2026, 6, 5), TimeProvider.System.GetUtcNow(), reservation);
}
