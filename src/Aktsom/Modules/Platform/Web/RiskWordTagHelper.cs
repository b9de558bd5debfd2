using Aktsom.Modules.Platform.Texts;
using Aktsom.Risk;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aktsom.Modules.Platform.Web;

/// <summary><c>&lt;risk-word level="…" score="…" /&gt;</c>: the risk level as word and shape; colour only supports.</summary>
[HtmlTargetElement("risk-word", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RiskWordTagHelper : TagHelper
{
    /// <summary>The level; null is shown as unknown.</summary>
    public RiskLevel? Level { get; set; }

    /// <summary>Points 0–100, written before the word; «–» for an unknown level, which never has a number.</summary>
    public int? Score { get; set; }

    /// <summary>The larger size, for the head of a page.</summary>
    public bool Large { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var level = Level ?? RiskLevel.Unknown;
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Large ? "ak-risk ak-risk--large" : "ak-risk");
        output.Attributes.SetAttribute("data-level", Code(level));
        output.Content.SetHtmlContent(Shapes.Risk(level));
        output.Content.Append(Word(level));
        if (context.AllAttributes.ContainsName("score"))
        {
            var points = level == RiskLevel.Unknown ? "–" : Formats.Number(Score);
            output.PreElement.SetHtmlContent($"<span class=\"ak-score\">{points}</span> ");
        }
    }

    internal static string Word(RiskLevel level) => SharedTexts.Get("Risk." + level);

    internal static string Code(RiskLevel level) =>
        level == RiskLevel.Unknown ? "u" : ((int)level).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
