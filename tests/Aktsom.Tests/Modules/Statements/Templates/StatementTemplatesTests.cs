using System.Text;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Statements.Templates;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Statements.Templates;

public sealed class StatementTemplatesTests
{
    private static readonly StatementTemplates Templates = StatementTemplates.Load();

    [Theory]
    [InlineData("act-s5", 45)]
    [InlineData("ehn-business", 82)]
    [InlineData("ehn-public", 55)]
    public void A_template_has_every_field_of_its_specification(string id, int fields) =>
        Assert.Equal(fields, Templates.Find(id)!.Fields.Count);

    [Theory]
    [InlineData("act-s5")]
    [InlineData("ehn-business")]
    [InlineData("ehn-public")]
    public void A_field_is_required_when_it_is_answered_at_least_once_and_is_not_the_templates_own(string id)
    {
        foreach (var field in Templates.Find(id)!.Fields.Where(field => field.SemanticId is not "baseLevel"))
        {
            var expected = (field.Repeat.PerBlock || field.Repeat.Least > 0) && field.Fill != Fill.Fixed;
            Assert.True(expected == field.Required, field.Key);
        }
    }

    [Theory]
    [InlineData("act-s5")]
    [InlineData("ehn-business")]
    [InlineData("ehn-public")]
    public void What_a_check_of_the_Act_reads_is_needed_for_the_Act(string id) =>
        Assert.All(Templates.Find(id)!.Fields.Where(field => field.Checks.Count > 0), field => Assert.True(field.NeededForAct, field.Key));

    [Theory]
    [InlineData("act-s5", new string[0])]
    [InlineData("ehn-business", new string[0])]
    [InlineData("ehn-public", new[] { "C21", "C22" })]
    public void Every_check_of_the_Act_has_somewhere_to_look(string id, string[] notUnderTheAct)
    {
        var template = Templates.Find(id)!;
        var checks = Enumerable.Range(1, 25).Select(number => $"C{number:00}").Except(notUnderTheAct, StringComparer.Ordinal);

        Assert.All(
            checks,
            check => Assert.True(template.ReadBy(check).Any() || template.RegisterChecks.Contains(check, StringComparer.Ordinal), check)
        );
    }

    [Theory]
    [InlineData("ehn-business")]
    [InlineData("ehn-public")]
    [Trait("Requirement", "R-EHN-03")]
    public void The_six_steps_have_our_own_introduction_and_the_impact_rows_give_the_blocks(string id)
    {
        var template = Templates.Find(id)!;

        Assert.Equal(
            [1, 2, 3, 4, 5, 6],
            template.Sections.Where(section => section.Step is not null).Select(section => section.Step!.Value)
        );
        Assert.All(template.Sections.Where(section => section.Step is not null), section => Assert.NotNull(section.Intro));
        Assert.Equal("impacts.table", template.Field(template.Blocks.Single().RowsFrom)!.SemanticId);
    }

    [Fact]
    public void Questions_with_the_same_code_mean_different_things_in_different_templates()
    {
        Assert.Equal("impacts.table", Templates.Find("ehn-business")!.Field("B.2A1")!.SemanticId);
        Assert.Equal("impacts.method", Templates.Find("ehn-public")!.Field("P.2A1")!.SemanticId);
        Assert.Equal("2.A.1", Templates.Find("ehn-public")!.Field("P.2A1")!.Code);
    }

    [Fact]
    [Trait("Requirement", "R-EHN-04")]
    public void The_filter_for_the_Act_holds_what_section_5_asks_for_and_leaves_out_the_templates_own_texts()
    {
        var outside = Templates.Find("act-s5")!.Fields.Where(field => !field.NeededForAct).Select(field => field.Key);

        Assert.Equal(
            [
                "S.0.conformity",
                "S.0.quote",
                "S.0.foreword",
                "S.0.signer",
                "S.0.content",
                "S.0.approach",
                "S.0.definitions",
                "S.1.intro",
                "S.2.intro",
                "S.2.areaDefinition",
                "S.3.intro",
                "S.3.howWeWork",
                "S.3.planIntro",
                "S.5.contact",
                "S.6.colophon",
            ],
            outside,
            StringComparer.Ordinal
        );
    }

