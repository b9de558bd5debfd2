using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aktsom.Modules.Platform.Web;

/// <summary>
/// <c>&lt;field for="Name" hint="…" /&gt;</c>: label, hint, control and message for one bound property, tied together for screen readers.
/// The control follows the property's type: text, textarea, number, day, file, checkbox, select, radios or checkboxes. Content inside the
/// element is shown under the control.
/// </summary>
[HtmlTargetElement("field", Attributes = "for")]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>The bound property.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The label; otherwise the property's display name.</summary>
    public string? Label { get; set; }

    /// <summary>Help between label and control, at most twenty words.</summary>
    public string? Hint { get; set; }

    /// <summary>Marks the field «(valgfritt)»; otherwise what the property says: a nullable one is optional.</summary>
    public bool? Optional { get; set; }

    /// <summary>text, textarea, number, day, file, checkbox, select, radios, checkboxes, email, tel, url, password, search or hidden.</summary>
    public string? As { get; set; }

    /// <summary>The choices of a select, of radios or of checkboxes. An enum brings its own.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>The first, empty choice of a select.</summary>
    public string? EmptyOption { get; set; }

    /// <summary>Lines of a textarea.</summary>
    public int Rows { get; set; } = 5;

    /// <summary>short, medium or empty for the whole width.</summary>
    public string? Width { get; set; }

    /// <summary>What stands after the control, such as «kr» or «%».</summary>
    public string? Unit { get; set; }

    /// <summary>The organisation's own words are written in serif.</summary>
    public bool Serif { get; set; }

    /// <summary>Hides the label from the eye, not from screen readers: for fields in a table.</summary>
    public bool HideLabel { get; set; }

    /// <summary>The page being written.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        Optional ??= context.Items.ContainsKey(FilterFormTagHelper.Mark) ? false : null;
        var field = FieldFacts.Of(this);
        var passed = output.Attributes.ToList();
        output.Attributes.Clear();
        output.TagName = field.IsGroup ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.IsGroup ? "ak-field ak-fieldset" : "ak-field");
        if (field.IsGroup && field.DescribedBy is { } described)
        {
            output.Attributes.SetAttribute("aria-describedby", described);
        }

        var control = FieldControls.Write(this, field, passed);
        output.Content.SetHtmlContent(field.Kind == "checkbox" ? control : Heading(field));
        output.Content.AppendHtml(HintLine(field));
        if (field.Kind != "checkbox")
        {
            output.Content.AppendHtml(control);
        }

        output.Content.AppendHtml(content).AppendHtml(Message(field));
    }

    private TagBuilder Heading(FieldFacts field)
    {
        var label = new TagBuilder(field.IsGroup ? "legend" : "label");
        label.AddCssClass(HideLabel ? "ak-hidden" : "ak-label");
        if (!field.IsGroup)
        {
            label.Attributes["for"] = field.Id;
        }

        FieldControls.WriteLabel(label, field);
        return label;
    }

    private HtmlContentBuilder HintLine(FieldFacts field)
    {
        var line = new HtmlContentBuilder();
        return Hint is null
            ? line
            : (HtmlContentBuilder)line.AppendHtml($"<p class=\"ak-hint\" id=\"{field.HintId}\">").Append(Hint).AppendHtml("</p>");
    }

    private static HtmlContentBuilder Message(FieldFacts field)
    {
        var line = new HtmlContentBuilder();
        return field.Error is null
            ? line
            : (HtmlContentBuilder)
                line.AppendHtml($"<p class=\"ak-error\" id=\"{field.ErrorId}\">{Shapes.State(WorkState.Late)}<span>")
                    .Append(field.Error)
                    .AppendHtml("</span></p>");
    }
}

/// <summary>What a <see cref="FieldTagHelper"/> must know of its property before it writes anything.</summary>
internal sealed record FieldFacts(string Id, string Name, string Label, bool Optional, string Kind, string? Error, bool HasHint)
{
    private const int LongText = 400;

    public string HintId => Id + "-hint";
    public string ErrorId => Id + "-error";
    public bool IsGroup => Kind is "radios" or "checkboxes";

    public string? DescribedBy =>
        (HasHint, Error) switch
        {
            (true, not null) => HintId + " " + ErrorId,
            (true, null) => HintId,
            (false, not null) => ErrorId,
            _ => null,
        };

    public static FieldFacts Of(FieldTagHelper field)
    {
        var name = field.ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(field.For.Name);
        var metadata = field.For.Metadata;
        var kind = field.As ?? KindOf(metadata, field.Options is not null);
        field.ViewContext.ModelState.TryGetValue(name, out var entry);
        return new FieldFacts(
            TagBuilder.CreateSanitizedId(name, "_"),
            name,
            field.Label ?? metadata.DisplayName ?? metadata.PropertyName ?? name,
            field.Optional ?? (!metadata.IsRequired && kind != "checkbox"),
            kind,
            entry is { Errors.Count: > 0 } ? MessageOf(entry) : null,
            field.Hint is not null
        );
    }

    private static string MessageOf(ModelStateEntry entry)
    {
        var message = entry.Errors[0].ErrorMessage;
        return message.Length > 0 ? message : SharedTexts.Get("Validation.NotUnderstood");
    }

    private static string KindOf(ModelMetadata metadata, bool hasOptions)
    {
        var type = metadata.UnderlyingOrModelType;
        if (typeof(IFormFile).IsAssignableFrom(type) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(type))
        {
            return "file";
        }

        if (hasOptions || metadata.IsEnum)
        {
            return metadata.IsEnumerableType ? "checkboxes" : "select";
        }

        return metadata.DataTypeName switch
        {
            "MultilineText" => "textarea",
            "EmailAddress" => "email",
            "Password" => "password",
            "PhoneNumber" => "tel",
            "Url" => "url",
            _ when type == typeof(bool) => "checkbox",
            _ when type == typeof(DateOnly) => "day",
            _ when type.IsPrimitive || type == typeof(decimal) => "number",
            _ => metadata
                .ValidatorMetadata.OfType<System.ComponentModel.DataAnnotations.StringLengthAttribute>()
                .Any(limit => limit.MaximumLength > LongText)
                ? "textarea"
                : "text",
        };
    }
}
