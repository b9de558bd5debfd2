using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;

namespace Aktsom.Tests.Running;

/// <summary>What a tag helper writes, as a browser reads it.</summary>
internal static class Rendered
{
    /// <param name="helper">The tag helper with its properties set.</param>
    /// <param name="content">What stands inside the element.</param>
    /// <param name="attributes">Attributes as written in the page.</param>
    public static async Task<IElement> ElementAsync(ITagHelper helper, string content = "", params (string Name, object Value)[] attributes)
    {
        var html = await HtmlAsync(helper, content, attributes);
        var parser = new HtmlParser();
        var document = await parser.ParseDocumentAsync($"<body><table><tbody></tbody></table>{html}</body>", CancellationToken.None);
        return document.Body!.LastElementChild!;
    }

    public static async Task<string> HtmlAsync(ITagHelper helper, string content = "", params (string Name, object Value)[] attributes)
    {
        var list = new TagHelperAttributeList(attributes.Select(one => new TagHelperAttribute(one.Name, one.Value)));
        var context = new TagHelperContext("element", list, new Dictionary<object, object>(), "test");
        var output = new TagHelperOutput(
            "element",
            [],
            (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent().AppendHtml(content))
        );
        helper.Init(context);
        await helper.ProcessAsync(context, output);
        if (!output.IsContentModified && content.Length > 0)
        {
            output.Content.SetHtmlContent(content);
        }

        await using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    public static ViewContext View(string query = "") => View(new ModelStateDictionary(), query);

    public static ViewContext View(ModelStateDictionary state, string query = "")
    {
        var http = new DefaultHttpContext();
        http.Request.Path = "/list";
        http.Request.QueryString = new QueryString(query);
        var action = new Microsoft.AspNetCore.Mvc.ActionContext(http, new RouteData(), new ActionDescriptor(), state);
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), state);
        return new ViewContext
        {
            HttpContext = action.HttpContext,
            RouteData = action.RouteData,
            ActionDescriptor = action.ActionDescriptor,
            ViewData = data,
        };
    }
}

/// <summary>Leaves addresses of files as they are.</summary>
internal sealed class NoVersions : IFileVersionProvider
{
    public string AddFileVersionToPath(PathString requestPathBase, string path) => path;
}
