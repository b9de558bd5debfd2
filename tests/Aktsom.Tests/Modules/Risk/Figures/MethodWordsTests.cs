using System.Globalization;
using Aktsom.Modules.Risk.Figures;
using Aktsom.Risk.Models;

namespace Aktsom.Tests.Modules.Risk.Figures;

public sealed class MethodWordsTests
{
    public MethodWordsTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nb-NO");

    [Fact]
    public void Every_ready_model_is_named_as_people_know_it_and_described_by_what_it_does()
    {
        foreach (var preset in ScreeningModels.Presets)
        {
            var words = MethodWords.Of(preset.Id, preset.Version);
            Assert.Contains(preset.Name.Nb, words);
            Assert.DoesNotContain(preset.Id, words);
            Assert.Equal(preset.Rule is null, words.Contains("85 %", StringComparison.Ordinal));
            Assert.Equal(preset.Rule is not null, words.Contains(preset.About.Nb, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_model_whose_numbers_are_changed_claims_nothing_of_them() =>
        Assert.DoesNotContain("85 %", MethodWords.Of(ScreeningModels.Reference.Id, "1-2"));
}
