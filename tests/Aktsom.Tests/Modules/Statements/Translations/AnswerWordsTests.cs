using System.Globalization;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Translations;

namespace Aktsom.Tests.Modules.Statements.Translations;

public sealed class AnswerWordsTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly StatementTemplate Template = StatementTemplates.Load(null).Find("ehn-business", null)!;

    [Fact]
    public void Countries_topics_states_and_numbers_need_no_translator()
    {
        var producers = FieldAnswer.Of([
            AnswerRow.Of("r1", ("country", Word("Kina")), ("iso2", Word("CN")), ("count", new AnswerValue.Number(3))),
            AnswerRow.Of("r2", ("country", Word("Skandinavia")), ("count", new AnswerValue.Number(2))),
        ]);
        var asked = new List<string>();

        var said = AnswerWords.Map(Template.Field("B.s.producers")!, producers, English, word => Ask(asked, word));

        Assert.Equal(["row.r2.country"], asked);
        Assert.Equal(["China", "SKANDINAVIA"], said.Rows.Select(row => row.Word("country")));
        Assert.Equal([3m, 2m], said.Rows.Select(row => ((AnswerValue.Number)row["count"]!).Amount));
        asked.Clear();
        var impacts = FieldAnswer.Of([
            AnswerRow.Of(
                "a",
                ("title", Word("Gjeld")),
                ("topics", new AnswerValue.Words(["forcedLabour"])),
                ("geographies", new AnswerValue.Words(["MY"]))
            ),
        ]);
        AnswerWords.Map(Template.Field("B.2A1")!, impacts, English, word => Ask(asked, word));
        Assert.Equal(["row.a.title"], asked);
    }

    [Fact]
    public void Every_part_that_is_printed_is_asked_for_once_and_put_back_where_it_was()
    {
        var answer = FieldAnswer.Of("Tekst") with
        {
            Reason = "Grunn",
            Plan = "Plan",
            Files = [new AnswerFile("Bilde", "ab", null, "Et hus"), new AnswerFile("2025.pdf", "cd", null)],
            Indicators =
            [
                new IndicatorAnswer
                {
                    Id = "i",
                    Name = "Andel",
                    Comment = "Merk",
                    Values = new Dictionary<int, decimal> { [2025] = 4 },
                },
            ],
        };
        var asked = new List<string>();

        var said = AnswerWords.Map(
            Template.Field("B.1A2") ?? Template.Fields.First(field => field.Type == FieldType.Text),
            answer,
            English,
            word => Ask(asked, word)
        );

        Assert.Equal(["text", "reason", "plan", "file.0", "alt.0", "file.1", "indicator.i", "indicator.i.comment"], asked);
        Assert.Equal(asked.Count, asked.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(("TEKST", "GRUNN", "PLAN"), (said.Text, said.Reason, said.Plan));
        Assert.Equal(("BILDE", "ET HUS", "ab"), (said.Files[0].Name, said.Files[0].Alt, said.Files[0].Sha256));
        Assert.Equal(
            ("ANDEL", null, "MERK", 4m),
            (said.Indicators[0].Name, said.Indicators[0].Explanation, said.Indicators[0].Comment, said.Indicators[0].Values[2025])
        );
    }

    [Fact]
    public void Names_addresses_and_what_has_no_letters_stay()
    {
        var asked = new List<string>();
        foreach (
            var (meaning, text) in new[] { ("org.name", "Varder AS"), ("contact.name", "Siv Prøve"), ("contact.email", "siv@eksempel.no") }
        )
        {
            AnswerWords.Map(Template.Meaning(meaning).First(), FieldAnswer.Of(text), English, word => Ask(asked, word));
        }

        AnswerWords.Map(
            Template.Fields.First(field => field.Type == FieldType.Text),
            FieldAnswer.Of("2025: 17 %"),
            English,
            word => Ask(asked, word)
        );

        Assert.Empty(asked);
    }

    [Theory]
    [InlineData("Møter: 12.", "Meetings: 12.", true)]
    [InlineData("Møter: 12.", "Meetings: 13.", false)]
    [InlineData("Møter: [[meetings.held]].", "Meetings: [[meetings.held]].", true)]
    [InlineData("Møter: [[meetings.held]].", "Meetings: [[meetings.held]]. New: [[agreements.assessed]].", false)]
    [InlineData("Kina", "Kina", false)]
    public void The_register_suggests_nothing_with_other_numbers_or_figures(string text, string likely, bool suggested) =>
        Assert.Equal(suggested ? likely : null, StatementWords.Suggested(text, likely));

    private static AnswerValue.Word Word(string text) => new(text);

    private static string Ask(List<string> asked, AnswerWord word)
    {
        asked.Add(word.Path);
        return word.Text.ToUpperInvariant();
    }
}
