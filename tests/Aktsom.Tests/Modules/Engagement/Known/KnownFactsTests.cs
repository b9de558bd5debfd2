using Aktsom.Modules.Engagement.Audits;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Known;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Tests.Modules.Engagement.Questions;

namespace Aktsom.Tests.Modules.Engagement.Known;

/// <summary>What the register and the audits answer, of the questions as they are shipped.</summary>
public sealed class KnownFactsTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly IReadOnlyList<PlacedSite> Sites =
    [
        new("Dhaka Sewing\tLtd", "BD", "Gazipur", 1, 840),
        new("Hanoi Knit", "VN", null, 1),
        new("Second Dhaka", "BD", null, 1, 12),
        new("Somewhere", null, "Southeast Asia", 1),
    ];

    [Fact]
    public void The_registers_places_of_production_fill_the_rows_of_who_makes_it_and_where()
    {
        Assert.Equal(
            ["Dhaka Sewing Ltd\tBangladesh\t840", "Hanoi Knit\tVietnam\t", "Second Dhaka\tBangladesh\t12", "Somewhere\tSoutheast Asia\t"],
            KnownProducers.Values(Shipped("YS-9.1"), Sites, Languages.Bokmaal)
        );
        Assert.Equal(["Bangladesh\t\t2", "Vietnam\t\t1"], KnownProducers.Values(Shipped("SD-3.2"), Sites, Languages.Bokmaal));
        Assert.Equal(["Bangladesh, Vietnam"], KnownProducers.Values(Shipped("S1-3"), Sites, Languages.Bokmaal));
        Assert.Empty(KnownProducers.Values(Shipped("S1-3"), [Sites[3]], Languages.Bokmaal));
    }

    [Fact]
    public void Certificates_that_hold_are_chosen_and_those_that_have_ended_or_that_nobody_asks_for_are_not()
    {
        var question = Shipped("YS-8.3");
        Audit[] performed =
        [
            Audited("bsci", Today.AddMonths(-3), "B"),
            Audited("sa8000", Today.AddMonths(-40)),
            Audited("iso45001", Today.AddMonths(-40), validTo: Today),
            Audited("wrap", Today.AddMonths(-1), "Gold"),
        ];

        var (values, rest) = KnownAudits.Find(question, performed, Today);

        Assert.Equal(["amfori", "iso45001"], values);
        Assert.Equal(["bsci", "iso45001"], rest.Select(audit => audit.Scheme));
        Assert.Empty(KnownAudits.Find(question, [performed[1], performed[3]], Today).Audits);
    }

    [Fact]
    public void An_audit_from_outside_counts_as_long_as_the_question_says_and_none_is_never_a_no()
    {
        Audit[] performed = [Audited("smeta", Today.AddMonths(-30))];

        Assert.Equal([Answers.Yes], KnownAudits.Find(Shipped("SD-5.3"), performed, Today).Values);
        Assert.Empty(KnownAudits.Find(Shipped("S3-5"), performed, Today).Values);
        Assert.Empty(KnownAudits.Find(Shipped("SD-5.3"), [], Today).Audits);
        Assert.Equal(
            [$"{Today.AddMonths(-2):yyyy-MM-dd}"],
            KnownAudits.Find(Shipped("S3-6"), [Audited("other", Today.AddMonths(-2)), .. performed], Today).Values
        );
    }

    [Theory]
    [InlineData(KnownFact.Producers)]
    [InlineData(KnownFact.Certificates)]
    [InlineData(KnownFact.LatestAudit)]
    internal void A_set_whose_question_cannot_be_answered_by_its_fact_is_refused(KnownFact fact)
    {
        var set = SomeSet.Of(SomeSet.YesNo("Q1") with { Known = fact });

        var wrong = Assert.Throws<QuestionSetException>(() => QuestionSetRules.Check("some.json", set));

        Assert.Contains("$.sections[0].questions[0].known", wrong.Message, StringComparison.Ordinal);
    }

    private static Question Shipped(string code) =>
        QuestionSets.Load().Newest.SelectMany(set => set.Questions).Single(question => question.Code == code);

    private static Audit Audited(string scheme, DateOnly day, string? rating = null, DateOnly? validTo = null) =>
        new()
        {
            OrganisationId = default,
            Id = default,
            Supplier = default,
            Kind = AuditKind.ThirdParty,
            State = AuditState.Performed,
            Day = day,
            Country = "BD",
            Scheme = scheme,
            Rating = rating,
            ValidTo = validTo,
            At = default,
            By = "Kari Prøve",
        };
}
