using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aktsom.Modules.Platform.Web;

/// <summary><c>&lt;table-frame label="…"&gt;&lt;table class="ak-table"&gt;…</c>: a wide table scrolls in a frame the keyboard reaches.</summary>
[HtmlTargetElement("table-frame", Attributes = "label")]
public sealed class TableFrameTagHelper : TagHelper
{
    /// <summary>The name of the frame, for screen readers.</summary>
    public string Label { get; set; } = "";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ak-scroll");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("role", "group");
        output.Attributes.SetAttribute("aria-label", Label);
    }
}
