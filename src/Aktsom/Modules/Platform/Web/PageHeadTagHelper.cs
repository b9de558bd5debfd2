using System.Globalization;
using System.Text;
using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aktsom.Modules.Platform.Web;

/// <summary>
/// <c>&lt;page-head title="…" lead="…" step="2"&gt;acts&lt;/page-head&gt;</c>: the page's only h1, which is also the tab's title; the OECD step as a rail;
/// buttons to the right.
/// </summary>
[HtmlTargetElement("page-head", Attributes = "title")]
public sealed class PageHeadTagHelper : TagHelper
{
    private const int Steps = 6;

    /// <summary>The title; it tells the news where there is news.</summary>
    public string Title { get; set; } = "";

    /// <summary>One or two sentences under it.</summary>
    public string? Lead { get; set; }

    /// <summary>Step 1–6 of the OECD model, or none.</summary>
    public int? Step { get; set; }

    /// <summary><c>wide</c> for tables, <c>reading</c> for text; otherwise 80 rem.</summary>
    public string? Width { get; set; }

    /// <summary>The title in the organisation's voice: serif.</summary>
    public bool Serif { get; set; }

    /// <summary>The page being written.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var acts = await output.GetChildContentAsync();
        ViewContext.ViewData["Title"] ??= Title;
        ViewContext.ViewData["Width"] ??= Width;
        var heading = new TagBuilder("h1");
        if (Serif)
        {
            heading.AddCssClass("ak-serif");
        }

        heading.InnerHtml.Append(Title);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ak-head");
        output.Content.SetHtmlContent("<div>").AppendHtml(Rail()).AppendHtml(heading);
        if (Lead is not null)
        {
            output.Content.AppendHtml("<p class=\"ak-lead\">").Append(Lead).AppendHtml("</p>");
        }

        output.Content.AppendHtml("</div>");
        if (!acts.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml("<div class=\"ak-head__acts\">").AppendHtml(acts).AppendHtml("</div>");
        }
    }

    private string Rail()
    {
        if (Step is not { } step)
        {
            return "";
        }

        var rail = new StringBuilder("<p class=\"ak-step\"><svg viewBox=\"0 0 104 6\" aria-hidden=\"true\">");
        for (var segment = 1; segment <= Steps; segment++)
        {
            var look = segment == step ? "on" : "off";
            rail.Append(CultureInfo.InvariantCulture, $"""<rect class="{look}" x="{(segment - 1) * 18}" width="14" height="6" rx="1"/>""");
        }

        return rail.Append("</svg>")
            .Append(SharedTexts.Get(string.Create(CultureInfo.InvariantCulture, $"Step.{step}")))
            .Append("</p>")
            .ToString();
    }
}

/// <summary><c>&lt;crumbs here="Selavar Rubber"&gt;&lt;a asp-page="…"&gt;Leverandører&lt;/a&gt;&lt;/crumbs&gt;</c>: the way here, above the title.</summary>
[HtmlTargetElement("crumbs", Attributes = "here")]
public sealed class CrumbsTagHelper : TagHelper
{
    /// <summary>The name of this page.</summary>
    public string Here { get; set; } = "";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var here = new TagBuilder("span");
        here.Attributes["aria-current"] = "page";
        here.InnerHtml.Append(Here);
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ak-crumbs");
        output.Attributes.SetAttribute("aria-label", SharedTexts.Get("Crumbs.Label"));
        output.PostContent.SetHtmlContent(here);
    }
}
