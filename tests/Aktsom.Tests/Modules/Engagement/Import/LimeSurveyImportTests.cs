using System.Text;
using Aktsom.Modules.Engagement.Import;
using Aktsom.Modules.Engagement.Questions;

namespace Aktsom.Tests.Modules.Engagement.Import;

/// <summary>Files of our own making, in the two shapes LimeSurvey writes.</summary>
public sealed class LimeSurveyImportTests
{
    private const string Older = """
        <document><LimeSurveyDocType>Survey</LimeSurveyDocType>
        <answers><rows>
          <row><qid>3</qid><code>A1</code><answer>Daily</answer><sortorder>1</sortorder><language>en</language><scale_id>0</scale_id></row>
          <row><qid>3</qid><code>A2</code><answer>Never</answer><sortorder>2</sortorder><language>en</language><scale_id>0</scale_id></row>
        </rows></answers>
        <groups><rows><row><gid>1</gid><group_name>Work</group_name><group_order>0</group_order><language>en</language></row></rows></groups>
        <questions><rows>
          <row><qid>1</qid><parent_qid>0</parent_qid><gid>1</gid><type>Y</type><title>Q1</title><question>&lt;p&gt;Do you &lt;b&gt;audit&lt;/b&gt;?&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</question><help/><other>N</other><mandatory>Y</mandatory><question_order>1</question_order><language>en</language><relevance>1</relevance></row>
          <row><qid>2</qid><parent_qid>0</parent_qid><gid>1</gid><type>N</type><title>Q2</title><question>How many?</question><help>Last year</help><other>N</other><mandatory>N</mandatory><question_order>2</question_order><language>en</language><relevance>((Q1.NAOK == "Y"))</relevance></row>
          <row><qid>3</qid><parent_qid>0</parent_qid><gid>1</gid><type>L</type><title>Q3</title><question>How often?</question><help/><other>Y</other><mandatory>Y</mandatory><question_order>3</question_order><language>en</language><relevance>Q2 &gt; 5</relevance></row>
          <row><qid>4</qid><parent_qid>0</parent_qid><gid>1</gid><type>R</type><title>Q4</title><question>Rank</question><help/><other>N</other><mandatory>N</mandatory><question_order>4</question_order><language>en</language><relevance>1</relevance></row>
          <row><qid>5</qid><parent_qid>0</parent_qid><gid>1</gid><type>C</type><title>Q5</title><question>Is there</question><help/><other>N</other><mandatory>N</mandatory><question_order>5</question_order><language>en</language><relevance>1</relevance></row>
        </rows></questions>
        <subquestions><rows>
          <row><qid>6</qid><parent_qid>5</parent_qid><gid>1</gid><type>T</type><title>SQ1</title><question>a union?</question><question_order>1</question_order><language>en</language></row>
        </rows></subquestions>
        <surveys><rows><row><sid>1</sid><language>en</language><additional_languages/></row></rows></surveys>
        <surveys_languagesettings><rows><row><surveyls_language>en</surveyls_language><surveyls_title>Audit</surveyls_title><surveyls_description/></row></rows></surveys_languagesettings>
        </document>
        """;

    private const string Newer = """
        <document><LimeSurveyDocType>Survey</LimeSurveyDocType>
        <groups><rows><row><gid>1</gid><group_order>0</group_order></row></rows></groups>
        <group_l10ns><rows><row><gid>1</gid><group_name>Arbeid</group_name><language>nb</language></row><row><gid>1</gid><group_name>Arbeit</group_name><language>de-informal</language></row></rows></group_l10ns>
        <questions><rows><row><qid>1</qid><parent_qid>0</parent_qid><gid>1</gid><type>S</type><title>Q1</title><other>N</other><mandatory>N</mandatory><question_order>1</question_order><relevance>1</relevance></row></rows></questions>
        <question_l10ns><rows><row><qid>1</qid><question>Hvem?</question><help/><language>nb</language></row><row><qid>1</qid><question>Wer?</question><help/><language>de-informal</language></row></rows></question_l10ns>
        <surveys><rows><row><sid>1</sid><language>nb</language><additional_languages>de-informal fr</additional_languages></row></rows></surveys>
        <surveys_languagesettings><rows><row><surveyls_language>nb</surveyls_language><surveyls_title>Hvem</surveyls_title><surveyls_description/></row></rows></surveys_languagesettings>
        </document>
        """;

    [Fact]
    public void Questions_choices_and_plain_conditions_are_carried_without_markup()
    {
        var set = Read(Older).Set;
        Assert.Equal(["Q1", "Q2", "Q3", "Q5-SQ1"], set.Questions.Select(question => question.Code));
        Assert.Equal("Do you audit ?", set.Find("Q1")!.Text.En);
        Assert.Equal(["yes"], set.Find("Q2")!.ShownWhen!.Is);
        Assert.Equal("Last year", set.Find("Q2")!.Help!.En);
        Assert.Equal(["Daily", "Never"], set.Find("Q3")!.Options.Select(option => option.Text.En));
        Assert.Equal("Is there a union?", set.Find("Q5-SQ1")!.Text.En);
        Assert.All(set.Questions, question => Assert.False(question.IsScored));
        Assert.True(set.Find("Q2")!.Optional);
    }

    [Fact]
    public void What_cannot_be_carried_is_said_one_by_one()
    {
        var list = Read(Older).NotCarried;
        Assert.Contains(list, line => line.StartsWith("Q4:", StringComparison.Ordinal));
        Assert.Contains(list, line => line.Contains("Q2 > 5", StringComparison.Ordinal));
        Assert.Contains(list, line => line.Contains("«other»", StringComparison.Ordinal));
        Assert.Contains(list, line => line.Contains("no Norwegian texts", StringComparison.Ordinal));
    }

    [Fact]
    public void The_newer_shape_gives_every_language_we_write()
    {
        var imported = Read(Newer);
        var text = imported.Set.Find("Q1")!.Text;
        Assert.Equal(("Hvem?", "Hvem?", "Hvem?", "Wer?"), (text.Nb, text.Nn, text.En, text.De));
        Assert.Equal(["nb", "nn", "en", "de"], imported.Set.Languages);
        Assert.Contains(imported.NotCarried, line => line.Contains("fr", StringComparison.Ordinal));
    }

    [Fact]
    public void A_carried_set_is_one_of_ours()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(QuestionSets.Write(Read(Older).Set)));
        Assert.Equal("carried", QuestionSets.Read("carried.json", stream).Id);
    }

    [Theory]
    [InlineData("no xml at all")]
    [InlineData("<document><LimeSurveyDocType>Label set</LimeSurveyDocType></document>")]
    [InlineData("<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><document>&e;</document>")]
    public void What_is_no_survey_is_refused_in_one_sentence(string content) =>
        Assert.NotEmpty(Assert.Throws<ImportException>(() => Read(content)).Message);

    private static ImportedSet Read(string content)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        return LimeSurveyImport.Read(stream, "carried");
    }
}
