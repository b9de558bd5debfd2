using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Tests.Modules.Statements.Templates.Answers;

public sealed class CarryOverTests
{
    private static readonly StatementTemplates Templates = StatementTemplates.Load();
    private static readonly StatementTemplate Business = Templates.Find("ehn-business")!;
    private static readonly StatementTemplate Public = Templates.Find("ehn-public")!;
    private static readonly StatementTemplate Act = Templates.Find("act-s5")!;

    [Fact]
    public void An_answer_follows_its_meaning_and_not_its_printed_code()
    {
        var carried = CarryOver.Between(Business, Public, AnswerSet.Empty.With("B.3B7", FieldAnswer.Of("Nei til bestikkelser.")));

        Assert.Equal("Nei til bestikkelser.", carried.Answers["P.3B6"].Text);
        Assert.True(carried.Answers["P.3B6"].CarriedOver);
        Assert.False(carried.Answers.Has(new AnswerKey("P.3B7")));
    }

    [Fact]
    public void Texts_of_one_meaning_are_joined_in_template_order()
    {
        var answers = AnswerSet
            .Empty.With("S.2.mapping", FieldAnswer.Of("Så spurte vi."))
            .With("S.0.method", FieldAnswer.Of("Først regnet vi."));

        var carried = CarryOver.Between(Act, Business, answers);

        Assert.Equal("Først regnet vi.\n\nSå spurte vi.", carried.Answers["B.2A2a"].Text);
        Assert.Equal(CarryNoticeKind.Joined, Assert.Single(carried.Notices).Kind);
    }

    [Fact]
    public void Coming_back_the_text_stands_in_the_first_field_with_a_notice()
    {
        var carried = CarryOver.Between(Business, Act, AnswerSet.Empty.With("B.2A2a", FieldAnswer.Of("Slik gjør vi.")));

        Assert.Equal("Slik gjør vi.", carried.Answers["S.0.method"].Text);
        Assert.Equal(AnswerState.Empty, carried.Answers["S.2.mapping"].State);
        Assert.Equal(CarryNoticeKind.RestLeftEmpty, Assert.Single(carried.Notices).Kind);
    }

    [Fact]
    public void What_the_new_template_does_not_ask_for_is_listed()
    {
        var answers = AnswerSet
            .Empty.With("B.2A3", FieldAnswer.Of("Støy i to fabrikker."))
            .With("B.s.workers", new FieldAnswer { State = AnswerState.Unknown, Reason = "Ikke spurt" });

        var left = CarryOver.Between(Business, Public, answers).NoPlace.Select(one => one.Key.Field);

        Assert.Equal(["B.2A3", "B.s.workers"], left.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void Blocks_keep_to_their_rows_and_their_indicators_find_the_field_that_takes_them()
    {
        var carried = CarryOver.Between(Business, Public, StatementFileTests.Full().Answers);

        Assert.Equal(["p2", "p1"], carried.Answers["P.2A3"].Rows.Select(row => row.Id), StringComparer.Ordinal);
        Assert.Equal("Lønn til å leve av", carried.Answers[new AnswerKey("P.3A1.overall", "p2")].Text);
        Assert.Equal("i2", Assert.Single(carried.Answers[new AnswerKey("P.3A1.results", "p1")].Indicators).Id);
    }

    [Fact]
    public void Texts_of_blocks_become_one_text_under_their_titles_where_the_template_has_no_blocks()
    {
        var answers = AnswerSet
            .Empty.With("B.2A1", FieldAnswer.Of([AnswerRow.Of("a", ("title", Word("Lønn"))), AnswerRow.Of("b", ("title", Word("Klima")))]))
            .With(new AnswerKey("B.3A1.measures", "b"), FieldAnswer.Of("Tog."))
            .With(new AnswerKey("B.3A1.measures", "a"), FieldAnswer.Of("Møter."));

        Assert.Equal("**Lønn**\n\nMøter.\n\n**Klima**\n\nTog.", CarryOver.Between(Business, Act, answers).Answers["S.3.planIntro"].Text);
    }

    [Fact]
    public void A_column_without_a_place_is_listed_and_the_rest_of_the_row_comes_along()
    {
        var measure = AnswerRow.Of("m", ("text", Word("Lær opp innkjøpere")), ("owner", Word("Daglig leder")));

        var carried = CarryOver.Between(Act, Business, AnswerSet.Empty.With("S.3.measures", FieldAnswer.Of([measure])));

        Assert.Equal("Lær opp innkjøpere", carried.Answers["B.g.next"].Rows.Single().Word("goal"));
        Assert.Equal(new AnswerValue.Number(1), carried.Answers["B.g.next"].Rows.Single()["no"]);
        Assert.Equal("owner", Assert.Single(carried.NoPlace).Part);
    }

    [Fact]
    public void The_policy_address_becomes_the_document_and_the_year_the_period()
    {
        var answers = AnswerSet
            .Empty.With("B.1A1", FieldAnswer.Of("https://eksempel.no/policy"))
            .With("B.cover.year", FieldAnswer.Of(new AnswerValue.Number(2025)));

        var carried = CarryOver.Between(Business, Act, answers).Answers;

        Assert.Equal("https://eksempel.no/policy", Assert.Single(carried["S.1.guidelinesFile"].Files).Url);
        Assert.Equal(new AnswerValue.Period(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)), carried["S.1.period"].Value);
    }

    [Fact]
    public void Nothing_a_person_wrote_is_lost_between_any_two_templates()
    {
        foreach (var from in Templates.All)
        {
            foreach (var to in Templates.All.Where(to => to != from))
            {
                var answers = Written(from);
                var carried = CarryOver.Between(from, to, answers);
                var kept = string.Join(
                    '\n',
                    carried.Answers.All.Select(one => one.Value.Text).Concat(carried.NoPlace.Select(one => one.Answer.Text))
                );
                Assert.All(answers.All.Select(one => one.Value.Text), text => Assert.Contains(text!, kept, StringComparison.Ordinal));
            }
        }
    }

    private static AnswerSet Written(StatementTemplate template) =>
        template
            .Fields.Where(field => field is { Type: FieldType.Text, Block: null })
            .Aggregate(AnswerSet.Empty, (all, field) => all.With(field.Key, FieldAnswer.Of($"Tekst i <{field.Key}>")));

    private static AnswerValue.Word Word(string text) => new(text);
}
