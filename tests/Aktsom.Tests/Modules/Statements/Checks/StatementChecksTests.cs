using System.Globalization;
using Aktsom.Modules.Statements.Checks;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Tests.Modules.Statements.Checks;

public sealed class StatementChecksTests
{
    public static TheoryData<int, string, string?> Cases =>
        [.. CheckCases.All.Select((one, at) => new TheoryDataRow<int, string, string?>(at, one.Rule, one.At))];

    [Theory]
    [InlineData("ehn-business")]
    [InlineData("ehn-public")]
    [InlineData("act-s5")]
    public void A_good_statement_passes_without_a_word(string template) =>
        Assert.Empty(GoodStatement.Of(template).Check().Findings.Select(Shown));

    [Theory]
    [MemberData(nameof(Cases))]
    [Trait("Requirement", "INV-01")]
    [Trait("Requirement", "INV-04")]
    [Trait("Requirement", "R-EHN-03")]
    [Trait("Requirement", "R-EHN-08")]
    [Trait("Requirement", "R-EHN-12")]
    [Trait("Requirement", "R-EHN-17")]
    [Trait("Requirement", "R-EHN-19")]
    public void One_thing_wrong_is_found_where_it_stands(int number, string rule, string? at)
    {
        var made = CheckCases.All[number];

        var found = made.Break(GoodStatement.Of(made.Template)).Check().Findings;

        Assert.Contains((rule, at), found.Select(finding => (finding.Rule, finding.Key?.ToString())));
        Assert.All(found, finding => Assert.DoesNotContain('{', finding.Message.Nb + finding.Message.Nn + finding.Message.En));
    }

    [Fact]
    public void Every_rule_has_a_made_case_and_every_check_a_rule()
    {
        Assert.Empty(CheckRules.Shipped.All.Select(rule => rule.Id).Except(CheckCases.All.Select(one => one.Rule), StringComparer.Ordinal));
        Assert.Empty(
            StatementChecks.All.Select(check => check.Id).Except(CheckRules.Shipped.All.Select(rule => rule.Id), StringComparer.Ordinal)
        );
        Assert.Equal(StatementChecks.All.Count, StatementChecks.All.DistinctBy(check => check.Id).Count());
    }

