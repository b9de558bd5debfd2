using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.Json;
using System.Text.RegularExpressions;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Tests.Running;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Aktsom.Tests.Modules.Platform.Texts;

/// <summary>Every text in three languages, and no key that leads nowhere.</summary>
public sealed partial class TextsTests
{
    private const string ModulesFolder = "src/Aktsom/Modules";
    private static readonly Assembly Aktsom = typeof(SharedTexts).Assembly;
    private readonly ModuleTexts texts = new(
        new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance)
    );

    public static TheoryData<string> Sets =>
        [
            .. Aktsom
                .GetManifestResourceNames()
                .Where(name => name.EndsWith("Texts.resources", StringComparison.Ordinal))
                .Select(name => name[..^".resources".Length]),
        ];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_language_has_the_same_keys_and_no_empty_text(string set)
    {
        var bokmaal = Texts(set, "");
        Assert.NotEmpty(bokmaal);
        foreach (var language in new[] { "nn", "en" })
        {
            var other = Texts(set, language);
            Assert.Equal(bokmaal.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
            Assert.All(other, text => Assert.False(string.IsNullOrWhiteSpace(text.Value), $"{set} {text.Key} is empty in {language}"));
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_language_uses_the_same_values(string set)
    {
        var bokmaal = Texts(set, "");
        foreach (var language in new[] { "nn", "en" })
        {
            Assert.All(Texts(set, language), text => Assert.Equal(Values(bokmaal[text.Key]), Values(text.Value)));
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void No_text_shouts_begs_or_calls_a_person_a_user(string set)
    {
        string[] banned =
        [
            "!",
            "vennligst",
            "klikk her",
            "ugyldig",
            "må fylles ut",
            "beklager",
            "ver venleg",
            "ugyldig",
            "please",
            "invalid",
            "click here",
        ];
        foreach (var language in new[] { "", "nn", "en" })
        {
            Assert.All(
                Texts(set, language),
                text => Assert.DoesNotContain(banned, word => text.Value.Contains(word, StringComparison.OrdinalIgnoreCase))
            );
        }
    }

    [Fact]
    public void Every_key_a_page_names_has_a_text()
    {
        var missing = new List<string>();
        foreach (var file in Repository.Files(ModulesFolder, "*.cshtml"))
        {
            var page = file[file.IndexOf("/Modules/", StringComparison.Ordinal)..];
            var found = texts.ForPage(page);
            foreach (var key in KeysOf(File.ReadAllText(file)))
            {
                if (found[key].ResourceNotFound)
                {
                    missing.Add($"{page}: {key}");
                }
            }
        }

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_key_an_attribute_names_has_a_text()
    {
        var missing = new List<string>();
        foreach (
            var type in Aktsom.GetTypes().Where(type => type.Namespace?.StartsWith("Aktsom.Modules", StringComparison.Ordinal) == true)
        )
        {
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                var keys = property.GetCustomAttributes<ValidationAttribute>().Select(rule => rule.ErrorMessage);
                keys = keys.Append(property.GetCustomAttribute<DisplayAttribute>()?.Name);
                missing.AddRange(
                    keys.OfType<string>()
                        .Where(key => texts.For(type)[key].ResourceNotFound)
                        .Select(key => $"{type.Name}.{property.Name}: {key}")
                );
            }
        }

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_shared_text_the_code_asks_for_exists()
    {
        var known = Texts(typeof(SharedTexts).FullName!, "");
        var asked = Repository
            .Files(ModulesFolder, "*.cs")
            .SelectMany(file => SharedKey().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));
        Assert.All(asked.Where(key => !key.EndsWith('.')), key => Assert.Contains(key, known.Keys));
    }

    [Fact]
    public void Every_word_of_a_shape_exists()
    {
        var known = Texts(typeof(SharedTexts).FullName!, "").Keys;
        Assert.All(Enum.GetNames<WorkState>(), name => Assert.Contains("State." + name, known));
        Assert.All(Enum.GetNames<NoFigure>(), name => Assert.Contains("NoFigure." + name, known));
        Assert.All(Enum.GetNames<global::Aktsom.Risk.RiskLevel>(), name => Assert.Contains("Risk." + name, known));
    }

    [Fact]
    public void Every_icon_a_page_names_is_in_the_sprite()
    {
        var known = JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(Repository.Root, "src/Aktsom/Assets/icons.json")))!;
        var named = Repository
            .Files(ModulesFolder, "*.cshtml")
            .SelectMany(file => Icon().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));
        Assert.All(named.Where(name => !name.Contains('@', StringComparison.Ordinal)), name => Assert.Contains(name, known));
    }

    [Fact]
    public void A_page_asks_its_own_module_first_and_the_shared_texts_next()
    {
        using var _ = new Speaking("nn-NO");
        var page = texts.ForPage("/Modules/Platform/Web/Gallery/List.cshtml");
        Assert.Equal("Leverandør", page["List.Supplier"]);
        Assert.Equal("Hopp til innhaldet", page["Layout.Skip"]);
        Assert.True(page["No.Such.Key"].ResourceNotFound);
    }

    private static IEnumerable<string> KeysOf(string page) =>
        PageKey().Matches(page).Select(match => match.Groups[2].Value).Concat(CountKey().Matches(page).SelectMany(Both));

    private static IEnumerable<string> Both(Match match) => [match.Groups[1].Value + ".one", match.Groups[1].Value + ".many"];

    private static Dictionary<string, string> Texts(string set, string language) =>
        new ResourceManager(set, Aktsom)
            .GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(text => (string)text.Key, text => (string)text.Value!, StringComparer.Ordinal);

    private static IEnumerable<string> Values(string text) =>
        Value().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    // T["Key"] and T.Markup("Key"; keys put together with + or $ are left to the pages' own tests.
    [GeneratedRegex("""\bT(\[|\.Markup\()"([^"{]+)"(?!\s*\+)""")]
    private static partial Regex PageKey();

    [GeneratedRegex("""\bT\.Count\("([^"]+)"(?!\s*\+)""")]
    private static partial Regex CountKey();

    [GeneratedRegex("""SharedTexts\.Get\("([^"]+)"\)""")]
    private static partial Regex SharedKey();

    [GeneratedRegex("""<icon name="([^"]+)""")]
    private static partial Regex Icon();

    [GeneratedRegex("""\{\d+\}""")]
    private static partial Regex Value();
}
