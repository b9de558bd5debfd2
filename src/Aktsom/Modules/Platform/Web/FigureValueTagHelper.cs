using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aktsom.Modules.Platform.Web;

/// <summary>
/// <c>&lt;figure-value trace="share-bound"&gt;99 %&lt;/figure-value&gt;</c>: a figure whose ground can be opened. A plain link: the server
/// renders the trace open, and where the page already holds it the browser opens it by the fragment.
/// </summary>
[HtmlTargetElement("figure-value", Attributes = "trace")]
public sealed class FigureValueTagHelper : TagHelper
{
    /// <summary>The id of the <c>figure-trace</c> on this page.</summary>
    public string Trace { get; set; } = "";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ak-figure");
        output.Attributes.SetAttribute("href", FigureTraceTagHelper.Address(Trace));
    }
}

/// <summary>
/// <c>&lt;figure-trace id="share-bound" value="99 %" label="…" count="264 av 267 poster"&gt;…&lt;/figure-trace&gt;</c>: the ground of a figure,
/// folded until asked for.
/// </summary>
[HtmlTargetElement("figure-trace", Attributes = "id,value,label")]
public sealed class FigureTraceTagHelper : TagHelper
{
    /// <summary>The query parameter that asks for a trace to be open.</summary>
    public const string Query = "figure";

    /// <summary>Unique on the page; letters, digits and hyphens.</summary>
    public string Id { get; set; } = "";

    /// <summary>The figure as written in the text.</summary>
    public string Value { get; set; } = "";

    /// <summary>What is counted.</summary>
    public string Label { get; set; } = "";

    /// <summary>How many records it rests on, in words.</summary>
    public string? Count { get; set; }

    /// <summary>Open from the start.</summary>
    public bool Open { get; set; }

    /// <summary>The page being written.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ak-trace");
        if (Open || ViewContext.HttpContext.Request.Query[Query] == Id)
        {
            output.Attributes.SetAttribute("open", "");
        }

        output.Content.SetHtmlContent("<summary><strong>").Append(Value).AppendHtml("</strong> ").Append(Label);
        if (Count is not null)
        {
            output.Content.AppendHtml(" <span class=\"ak-muted\">").Append(Count).AppendHtml("</span>");
        }

        // The id stands inside: a fragment that points at the details element itself does not open it.
        var body = new TagBuilder("div");
        body.AddCssClass("ak-trace__body");
        body.Attributes["id"] = Id;
        body.InnerHtml.AppendHtml(content);
        output.Content.AppendHtml("</summary>").AppendHtml(body);
    }

    internal static string Address(string id) => $"?{Query}={Uri.EscapeDataString(id)}#{Uri.EscapeDataString(id)}";
}

/// <summary><c>&lt;trace-sum&gt;</c>: the sum of a trace as a column of <c>&lt;trace-row value="33" op="+"&gt;what&lt;/trace-row&gt;</c>.</summary>
[HtmlTargetElement("trace-sum")]
public sealed class TraceSumTagHelper : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ak-sum");
    }
}

/// <summary>One line of a <c>trace-sum</c>.</summary>
[HtmlTargetElement("trace-row", ParentTag = "trace-sum", Attributes = "value")]
public sealed class TraceRowTagHelper : TagHelper
{
    /// <summary>The number, already formatted.</summary>
    public string Value { get; set; } = "";

    /// <summary>+, −, av or =; nothing on the first line.</summary>
    public string? Op { get; set; }

    /// <summary>The line under the rule.</summary>
    public bool Result { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Result)
        {
            output.Attributes.SetAttribute("class", "result");
        }

        var number = new TagBuilder("dd");
        if (Op is not null)
        {
            number.Attributes["data-op"] = Op;
        }

        number.InnerHtml.Append(Value);
        output.PreContent.SetHtmlContent("<dt>");
        output.PostContent.SetHtmlContent("</dt>").AppendHtml(number);
    }
}
