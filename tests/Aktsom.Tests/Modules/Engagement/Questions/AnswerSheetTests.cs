using Aktsom.Modules.Engagement.Questions;
using FsCheck;
using FsCheck.Fluent;
using static Aktsom.Tests.Modules.Engagement.Questions.SomeSet;

namespace Aktsom.Tests.Modules.Engagement.Questions;

public sealed class AnswerSheetTests
{
    private static readonly Question Fees = YesNo("fees", "no", 3, gate: new Gate(["yes"], Text("Workers pay.")));
    private static readonly Question Repaid = YesNo("repaid", "yes", 2, When("fees", "yes", "partly"));
    private static readonly Question How = YesNo("how", "yes", 1, When("repaid", "yes"));
    private static readonly QuestionSet Set = Of(Fees, Repaid, How);

    [Fact]
    public void A_question_is_shown_only_when_the_answer_before_calls_for_it()
    {
        Assert.Equal(["fees"], Codes(new AnswerSheet(Set, [])));
        Assert.Equal(["fees"], Codes(new AnswerSheet(Set, [Said("fees", "no")])));
        Assert.Equal(["fees", "repaid"], Codes(new AnswerSheet(Set, [Said("fees", "partly")])));
        Assert.Equal(["fees", "repaid", "how"], Codes(new AnswerSheet(Set, [Said("fees", "yes"), Said("repaid", "yes")])));
    }

    [Fact]
    public void An_answer_under_a_question_that_is_hidden_again_opens_nothing_and_counts_for_nothing()
    {
        var sheet = new AnswerSheet(Set, [Said("fees", "no"), Said("repaid", "yes"), Said("how", "no")]);
        Assert.Equal(["fees"], Codes(sheet));
        Assert.Equal(100, sheet.Score!.Value);
        Assert.Equal(new Completeness(1, 1), sheet.Completeness);
    }

    [Fact]
    public void Conditions_can_demand_all_or_one_of_several()
    {
        var both = YesNo("both", when: new Condition { All = [When("a", "yes"), When("b", "yes")] });
        var either = YesNo("either", when: new Condition { Any = [When("a", "yes"), When("b", "yes")] });
        var set = Of(YesNo("a"), YesNo("b"), both, either);
        Assert.Equal(["a", "b", "either"], Codes(new AnswerSheet(set, [Said("a", "yes"), Said("b", "no")])));
        Assert.Equal(["a", "b", "both", "either"], Codes(new AnswerSheet(set, [Said("a", "yes"), Said("b", "yes")])));
    }

    [Fact]
    public void Not_knowing_is_an_answer_and_never_a_bad_one()
    {
        var set = Of(YesNo("a"), YesNo("b"));
        var sheet = new AnswerSheet(set, [Said("a", "yes"), NotKnown("b")]);
        Assert.True(sheet.Completeness.IsWhole);
        Assert.Empty(sheet.Missing);
        Assert.Equal(100, sheet.Score!.Value);
        Assert.Equal(1, sheet.Score.Counted);
    }

    [Fact]
    [Trait("Requirement", "INV-21")]
    public void A_sheet_with_nothing_that_counts_has_no_score()
    {
        var set = Of(YesNo("a"), YesNo("b", good: null));
        Assert.Null(new AnswerSheet(set, []).Score);
        Assert.Null(new AnswerSheet(set, [NotKnown("a"), Said("b", "yes"), new Answer("a2", AnswerKind.Published, [])]).Score);
    }

    [Fact]
    public void The_score_weighs_the_answers_and_partly_is_half()
    {
        var set = Of(YesNo("a", weight: 3), YesNo("b", weight: 1));
        Assert.Equal(75, new AnswerSheet(set, [Said("a", "yes"), Said("b", "no")]).Score!.Value);
        Assert.Equal(50, new AnswerSheet(set, [Said("a", "partly"), Said("b", "partly")]).Score!.Value);
        Assert.Equal(0, new AnswerSheet(set, [Said("a", "no"), Said("b", "no")]).Score!.Value);
    }

    [Fact]
    public void Several_choices_add_up_to_the_whole_and_no_further()
    {
        var several = new Question
        {
            Code = "s",
            Type = QuestionType.Several,
            Text = Text("s"),
            Options = [new("a", Text("a"), 60), new("b", Text("b"), 60), new("none", Text("none"), 0, true)],
        };
        var set = Of(several);
        Assert.Equal(60, new AnswerSheet(set, [Said("s", "a")]).Score!.Value);
        Assert.Equal(100, new AnswerSheet(set, [Said("s", "a", "b")]).Score!.Value);
        Assert.Equal(0, new AnswerSheet(set, [Said("s", "none")]).Score!.Value);
    }

    [Fact]
    public void A_critical_answer_closes_its_gate_and_not_knowing_does_not()
    {
        Assert.Equal(["fees"], new AnswerSheet(Set, [Said("fees", "yes")]).ClosedGates.Select(question => question.Code));
        Assert.Empty(new AnswerSheet(Set, [Said("fees", "partly")]).ClosedGates);
        Assert.Empty(new AnswerSheet(Set, [NotKnown("fees")]).ClosedGates);
    }

    [Fact]
    [Trait("Requirement", "R-NOR-19")]
    [Trait("Requirement", "INV-11")]
    public void The_share_counts_those_who_told_and_says_how_many()
    {
        var question = YesNo("a");
        var share = Scoring.Share(question, [Said("a", "yes"), Said("a", "yes"), Said("a", "no"), Said("a", "partly"), NotKnown("a")]);
        Assert.Equal((2, 4, 1), (share.Good, share.Told, share.Unknown));
        Assert.Equal(50, share.Value);
        Assert.Null(Scoring.Share(question, [NotKnown("a")]).Value);
    }

    [Fact]
    public void Whatever_is_answered_the_score_stays_between_0_and_100_and_no_unknown_moves_it()
    {
        string[] keys = ["yes", "partly", "no"];
        Prop.ForAll<int[]>(picks =>
            {
                var questions = picks.Select((pick, at) => YesNo($"q{at}", at % 2 == 0 ? "yes" : "no", 1 + (at % 4))).ToArray();
                var answers = picks.Select((pick, at) => Said($"q{at}", keys[(int)((uint)pick % 3)])).ToList();
                if (answers.Count == 0)
                {
                    return true;
                }

                var set = Of([.. questions, YesNo("extra", weight: 9)]);
                var score = new AnswerSheet(set, answers).Score!;
                var withUnknown = new AnswerSheet(set, [.. answers, NotKnown("extra")]).Score!;
                return score.Value is >= 0 and <= 100 && withUnknown.Value == score.Value;
            })
            .QuickCheckThrowOnFailure();
    }

    private static IEnumerable<string> Codes(AnswerSheet sheet) => sheet.Shown.Select(question => question.Code);
}
