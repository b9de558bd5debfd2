using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aktsom.Modules.Platform.Web;

/// <summary><c>&lt;money amount="…" currency="NOK" /&gt;</c>: 142 622 026 kr, or with <c>millions</c> 142,6 mill. kr. «–» when not known.</summary>
[HtmlTargetElement("money", Attributes = "amount", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MoneyTagHelper : TagHelper
{
    /// <summary>How much.</summary>
    public decimal? Amount { get; set; }

    /// <summary>ISO 4217 code.</summary>
    public string Currency { get; set; } = "NOK";

    /// <summary>In millions.</summary>
    public bool Millions { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ak-number");
        output.Content.SetContent(
            Amount is not { } amount ? "–"
            : Millions ? Formats.Millions(amount, Currency)
            : Formats.Money(amount, Currency)
        );
    }
}

/// <summary><c>&lt;share of="267" part="264" /&gt;</c>: 98,9 %. With <c>words</c> also «264 av 267».</summary>
[HtmlTargetElement("share", Attributes = "part,of", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ShareTagHelper : TagHelper
{
    /// <summary>The numerator.</summary>
    public decimal Part { get; set; }

    /// <summary>The denominator.</summary>
    public decimal Of { get; set; }

    /// <summary>Decimals of the percentage.</summary>
    public int Decimals { get; set; } = 1;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ak-number");
        output.Content.SetContent(Formats.Share(Part, Of, Decimals));
    }
}

/// <summary>How a day is written.</summary>
public enum DayForm
{
    /// <summary>12. mai 2026.</summary>
    Text,

    /// <summary>12. mai.</summary>
    Brief,

    /// <summary>12.05.2026.</summary>
    Table,

    /// <summary>tirsdag 12. mai.</summary>
    Weekday,

    /// <summary>tirs. 12. mai.</summary>
    ShortWeekday,
}

/// <summary><c>&lt;day value="…" form="Table" /&gt;</c>: a day as people write it, and as machines read it. «–» when not known.</summary>
[HtmlTargetElement("day", Attributes = "value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DayTagHelper : TagHelper
{
    /// <summary>The day.</summary>
    public DateOnly? Value { get; set; }

    /// <summary>How it is written.</summary>
    public DayForm Form { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Value is not { } day)
        {
            output.TagName = "span";
            output.Content.SetContent("–");
            return;
        }

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        output.Content.SetContent(
            Form switch
            {
                DayForm.Brief => Formats.ShortDay(day),
                DayForm.Table => Formats.TableDay(day),
                DayForm.Weekday => Formats.Weekday(day),
                DayForm.ShortWeekday => Formats.ShortWeekday(day),
                _ => Formats.Day(day),
            }
        );
    }
}
