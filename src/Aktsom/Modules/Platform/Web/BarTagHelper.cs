using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aktsom.Modules.Platform.Web;

/// <summary><c>&lt;bar value="34" max="100" /&gt;</c>: a meter beside a written number; itself hidden from screen readers.</summary>
[HtmlTargetElement("bar", Attributes = "value,max", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarTagHelper : TagHelper
{
    /// <summary>How much.</summary>
    public decimal Value { get; set; }

    /// <summary>Of how much; 0 draws an empty bar.</summary>
    public decimal Max { get; set; }

    /// <summary>Grows from the right edge, for a bar before a right-aligned number.</summary>
    public bool FromEnd { get; set; }

    /// <summary>The taller bar of progress lines.</summary>
    public bool Thick { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var width = Width(Value, Max);
        var start = FromEnd ? 100 - width : 0;
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Thick ? "ak-bar ak-bar--thick" : "ak-bar");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(
            string.Create(CultureInfo.InvariantCulture, $"""<rect x="{start:0.##}%" width="{width:0.##}%" height="100%"></rect>""")
        );
    }

    internal static decimal Width(decimal value, decimal max) => max <= 0 ? 0 : Math.Clamp(100 * value / max, 0, 100);
}
