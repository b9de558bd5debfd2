using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Risk.Choosing;

namespace Aktsom.Modules.Impacts.Hours;

/// <summary>The hours plan in words a statement can print. Figures are also computed where there are no pages and no texts of pages.</summary>
internal static class PlanWords
{
    public static string Statement =>
        new LocalisedText(
            "Skriv, behandle og signer redegjørelsen",
            "Skriv, handsam og signer utgreiinga",
            "Write, decide and sign the statement"
        ).ToString();

    public static string FindOut(string what) => new LocalisedText($"Finn ut: {what}", $"Finn ut: {what}", $"Find out: {what}").ToString();

    public static string FindFact(Fact fact, string supplier) =>
        (
            fact switch
            {
                Fact.Country => new LocalisedText(
                    $"Finn landet til {supplier}",
                    $"Finn landet til {supplier}",
                    $"Find the country of {supplier}"
                ),
                Fact.Industry => new LocalisedText(
                    $"Finn næringen til {supplier}",
                    $"Finn næringa til {supplier}",
                    $"Find the industry of {supplier}"
                ),
                Fact.Goods => new LocalisedText(
                    $"Finn ut hva dere kjøper fra {supplier}",
                    $"Finn ut kva de kjøper frå {supplier}",
                    $"Find out what you buy from {supplier}"
                ),
                _ => new LocalisedText(
                    $"Spør {supplier} hvor varene blir laget",
                    $"Spør {supplier} kvar varene blir laga",
                    $"Ask {supplier} where the goods are made"
                ),
            }
        ).ToString();

    public static string Judge(string impact) =>
        new LocalisedText(
            $"Vurder hvor alvorlig «{impact}» er",
            $"Vurder kor alvorleg «{impact}» er",
            $"Judge how severe “{impact}” is"
        ).ToString();

    public static string LookCloser(int suppliers, string title) =>
        (
            suppliers == 1
                ? new LocalisedText(
                    $"Se nærmere på én leverandør: {title}",
                    $"Sjå nærare på éin leverandør: {title}",
                    $"Look closer at one supplier: {title}"
                )
                : new LocalisedText(
                    $"Se nærmere på {suppliers} leverandører: {title}",
                    $"Sjå nærare på {suppliers} leverandørar: {title}",
                    $"Look closer at {suppliers} suppliers: {title}"
                )
        ).ToString();

    /// <summary>What the hours are used for, and what waits (proportionality, § 4).</summary>
    public static string Paragraph(HoursPlan plan, decimal hoursAWeek)
    {
        var (hours, week) = (Formats.Number(plan.Hours, 0), Formats.Number(hoursAWeek, 1));
        var (above, below) = (plan.Above.Count, plan.Below.Count);
        var rest = Formats.Number(plan.Below.Sum(work => work.Hours), 0);
        return new LocalisedText(
            $"Vi har {week} timer i uken til arbeidet, {hours} timer i året. De brukes på det som er mest alvorlig for mennesker først: {Many(above, "én oppgave", "oppgaver")} får plass. {(below == 0 ? "Ingen oppgaver må vente." : $"{Many(below, "Én oppgave", "oppgaver")} på til sammen {rest} {(rest == "1" ? "time" : "timer")} må vente: timene rekker ikke, og det betyr ikke at arbeidet er uviktig.")}",
            $"Vi har {week} timar i veka til arbeidet, {hours} timar i året. Dei blir brukte på det som er mest alvorleg for menneske først: {Many(above, "éi oppgåve", "oppgåver")} får plass. {(below == 0 ? "Ingen oppgåver må vente." : $"{Many(below, "Éi oppgåve", "oppgåver")} på til saman {rest} {(rest == "1" ? "time" : "timar")} må vente: timane rekk ikkje, og det betyr ikkje at arbeidet er uviktig.")}",
            $"We have {week} hours a week for the work, {hours} hours a year. They go to what is most severe for people first: {Many(above, "one task fits", "tasks fit")}. {(below == 0 ? "No task has to wait." : $"{Many(below, "One task", "tasks")} of {rest} {(rest == "1" ? "hour" : "hours")} in all must wait: the hours do not reach, which does not make the work unimportant.")}"
        ).ToString();
    }

    private static string Many(int count, string one, string many) => count == 1 ? one : $"{count} {many}";
}
