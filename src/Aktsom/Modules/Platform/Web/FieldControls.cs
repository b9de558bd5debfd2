using System.Globalization;
using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aktsom.Modules.Platform.Web;

/// <summary>The control of a <see cref="FieldTagHelper"/>, by its kind.</summary>
internal static class FieldControls
{
    public static IHtmlContent Write(FieldTagHelper field, FieldFacts facts, IReadOnlyList<TagHelperAttribute> passed)
    {
        var control = facts.Kind switch
        {
            "textarea" => TextArea(field, facts),
            "select" => Select(field, facts),
            "file" => File(field, facts),
            "checkbox" => Checkbox(field, facts),
            "radios" or "checkboxes" => Choices(field, facts),
            _ => Input(field, facts),
        };
        if (facts.IsGroup)
        {
            return control;
        }

        Describe(control, field, facts, passed);
        return facts.Kind == "checkbox" ? Choice(control, facts) : WithUnit(control, field.Unit);
    }

    public static void WriteLabel(TagBuilder label, FieldFacts facts)
    {
        label.InnerHtml.Append(facts.Label);
        if (facts.Optional)
        {
            label.InnerHtml.AppendHtml(" <span class=\"ak-optional\">").Append(SharedTexts.Get("Field.Optional")).AppendHtml("</span>");
        }
    }

    private static void Describe(TagBuilder element, FieldTagHelper field, FieldFacts facts, IReadOnlyList<TagHelperAttribute> passed)
    {
        element.Attributes["id"] = facts.Id;
        element.Attributes["name"] = facts.Name;
        if (facts.DescribedBy is { } described)
        {
            element.Attributes["aria-describedby"] = described;
        }

        if (facts.Error is not null)
        {
            element.Attributes["aria-invalid"] = "true";
        }

        if (facts.Kind != "checkbox")
        {
            element.AddCssClass("ak-input");
            if (field.Width is { } width)
            {
                element.AddCssClass("ak-input--" + width);
            }

            if (field.Serif)
            {
                element.AddCssClass("ak-serif");
            }
        }

        foreach (var attribute in passed)
        {
            element.Attributes[attribute.Name] = attribute.Value?.ToString() ?? "";
        }
    }

    private static TagBuilder Input(FieldTagHelper field, FieldFacts facts)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        var (type, mode) = facts.Kind switch
        {
            "day" => ("text", "numeric"),
            "number" => ("text", field.For.Metadata.UnderlyingOrModelType == typeof(int) ? "numeric" : "decimal"),
            var other => (other, null),
        };
        input.Attributes["type"] = type;
        if (mode is not null)
        {
            input.Attributes["inputmode"] = mode;
        }

        if (facts.Kind is "day" && field.Width is null)
        {
            input.AddCssClass("ak-input--short");
        }

        if (facts.Kind != "password")
        {
            input.Attributes["value"] = Value(field, facts);
        }

