using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Aktsom.Documents.Json;
using Aktsom.Documents.Model;
using Aktsom.Documents.Words;

namespace Aktsom.Tests.Documents;

public sealed class StatementWordsTests
{
    [Theory]
    [InlineData("Statement")]
    [InlineData("Problems")]
    public void Every_text_is_there_in_all_three_languages_with_the_same_places_for_values(string file)
    {
        var texts = new ResourceManager("Aktsom.Documents.Words." + file, typeof(StatementWords).Assembly);
        var neutral = Keys(texts, CultureInfo.InvariantCulture);
        Assert.NotEmpty(neutral);
        foreach (var culture in new[] { "nn", "en" })
        {
            var other = Keys(texts, CultureInfo.GetCultureInfo(culture));
            Assert.Equal(neutral.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
            Assert.All(neutral, text => Assert.Equal(Places(text.Value), Places(other[text.Key])));
        }
    }

    [Fact]
    public void Every_kind_of_fault_has_a_sentence() =>
        Assert.All(Enum.GetValues<ProblemKind>(), kind => Assert.NotEmpty(new DocumentProblem("$", kind, "a", "b").Say(Language.Nn)));

    [Theory]
    [InlineData(Language.Nb, "5. juni 2026", "2 184,5", "97 %")]
    [InlineData(Language.Nn, "5. juni 2026", "2 184,5", "97 %")]
    [InlineData(Language.En, "5 June 2026", "2,184.5", "97%")]
    public void Days_and_numbers_are_written_as_the_language_does(Language language, string day, string number, string share)
    {
        var words = new StatementWords(language);
        Assert.Equal(day, Plain(words.Day(new DateOnly(2026, 6, 5))));
        Assert.Equal(number, Plain(words.Number(2184.5m, 1)));
        Assert.Equal(share, Plain(words.Value(97, IndicatorUnit.Percent, 0)));
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    private static string Places(string text) =>
        string.Concat(
            Regex.Matches(text, @"\{\d\}", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Value).Order(StringComparer.Ordinal)
        );

    private static Dictionary<string, string> Keys(ResourceManager texts, CultureInfo culture) =>
        texts
            .GetResourceSet(culture, true, false)!
            .Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal);
}
