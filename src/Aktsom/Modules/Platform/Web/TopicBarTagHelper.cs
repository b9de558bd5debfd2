using System.Globalization;
using Aktsom.Risk;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aktsom.Modules.Platform.Web;

/// <summary>
/// <c>&lt;topic-bar level="…" score="66" before="71" /&gt;</c>: points now filled, before measures as outline, ticks at 25, 50 and 75.
/// Stands beside the written points and word.
/// </summary>
[HtmlTargetElement("topic-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TopicBarTagHelper : TagHelper
{
    /// <summary>The level now.</summary>
    public RiskLevel? Level { get; set; }

    /// <summary>Points now, 0–100.</summary>
    public int? Score { get; set; }

    /// <summary>Points before measures, when they differ.</summary>
    public int? Before { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var level = Level ?? RiskLevel.Unknown;
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ak-topic");
        output.Attributes.SetAttribute("data-level", RiskWordTagHelper.Code(level));
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(Score is null || level == RiskLevel.Unknown ? Unknown : Known(Score.Value, Before));
    }

    private const string Unknown = """<rect class="unknown" x="0.5%" y="15%" width="99%" height="70%"></rect>""";

    private static string Known(int score, int? before)
    {
        var outline =
            before is { } earlier && earlier != score
                ? string.Create(CultureInfo.InvariantCulture, $"""<rect class="before" y="12%" width="{earlier}%" height="76%"></rect>""")
                : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""<rect class="ground" width="100%" height="100%"></rect>{Tick(25)}{Tick(50)}{Tick(75)}<rect class="now" y="12%" width="{score}%" height="76%"></rect>{outline}"""
        );
    }

    private static string Tick(int at) => $"""<line class="tick" x1="{at}%" x2="{at}%" y1="0" y2="100%"></line>""";
}
