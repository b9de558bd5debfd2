using System.Globalization;
using System.Text.Encodings.Web;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace Aktsom.Modules.Platform.Texts;

/// <summary>The texts of the page being written, as <c>T</c> in every page. See <see cref="SharedTexts"/>.</summary>
internal sealed class PageTexts(ModuleTexts modules, HtmlEncoder encoder) : IViewContextAware
{
    private IStringLocalizer texts = modules.For(typeof(SharedTexts));

    public void Contextualize(ViewContext viewContext) => texts = modules.ForPage(viewContext.ExecutingFilePath ?? "");

    public string this[string key] => texts[key];

    public string this[string key, params object[] values] => texts[key, values];

    /// <summary>One text for one and another for the rest: keys <c>key.one</c> and <c>key.many</c>; {0} is the number, then the values.</summary>
    public string Count(string key, long count, params object[] values) =>
        texts[key + (count == 1 ? ".one" : ".many"), [Formats.Number(count), .. values]];

    /// <summary>A text that holds markup of its own, such as a link; the values are encoded.</summary>
    public IHtmlContent Markup(string key, params object[] values)
    {
        var encoded = values.Select(object (value) => value is IHtmlContent ready ? Written(ready) : encoder.Encode(Shown(value)));
        return new HtmlString(string.Format(CultureInfo.CurrentCulture, texts[key].Value, [.. encoded]));
    }

    private string Written(IHtmlContent content)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(writer, encoder);
        return writer.ToString();
    }

    private static string Shown(object value) => Convert.ToString(value, CultureInfo.CurrentCulture) ?? "";
}
