using System.Globalization;
using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aktsom.Modules.Platform.Web;

/// <summary><c>&lt;severity value="5" highest /&gt;</c>: five small squares and the number. Severity is not risk and has its own form.</summary>
[HtmlTargetElement("severity", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SeverityTagHelper : TagHelper
{
    private const int Most = 5;
    private const int Grave = 4;

    /// <summary>1 to 5; null when it is not judged.</summary>
    public int? Value { get; set; }

    /// <summary>Whether this is the highest of the three tests, which is then coloured and bold.</summary>
    public bool Highest { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ak-squares");
        if (Highest && Value is { } value)
        {
            output.Attributes.SetAttribute("data-highest", Math.Clamp(value, 1, Most) >= Grave ? "grave" : "some");
        }

        output.Content.SetHtmlContent(Shapes.Squares(Value, Most));
        if (Value is { } known)
        {
            output.Content.Append(known.ToString(CultureInfo.CurrentCulture));
            output.Content.AppendHtml("<span class=\"ak-hidden\"> ").Append(SharedTexts.Get("Severity.OfFive")).AppendHtml("</span>");
        }
        else
        {
            output.Content.AppendHtml("<span aria-hidden=\"true\">–</span><span class=\"ak-hidden\">");
            output.Content.Append(SharedTexts.Get("Severity.NotJudged")).AppendHtml("</span>");
        }
    }
}
