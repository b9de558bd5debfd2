using Aktsom.Modules.Engagement.Codes;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Modules.Engagement.Codes;

public sealed class CodeRulesTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Fact]
    [Trait("Requirement", "INV-12")]
    public void A_version_is_in_force_from_its_day_once_it_is_decided_and_replaces_the_one_before()
    {
        CodeVersion[] versions = [Version(1, Today.AddYears(-2)), Version(2, Today.AddDays(-1)), Version(3, Today.AddDays(10)), Draft(4)];

        Assert.Equal(2, versions.InForce(Today)!.Number);
        Assert.Equal(
            [VersionState.Replaced, VersionState.InForce, VersionState.Approved, VersionState.Draft],
            versions.Select(version => versions.StateOf(version, Today))
        );
        Assert.Equal(3, versions.InForce(Today.AddDays(10))!.Number);
        Assert.Null(new[] { Draft(1) }.InForce(Today));
    }

    [Fact]
    [Trait("Requirement", "R-NOR-02")]
    public void Only_a_version_in_force_that_calls_for_it_ends_earlier_acceptances()
    {
        CodeVersion[] versions = [Version(1, Today.AddYears(-2)), Version(2, Today), Version(3, Today.AddDays(1), fresh: true)];

        Assert.Equal(1, versions.OldestHolding(Today));
        Assert.Equal(CodeStanding.Accepted, Of(AcceptanceState.Accepted, 1, versions.OldestHolding(Today)));
        Assert.Equal(3, versions.OldestHolding(Today.AddDays(1)));
        Assert.Equal(CodeStanding.Outdated, Of(AcceptanceState.Accepted, 2, versions.OldestHolding(Today.AddDays(1))));
        Assert.Equal(CodeStanding.Outdated, Of(AcceptanceState.Equivalent, 1, versions.OldestHolding(Today.AddDays(1))));
    }

    [Theory]
    [InlineData(null, false, false, CodeStanding.NotSent)]
    [InlineData(null, true, false, CodeStanding.Sent)]
    [InlineData(null, true, true, CodeStanding.Exception)]
    [InlineData(AcceptanceState.Declined, false, false, CodeStanding.Declined)]
    [InlineData(AcceptanceState.Declined, true, false, CodeStanding.Sent)]
    [InlineData(AcceptanceState.OwnCodeOffered, false, false, CodeStanding.OwnCodeOffered)]
    [InlineData(AcceptanceState.NotEquivalent, false, false, CodeStanding.NotEquivalent)]
    [InlineData(AcceptanceState.NotEquivalent, true, false, CodeStanding.Sent)]
    [InlineData(AcceptanceState.Accepted, true, true, CodeStanding.Accepted)]
    internal void A_supplier_stands_as_what_it_said_last_until_it_is_asked_again(
        AcceptanceState? said,
        bool asked,
        bool excepted,
        CodeStanding expected
    ) => Assert.Equal(expected, CodeStandings.Of(said is { } state ? Acceptance(state, 1) : null, 1, asked, excepted));

    [Fact]
    public void Nobody_is_bound_but_by_accepting_or_by_an_equal_code_of_a_version_that_holds() =>
        Prop.ForAll<int, int, bool>(
                (state, number, asked) =>
                {
                    var said = (AcceptanceState)(Math.Abs(state % 5));
                    var version = 1 + Math.Abs(number % 4);
                    var standing = CodeStandings.Of(Acceptance(said, version), 3, asked, excepted: number < 0);
                    return standing.IsBound() == (said is AcceptanceState.Accepted or AcceptanceState.Equivalent && version >= 3);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    [Trait("Requirement", "R-NOR-09")]
    [Trait("Requirement", "R-PRO-13")]
    public void No_checklist_lets_a_code_be_equal_while_an_essential_topic_is_missing_or_not_looked_at()
    {
        var lists = Checklist.Load(null);
        Assert.Equal(["checklist-standard", "checklist-group"], lists.Select(list => list.Id));
        foreach (var list in lists)
        {
            var covered = list.Topics.Select(topic => new TopicAnswer(topic.Key, TopicFound.Covered, null)).ToList();
            Assert.True(CheckRules.Allows(CheckResult.Equal, list, covered));
            foreach (var topic in list.Topics)
            {
                var without = covered.Where(answer => answer.Key != topic.Key).ToList();
                TopicAnswer[] missing = [.. without, new(topic.Key, TopicFound.Missing, null)];
                Assert.Equal(!topic.Essential, CheckRules.Allows(CheckResult.Better, list, missing));
                Assert.Equal(!topic.Essential, CheckRules.Allows(CheckResult.Equal, list, without));
                Assert.True(CheckRules.Allows(CheckResult.NotEqual, list, missing));
                Assert.True(CheckRules.Allows(CheckResult.Pending, list, without));
            }
        }
    }

    private static CodeStanding Of(AcceptanceState said, int version, int oldest) =>
        CodeStandings.Of(Acceptance(said, version), oldest, asked: false, excepted: false);

    private static CodeAcceptance Acceptance(AcceptanceState state, int version) =>
        new()
        {
            OrganisationId = default,
            Id = default,
            Code = default,
            Version = version,
            Supplier = default(SupplierId),
            SupplierName = "Prøve",
            State = state,
            Day = Today,
            By = "Prøve",
            At = default,
        };

    private static CodeVersion Version(int number, DateOnly from, bool fresh = false)
    {
        var version = Draft(number);
        (version.DecidedBy, version.DecidedOn, version.From, version.CallsForFresh) = ("Styret", from, from, fresh);
        return version;
    }

    private static CodeVersion Draft(int number) =>
        new()
        {
            OrganisationId = default(OrganisationId),
            Code = default(CodeId),
            Number = number,
            TextNb = "Krav",
            MadeBy = "Prøve",
            MadeAt = default,
        };
}
