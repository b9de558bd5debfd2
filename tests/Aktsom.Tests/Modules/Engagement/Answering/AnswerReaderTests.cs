using System.Globalization;
using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Tests.Modules.Engagement.Questions;
using Aktsom.Tests.Running;

namespace Aktsom.Tests.Modules.Engagement.Answering;

public sealed class AnswerReaderTests
{
    private static readonly Question Number = Of(QuestionType.Number) with { Min = 0, Max = 100 };
    private static readonly Question Several = Of(QuestionType.Several) with
    {
        Options = [new("a", SomeSet.Text("A")), new("b", SomeSet.Text("B")), new("none", SomeSet.Text("None"), null, true)],
    };
    private static readonly Question Table = Of(QuestionType.Table) with
    {
        Columns = [new("name", SomeSet.Text("Name")), new("workers", SomeSet.Text("Workers"), QuestionType.Number)],
    };

    [Theory]
    [InlineData("nb-NO", "1 234,5", 1234.5)]
    [InlineData("en-GB", "1,234.5", 1234.5)]
    [InlineData("de-DE", "1.234,5", 1234.5)]
    [InlineData("zh-CN", "1,234", 1234)]
    [InlineData("nb-NO", "12.5", 12.5)]
    [InlineData("en-GB", "12,5", 12.5)]
    [InlineData("pl-PL", "-3", -3)]
    [InlineData("nb-NO", "1.234", 1234)]
    public void A_number_is_read_as_people_write_it(string culture, string text, double expected) =>
        Assert.Equal((decimal)expected, NumberReader.Read(text, CultureInfo.GetCultureInfo(culture)));

    [Theory]
    [InlineData("")]
    [InlineData("many")]
    [InlineData("12 people")]
    [InlineData("1e5")]
    public void What_is_no_number_is_none(string text) => Assert.Null(NumberReader.Read(text, CultureInfo.InvariantCulture));

    [Fact]
    public void A_number_outside_its_limits_says_which()
    {
        Assert.Equal(new AnswerFault("Text", "Error.Max", "100"), AnswerReader.Read(Number, new AnswerForm { Text = "101" }).Fault);
        Assert.Equal(new AnswerFault("Text", "Error.Min", "0"), AnswerReader.Read(Number, new AnswerForm { Text = "-1" }).Fault);
        Assert.Equal(["12.5"], AnswerReader.Read(Number, new AnswerForm { Text = "12,5" }).Answer!.Values);
    }

    [Fact]
    public void None_of_these_cannot_stand_with_another()
    {
        using var _ = new Speaking();
        var fault = AnswerReader.Read(Several, new AnswerForm { Choice = ["v:a", "v:none"] }).Fault;
        Assert.Equal("Error.Alone", fault!.Key);
        Assert.Equal(["a", "b"], AnswerReader.Read(Several, new AnswerForm { Choice = ["v:b", "v:a"] }).Answer!.Values);
    }

    [Fact]
    public void A_key_the_question_does_not_have_is_no_answer() =>
        Assert.Null(AnswerReader.Read(Several, new AnswerForm { Choice = ["v:z", "unknown!"] }).Answer);

    [Fact]
    public void Already_published_needs_a_place_and_takes_page_and_day()
    {
        Assert.Equal("Error.Where", AnswerReader.Read(Several, new AnswerForm { Choice = ["published"] }).Fault!.Key);
        var read = AnswerReader.Read(
            Several,
            new AnswerForm
            {
                Choice = ["published"],
                Where = "supplier.example/statement.pdf",
                Page = "16",
                PublishedOn = "2026-02-12",
            }
        );
        Assert.Equal(AnswerKind.Published, read.Answer!.Kind);
        Assert.Equal(new DateOnly(2026, 2, 12), read.PublishedOn);
    }

    [Fact]
    public void A_table_keeps_the_rows_that_hold_something_and_no_cell_can_break_out_of_its_row()
    {
        var read = AnswerReader.Read(Table, new AnswerForm { Cells = ["Fabrikk\tA\nB", "1 200", "", "", "C", ""] });
        Assert.Equal(["Fabrikk A B\t1200", "C\t"], read.Answer!.Values);
        Assert.Equal("Error.Number", AnswerReader.Read(Table, new AnswerForm { Cells = ["A", "many"] }).Fault!.Key);
    }

    [Fact]
    public void A_text_beyond_the_limit_is_refused_and_nothing_is_cut()
    {
        var text = Of(QuestionType.Text);
        Assert.Equal("Error.Long", AnswerReader.Read(text, new AnswerForm { Text = new string('x', 10_001) }).Fault!.Key);
        Assert.Null(AnswerReader.Read(text, new AnswerForm { Text = "  " }).Answer);
    }

    private static Question Of(QuestionType type) =>
        new()
        {
            Code = "q",
            Type = type,
            Text = SomeSet.Text("q"),
        };
}
