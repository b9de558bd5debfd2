using System.Globalization;
using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aktsom.Modules.Platform.Web;

/// <summary><c>&lt;pager paging="Model.Paging" /&gt;</c>: links to the other pages of a list, by number or by key. Nothing when all is shown.</summary>
[HtmlTargetElement("pager", Attributes = "paging", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper(IFileVersionProvider versions) : TagHelper
{
    private const int Around = 1;

    /// <summary>Which part is shown.</summary>
    public Paging Paging { get; set; } = null!;

    /// <summary>The page being written.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!Paging.HasNext && !Paging.IsPastFirst)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ak-pager");
        output.Attributes.SetAttribute("aria-label", SharedTexts.Get("Pager.Label"));
        output.Content.SetHtmlContent(Paging.Number is { } number ? Numbers(number) : First());
        if (Paging.HasNext)
        {
            var (parameter, value) = Paging.Number is { } current
                ? (Paging.PageQuery, Text(current + 1))
                : (Paging.AfterQuery, Paging.NextAfter);
            var next = Link(Paging.Address(ViewContext.HttpContext.Request, parameter, value), SharedTexts.Get("Pager.Next"));
            next.Attributes["rel"] = "next";
            next.InnerHtml.AppendHtml(IconTagHelper.Svg(versions, "ArrowRight"));
            output.Content.AppendHtml(next);
        }
    }

    private IHtmlContent First() =>
        Paging.IsPastFirst
            ? Link(Paging.Address(ViewContext.HttpContext.Request, null, null), SharedTexts.Get("Pager.First"))
            : HtmlString.Empty;

    private TagBuilder Numbers(int current)
    {
        var last = Paging.Pages ?? (Paging.HasNext ? current + 1 : current);
        var list = new TagBuilder("ol");
        var previous = 0;
        foreach (
            var number in Enumerable
                .Range(1, last)
                .Where(n => n == 1 || (n == last && Paging.Pages is not null) || Math.Abs(n - current) <= Around)
        )
        {
            if (number > previous + 1)
            {
                list.InnerHtml.AppendHtml("<li aria-hidden=\"true\">…</li>");
            }

            previous = number;
            list.InnerHtml.AppendHtml("<li>").AppendHtml(PageLink(number, number == current)).AppendHtml("</li>");
        }

        return list;
    }

    private TagBuilder PageLink(int number, bool current)
    {
        var (parameter, value) = number == 1 ? (null, null) : (Paging.PageQuery, Text(number));
        var link = Link(Paging.Address(ViewContext.HttpContext.Request, parameter, value), Formats.Number(number));
        link.Attributes["aria-label"] = string.Format(CultureInfo.CurrentCulture, SharedTexts.Get("Pager.Page"), number);
        if (current)
        {
            link.Attributes["aria-current"] = "page";
        }

        return link;
    }

    private static TagBuilder Link(string address, string text)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = address;
        link.InnerHtml.Append(text);
        return link;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary><c>&lt;list-count paging="Model.Paging"&gt;størst innkjøp først&lt;/list-count&gt;</c>: «Viser 1–50 av mer enn 1 000, størst innkjøp først».</summary>
[HtmlTargetElement("list-count", Attributes = "paging")]
public sealed class ListCountTagHelper : TagHelper
{
    /// <summary>Which part is shown.</summary>
    public Paging Paging { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var order = await output.GetChildContentAsync();
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ak-count");
        output.Content.SetHtmlContent(Words(Paging));
        if (!order.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml(", ").AppendHtml(order);
        }
    }

    internal static HtmlString Words(Paging paging)
    {
        var shown =
            paging.From is { } from && paging.Shown > 0
                ? $"{Formats.Number(from)}–{Formats.Number(from + paging.Shown - 1)}"
                : Formats.Number(paging.Shown);
        var total = paging.Total is { } all
            ? $"<b>{Formats.Number(all)}</b>"
            : string.Format(CultureInfo.CurrentCulture, SharedTexts.Get("Pager.MoreThan"), $"<b>{Formats.Number(paging.Counted)}</b>");
        return new HtmlString(string.Format(CultureInfo.CurrentCulture, SharedTexts.Get("Pager.Shows"), $"<b>{shown}</b>", total));
    }
}
