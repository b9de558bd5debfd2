using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aktsom.Modules.Platform.Web;

/// <summary>Which kind of «no figure» it is.</summary>
public enum NoFigure
{
    /// <summary>We do not know.</summary>
    Unknown,

    /// <summary>The question does not concern this organisation.</summary>
    NotApplicable,

    /// <summary>Known, but fewer than five: shown, someone could be recognised.</summary>
    TooFew,

    /// <summary>The whole is zero, so there is no share of it.</summary>
    NothingToCount,

    /// <summary>Aktsom cannot compute it yet.</summary>
    ModuleNotBuilt,
}

/// <summary><c>&lt;no-figure kind="Unknown"&gt;Leverandørene er ikke spurt.&lt;/no-figure&gt;</c>: says which kind of none, and why.</summary>
[HtmlTargetElement("no-figure", Attributes = "kind")]
public sealed class NoFigureTagHelper : TagHelper
{
    /// <summary>Which kind of none.</summary>
    public NoFigure Kind { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var why = await output.GetChildContentAsync();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ak-none");
        output.Content.SetHtmlContent("<b>").Append(SharedTexts.Get("NoFigure." + Kind)).AppendHtml("</b>");
        if (!why.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml(" <span>").AppendHtml(why).AppendHtml("</span>");
        }
    }
}
