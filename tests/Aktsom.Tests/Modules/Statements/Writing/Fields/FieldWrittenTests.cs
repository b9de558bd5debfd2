using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing.Fields;
using Aktsom.Tests.Modules.Statements.Templates.Answers;
using Aktsom.Tests.Running;

namespace Aktsom.Tests.Modules.Statements.Writing.Fields;

public sealed class FieldWrittenTests : IDisposable
{
    private static readonly StatementTemplates Templates = StatementTemplates.Load();
    private readonly Speaking norwegian = new("nb");

    public void Dispose() => norwegian.Dispose();

    [Fact]
    public void An_answer_saved_untouched_stays_as_it_was_in_every_template()
    {
        var file = StatementFileTests.Full();
        foreach (var (field, key, answer) in file.Answers.Walk(file.Template).Where(one => one.Field.IsAsked()))
        {
            var shown = FieldShown.Of(field, answer, "nb");
            var read = new FieldWritten(field, answer, TimeProvider.System);
            var again = read.Read(shown);

            Assert.Empty(read.Faults);
            Assert.True(
                shown.Says(FieldShown.Of(field, again, "nb")),
                $"{key}: {shown.ToJson()} became {FieldShown.Of(field, again, "nb").ToJson()}"
            );
            Assert.Equal(answer.Rows.Select(row => row.Id), again.Rows.Select(row => row.Id), StringComparer.Ordinal);
            Assert.Equal(answer.Files, again.Files);
            Assert.Equal(answer.CarriedOver, again.CarriedOver);
        }
    }

    [Theory]
    [InlineData(nameof(AnswerState.NotApplicable))]
    [InlineData(nameof(AnswerState.Unknown))]
    public void What_does_not_apply_or_is_not_known_needs_a_reason(string name)
    {
        var state = Enum.Parse<AnswerState>(name);
        var (answer, faults) = Read("B.1A2", new FieldForm { State = state, Reason = " " });

        Assert.Equal("Field.Reason.Missing", Assert.Single(faults).Message);
        Assert.Equal(state, answer.State);
    }

    [Fact]
    [Trait("Requirement", "R-LO-15")]
    public void An_unknown_answer_keeps_its_reason_and_its_plan()
    {
        var (answer, faults) = Read(
            "B.s.workers",
            new FieldForm
            {
                State = AnswerState.Unknown,
                Reason = "Leverandørene er ikke spurt.",
                Plan = "Spørres i mars.",
            }
        );

        Assert.Empty(faults);
        Assert.Equal((AnswerState.Unknown, "Leverandørene er ikke spurt.", "Spørres i mars."), (answer.State, answer.Reason, answer.Plan));
    }

    [Fact]
    public void An_answer_without_content_is_no_answer() =>
        Assert.Equal(AnswerState.Empty, Read("B.1A2", new FieldForm { Text = "  " }).Answer.State);

    [Fact]
    [Trait("Requirement", "R-LO-22")]
    public void None_is_an_answer_of_its_own_with_what_was_examined()
    {
        var (answer, _) = Read("B.2A3", new FieldForm { State = AnswerState.None, Text = "Vi har gått gjennom 19 revisjoner." });

        Assert.Equal((AnswerState.None, "Vi har gått gjennom 19 revisjoner."), (answer.State, answer.Text));
    }

    [Theory]
    [Trait("Requirement", "R-EHN-12")]
    [InlineData("47", "Field.Split.Less")]
    [InlineData("53", "Field.Split.More")]
    [InlineData("50", null)]
    public void A_split_by_hand_must_make_a_hundred(string last, string? refusal)
    {
        var form = new FieldForm
        {
            Parts =
            {
                ["ownProduction"] = "0",
                ["directFromProducer"] = "50",
                ["throughIntermediary"] = last,
            },
        };

        var (answer, faults) = Read("B.s.types", form);

        Assert.Equal(refusal, faults.Count == 0 ? null : faults[0].Message);
        Assert.Equal(3, ((AnswerValue.Parts)answer.Value!).Percent.Count);
    }

