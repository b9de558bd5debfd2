using Aktsom.Risk.Matching;

namespace Aktsom.Tests.Risk.Matching;

public sealed class NameReadingTests
{
    [Theory]
    [InlineData("Brennvik AS", "brennvik", nameof(LegalClass.Limited))]
    [InlineData("Brennvik A/S", "brennvik", nameof(LegalClass.Limited))]
    [InlineData("Brennvik ASA", "brennvik", nameof(LegalClass.Public))]
    [InlineData("Brennvik Co., Ltd.", "brennvik", nameof(LegalClass.Limited))]
    [InlineData("Brennvik S.p.A.", "brennvik", nameof(LegalClass.Public))]
    [InlineData("Brennvik Sp. z o.o.", "brennvik", nameof(LegalClass.Limited))]
    [InlineData("Brennvik S.A. de C.V.", "brennvik", nameof(LegalClass.Public))]
    [InlineData("Open Joint Stock Company Brennvik", "brennvik", nameof(LegalClass.Public))]
    [InlineData("Brennvik Joint Stock Compan", "brennvik", nameof(LegalClass.Public))]
    [InlineData("PT Brennvik Tbk", "brennvik", nameof(LegalClass.Limited))]
    [InlineData("Brennvik AS avd. Bergen", "brennvik avd bergen", nameof(LegalClass.Limited))]
    [InlineData("AB Brennvik Norge", "brennvik norge", nameof(LegalClass.Limited))]
    [InlineData("Brennvik ANS", "brennvik", nameof(LegalClass.Partnership))]
    [InlineData("A.B.C. Brennvik", "a b c brennvik", nameof(LegalClass.None))]
    [InlineData("Limited", "limited", nameof(LegalClass.None))]
    [InlineData("Asbjørn Aslund", "asbjorn aslund", nameof(LegalClass.None))]
    public void The_legal_form_is_told_from_the_name(string name, string words, string form)
    {
        var read = NameReader.Read(name);
        Assert.Equal((words, form), (string.Join(' ', read.Tokens.Select(t => t.Text)), read.Form.Class.ToString()));
    }

    [Theory]
    [InlineData("Ærlig Øl Åre", "aerlig ol are")]
    [InlineData("Łódź Žito Ñandú İğde", "lodz zito nandu igde")]
    [InlineData("Севертекс Щит", "severteks shchit")]
    [InlineData("Ελαιώνας", "elaionas")]
    [InlineData("华星", "huaxing")]
    [InlineData("한빛", "hanbich")]
    [InlineData("Int’l Brennvik", "intl brennvik")]
    [InlineData("Ig0r d.0.0", "igor d o o")]
    [InlineData("Unit14B", "unit 14 b")]
    [InlineData("Ｂｒｅｎｎｖｉｋ", "brennvik")]
    [InlineData("\ud800Brennvik", "brennvik")]
    public void Letters_of_other_scripts_are_read_as_latin_ones(string text, string latin)
    {
        Assert.Equal(latin, string.Join(' ', RawToken.Split(text).Select(t => t.Text)));
    }

    [Theory]
    [InlineData("Brennvik Fund XIV", "14")]
    [InlineData("Brennvik Twenty-One", "21")]
    [InlineData("Brennvik Hall 007", "7")]
    public void Numbers_are_read_however_they_are_written(string name, string number)
    {
        Assert.Equal(number, NameReader.Read(name).Tokens.Single(t => t.Kind == WordKind.Number).Text);
    }

    [Theory]
    [InlineData("Ødegård", "Oedegaard")]
    [InlineData("Schwarz", "Shvarts")]
    [InlineData("Osama", "Osamah", false)]
    public void Words_that_sound_alike_have_one_sound(string left, string right, bool same = true)
    {
        Assert.Equal(same, SoundOf(left) == SoundOf(right));

        static string SoundOf(string word) => Sounds.Of(RawToken.Split(word)[0].Text);
    }

    [Fact]
    public void A_word_list_names_each_word_once_within_its_kind()
    {
        var words =
            from row in WordFile.Rows("words.tsv")
            where row.Keys[0] is "generic" or "filler" or "site"
            from word in row.Values
            group row.Keys[1] by word into uses
            where uses.Distinct().Count() > 1
            select uses.Key;
        Assert.Empty(words);
    }
}
