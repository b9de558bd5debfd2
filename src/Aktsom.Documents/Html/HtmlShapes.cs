using System.Globalization;
using Aktsom.Documents.Model;

namespace Aktsom.Documents.Html;

/// <summary>Small shapes of our own. Each stands beside its word, so none is read aloud.</summary>
internal static class HtmlShapes
{
    private const int Grave = 4;

    public static string Name(WorkState state) =>
        state switch
        {
            WorkState.InProgress => "inprogress",
            WorkState.Waiting => "waiting",
            WorkState.Done => "done",
            WorkState.Overdue => "late",
            WorkState.Dropped => "off",
            _ => "notstarted",
        };

    public static string Of(WorkState state) => $"<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\">{Drawing(state)}</svg>";

    /// <summary>Five squares and the number. The highest of a row decides, and is the one in colour.</summary>
    public static void Severity(HtmlWriter writer, int degree, bool highest)
    {
        var mark = highest ? (degree >= Grave ? "grave" : "some") : null;
        writer.Open("span", ("class", "ak-squares"), ("data-highest", mark)).Open("svg", ("viewBox", "0 0 40 8"), ("aria-hidden", "true"));
        for (var i = 0; i < 5; i++)
        {
            var x = (i * 8 + 0.5).ToString(CultureInfo.InvariantCulture);
            writer.Open(
                "rect",
                ("class", i < degree ? "on" : "off"),
                ("x", x),
                ("y", "0.5"),
                ("width", "6"),
                ("height", "6"),
                ("rx", "0.8")
            );
        }

        writer.Close().Text(" " + degree.ToString(CultureInfo.InvariantCulture)).Close();
    }

    private static string Drawing(WorkState state) =>
        state switch
        {
            WorkState.InProgress => Ring + "<path d=\"M12 3v18a9 9 0 0 1 0-18Z\"/>",
            WorkState.Waiting => "<path d=\"M6 3h12v4l-4.500 5 4.500 5v4H6v-4l4.500-5L6 7Zm2 2v1.300L12 11l4-4.700V5Z\"/>",
            WorkState.Done =>
                "<path fill-rule=\"evenodd\" d=\"M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm-1.400 13.800 6.800-7-1.500-1.400-5.300 5.500-2.500-2.500-1.400 1.500Z\"/>",
            WorkState.Overdue => "<path d=\"M12 3l10 18H2Z\"/>",
            WorkState.Dropped => Ring + "<path d=\"M7 11h10v2H7Z\"/>",
            _ => Ring,
        };

    private const string Ring =
        "<path fill-rule=\"evenodd\" d=\"M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm0 1.700a8.300 8.300 0 1 0 0 16.600 8.300 8.300 0 0 0 0-16.600Z\"/>";
}
