using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Remedy;
using Aktsom.Modules.Platform.Data;

namespace Aktsom.Tests.Modules.Impacts.Remedy;

public sealed class RemedyRulesTests
{
    private static readonly RemedyAct Repaid = Act(RemedyForm.Repayment, "Liste", 20);
    private static readonly RemedyAct HeldToDuty = Act(RemedyForm.SuppliersDuty, "Referat", 12);

    [Theory]
    [InlineData("Recognised", "Closed")]
    [InlineData("Planned", "Documented")]
    [InlineData("Closed", "NotPossible")]
    [InlineData("InProgress", "Recognised")]
    public void A_case_cannot_leap_over_a_state(string from, string to) =>
        Assert.Equal(
            [RemedyFault.NoSuchMove],
            RemedyRules.Faults(Enum.Parse<RemedyState>(from), Enum.Parse<RemedyState>(to), [Repaid], "Fordi", "Styret")
        );

    [Fact]
    public void Closing_needs_a_documented_remedy_and_someone_who_decided()
    {
        Assert.Equal(
            [RemedyFault.NoDocumentedRemedy, RemedyFault.NobodyDecided],
            RemedyRules.Faults(RemedyState.Documented, RemedyState.Closed, [HeldToDuty, Act(RemedyForm.Apology, " ", 13)], null, null)
        );
        Assert.Empty(RemedyRules.Faults(RemedyState.Documented, RemedyState.Closed, [Repaid], null, "Kommunedirektøren"));
    }

    [Fact]
    public void What_cannot_be_put_right_and_what_starts_again_has_a_reason()
    {
        Assert.Equal(
            [RemedyFault.NobodyDecided, RemedyFault.NoReason],
            RemedyRules.Faults(RemedyState.Planned, RemedyState.NotPossible, [], null, null)
        );
        Assert.Equal([RemedyFault.NoReason], RemedyRules.Faults(RemedyState.Closed, RemedyState.InProgress, [Repaid], " ", null));
    }

    [Fact]
    [Trait("Requirement", "R-LO-21")]
    public void Days_are_counted_from_recognising_the_harm_to_the_first_that_puts_it_right()
    {
        Assert.Null(RemedyRules.DaysToFirst(Case, [HeldToDuty]));
        Assert.Equal(19, RemedyRules.DaysToFirst(Case, [HeldToDuty, Repaid]));
        Assert.Equal(0, RemedyRules.DaysToFirst(Case, [Act(RemedyForm.Correction, null, 1)]));
    }

    [Fact]
    [Trait("Requirement", "R-EHN-09")]
    public void A_suppliers_duty_is_followed_up_only_when_something_shows_it()
    {
        Assert.False(RemedyRules.IsDutyFollowedUp([Repaid, Act(RemedyForm.SuppliersDuty, " ", 12)]));
        Assert.True(RemedyRules.IsDutyFollowedUp([HeldToDuty]));
    }

    private static readonly RemedyCase Case = new()
    {
        OrganisationId = new OrganisationId(Guid.Empty),
        Id = new RemedyCaseId(Guid.Empty),
        Title = "Gebyr",
        Harm = "Betalt for jobben",
        Affected = "Sesongarbeidere",
        RecognisedOn = new(2025, 3, 1),
    };

    private static RemedyAct Act(RemedyForm form, string? evidence, int day) =>
        new()
        {
            OrganisationId = new OrganisationId(Guid.Empty),
            Id = Guid.CreateVersion7(),
            Case = new RemedyCaseId(Guid.Empty),
            Form = form,
            Day = new(2025, 3, day),
            Text = "Gjort",
            Evidence = evidence,
        };
}
