using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aktsom.Modules.Platform.Web;

/// <summary>
/// <c>&lt;filter-form id="selection" sort="Model.Sort"&gt;</c>: a GET form that narrows a list. Works by its button; with script the list follows
/// each change, by asking for the same page and swapping <c>main</c>.
/// </summary>
[HtmlTargetElement("filter-form", Attributes = "id")]
public sealed class FilterFormTagHelper : TagHelper
{
    /// <summary>The form's id, which sort headers point to.</summary>
    public string Id { get; set; } = "";

    /// <summary>The order of the list now, kept when a filter changes.</summary>
    public Sort? Sort { get; set; }

    /// <summary>The text of the button; otherwise «Vis utvalget».</summary>
    public string? Button { get; set; }

    /// <summary>Leave out the button row, when the page has its own.</summary>
    public bool NoButton { get; set; }

    /// <summary>The page being written.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Tells the fields inside that nothing in a filter is required, so nothing is marked optional.</summary>
    internal static readonly object Mark = new();

    /// <inheritdoc/>
    public override void Init(TagHelperContext context) => context.Items[Mark] = true;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var address = request.PathBase + request.Path;
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.SetAttribute("action", address);
        output.Attributes.SetAttribute("hx-get", address);
        output.Attributes.SetAttribute("hx-trigger", "change, submit");
        output.Attributes.SetAttribute("hx-select", "main");
        output.Attributes.SetAttribute("hx-target", "main");
        output.Attributes.SetAttribute("hx-swap", "outerHTML");
        output.Attributes.SetAttribute("hx-push-url", "true");
        if (context.AllAttributes["class"] is null)
        {
            output.Attributes.SetAttribute("class", "ak-filter");
        }

        if (Sort is not null)
        {
            output
                .PreContent.SetHtmlContent($"<input type=\"hidden\" name=\"{Sort.Kept}\" value=\"")
                .Append(Sort.ToString())
                .AppendHtml("\">");
        }

        if (!NoButton)
        {
            output.PostContent.SetHtmlContent(Buttons(address));
        }
    }

    private HtmlContentBuilder Buttons(string address)
    {
        var row = new HtmlContentBuilder();
        row.AppendHtml("<div class=\"ak-row\"><button class=\"ds-button\" data-variant=\"secondary\" type=\"submit\">");
        row.Append(Button ?? SharedTexts.Get("Filter.Show")).AppendHtml("</button> ");
        var clear = new TagBuilder("a");
        clear.Attributes["href"] = address;
        clear.InnerHtml.Append(SharedTexts.Get("Filter.Clear"));
        row.AppendHtml(clear).AppendHtml("</div>");
        return row;
    }
}
