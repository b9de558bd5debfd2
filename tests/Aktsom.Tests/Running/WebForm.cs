using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Aktsom.Tests.Running;

/// <summary>A form filled in by the labels people read, sent with all that the page put in it, its real token among it.</summary>
internal sealed class WebForm(WebPage page, IHtmlFormElement form, string? button)
{
    private readonly Dictionary<string, (string Name, byte[] Content)> files = new(StringComparer.Ordinal);

    /// <summary>What stands in a field now.</summary>
    public string ValueOf(string label) =>
        Control(label) switch
        {
            IHtmlInputElement { Type: "checkbox" } box => box.IsChecked ? "true" : "",
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => WebPage.Plain(select.Options.FirstOrDefault(option => option.IsSelected)?.Text ?? ""),
            var group => WebPage.Plain(
                group.QuerySelectorAll<IHtmlInputElement>("input").Where(input => input.IsChecked).Select(LabelOf).FirstOrDefault() ?? ""
            ),
        };

    public string ErrorAt(string label) =>
        WebPage.Plain(Control(label).Closest(".ak-field")?.QuerySelector(".ak-error")?.TextContent ?? "");

    /// <summary>Changes a field that people do not see, as someone who forges a form would.</summary>
    public WebForm Set(string name, string value)
    {
        ((IHtmlInputElement)form.Elements.First(element => element.GetAttribute("name") == name)).Value = value;
        return this;
    }

    /// <summary>Ticks the choice of this value among those that share a name, and no other.</summary>
    public WebForm Choose(string name, string value)
    {
        foreach (var box in form.Elements.OfType<IHtmlInputElement>().Where(element => element.Name == name))
        {
            box.IsChecked = box.Value == value;
        }

        return this;
    }

    public WebForm Attach(string label, string fileName, byte[] content)
    {
        files[((IHtmlInputElement)Control(label)).Name!] = (fileName, content);
        return this;
    }

    /// <summary>Fills the named fields and presses the form's button. A choice is named by its text; a box is ticked by any text but empty.</summary>
    public async Task<WebPage> SubmitAsync(params (string Label, string? Value)[] fields)
    {
        foreach (var (label, value) in fields)
        {
            Fill(Control(label), value ?? "");
        }

        var pressed = ButtonOf(form, button);
        var action = pressed?.GetAttribute("formaction") ?? form.GetAttribute("action");
        var target = string.IsNullOrEmpty(action) ? page.Address : new Uri(page.Address, action);
        var values = Values(pressed).ToList();
        if (form.Method != "post")
        {
            var query = string.Join('&', values.Select(pair => Uri.EscapeDataString(pair.Key) + "=" + Uri.EscapeDataString(pair.Value)));
            return await page.Browser.GetAsync(
                new UriBuilder(target) { Query = query }
                    .Uri
                    .PathAndQuery
            );
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = Body(values) };
        return await page.Browser.SendAsync(request);
    }

    /// <summary>Sends the form to another address than its own, as someone who forges one would.</summary>
    public async Task<WebPage> SendToAsync(string path, params (string Label, string? Value)[] fields)
    {
        form.SetAttribute("action", path);
        ButtonOf(form, button)?.RemoveAttribute("formaction");
        return await SubmitAsync(fields);
    }

    internal static IElement? ButtonOf(IHtmlFormElement form, string? text) =>
        form
            .Elements.Concat(form.QuerySelectorAll("button"))
            .Where(element => element is IHtmlButtonElement { Type: "submit" } or IHtmlInputElement { Type: "submit" })
            .FirstOrDefault(element => text is null || WebPage.Plain(element.TextContent) == text);

    private HttpContent Body(IEnumerable<KeyValuePair<string, string>> values)
    {
        if (form.GetAttribute("enctype") != "multipart/form-data")
        {
            return new FormUrlEncodedContent(values);
        }

        var body = new MultipartFormDataContent();
        foreach (var (name, value) in values)
        {
            body.Add(new StringContent(value), name);
        }

        foreach (var (name, file) in files)
        {
            body.Add(new ByteArrayContent(file.Content), name, file.Name);
        }

        return body;
    }

    private IEnumerable<KeyValuePair<string, string>> Values(IElement? pressed)
    {
        foreach (var element in form.Elements.Where(element => !element.HasAttribute("disabled")))
        {
            var name = element.GetAttribute("name") ?? "";
            var value = element switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? box.Value : null,
                IHtmlInputElement { Type: "submit" or "button" or "file" or "image" or "reset" } => null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value,
                _ => null,
            };
            if (name.Length > 0 && value is not null)
            {
                yield return new(name, value);
            }
        }

        if (pressed?.GetAttribute("name") is { Length: > 0 } submitter)
        {
            yield return new(submitter, pressed.GetAttribute("value") ?? "");
        }
    }

    private static void Fill(IElement control, string value)
    {
        switch (control)
        {
            case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                box.IsChecked = value.Length > 0;
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select:
                var option = select.Options.FirstOrDefault(option => WebPage.Plain(option.Text) == value || option.Value == value);
                select.Value = option?.Value ?? throw new InvalidOperationException($"«{value}» is not a choice of {select.Name}.");
                break;
            default:
                var choices = control.QuerySelectorAll<IHtmlInputElement>("input").ToList();
                foreach (var choice in choices)
                {
                    choice.IsChecked = LabelOf(choice) == value || choice.Value == value;
                }

                Assert.Contains(choices, choice => choice.IsChecked);
                break;
        }
    }

    private IElement Control(string label)
    {
        // A control may belong to the form by its «form» attribute and stand elsewhere on the page.
        var named =
            form.QuerySelectorAll("label, legend").FirstOrDefault(element => WithoutMark(element) == label)
            ?? page.Document.QuerySelectorAll("label").FirstOrDefault(element => WithoutMark(element) == label);
        return named switch
            {
                IHtmlLabelElement { HtmlFor: { Length: > 0 } id } => form.Elements.FirstOrDefault(element => element.Id == id),
                IHtmlLabelElement around => around.QuerySelector("input, select, textarea"),
                { LocalName: "legend" } => named.ParentElement,
                _ => null,
            }
            ?? throw new InvalidOperationException(
                $"No field «{label}» on {page.Path}. There are: {string.Join(", ", form.QuerySelectorAll("label, legend").Select(WithoutMark))}"
            );
    }

    private static string LabelOf(IHtmlInputElement input) =>
        WebPage.Plain(
            input.Labels?.FirstOrDefault()?.TextContent ?? input.Owner!.QuerySelector($"label[for='{input.Id}']")?.TextContent ?? ""
        );

    private static string WithoutMark(IElement label)
    {
        var mark = label.QuerySelector(".ak-optional")?.TextContent ?? "";
        var text = label.TextContent;
        return WebPage.Plain(mark.Length > 0 ? text.Replace(mark, "", StringComparison.Ordinal) : text);
    }
}
