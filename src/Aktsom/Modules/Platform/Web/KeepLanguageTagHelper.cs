using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace Aktsom.Modules.Platform.Web;

/// <summary>A language chosen in the address follows the links and forms of the page, since the open pages set no cookie.</summary>
[HtmlTargetElement("a", Attributes = "asp-page")]
[HtmlTargetElement("form", Attributes = "method")]
public sealed class KeepLanguageTagHelper : TagHelper
{
    /// <summary>After the framework's own, which write the address.</summary>
    public override int Order => 1000;

    /// <summary>The page being written.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        if (Languages.Find(request.Query[Languages.Query], Languages.Offered(request)) is not { } language)
        {
            return;
        }

        var isGet = output.Attributes["method"]?.Value.ToString()?.Equals("get", StringComparison.OrdinalIgnoreCase) == true;
        if (isGet)
        {
            output.PreContent.AppendHtml($"<input type=\"hidden\" name=\"{Languages.Query}\" value=\"{language.Code}\">");
            return;
        }

        var attribute = context.TagName == "a" ? "href" : "action";
        if (
            output.Attributes[attribute]?.Value.ToString() is { } address
            && !address.Contains(Languages.Query + "=", StringComparison.Ordinal)
        )
        {
            output.Attributes.SetAttribute(attribute, QueryHelpers.AddQueryString(address, Languages.Query, language.Code));
        }
    }
}
