using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aktsom.Modules.Platform.Web;

/// <summary>
/// <c>&lt;views label="Utvalg"&gt;&lt;view href="?view=unknown" count="31" current&gt;Ukjente&lt;/view&gt;…</c>: saved views, or the pages of one thing, as a row.
/// </summary>
[HtmlTargetElement("views", Attributes = "label")]
public sealed class ViewsTagHelper : TagHelper
{
    /// <summary>The name of the row, for screen readers.</summary>
    public string Label { get; set; } = "";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ak-views");
        output.Attributes.SetAttribute("aria-label", Label);
        output.PreContent.SetHtmlContent("<ul>");
        output.PostContent.SetHtmlContent("</ul>");
    }
}

/// <summary>One view of a <c>views</c> row.</summary>
[HtmlTargetElement("view", ParentTag = "views", Attributes = "href")]
public sealed class ViewTagHelper : TagHelper
{
    /// <summary>Where it leads.</summary>
    public string Href { get; set; } = "";

    /// <summary>How many it holds.</summary>
    public long? Count { get; set; }

    /// <summary>Whether it is the one shown.</summary>
    public bool Current { get; set; }

    /// <summary>Stands at the end of the row: an act such as «Lagre dette utvalget».</summary>
    public bool End { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (End)
        {
            output.Attributes.SetAttribute("class", "end");
        }

        var current = Current ? " aria-current=\"page\"" : "";
        output.PreContent.SetHtmlContent("<a href=\"").Append(Href).AppendHtml($"\"{current}>");
        if (Count is { } count)
        {
            output.PostContent.SetHtmlContent(" <span>").Append(Formats.Number(count)).AppendHtml("</span></a>");
        }
        else
        {
            output.PostContent.SetHtmlContent("</a>");
        }
    }
}
