using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Http;

namespace Aktsom.Tests.Modules.Platform.Web;

public sealed class LanguagesTests
{
    [Theory]
    [InlineData("nb-NO,nb;q=0.9,en;q=0.8", "nb")]
    [InlineData("no", "nb")]
    [InlineData("no-NO", "nb")]
    [InlineData("nn-NO,nn;q=0.9,nb;q=0.8", "nn")]
    [InlineData("nn", "nn")]
    [InlineData("en-US,en;q=0.9", "en")]
    [InlineData("pl,en;q=0.7,nb;q=0.3", "en")]
    [InlineData("zh-CN", "nb")]
    [InlineData("", "nb")]
    [InlineData("*", "nb")]
    [InlineData("not a header;;q=", "nb")]
    public void The_browser_s_wish_is_followed_where_we_speak_the_language(string wish, string expected)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.AcceptLanguage = wish;
        Assert.Equal(expected, Languages.Of(request).Code);
    }

    [Fact]
    public void The_address_wins_over_the_cookie_and_the_cookie_over_the_browser()
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.AcceptLanguage = "nb";
        request.Headers.Cookie = $"{Languages.Cookie}=nn";
        Assert.Equal("nn", Languages.Of(request).Code);

        request.QueryString = new QueryString("?lang=en");
        Assert.Equal("en", Languages.Of(request).Code);

        request.QueryString = new QueryString("?lang=klingon");
        Assert.Equal("nn", Languages.Of(request).Code);
    }
}
