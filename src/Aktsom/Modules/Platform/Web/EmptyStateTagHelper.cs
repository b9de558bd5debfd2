using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aktsom.Modules.Platform.Web;

/// <summary><c>&lt;empty-state title="Ingen leverandører ennå"&gt;…&lt;/empty-state&gt;</c>: what belongs here and one next step, in a dashed box.</summary>
[HtmlTargetElement("empty-state", Attributes = "title")]
public sealed class EmptyStateTagHelper : TagHelper
{
    /// <summary>What is not here yet.</summary>
    public string Title { get; set; } = "";

    /// <summary>The heading's level.</summary>
    public int Level { get; set; } = 2;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var heading = new TagBuilder(Level == 3 ? "h3" : "h2");
        heading.InnerHtml.Append(Title);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ak-empty");
        output.PreContent.SetHtmlContent(heading);
    }
}
