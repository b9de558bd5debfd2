using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aktsom.Modules.Platform.Web;

/// <summary><c>&lt;state-word state="Done"&gt;besvart dag 8&lt;/state-word&gt;</c>: shape and word. Without content, the state's general word.</summary>
[HtmlTargetElement("state-word", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StateWordTagHelper : TagHelper
{
    /// <summary>Which of the seven shapes.</summary>
    public WorkState State { get; set; }

    /// <summary>In long lists: «done» is grey, so that colour means «look here».</summary>
    public bool Quiet { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ak-state");
        output.Attributes.SetAttribute("data-state", State.ToString().ToLowerInvariant());
        if (Quiet)
        {
            output.Attributes.SetAttribute("data-quiet", "");
        }

        output.Content.SetHtmlContent(Shapes.State(State)).AppendHtml("<span>");
        if (content.IsEmptyOrWhiteSpace)
        {
            output.Content.Append(SharedTexts.Get("State." + State));
        }
        else
        {
            output.Content.AppendHtml(content);
        }

        output.Content.AppendHtml("</span>");
    }
}