    [Fact]
    public void Every_demand_of_the_law_and_every_consistency_rule_of_the_specification_is_there()
    {
        var asked = Enumerable.Range(1, 27).Select(n => $"C{n:00}").Concat(Enumerable.Range(1, 26).Select(n => $"K-{n:00}"));

        Assert.Empty(asked.Except(StatementChecks.All.Select(check => check.Id), StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Vi gikk gjennom 36 leverandører og fant ingen brudd.")]
    [InlineData("Ingen saker er meldt. Vi spurte tillitsvalgte ved tre fabrikker.")]
    [InlineData("Vi intervjuet 40 arbeidere og har ikke avdekket faktiske negative konsekvenser.")]
    public void None_found_with_what_was_examined_is_no_block(string text) =>
        Assert.DoesNotContain(GoodStatement.Of("ehn-business").Say("B.6A2", text).Check().Findings, finding => finding.Rule is "C10-bare");

    [Fact]
    public void For_an_organisation_outside_the_act_its_demands_are_information()
    {
        var bare = GoodStatement.Of("ehn-business").Say("B.6A2", "Ingen brudd.");

        Assert.True(bare.Check().Blocks);
        Assert.Equal(
            CheckSeverity.Info,
            bare.Know(facts => facts with { UnderAct = false }).Check().Findings.Single(finding => finding.Rule is "C10-bare").Severity
        );
    }

    [Fact]
    public void Before_signing_nobody_is_asked_for_signatures_and_publication()
    {
        var draft = GoodStatement
            .Of("ehn-business")
            .Empty("B.sign.board")
            .Empty("B.sign.place")
            .Empty("B.sign.date")
            .Know(facts => facts with { BeforeSigning = true, RequiredSigners = ["Siv Prøve"] })
            .Check();

        Assert.Empty(draft.Findings.Select(Shown));
        Assert.Superset(new HashSet<string> { "C22", "C23", "C24", "C25" }, draft.NotChecked.ToHashSet());
        Assert.DoesNotContain("C22", draft.InOrder);
    }

    [Fact]
    public void The_register_may_stand_for_what_the_text_does_not_say()
    {
        var good = GoodStatement
            .Of("ehn-business")
            .Say("B.1A3", "De finnes.")
            .Empty("B.1A1")
            .Say("B.6B1", "Snakk med oss.")
            .Figure(FigureIds.GrievanceChannels, 1)
            .Know(facts =>
                facts with
                {
                    Lists = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>(StringComparer.Ordinal)
                    {
                        [FigureIds.PoliciesVersions] =
                        [
                            new Dictionary<string, string>(StringComparer.Ordinal)
                            {
                                ["owner"] = "Innkjøpslederen",
                                ["adoptedBy"] = "Styret",
                                ["adopted"] = "2022-03-01",
                            },
                        ],
                    },
                }
            );

        Assert.DoesNotContain(good.Check().Findings, finding => finding.Rule is "C05" or "C08");
    }

    [Theory]
    [InlineData("Vi avventer nye opplysninger fra fabrikken.")]
    [InlineData("Avventer svar fra leverandøren.")]
    [InlineData("Resultatene kommer senere i kapittelet.")]
    [InlineData("Vi kjøper arbeidstøy i størrelse XL.")]
    [InlineData("Se [planen](https://eksempel.no/plan) for 2025 (side 3).")]
    public void Ordinary_words_are_no_placeholders(string text) =>
        Assert.DoesNotContain(GoodStatement.Of("ehn-business").Say("B.1E1", text).Check().Findings, finding => finding.Rule is "K-11");

    [Theory]
    [InlineData("Det gjelder 12 leverandører.")]
    [InlineData("Vi besøkte 3 leverandører.")]
    [InlineData("Vi sendte skjema til 9 leverandører.")]
    [InlineData("Over 11 leverandører er med.")]
    [InlineData("Vi har 9 leverandører med høy risiko.")]
    public void Numbers_that_agree_or_tell_of_a_part_are_let_be(string text) =>
        Assert.DoesNotContain(GoodStatement.Of("ehn-business").Say("B.1E1", text).Check().Findings, finding => finding.Rule is "K-13");

    [Theory]
    [InlineData("Ikke alle leverandører er bundet ennå.")]
    [InlineData("Alle ansatte er bundet av kravene.")]
    [InlineData("De miljømerkede utgjør 3 % av omsetningen.")]
    public void What_is_said_of_a_share_honestly_is_let_be(string text)
    {
        var found = GoodStatement
            .Of("ehn-business")
            .Measure("B.1D1", "Leverandører bundet av kravene", 99)
            .Measure("B.1C1", "Andel miljømerkede produkter", 40)
            .Say("B.1E1", text)
            .Check();

        Assert.DoesNotContain(found.Findings, finding => finding.Rule is "K-17" or "K-26");
    }

    [Fact]
    public void A_number_is_written_as_its_language_writes_it()
    {
        var finding = GoodStatement
            .Of("ehn-business")
            .Count("B.s.supplierCount", 1877)
            .Say("B.1E1", "Vi har 1 700 leverandører.")
            .Check()
            .Findings.Single(one => one.Rule is "K-13");

        Assert.Contains("1\u00a0877", finding.Message.Nb, StringComparison.Ordinal);
        Assert.Contains("1,877", finding.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_made_to_wear_patterns_out_stops_no_other_check()
    {
        var worn =
            string.Concat(Enumerable.Repeat("a-", 60_000)) + new string('\n', 60_000) + new string('9', 60_000) + new string(' ', 60_000);

        var found = GoodStatement.Of("ehn-business").Say("B.1E1", worn).Empty("B.1A2").Check();

        Assert.Contains(found.Findings, finding => finding.Rule is "K-25");
    }

    private static string Shown(CheckFinding finding) =>
        string.Create(CultureInfo.InvariantCulture, $"{finding.Rule} {finding.Key} {finding.Message.Nb}");
}
