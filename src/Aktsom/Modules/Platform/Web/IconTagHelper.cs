using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aktsom.Modules.Platform.Web;

/// <summary><c>&lt;icon name="Download" /&gt;</c>: an Aksel icon from the sprite, hidden from screen readers, so always beside a word.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper(IFileVersionProvider versions) : TagHelper
{
    /// <summary>Where the sprite is served.</summary>
    public const string Sprite = "/assets/icons.svg";

    /// <summary>The icon's name, one of those in Assets/icons.json.</summary>
    public string Name { get; set; } = "";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ak-icon");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("width", "20");
        output.Attributes.SetAttribute("height", "20");
        output.Attributes.SetAttribute("viewBox", "0 0 24 24");
        output.Content.SetHtmlContent(Use(versions, Name));
    }

    /// <summary>The same, for other tag helpers.</summary>
    internal static string Svg(IFileVersionProvider versions, string name) =>
        $"""<svg class="ak-icon" aria-hidden="true" width="20" height="20" viewBox="0 0 24 24">{Use(versions, name)}</svg>""";

    private static string Use(IFileVersionProvider versions, string name) =>
        $"""<use href="{versions.AddFileVersionToPath("", Sprite)}#{name}"></use>""";
}
