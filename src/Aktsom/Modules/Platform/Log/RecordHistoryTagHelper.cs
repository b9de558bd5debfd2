using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aktsom.Modules.Platform.Log;

/// <summary><c>&lt;record-history entity="supplier" id="@Model.Id" /&gt;</c>: what has happened to a record, newest first, in words. The heading is its own.</summary>
[HtmlTargetElement("record-history", Attributes = "entity,id", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RecordHistoryTagHelper : TagHelper
{
    private const int ShownAtOnce = 10;
    private const int Most = 200;

    /// <summary>The kind of record, as it is logged.</summary>
    public string Entity { get; set; } = "";

    /// <summary>The record's id.</summary>
    public object Id { get; set; } = "";

    /// <summary>The kind of other records whose history is shown among this one's.</summary>
    public string AlsoEntity { get; set; } = "";

    /// <summary>Their ids.</summary>
    public IEnumerable<string> AlsoIds { get; set; } = [];

    /// <summary>The page being written.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        string[] others = [.. AlsoIds];
        var query = new LogQuery(Entity, Id.ToString() ?? "", Also: others.Length == 0 ? null : new LogAlso(AlsoEntity, others));
        var lines = await http.RequestServices.GetRequiredService<LogReader>().ReadAsync(query, null, Most + 1, http.RequestAborted);
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ak-section");
        output.Content.SetHtmlContent("<h2>").Append(SharedTexts.Get("History.Title")).AppendHtml("</h2>");
        if (lines.Count == 0)
        {
            output.Content.AppendHtml("<p>").Append(SharedTexts.Get("History.None")).AppendHtml("</p>");
            return;
        }

        output.Content.AppendHtml(LogHtml.Timeline(lines.Take(ShownAtOnce)));
        if (lines.Count > ShownAtOnce)
        {
            output.Content.AppendHtml("<details><summary>").Append(SharedTexts.Get("History.Older")).AppendHtml("</summary>");
            output.Content.AppendHtml(LogHtml.Timeline(lines.Skip(ShownAtOnce).Take(Most))).AppendHtml("</details>");
        }

        if (lines.Count > Most)
        {
            output.Content.AppendHtml("<p>").Append(SharedTexts.Get("History.Cut")).AppendHtml("</p>");
        }
    }
}
