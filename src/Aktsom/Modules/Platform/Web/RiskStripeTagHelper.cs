using System.Globalization;
using Aktsom.Risk;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aktsom.Modules.Platform.Web;

/// <summary>One level of a <c>risk-stripe</c>: how many, where its link leads, and a line under it such as «2,8 % av innkjøpene».</summary>
public sealed record RiskCount(RiskLevel Level, long Count, string Address, string? Note = null);

/// <summary><c>&lt;risk-stripe counts="…" /&gt;</c>: how a list is spread over the levels, as a stripe and as links with words and counts.</summary>
[HtmlTargetElement("risk-stripe", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RiskStripeTagHelper : TagHelper
{
    private const decimal Gap = 0.3m;

    /// <summary>The levels in the order shown, worst first and unknown last.</summary>
    public IReadOnlyList<RiskCount> Counts { get; set; } = [];

    /// <summary>The name of the list of links, for screen readers.</summary>
    public string Label { get; set; } = "";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ak-stripe");
        output.Content.SetHtmlContent("<svg aria-hidden=\"true\">").AppendHtml(Parts()).AppendHtml("</svg>");
        output.Content.AppendHtml("<ul");
        if (Label.Length > 0)
        {
            output.Content.AppendHtml(" aria-label=\"").Append(Label).AppendHtml("\"");
        }

        output.Content.AppendHtml(">");
        foreach (var count in Counts)
        {
            var level = RiskWordTagHelper.Code(count.Level);
            output.Content.AppendHtml("<li><a href=\"").Append(count.Address).AppendHtml("\">");
            output.Content.AppendHtml($"<span class=\"ak-risk\" data-level=\"{level}\">{Shapes.Risk(count.Level)}");
            output.Content.Append(RiskWordTagHelper.Word(count.Level)).AppendHtml("</span> <b>").Append(Formats.Number(count.Count));
            output.Content.AppendHtml("</b></a>");
            if (count.Note is not null)
            {
                output.Content.AppendHtml("<span>").Append(count.Note).AppendHtml("</span>");
            }

            output.Content.AppendHtml("</li>");
        }

        output.Content.AppendHtml("</ul>");
    }

    private string Parts()
    {
        var shown = Counts.Where(count => count.Count > 0).ToList();
        var total = shown.Sum(count => count.Count);
        var room = 100 - (Gap * Math.Max(shown.Count - 1, 0));
        var parts = new System.Text.StringBuilder();
        var at = 0m;
        foreach (var count in shown)
        {
            var width = Math.Max(room * count.Count / total, Gap);
            parts.Append(
                CultureInfo.InvariantCulture,
                $"""<rect data-level="{RiskWordTagHelper.Code(count.Level)}" x="{at:0.##}%" width="{width:0.##}%" height="100%"></rect>"""
            );
            at += width + Gap;
        }

        return parts.ToString();
    }
}
