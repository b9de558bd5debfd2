using System.Text;
using Aktsom.Modules.Engagement.Import;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Tests.Ledger;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Modules.Engagement.Import;

/// <summary>Files of our own making, in the two shapes CISO Assistant writes.</summary>
public sealed class CisoImportTests
{
    private const string Yaml = """
        urn: urn:test:risk:library:x
        locale: fr
        ref_id: x
        name: Bibliothèque
        objects:
          threats: []
          framework:
            urn: urn:test:risk:framework:x
            ref_id: x
            name: Fournisseurs
            translations:
              en:
                name: Vendors
              nb:
                name: Leverandører
            requirement_nodes:
            - urn: n1
              assessable: false
              depth: 1
              ref_id: GOV
              name: Gouvernance
              translations:
                en:
                  name: Governance
            - urn: n2
              assessable: true
              depth: 2
              ref_id: GOV.01
              description: Certifié.
              translations:
                en:
                  description: Certified.
            - urn: n3
              assessable: true
              depth: 2
              ref_id: GOV 02
              name: Audits
              questions:
                q1:
                  type: unique_choice
                  text: Souvent ?
                  translations:
                    en:
                      text: Often?
                  choices:
                  - urn: q1:c1
                    value: Oui
                    translations:
                      en:
                        value: 'Yes'
                  - urn: q1:c2
                    value: Non
                q2:
                  type: text
                  text: Lesquels ?
                  depends_on:
                    question: q1
                    answers:
                    - q1:c1
                    condition: any
                q3:
                  type: object_reference
                  text: Qui ?
            - urn: n4
              assessable: true
              depth: 2
              ref_id: GOV.01
              description: Deux fois.
        """;

    [Fact]
    public void Requirements_questions_choices_and_plain_conditions_are_carried_and_the_rest_is_listed()
    {
        var imported = Read(Yaml);
        var set = imported.Set;
        Assert.Equal("Leverandører", set.Title.Nb);
        Assert.Equal("Vendors", set.Title.En);
        Assert.Equal("Governance", Assert.Single(set.Sections).Title.En);
        Assert.Equal(["GOV.01", "GOV-02-1", "GOV-02-2"], set.Questions.Select(question => question.Code));
        Assert.Equal((QuestionType.YesNo, "Certified."), (set.Find("GOV.01")!.Type, set.Find("GOV.01")!.Text.En));
        Assert.Equal("Certified.", set.Find("GOV.01")!.Text.Nb);
        Assert.Equal(["Yes", "Non"], set.Find("GOV-02-1")!.Options.Select(option => option.Text.En));
        Assert.Equal(["c1"], set.Find("GOV-02-2")!.ShownWhen!.Is);
        Assert.All(set.Questions, question => Assert.Equal(0, question.Weight));
        Assert.Contains(imported.NotCarried, line => line.Contains("fr", StringComparison.Ordinal));
        Assert.Contains(imported.NotCarried, line => line.StartsWith("threats", StringComparison.Ordinal));
        Assert.Contains("GOV-02-3: questions of the kind object_reference cannot be carried.", imported.NotCarried);
        Assert.Contains("GOV.01: its code is missing or taken.", imported.NotCarried);
    }

    [Fact]
    public void The_workbook_a_library_is_made_from_gives_the_same()
    {
        var file = Workbooks.Make(
            (
                "library_meta",
                [
                    ["type", "library"],
                    ["locale", "en"],
                ]
            ),
            (
                "fw_meta",
                [
                    ["type", "framework"],
                    ["name", "Vendors"],
                    ["name[nb]", "Leverandører"],
                    ["answers_definition", "ans"],
                ]
            ),
            (
                "fw_content",
                [
                    ["assessable", "depth", "ref_id", "name", "name[nb]", "description", "questions", "answer", "depends_on"],
                    ["", "1", "GOV", "Governance", "Styring", "", "", "", ""],
                    ["x", "2", "GOV.01", "", "", "Certified.", "", "", ""],
                    ["x", "2", "GOV.02", "Audits", "Revisjoner", "", "Often?\nWhich?", "often\nfree", "undefined\n3:1:1"],
                ]
            ),
            (
                "ans_meta",
                [
                    ["type", "answers"],
                    ["name", "ans"],
                ]
            ),
            (
                "ans_content",
                [
                    ["id", "question_type", "question_choices"],
                    ["often", "unique_choice", "Yes,\n|always\nNo"],
                    ["free", "text", ""],
                ]
            )
        );
        using var stream = new MemoryStream(file);
        var imported = SetImport.Read(stream, "v.xlsx", "carried");
        var set = imported.Set;
        Assert.Equal(("Leverandører", "Styring"), (set.Title.Nb, Assert.Single(set.Sections).Title.Nb));
        Assert.Equal(["GOV.01", "GOV.02-1", "GOV.02-2"], set.Questions.Select(question => question.Code));
        Assert.Equal(["Yes, always", "No"], set.Find("GOV.02-1")!.Options.Select(option => option.Text.En));
        Assert.Contains(imported.NotCarried, line => line.StartsWith("GOV.02-2: shown when 3:1:1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("just words", "This is no CISO Assistant library.")]
    [InlineData("a: &x [1]\nb: *x", "The file has references inside itself, which are not read.")]
    [InlineData("objects:\n  threats: []", "The library has no framework, so it asks nothing.")]
    [InlineData("objects:\n  framework:\n    requirement_nodes: []", "No requirement in the file can be carried over.")]
    public void A_file_without_questions_is_refused_in_a_sentence(string text, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<ImportException>(() => Read(text)).Message);

    [Fact]
    public void Whatever_is_cut_away_of_a_file_it_is_read_or_refused_in_a_sentence() =>
        Prop.ForAll(
                Gen.Choose(0, Yaml.Length - 1).ToArbitrary(),
                cut =>
                {
                    try
                    {
                        QuestionSetRules.Check("cut", Read(Yaml[..cut]).Set);
                    }
                    catch (ImportException refused)
                    {
                        return refused.Message.Length > 0;
                    }

                    return true;
                }
            )
            .QuickCheckThrowOnFailure();

    private static ImportedSet Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return SetImport.Read(stream, "library.yaml", "carried");
    }
}