    [Fact]
    public void Texts_of_the_template_name_the_organisation_and_the_year() =>
        Assert.StartsWith(
            "Fjord Tekstil AS gjør her rede for aktsomhetsvurderingene i 2025",
            Templates.Find("act-s5")!.Field("S.0.conformity")!.TextFor("nb", "Fjord Tekstil AS", 2025),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("\"type\": \"prose\"", "$.fields[0].type")]
    [InlineData("\"type\": \"line\", \"figures\": [\"suppliers.guessed\"]", "$.fields[0].figures[0]")]
    [InlineData("\"type\": \"line\", \"checks\": [\"C28\"]", "$.fields[0].checks[0]")]
    [InlineData("\"type\": \"line\", \"block\": \"nowhere\"", "$.fields[0].block")]
    [InlineData("\"type\": \"line\", \"group\": \"1.A\"", "$.fields[0].group")]
    [InlineData("\"type\": \"table\"", "$.fields[0]")]
    [InlineData("\"type\": \"line\", \"colour\": \"red\"", "$.fields[0].colour")]
    public void A_wrong_field_stops_the_start_with_file_and_place(string field, string path)
    {
        var wrong = Assert.Throws<TemplateException>(() => Read(Field("X.1", "a", field)));

        Assert.Equal(path, wrong.Path);
        Assert.Contains("own.json", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("X.1", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_missing_in_one_language_stops_the_start()
    {
        var wrong = Assert.Throws<TemplateException>(() =>
            Read(Field("X.1", "a", "\"type\": \"line\"").Replace("\"Why\"", "\" \"", StringComparison.Ordinal))
        );

        Assert.Equal("$.fields[0].question.en", wrong.Path);
    }

    [Fact]
    public void A_key_used_twice_stops_the_start() =>
        Assert.Equal("$.fields[1].key", Assert.Throws<TemplateException>(() => Read(Field("X.1", "a"), Field("X.1", "b"))).Path);

    [Fact]
    public void A_meaning_shared_without_saying_so_stops_the_start() =>
        Assert.Equal("$.fields[1].sem", Assert.Throws<TemplateException>(() => Read(Field("X.1", "a"), Field("X.2", "a"))).Path);

    [Theory]
    [InlineData("\"sections\": [", "\"sharedSemantics\": [\"a\"], \"sections\": [", "$.sharedSemantics[0]")]
    [InlineData(
        "\"sections\": [",
        "\"sections\": [{ \"id\": \"1\", \"title\": { \"nb\": \"Del\", \"nn\": \"Del\", \"en\": \"Part\" } },",
        "$.sections[1].id"
    )]
    [InlineData(
        "\"sections\": [{ ",
        "\"sections\": [{ \"page\": { \"title\": {\"nb\":\"a\",\"nn\":\"a\",\"en\":\"a\"}, \"text\": {\"nb\":\"a\",\"nn\":\"a\",\"en\":\"\"} }, ",
        "$.sections[0].page.text.en"
    )]
    public void A_slip_outside_the_fields_stops_the_start_too(string part, string slip, string path)
    {
        using var stream = new MemoryStream(
            Encoding.UTF8.GetBytes(Template(Field("X.1", "a")).Replace(part, slip, StringComparison.Ordinal))
        );

        Assert.Equal(path, Assert.Throws<TemplateException>(() => StatementTemplates.Read("own.json", stream)).Path);
    }

    [Fact]
    public async Task A_folder_with_a_template_that_cannot_be_used_stops_the_start_with_one_line()
    {
        var folder = Directory.CreateTempSubdirectory("aktsom-templates-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "own.json"), Template(Field("X.1", "a", "\"type\": \"table\"")));
            await using var services = new ServiceCollection()
                .AddSingleton(_ => StatementTemplates.Load(folder.FullName))
                .BuildServiceProvider();

            var stopped = await Assert.ThrowsAsync<StartException>(() =>
                new ReadTemplatesAtStart(services).PrepareAsync(new ServerOptions(), CancellationToken.None)
            );

            Assert.Equal("Template own.json, at $.fields[0] (field X.1): a Table needs columns.", stopped.Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_template_is_added_by_adding_a_file()
    {
        var folder = Directory.CreateTempSubdirectory("aktsom-templates-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "own.json"), Template(Field("X.1", "a")));

            var loaded = StatementTemplates.Load(folder.FullName);

            Assert.Equal("X.1", loaded.Find("own")!.Fields.Single().Key);
            Assert.NotNull(loaded.Find("act-s5"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Keys_are_unique_across_templates()
    {
        var folder = Directory.CreateTempSubdirectory("aktsom-templates-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "own.json"), Template(Field("S.0.quote", "a")));

            var wrong = Assert.Throws<TemplateException>(() => StatementTemplates.Load(folder.FullName));

            Assert.Contains("act-s5", wrong.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static StatementTemplate Read(params string[] fields)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Template(fields)));
        return StatementTemplates.Read("own.json", stream);
    }

    private static string Field(string key, string sem, string rest = "\"type\": \"line\"") =>
        $$"""
            { "key": "{{key}}", "sem": "{{sem}}", "section": "1", "fill": "W", "repeat": "1", {{rest}},
              "question": { "nb": "Hvorfor", "nn": "Kvifor", "en": "Why" }, "help": { "nb": "Si det.", "nn": "Sei det.", "en": "Say it." } }
            """;

    private static string Template(params string[] fields) =>
        $$"""
            { "id": "own", "version": 1, "underAct": false,
              "name": { "nb": "Egen", "nn": "Eigen", "en": "Own" }, "description": { "nb": "Egen mal", "nn": "Eigen mal", "en": "Own template" },
              "sections": [{ "id": "1", "title": { "nb": "Del", "nn": "Del", "en": "Part" } }],
              "fields": [{{string.Join(",", fields)}}] }
            """;

    [Theory]
    [Trait("Requirement", "R-EHN-05")]
    [InlineData(OrganisationKind.Municipality, null, "ehn-public")]
    [InlineData(OrganisationKind.Municipality, false, "ehn-public")]
    [InlineData(OrganisationKind.PurchasingCentral, false, "ehn-public")]
    [InlineData(OrganisationKind.Municipality, true, "act-s5")]
    [InlineData(OrganisationKind.Enterprise, false, "act-s5")]
    [InlineData(OrganisationKind.Union, null, "act-s5")]
    internal void A_public_buyer_outside_the_Act_is_proposed_the_template_of_procurements(
        OrganisationKind kind,
        bool? covered,
        string template
    ) => Assert.Equal(template, StatementTemplates.ProposedFor(kind, covered));
}
