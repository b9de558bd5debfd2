using System.Text.RegularExpressions;

namespace Aktsom.Modules.Statements.ImportOfReports.FreeStatements;

/// <summary>Tells a statement from a page that only tells of the Act: a statement says what was examined, found or done.</summary>
internal static partial class StatementSigns
{
    private const int Enough = 2;

    public static bool Seen(string text) => new[] { Examined(), Found(), Done() }.Count(sign => sign.IsMatch(text)) >= Enough;

    [GeneratedRegex(
        @"\b(vi|har|ble|vart|selskapet)\s+(\p{L}+\s+){0,4}?(kartlagt|vurdert|risikovurdert|undersøkt|gjennomført|gjennomfører|kartlegger|vurderer|gjort|assessed|mapped)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Examined();

    [GeneratedRegex(
        @"\b(avdekket|avdekt|identifisert|funnet|risikoområder?|høy\s+risiko|vesentlig\s+risiko|funn|identified|found)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Found();

    [GeneratedRegex(
        @"\b(tiltak(ene)?|handlingsplan(en)?|tiltaksplan(en)?|fulgt\s+opp|følges\s+opp|measures|action plan)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Done();
}
