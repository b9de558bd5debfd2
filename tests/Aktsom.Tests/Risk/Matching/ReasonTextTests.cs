using System.Globalization;
using Aktsom.Risk.Matching;

namespace Aktsom.Tests.Risk.Matching;

public sealed class ReasonTextTests
{
    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public void Every_reason_has_a_sentence_in_the_language(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        foreach (var code in Enum.GetValues<ReasonCode>())
        {
            var sentence = new MatchReason(code, true, ["a", "b", "c"]).ToSentence(culture);
            Assert.NotEmpty(sentence);
            Assert.DoesNotContain('{', sentence);
        }
    }

    [Fact]
    public void The_three_languages_say_it_in_their_own_words()
    {
        var reason = new MatchReason(ReasonCode.SameName, true, []);
        Assert.Equal(
            ["Samme navn", "Same namn", "Same name"],
            new[] { "nb", "nn", "en" }.Select(l => reason.ToSentence(CultureInfo.GetCultureInfo(l)))
        );
    }
}
