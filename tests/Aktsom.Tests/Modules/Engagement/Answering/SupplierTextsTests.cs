using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Mail;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Tests.Modules.Engagement.Answering;

/// <summary>What a supplier reads is written in all six languages: no page falls back on Norwegian in the middle.</summary>
public sealed partial class SupplierTextsTests
{
    private static readonly string[] Further = ["zh", "de", "pl"];

    [Fact]
    public void The_supplier_pages_and_letters_hold_every_key_in_every_language()
    {
        foreach (var language in Further)
        {
            Same(typeof(AnswerPage).Namespace + ".Texts", language, _ => true);
            Same(typeof(LetterWriter).Namespace + ".Texts", language, key => key.StartsWith("Letter.", StringComparison.Ordinal));
            Same(
                typeof(SharedTexts).FullName!,
                language,
                key => key is "Layout.Skip" or "Layout.Languages" or "Layout.Example" or "Format.Day" or "Format.Weekday" or "Format.Time"
            );
        }
    }

    private static void Same(string set, string language, Func<string, bool> wanted)
    {
        var norwegian = Texts(set, "").Where(text => wanted(text.Key)).ToList();
        var other = Texts(set, language);
        Assert.NotEmpty(norwegian);
        Assert.All(
            norwegian,
            text =>
            {
                Assert.True(other.ContainsKey(text.Key), $"{set}: {text.Key} is missing in {language}");
                Assert.Equal(Values(text.Value), Values(other[text.Key]));
            }
        );
    }

    private static string Values(string text) =>
        string.Concat(Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    private static Dictionary<string, string> Texts(string set, string language) =>
        new ResourceManager(set, typeof(SharedTexts).Assembly)
            .GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
