using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aktsom.Modules.Platform.Web;

/// <summary>
/// <c>&lt;sort-header key="purchases" sort="Model.Sort" form="selection" number&gt;Innkjøp&lt;/sort-header&gt;</c>: a column header that sorts.
/// A button of the list's GET form, so it works without script and keeps the filters.
/// </summary>
[HtmlTargetElement("sort-header", Attributes = "key,sort,form")]
public sealed class SortHeaderTagHelper(IFileVersionProvider versions) : TagHelper
{
    /// <summary>The column's key in the address.</summary>
    public string Key { get; set; } = "";

    /// <summary>The order of the list now.</summary>
    public Sort Sort { get; set; } = new("");

    /// <summary>The id of the <c>filter-form</c>.</summary>
    public string Form { get; set; } = "";

    /// <summary>A column of numbers: right-aligned, largest first at the first press.</summary>
    public bool Number { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var label = await output.GetChildContentAsync();
        var current = Sort.Key == Key;
        var next = new Sort(Key, current ? !Sort.Descending : Number);
        output.TagName = "th";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("scope", "col");
        var classes = string.Join(' ', new[] { context.AllAttributes["class"]?.Value.ToString(), Number ? "num" : null }.OfType<string>());
        if (classes.Length > 0)
        {
            output.Attributes.SetAttribute("class", classes);
        }

        if (current)
        {
            output.Attributes.SetAttribute("aria-sort", Sort.Descending ? "descending" : "ascending");
        }

        var button = new TagBuilder("button");
        button.AddCssClass("ak-sort");
        button.Attributes["type"] = "submit";
        button.Attributes["form"] = Form;
        button.Attributes["name"] = Sort.Query;
        button.Attributes["value"] = next.ToString();
        button.InnerHtml.AppendHtml(label);
        if (current)
        {
            var arrow = Sort.Descending ? "ArrowDown" : "ArrowUp";
            button.InnerHtml.AppendHtml(IconTagHelper.Svg(versions, arrow));
        }

        output.Content.SetHtmlContent(button);
    }
}
