using System.Globalization;
using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aktsom.Modules.Platform.Web;

/// <summary><c>&lt;error-summary /&gt;</c>: first in the form; nothing until something is wrong, then what and where, with links to the fields.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>The page being written.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var faults = ViewContext
            .ModelState.Where(entry => entry.Value is { Errors.Count: > 0 })
            .SelectMany(entry => entry.Value!.Errors.Select(error => (Field: entry.Key, error.ErrorMessage)))
            .Select(fault =>
                fault with
                {
                    ErrorMessage = fault.ErrorMessage.Length > 0 ? fault.ErrorMessage : SharedTexts.Get("Validation.NotUnderstood"),
                }
            )
            .Distinct()
            .OrderBy(fault => Place(ViewContext.ViewData.ModelMetadata, fault.Field), StringComparer.Ordinal)
            .ToList();
        if (faults.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-error-summary");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("autofocus", "");
        output.Content.SetHtmlContent("<h2>").Append(Title(faults.Count)).AppendHtml("</h2><ul>");
        foreach (var (field, message) in faults)
        {
            output.Content.AppendHtml("<li>");
            if (field.Length > 0)
            {
                var link = new TagBuilder("a");
                link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(field, "_");
                link.InnerHtml.Append(message);
                output.Content.AppendHtml(link);
            }
            else
            {
                output.Content.Append(message);
            }

            output.Content.AppendHtml("</li>");
        }

        output.Content.AppendHtml("</ul>");
    }

    /// <summary>Faults stand in the order of the page's properties, which is that of its fields; those of the whole form come first.</summary>
    private static string Place(ModelMetadata? model, string field)
    {
        var place = "";
        foreach (var name in field.Split('.', '[').Select(part => part.TrimEnd(']')))
        {
            var index = model?.Properties.Select(property => property.PropertyName).ToList().IndexOf(name) ?? -1;
            place += index < 0 ? name : index.ToString("D3", CultureInfo.InvariantCulture);
            model = index < 0 ? model?.ElementMetadata : model!.Properties[index];
        }

        return place;
    }

    private static string Title(int count) =>
        count == 1
            ? SharedTexts.Get("Errors.Title.one")
            : string.Format(CultureInfo.CurrentCulture, SharedTexts.Get("Errors.Title.many"), NumberWords.Capital(count));
}
