using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Tests.Modules.Statements.Templates.Answers;

public sealed class NewYearTests
{
    private static readonly StatementTemplates Templates = StatementTemplates.Load();
    private static readonly StatementFile Next = NewYear.From(StatementFileTests.Full());

    [Fact]
    public void Texts_come_along_and_wait_for_review()
    {
        Assert.Equal(2026, Next.Year);
        Assert.Equal("4 af", Next.Answers["B.1A2"].Text);
        Assert.True(Next.Answers["B.1A2"] is { CarriedOver: true, Reviewed: false });
    }

    [Fact]
    public void The_goals_set_last_year_are_the_goals_of_this_year_with_no_status_yet()
    {
        var goal = Next.Answers["B.g.year"].Rows.Single();

        Assert.Equal("Følg opp\n\n- Sendt", goal.Word("goal"));
        Assert.Null(goal["status"]);
        Assert.Null(goal["state"]);
        Assert.False(Next.Answers.Has(new AnswerKey("B.g.next")));
    }

    [Fact]
    public void Prioritised_impacts_and_indicators_come_along_with_their_earlier_values()
    {
        Assert.Equal(["p2", "p1"], Next.Answers["B.2A1"].Rows.Select(row => row.Id), StringComparer.Ordinal);
        Assert.Equal("Lønn til å leve av", Next.Answers[new AnswerKey("B.3A1.overall", "p2")].Text);
        var values = Assert.Single(Next.Answers["B.1D1"].Indicators).Values;
        Assert.Equal([2025, 2024], values.Keys.OrderDescending());
    }

    [Fact]
    public void Figures_of_the_register_start_empty_so_that_an_old_number_is_never_mistaken_for_a_new_one()
    {
        Assert.False(Next.Answers.Has(new AnswerKey("B.s.supplierCount")));
        Assert.False(Next.Answers.Has(new AnswerKey("B.s.producers")));
        Assert.False(Next.Answers.Has(new AnswerKey("B.s.types")));
    }

    [Fact]
    [Trait("Requirement", "R-EHN-02")]
    public void Signatures_and_the_base_level_are_of_their_own_year()
    {
        var last = StatementFileTests.Full();
        last = last with { Answers = last.Answers.With("B.cover.baseLevel", FieldAnswer.Of(new AnswerValue.YesNo(true))) };

        var answers = NewYear.From(last).Answers;

        Assert.All(["B.sign.board", "B.sign.date", "B.cover.baseLevel"], key => Assert.False(answers.Has(new AnswerKey(key)), key));
    }

    [Fact]
    public void What_was_not_known_is_still_asked_for_with_its_plan() =>
        Assert.True(Next.Answers["B.s.workers"] is { State: AnswerState.Unknown, Plan: "Spørres høsten 2026", CarriedOver: true });

    [Fact]
    public void The_period_moves_on_by_a_year_and_an_action_plan_without_goals_of_the_year_stays()
    {
        var measure = AnswerRow.Of("m", ("text", new AnswerValue.Word("Lær opp innkjøpere")));
        var last = new StatementFile
        {
            Template = Templates.Find("act-s5")!,
            Year = 2025,
            Language = "nb",
            Answers = AnswerSet
                .Empty.With("S.1.period", FieldAnswer.Of(new AnswerValue.Period(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31))))
                .With("S.3.measures", FieldAnswer.Of([measure])),
        };

        var answers = NewYear.From(last).Answers;

        Assert.Equal(new AnswerValue.Period(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), answers["S.1.period"].Value);
        Assert.Equal("m", answers["S.3.measures"].Rows.Single().Id);
    }
}