    [Theory]
    [InlineData("5 450 000 000", "5450000000")]
    [InlineData("83,4", "83.4")]
    [InlineData("83.4 %", "83.4")]
    public void Numbers_are_read_as_people_write_them(string typed, string number) =>
        Assert.Equal(
            new AnswerValue.Number(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)),
            Read("B.k.turnover", new FieldForm { Number = typed }).Answer.Value
        );

    [Theory]
    [InlineData("om lag 200")]
    [InlineData("-3")]
    public void Words_and_negative_numbers_are_refused_where_a_number_is_asked(string typed) =>
        Assert.Equal("Field.Number.Wrong", Assert.Single(Read("B.k.employees", new FieldForm { Number = typed }).Faults).Message);

    [Fact]
    public void Sub_goals_are_written_a_line_each_with_their_time_in_brackets()
    {
        var row = new RowForm { Cells = { ["goal"] = "Kartlegge produsenter", ["subGoals"] = "Sende skjema (mars)\nPurre" } };

        var (answer, _) = Read("B.g.next", new FieldForm { Rows = [row, new RowForm()] });

        var subGoals = ((AnswerValue.List)Assert.Single(answer.Rows)["subGoals"]!).Rows;
        Assert.Equal(["Sende skjema", "Purre"], subGoals.Select(sub => sub.Word("text")), StringComparer.Ordinal);
        Assert.Equal("mars", subGoals[0].Word("due"));
    }

    [Fact]
    [Trait("Requirement", "R-LO-17")]
    public void Two_rows_of_one_title_keep_ids_of_their_own()
    {
        var form = new FieldForm
        {
            Rows = [new RowForm { Cells = { ["title"] = "Tvangsarbeid" } }, new RowForm { Cells = { ["title"] = "Tvangsarbeid" } }],
        };

        Assert.Equal(2, Read("B.2A1", form).Answer.Rows.Select(row => row.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Ten_thousand_characters_and_more_are_kept_whole()
    {
        var text = string.Join("\n\n", Enumerable.Range(0, 2000).Select(at => $"Avsnitt {at} om ærlig arbeid."));

        Assert.Equal(text, Read("B.1A2", new FieldForm { Text = text }).Answer.Text);
        Assert.True(text.Length is > 10_000 and < FieldForm.LongestText);
    }

    [Fact]
    public void An_indicator_is_written_a_year_a_line_and_keeps_what_the_form_does_not_show()
    {
        var field = Templates.Find("ehn-business")!.Field("B.1D1")!;
        var known = new IndicatorAnswer
        {
            Id = "i1",
            Name = "Andel",
            Definition = "coc.acceptedShare",
        };
        var form = new FieldForm
        {
            Indicators =
            [
                new IndicatorForm
                {
                    Id = "i1",
                    Name = "Andel bundet",
                    Values = "2025: 98,9\n2024: 98",
                },
            ],
        };

        var answer = new FieldWritten(field, FieldAnswer.Nothing with { Indicators = [known] }, TimeProvider.System).Read(form);

        var indicator = Assert.Single(answer.Indicators);
        Assert.Equal(("coc.acceptedShare", 98.9m, 98m), (indicator.Definition, indicator.Values[2025], indicator.Values[2024]));
    }

    [Fact]
    public void Taking_a_proposal_adds_it_at_the_end_and_twice_adds_it_once()
    {
        var field = Templates.Find("act-s5")!.Field("S.2.mapping")!;
        var form = new FieldForm { Text = "Vårt eget." };
        var proposal = FieldAnswer.Of("Leverandører: [[suppliers.counted]].");

        Proposals.Take(form, field, proposal, "nb");
        Proposals.Take(form, field, proposal, "nb");

        Assert.Equal("Vårt eget.\n\nLeverandører: [[suppliers.counted]].", form.Text);
    }

    private static (FieldAnswer Answer, IReadOnlyList<FieldFault> Faults) Read(string key, FieldForm form)
    {
        var reader = new FieldWritten(Templates.Find("ehn-business")!.Field(key)!, FieldAnswer.Nothing, TimeProvider.System);
        return (reader.Read(form), reader.Faults);
    }
}
