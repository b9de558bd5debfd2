using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aktsom.Modules.Platform.Web;

/// <summary><c>&lt;timeline&gt;</c> of <c>&lt;moment day="…" title="…" kind="now|late"&gt;text&lt;/moment&gt;</c>, newest first.</summary>
[HtmlTargetElement("timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ak-timeline");
    }
}

/// <summary>One thing that happened.</summary>
[HtmlTargetElement("moment", ParentTag = "timeline", Attributes = "day,title")]
public sealed class MomentTagHelper : TagHelper
{
    /// <summary>When.</summary>
    public DateOnly Day { get; set; }

    /// <summary>What.</summary>
    public string Title { get; set; } = "";

    /// <summary><c>now</c> for what waits for a decision, <c>late</c> for what is wrong; nothing for the past.</summary>
    public string? Kind { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Kind is not null)
        {
            output.Attributes.SetAttribute("data-kind", Kind);
        }

        output.Content.SetHtmlContent($"<time datetime=\"{Day:yyyy-MM-dd}\">").Append(Formats.Day(Day)).AppendHtml("</time><div><h3>");
        output.Content.Append(Title).AppendHtml("</h3>");
        if (!text.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml("<p>").AppendHtml(text).AppendHtml("</p>");
        }

        output.Content.AppendHtml("</div>");
    }
}
