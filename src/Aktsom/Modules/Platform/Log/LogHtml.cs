using System.Globalization;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Html;

namespace Aktsom.Modules.Platform.Log;

/// <summary>Lines of the log as HTML, the same on a record's page and in the whole log.</summary>
internal static class LogHtml
{
    public static IHtmlContent Timeline(IEnumerable<LoggedLine> lines)
    {
        var html = new HtmlContentBuilder();
        html.AppendHtml("<ol class=\"ak-timeline\">");
        foreach (var line in lines)
        {
            var day = Formats.DayOf(line.At);
            html.AppendHtml($"<li><time datetime=\"{line.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}\">");
            html.Append(Formats.Day(day)).AppendHtml("<br>").Append(Formats.Time(line.At));
            html.AppendHtml("</time><div><h3>").Append(line.What).AppendHtml("</h3><p>").Append(line.Who).AppendHtml("</p>");
            html.AppendHtml(Details(line)).AppendHtml("</div></li>");
        }

        return html.AppendHtml("</ol>");
    }

    /// <summary>The reason and what was changed from what to what.</summary>
    public static IHtmlContent Details(LoggedLine line)
    {
        var html = new HtmlContentBuilder();
        if (line.Reason is { Length: > 0 } reason)
        {
            html.AppendHtml("<p>").Append(SharedTexts.Get("History.Reason")).Append(" ").Append(reason).AppendHtml("</p>");
        }

        if (line.Values.Count == 0)
        {
            return html;
        }

        html.AppendHtml("<ul>");
        foreach (var value in line.Values)
        {
            html.AppendHtml("<li>").Append(value.Label + ": ");
            if (value.Before is { } before)
            {
                html.AppendHtml("<del>").Append(before).AppendHtml("</del> → ");
            }

            html.AppendHtml("<span>").Append(value.After ?? SharedTexts.Get("History.Nothing")).AppendHtml("</span></li>");
        }

        return html.AppendHtml("</ul>");
    }
}
