using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Aktsom.Ledger;

namespace Aktsom.Tests.Ledger;

public sealed class LedgerTextsTests
{
    private static readonly ResourceManager Texts = new("Aktsom.Ledger.Texts.Texts", typeof(LedgerReader).Assembly);

    private static Dictionary<string, string> In(string culture) =>
        Texts
            .GetResourceSet(CultureInfo.GetCultureInfo(culture), true, false)!
            .Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    [Theory]
    [InlineData("nn")]
    [InlineData("en")]
    public void Every_sentence_stands_in_each_language_with_the_same_values(string culture)
    {
        var (bokmaal, other) = (In(""), In(culture));
        Assert.Equal(bokmaal.Keys.Order(), other.Keys.Order());
        Assert.All(bokmaal, text => Assert.Equal(Places(text.Value), Places(other[text.Key])));
    }

    [Fact]
    public void Every_code_has_a_sentence()
    {
        var keys = In("").Keys.ToHashSet();
        Assert.All(Enum.GetNames<LedgerFault>(), name => Assert.Contains($"Fault.{name}", keys));
        Assert.All(Enum.GetNames<RejectReason>(), name => Assert.Contains($"Reject.{name}", keys));
        Assert.All(Enum.GetNames<WarningCode>(), name => Assert.Contains($"Warning.{name}", keys));
    }

    private static IEnumerable<string> Places(string text) => Regex.Matches(text, @"\{\d").Select(m => m.Value).Distinct().Order();
}