        return input;
    }

    private static TagBuilder TextArea(FieldTagHelper field, FieldFacts facts)
    {
        var area = new TagBuilder("textarea");
        area.Attributes["rows"] = field.Rows.ToString(CultureInfo.InvariantCulture);

        // A line break first: HTML drops one there, and a text may begin with one.
        area.InnerHtml.AppendHtml("\n").Append(Value(field, facts));
        return area;
    }

    private static TagBuilder File(FieldTagHelper field, FieldFacts facts)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "file";
        if (field.For.Metadata.IsEnumerableType)
        {
            input.Attributes["multiple"] = "";
        }

        input.Attributes["id"] = facts.Id;
        return input;
    }

    private static TagBuilder Select(FieldTagHelper field, FieldFacts facts)
    {
        var select = new TagBuilder("select");
        var chosen = Chosen(field, facts);
        if (field.EmptyOption is not null || !field.For.Metadata.IsRequired)
        {
            select.InnerHtml.AppendHtml("<option value=\"\">").Append(field.EmptyOption ?? "").AppendHtml("</option>");
        }

        foreach (var item in Items(field))
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = item.Value ?? item.Text;
            if (chosen.Contains(item.Value ?? item.Text))
            {
                option.Attributes["selected"] = "";
            }

            option.InnerHtml.Append(item.Text);
            select.InnerHtml.AppendHtml(option);
        }

        return select;
    }

    private static TagBuilder Checkbox(FieldTagHelper field, FieldFacts facts)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "checkbox";
        input.Attributes["value"] = "true";
        if (Value(field, facts).Split(',').Any(value => value.Equals("true", StringComparison.OrdinalIgnoreCase)))
        {
            input.Attributes["checked"] = "";
        }

        return input;
    }

    private static TagBuilder Choice(TagBuilder input, FieldFacts facts)
    {
        var row = new TagBuilder("div");
        row.AddCssClass("ak-choice");
        var label = new TagBuilder("label");
        label.Attributes["for"] = facts.Id;
        WriteLabel(label, facts);
        row.InnerHtml.AppendHtml(input).AppendHtml(label);
        return row;
    }

    private static TagBuilder Choices(FieldTagHelper field, FieldFacts facts)
    {
        var list = new TagBuilder("div");
        list.AddCssClass("ak-choices");
        var chosen = Chosen(field, facts);
        var number = 0;
        foreach (var item in Items(field))
        {
            // The first keeps the field's own id, so that the error summary's link lands on it.
            var id = number++ == 0 ? facts.Id : string.Create(CultureInfo.InvariantCulture, $"{facts.Id}_{number}");
            var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            input.Attributes["type"] = facts.Kind == "radios" ? "radio" : "checkbox";
            input.Attributes["id"] = id;
            input.Attributes["name"] = facts.Name;
            input.Attributes["value"] = item.Value ?? item.Text;
            if (chosen.Contains(item.Value ?? item.Text))
            {
                input.Attributes["checked"] = "";
            }

            list.InnerHtml.AppendHtml("<div class=\"ak-choice\">").AppendHtml(input);
            list.InnerHtml.AppendHtml($"<label for=\"{id}\">").Append(item.Text).AppendHtml("</label></div>");
        }

        return list;
    }

    private static TagBuilder WithUnit(TagBuilder element, string? unit)
    {
        if (unit is null)
        {
            return element;
        }

        var row = new TagBuilder("div");
        row.AddCssClass("ak-unit");
        row.InnerHtml.AppendHtml(element).AppendHtml("<span>").Append(unit).AppendHtml("</span>");
        return row;
    }

    private static IEnumerable<SelectListItem> Items(FieldTagHelper field) =>
        field.Options
        ?? field.For.Metadata.EnumGroupedDisplayNamesAndValues?.Select(choice => new SelectListItem(
            choice.Key.Name,
            Enum.ToObject(field.For.Metadata.UnderlyingOrModelType, long.Parse(choice.Value, CultureInfo.InvariantCulture)).ToString()
        ))
        ?? [];

    private static HashSet<string> Chosen(FieldTagHelper field, FieldFacts facts)
    {
        if (field.ViewContext.ModelState.TryGetValue(facts.Name, out var entry) && entry.RawValue is not null)
        {
            return entry.RawValue is string[] many ? [.. many] : [Convert.ToString(entry.RawValue, CultureInfo.CurrentCulture) ?? ""];
        }

        return field.For.Model switch
        {
            null => [],
            string one => [one],
            System.Collections.IEnumerable many => [.. many.Cast<object>().Select(Shown)],
            var one => [Shown(one)],
        };
    }

    /// <summary>What was typed, even when it could not be understood; otherwise the property's value as people write it.</summary>
    private static string Value(FieldTagHelper field, FieldFacts facts) =>
        field.ViewContext.ModelState.TryGetValue(facts.Name, out var entry) && entry.AttemptedValue is { } typed
            ? typed
            : Shown(field.For.Model);

    private static string Shown(object? value) =>
        value switch
        {
            DateOnly day => Formats.TableDay(day),
            decimal number => number.ToString("0.############", CultureInfo.CurrentCulture),
            _ => Convert.ToString(value, CultureInfo.CurrentCulture) ?? "",
        };
}
