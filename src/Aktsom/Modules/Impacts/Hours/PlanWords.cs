using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;

namespace Aktsom.Modules.Impacts.Hours;

/// <summary>The hours plan in a paragraph that a statement can print: what the hours are used for, and what waits (proportionality, § 4).</summary>
internal static class PlanWords
{
    public static string Paragraph(HoursPlan plan, decimal hoursAWeek)
    {
        var (hours, week) = (Formats.Number(plan.Hours, 0), Formats.Number(hoursAWeek, 1));
        var (above, below) = (plan.Above.Count, plan.Below.Count);
        var rest = Formats.Number(plan.Below.Sum(work => work.Hours), 0);
        return new LocalisedText(
            $"Vi har {week} timer i uken til arbeidet, {hours} timer i året. De brukes på det som er mest alvorlig for mennesker først: {above} oppgaver får plass. {Waits(below, rest, "oppgaver venter, til sammen", "timer. De venter fordi timene ikke rekker, ikke fordi de er uviktige.", "Ingen oppgaver må vente.")}",
            $"Vi har {week} timar i veka til arbeidet, {hours} timar i året. Dei blir brukte på det som er mest alvorleg for menneske først: {above} oppgåver får plass. {Waits(below, rest, "oppgåver ventar, til saman", "timar. Dei ventar fordi timane ikkje rekk, ikkje fordi dei er uviktige.", "Ingen oppgåver må vente.")}",
            $"We have {week} hours a week for the work, {hours} hours a year. They go to what is most severe for people first: {above} tasks fit. {Waits(below, rest, "tasks wait, together", "hours. They wait because the hours do not reach, not because they are unimportant.", "No task has to wait.")}"
        ).ToString();
    }

    private static string Waits(int count, string hours, string waiting, string because, string none) =>
        count == 0 ? none : $"{count} {waiting} {hours} {because}";
}
