using Aktsom.Risk.Matching;

namespace Aktsom.Tests.Risk.Matching;

public sealed class CompanyNamesTests
{
    [Theory]
    [InlineData("Perak Gloves Sdn. Bhd.", true)]
    [InlineData("Nordmann Tekstil AS", true)]
    [InlineData("广州服装有限公司", true)]
    [InlineData("Kari Nordmann", false)]
    [InlineData("Kari Nordmann ENK", false)]
    [InlineData("AS", false)]
    [InlineData("  ", false)]
    public void Only_a_name_with_a_companys_form_is_a_firm(string name, bool firm) => Assert.Equal(firm, CompanyNames.IsFirm(name));
}
