using System.Net;
using System.Text;
using Aktsom.Modules.Platform.Web;

namespace Aktsom.Modules.Engagement.Mail;

/// <summary>A letter as it leaves.</summary>
/// <param name="Language">The language it is written in.</param>
/// <param name="SenderName">The name it presents itself with.</param>
/// <param name="ReplyTo">Where an answer goes; null is the sending address.</param>
internal sealed record SentLetter(
    string ToName,
    string ToEmail,
    string Subject,
    string Body,
    string Language,
    string SenderName,
    string? ReplyTo
)
{
    /// <summary>The same words for readers that show HTML: no picture, no tracking, and the link in full.</summary>
    public string Html()
    {
        var html = new StringBuilder();
        html.Append("<!doctype html><html lang=\"").Append(WebUtility.HtmlEncode(Language)).Append("\"><meta charset=\"utf-8\"><title>");
        html.Append(WebUtility.HtmlEncode(Subject)).Append("</title><body style=\"font:16px/1.5 sans-serif;max-width:38em\">");
        foreach (var paragraph in Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            html.Append("<p>").AppendJoin("<br>", paragraph.Split('\n').Select(Line)).Append("</p>");
        }

        return html.Append("</body></html>").ToString();
    }

    private static string Line(string line)
    {
        var words = WebUtility.HtmlEncode(line);
        return WebAddress.IsWhole(line) ? $"<a href=\"{words}\">{words}</a>" : words;
    }
}
