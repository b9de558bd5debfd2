using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Organisations.People;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Modules.Organisations.People;

[Trait("Requirement", "R-LAW-02")]
public sealed class SigningRulesTests
{
    private static readonly PersonId Kari = TypedId.New<PersonId>(TimeProvider.System);
    private static readonly PersonId Ola = TypedId.New<PersonId>(TimeProvider.System);

    [Fact]
    public void Board_and_general_manager_sign_each_once_chair_first()
    {
        var required = SigningRules.Required(
            null,
            [
                Holder(Ola, "Ola", Role.ManagingDirector),
                Holder(Ola, "Ola", Role.BoardMember),
                Holder(Kari, "Kari", Role.BoardChair),
                Holder(Kari, "Kari", Role.Administrator),
            ]
        );

        Assert.Equal(["Kari", "Ola"], required.Signers.Select(signer => signer.Name));
        Assert.Equal([Role.BoardMember, Role.ManagingDirector], required.Signers[1].Roles);
        Assert.Empty(required.Gaps);
    }

    [Fact]
    public void A_sitting_deputy_signs_but_is_no_board_alone()
    {
        var required = SigningRules.Required(null, [Holder(Kari, "Kari", Role.SittingDeputy)]);

        Assert.Single(required.Signers);
        Assert.Equal([SigningGap.NoBoard, SigningGap.NoManagingDirector], required.Gaps);
    }

    [Fact]
    public void A_board_without_a_chair_says_so() =>
        Assert.Equal(
            [SigningGap.NoChair],
            SigningRules.Required(null, [Holder(Kari, "Kari", Role.BoardMember), Holder(Ola, "Ola", Role.ManagingDirector)]).Gaps
        );

    [Fact]
    [Trait("Requirement", "R-LO-10")]
    public void Another_body_stands_for_the_board_by_its_own_name() => Assert.Equal("Ledelsen", SigningRules.Required("Ledelsen", []).Body);

    [Fact]
    public void Every_holder_of_a_signing_role_is_a_signer_and_nobody_else() =>
        Prop.ForAll<(byte Person, byte Role)[]>(pairs =>
            {
                var people = Enumerable.Range(0, 4).Select(_ => TypedId.New<PersonId>(TimeProvider.System)).ToArray();
                var holders = pairs.Select(p => Holder(people[p.Person % 4], "Navn", (Role)(p.Role % 18))).ToList();
                var expected = holders.Where(h => SigningRules.Roles.Contains(h.Role)).Select(h => h.Person).ToHashSet();
                Assert.Equal(expected, SigningRules.Required(null, holders).Signers.Select(signer => signer.Person).ToHashSet());
            })
            .QuickCheckThrowOnFailure();

    private static RoleHolder Holder(PersonId person, string name, Role role) =>
        new(person, name, null, role, new DateOnly(2025, 1, 1), null);
}
