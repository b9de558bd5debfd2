using System.Collections;
using System.Globalization;
using System.Resources;
using Aktsom.Modules.Platform.CommandLine;

namespace Aktsom.Tests.Modules.Risk.Screening;

public sealed class ScreenTextsTests
{
    private static readonly ResourceManager Texts = new("Aktsom.Modules.Risk.Screening.ScreenTexts", typeof(AktsomCommandLine).Assembly);

    private static HashSet<string> Keys(string culture) =>
        [
            .. Texts
                .GetResourceSet(CultureInfo.GetCultureInfo(culture), true, false)!
                .Cast<DictionaryEntry>()
                .Select(entry => (string)entry.Key),
        ];

    [Fact]
    public void Every_text_is_there_in_three_languages()
    {
        var bokmaal = Keys("");
        Assert.Equal(bokmaal.Order(), Keys("nn").Order());
        Assert.Equal(bokmaal.Order(), Keys("en").Order());
    }
}
