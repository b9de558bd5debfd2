using System.Text.Json.Nodes;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Tests.Modules.Statements.Templates.Answers;

public sealed class StatementFileTests
{
    private static readonly StatementTemplates Templates = StatementTemplates.Load();

    [Fact]
    public void A_statement_read_back_from_its_JSON_is_the_same_statement()
    {
        var json = Full().ToJson();

        Assert.Equal(json, StatementFile.Read(json, Templates).ToJson());
    }

    [Fact]
    public void Every_state_row_id_order_and_attachment_survives_the_round()
    {
        var back = StatementFile.Read(Full().ToJson(), Templates).Answers;

        Assert.Equal(AnswerState.Unknown, back["B.s.workers"].State);
        Assert.Equal("Spørres høsten 2026", back["B.s.workers"].Plan);
        Assert.Equal(AnswerState.None, back["B.6A2"].State);
        Assert.Equal(["p2", "p1"], back["B.2A1"].Rows.Select(row => row.Id), StringComparer.Ordinal);
        Assert.Equal(["wages", "hse"], back["B.2A1"].Rows[0].Words("topics"), StringComparer.Ordinal);
        Assert.Equal(AnswerState.SeeAttachment, back[new AnswerKey("B.3A1.results", "p1")].State);
        Assert.Equal("abc", Assert.Single(back["B.back.attachments"].Files).Sha256);
        Assert.True(back["B.g.year"].CarriedOver);
        Assert.Equal(AnswerState.Answered, back["B.g.year"].State);
        Assert.Equal(0.3m, Assert.Single(back["B.1D1"].Indicators).Values[2025]);
        Assert.Equal(new AnswerValue.Day(new DateOnly(2026, 5, 22)), back["B.sign.date"].Value);
        Assert.Equal("Sendt", Assert.IsType<AnswerValue.List>(back["B.g.next"].Rows[0]["subGoals"]).Rows[0].Word("text"));
    }

