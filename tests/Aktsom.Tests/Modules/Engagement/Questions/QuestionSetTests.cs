using System.Text;
using Aktsom.Modules.Engagement.Questions;

namespace Aktsom.Tests.Modules.Engagement.Questions;

public sealed class QuestionSetTests
{
    private const string Good = """
        { "id": "some", "version": 1, "kind": "short", "minutes": 5, "languages": ["nb", "nn", "en"],
          "title": { "nb": "T", "nn": "T", "en": "T" }, "lead": { "nb": "L", "nn": "L", "en": "L" },
          "sections": [{ "id": "s", "title": { "nb": "S", "nn": "S", "en": "S" }, "questions": [
            { "code": "A", "type": "yesNo", "text": { "nb": "A", "nn": "A", "en": "A" }, "good": "yes" },
            { "code": "B", "type": "number", "text": { "nb": "B", "nn": "B", "en": "B" }, "shownWhen": { "question": "A", "is": ["yes"] } }
          ] }] }
        """;

    private static readonly QuestionSets Shipped = QuestionSets.Load();

    public static TheoryData<string, string, string> Faults =>
        new()
        {
            { "\"good\": \"yes\"", "\"good\": \"maybe\"", "$.sections[0].questions[0].good" },
            { "\"code\": \"B\"", "\"code\": \"A\"", "$.sections[0].questions[1].code" },
            { "\"question\": \"A\"", "\"question\": \"C\"", "$.sections[0].questions[1].shownWhen.question" },
            { "\"is\": [\"yes\"]", "\"is\": [\"certainly\"]", "$.sections[0].questions[1].shownWhen.is" },
            { "\"version\": 1", "\"version\": 0", "$.version" },
            { "\"type\": \"number\"", "\"type\": \"several\"", "$.sections[0].questions[1].options" },
            { "\"type\": \"number\"", "\"type\": \"table\"", "$.sections[0].questions[1].columns" },
            { "[\"nb\", \"nn\", \"en\"]", "[\"nb\", \"nn\", \"en\", \"zh\"]", "$.title.zh" },
            { "[\"nb\", \"nn\", \"en\"]", "[\"nb\", \"en\"]", "$.languages" },
            { "\"good\": \"yes\"", "\"good\": \"yes\", \"topic\": \"weather\"", "$.sections[0].questions[0].topic" },
            {
                "\"good\": \"yes\"",
                "\"gate\": { \"when\": [\"x\"], \"finding\": { \"nb\": \"F\", \"nn\": \"F\", \"en\": \"F\" } }",
                "$.sections[0].questions[0].gate"
            },
            { "\"good\": \"yes\"", "\"vsme\": \"Z9\"", "$.sections[0].questions[0].vsme" },
            { "\"minutes\": 5", "\"minutes\": 5, \"colour\": \"red\"", "$.colour" },
        };

    [Fact]
    public void A_whole_file_is_read() => Assert.Equal(["A", "B"], SomeSet.Read(Good).Questions.Select(question => question.Code));

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_names_the_file_and_the_place(string was, string becomes, string path)
    {
        var json = Good.Replace(was, becomes, StringComparison.Ordinal);
        Assert.NotEqual(Good, json);
        var fault = Assert.Throws<QuestionSetException>(() => SomeSet.Read(json));
        Assert.Equal("some.json", fault.File);
        Assert.Equal(path, fault.Path);
    }

    [Fact]
    public void A_file_that_is_no_json_is_refused_with_one_clear_line()
    {
        var fault = Assert.Throws<QuestionSetException>(() => SomeSet.Read("{ nope"));
        Assert.Contains("some.json", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_written_and_read_again_is_the_same()
    {
        foreach (var set in Shipped.All)
        {
            var text = QuestionSets.Write(set);
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            Assert.Equal(text, QuestionSets.Write(QuestionSets.Read("again.json", stream)));
        }
    }

    [Fact]
    [Trait("Requirement", "R-NOR-10")]
    public void The_self_declaration_has_the_twelve_sections_and_is_signed()
    {
        var set = Shipped.Newest.Single(set => set.Kind == SetKind.SelfDeclaration);
        Assert.True(set.RequiresSignature);
        Assert.Equal(
            [
                "global-compact",
                "strategy",
                "status",
                "risk",
                "systems",
                "food",
                "workers",
                "environment",
                "animals",
                "rules",
                "corruption",
                "commitment",
            ],
            set.Sections.Select(section => section.Id)
        );
    }

    [Fact]
    [Trait("Requirement", "R-NOR-19")]
    public void The_yearly_survey_covers_the_nine_areas_and_gives_the_four_figures()
    {
        var set = Shipped.Newest.Single(set => set.Kind == SetKind.YearlySurvey);
        Assert.Equal(9, set.Sections.Count);
        Assert.Equal(
            ["answers.freedomOfAssociation", "answers.livingWage", "answers.minimumWage", "answers.overtime"],
            set.Questions.Select(question => question.Figure).OfType<string>().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    [Trait("Requirement", "R-LIL-26")]
    public void The_self_report_has_six_parts_and_each_begins_with_a_question_whose_no_is_critical()
    {
        foreach (var kind in new[] { SetKind.SelfReport, SetKind.ExtendedSelfReport })
        {
            var set = Shipped.Newest.Single(set => set.Kind == kind);
            Assert.Equal(6, set.Sections.Count);
            Assert.All(set.Sections, part => Assert.Equal(["no"], part.Questions[0].Gate!.When));
        }
    }

    [Fact]
    public void A_folder_of_ones_own_adds_sets_and_one_that_is_there_already_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("aktsom-sets-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "own.json"), Good);
            Assert.NotNull(QuestionSets.Load(folder.FullName).Find("some", 1));
            File.WriteAllText(Path.Combine(folder.FullName, "twice.json"), Good);
            Assert.Equal("twice.json", Assert.Throws<QuestionSetException>(() => QuestionSets.Load(folder.FullName)).File);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_short_set_is_written_in_all_six_languages()
    {
        var set = Shipped.Find("work-and-pay", 1)!;
        Assert.Equal(QuestionText.Languages, set.Languages);
        Assert.Equal(9, set.Questions.Count());
    }

    [Fact]
    public void The_label_of_the_voluntary_standard_stands_only_where_every_question_is_within_it()
    {
        Assert.True(Shipped.Find("people-small-enterprise", 1)!.WithinVoluntaryStandard);
        Assert.False(Shipped.Find("work-and-pay", 1)!.WithinVoluntaryStandard);
    }

    [Fact]
    public void A_language_the_set_lacks_is_shown_in_english()
    {
        var text = new QuestionText("norsk", "norsk", "english", Zh: "中文");
        Assert.Equal("中文", text.In("zh-CN"));
        Assert.Equal("english", text.In("pl-PL"));
        Assert.Equal("norsk", text.In("nb-NO"));
    }
}