    [Fact]
    public void The_parts_of_the_file_are_those_the_issue_names()
    {
        var json = Full().ToNode();

        Assert.Equal("4 af", json["fields"]!["B.1A2"]!["text"]!.GetValue<string>());
        Assert.Equal("1.A.2", json["fields"]!["B.1A2"]!["code"]!.GetValue<string>());
        Assert.Equal(267m, json["fields"]!["B.s.supplierCount"]!["value"]!.GetValue<decimal>());
        Assert.Equal("KR", json["tables"]!["B.s.producers"]![0]!["iso2"]!.GetValue<string>());
        Assert.Equal("Lønn", json["impacts"]![0]!["topics"]![0]!.GetValue<string>());
        Assert.Equal("B.g.year", json["goals"]![0]!["key"]!.GetValue<string>());
        Assert.Equal(0.3m, json["indicators"]![0]!["values"]!["2025"]!.GetValue<decimal>());
        Assert.Equal("Lønn til å leve av", json["tables"]!["B.3A1"]![0]!["overall"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{ "template": "nope" }""", "$.template")]
    [InlineData("""{ "template": "act-s5", "fields": { "S.9": {} } }""", "$.fields.S.9")]
    [InlineData("""{ "template": "act-s5", "fields": { "S.2.coverage": { "value": "93 %" } } }""", "$.fields.S.2.coverage.value")]
    [InlineData("""{ "template": "act-s5", "fields": { "S.2.coverage": { "colour": "red" } } }""", "$.fields.S.2.coverage.colour")]
    [InlineData("""{ "template": "act-s5", "fields": { "S.0.quote": { "state": "7" } } }""", "$.fields.S.0.quote.state")]
    [InlineData("""{ "template": "act-s5", "impacts": [{ "weight": 3 }] }""", "$.impacts[0].weight")]
    [InlineData("""{ "template": "ehn-public", "signatures": [{ "name": "A" }] }""", "$.signatures")]
    [InlineData("""{ "template": "act-s5", "answers": {} }""", "$.answers")]
    [InlineData("""{ "template": "ehn-business", "tables": { "B.3A1": [{ "row": "r9", "overall": "x" }] } }""", "$.tables.B.3A1")]
    [InlineData("[]", "$")]
    [InlineData("{", "$")]
    public void What_the_template_does_not_know_is_refused_with_its_place(string json, string path) =>
        Assert.Equal(path, Assert.Throws<StatementFileException>(() => StatementFile.Read(json, Templates)).Path);

    [Fact]
    public void Topics_may_be_given_by_code_or_by_label_in_any_language()
    {
        var file = StatementFile.Read(
            """{ "template": "act-s5", "language": "en", "impacts": [{ "title": "Hansker", "topics": ["childLabour", "Løn", "Water"] }] }""",
            Templates
        );

        Assert.Equal(["childLabour", "wages", "water"], file.Answers["S.2.areas"].Rows[0].Words("topics"), StringComparer.Ordinal);
        Assert.Equal("Child labour", file.ToNode()["impacts"]![0]!["topics"]![0]!.GetValue<string>());
    }

    internal static StatementFile Full()
    {
        var indicator = new IndicatorAnswer
        {
            Id = "i1",
            Name = "Andel av omsetning",
            Unit = "percent",
            Values = new Dictionary<int, decimal> { [2025] = 0.3m, [2024] = 0m },
        };
        var answers = AnswerSet
            .Empty.With("B.1A2", FieldAnswer.Of("4 af"))
            .With("B.s.supplierCount", FieldAnswer.Of(new AnswerValue.Number(267)))
            .With(
                "B.s.types",
                FieldAnswer.Of(
                    new AnswerValue.Parts(
                        new Dictionary<string, decimal>(StringComparer.Ordinal) { ["ownProduction"] = 20, ["other"] = 80 }
                    )
                )
            )
            .With(
                "B.s.workers",
                new FieldAnswer
                {
                    State = AnswerState.Unknown,
                    Reason = "Ikke spurt",
                    Plan = "Spørres høsten 2026",
                }
            )
            .With("B.6A2", new FieldAnswer { State = AnswerState.None, Text = "19 revisjoner og 4 klager er gått gjennom." })
            .With(
                "B.s.producers",
                FieldAnswer.Of([
                    AnswerRow.Of("c1", ("country", Word("Sør-Korea")), ("iso2", Word("KR")), ("count", new AnswerValue.Number(17))),
                ])
            )
            .With(
                "B.2A1",
                FieldAnswer.Of([
                    AnswerRow.Of(
                        "p2",
                        ("title", Word("Lønn")),
                        ("topics", new AnswerValue.Words(["wages", "hse"])),
                        ("geographies", new AnswerValue.Words(["Kina"]))
                    ),
                    AnswerRow.Of("p1", ("title", Word("Lønn"))),
                ])
            )
            .With(new AnswerKey("B.3A1.overall", "p2"), FieldAnswer.Of("Lønn til å leve av"))
            .With(new AnswerKey("B.3A1.results", "p1"), new FieldAnswer { State = AnswerState.SeeAttachment, Text = "Se vedlegg 2" })
            .With(
                new AnswerKey("B.3A1.indicators", "p1"),
                new FieldAnswer
                {
                    State = AnswerState.Answered,
                    Indicators = [indicator with { Id = "i2" }],
                    Reviewed = true,
                }
            )
            .With("B.1D1", FieldAnswer.Of("Vi spør.") with { Indicators = [indicator] })
            .With(
                "B.g.year",
                FieldAnswer.Of([
                    AnswerRow.Of("g1", ("no", new AnswerValue.Number(1)), ("goal", Word("Spør alle")), ("state", Word("done"))),
                ]) with
                {
                    CarriedOver = true,
                }
            )
            .With(
                "B.g.next",
                FieldAnswer.Of([
                    AnswerRow.Of(
                        "g1",
                        ("goal", Word("Følg opp")),
                        ("subGoals", new AnswerValue.List([AnswerRow.Of("s1", ("text", Word("Sendt")))]))
                    ),
                ])
            )
            .With(
                "B.sign.board",
                FieldAnswer.Of([
                    AnswerRow.Of("b1", ("name", Word("Eksempel Person")), ("date", new AnswerValue.Day(new DateOnly(2026, 5, 22)))),
                ])
            )
            .With("B.sign.date", FieldAnswer.Of(new AnswerValue.Day(new DateOnly(2026, 5, 22))))
            .With(
                "B.back.attachments",
                new FieldAnswer { State = AnswerState.Answered, Files = [new AnswerFile("plan.pdf", "abc", null)] }
            );
        return new StatementFile
        {
            Template = Templates.Find("ehn-business")!,
            Year = 2025,
            Language = "nb",
            Organisation = "Eksempel AS",
            Organisations = [new CoveredOrganisation("Eksempel AS", "000000000")],
            Answers = answers,
        };
    }

    private static AnswerValue.Word Word(string text) => new(text);
}
