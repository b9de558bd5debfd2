using System.Globalization;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.Printing;

namespace Aktsom.Modules.Statements.Publishing;

/// <summary>A published statement as a reference names it.</summary>
internal sealed record Reference(int Year, DateOnly Published, string Address);

/// <summary>
/// The sentence that tells readers of the directors' report where the statement is (section 5). Three cases: it is published; only an earlier one
/// is, and the next will come; or it is the first, and says where it will come. Pure.
/// </summary>
internal static class AnnualReportSentence
{
    /// <param name="year">The year of the directors' report.</param>
    /// <param name="last">The last published statement; null for the first one.</param>
    /// <param name="place">Where the next one will be read.</param>
    /// <param name="language">nb, nn or en.</param>
    public static string For(int year, Reference? last, string place, string language)
    {
        var culture = FigurePrint.Culture(language);
        var due = Day(Publisher.Deadline(year), culture);
        var text =
            last is null ? First(year, place, due)
            : last.Year >= year ? Published(last, Day(last.Published, culture))
            : Earlier(year, last, Day(last.Published, culture), place, due);
        return text.In(language);
    }

    private static LocalisedText Published(Reference last, string day) =>
        new(
            $"Redegjørelsen for aktsomhetsvurderinger i {last.Year} etter åpenhetsloven § 5 ble publisert {day} og kan leses på {last.Address}.",
            $"Utgreiinga om aktsemdsvurderingar i {last.Year} etter openheitslova § 5 vart publisert {day} og kan lesast på {last.Address}.",
            $"The statement on due diligence in {last.Year} under section 5 of the Norwegian Transparency Act was published on {day} and can be read at {last.Address}."
        );

    private static LocalisedText Earlier(int year, Reference last, string day, string place, string due) =>
        new(
            $"Den siste redegjørelsen etter åpenhetsloven § 5 gjelder {last.Year}, ble publisert {day} og kan leses på {last.Address}. Redegjørelsen for {year} publiseres innen {due} på {place}.",
            $"Den siste utgreiinga etter openheitslova § 5 gjeld {last.Year}, vart publisert {day} og kan lesast på {last.Address}. Utgreiinga for {year} blir publisert innan {due} på {place}.",
            $"The latest statement under section 5 of the Norwegian Transparency Act concerns {last.Year}, was published on {day} and can be read at {last.Address}. The statement for {year} will be published by {due} at {place}."
        );

    private static LocalisedText First(int year, string place, string due) =>
        new(
            $"Redegjørelsen for aktsomhetsvurderinger i {year} etter åpenhetsloven § 5 er virksomhetens første. Den publiseres innen {due} på {place}.",
            $"Utgreiinga om aktsemdsvurderingar i {year} etter openheitslova § 5 er den første frå verksemda. Ho blir publisert innan {due} på {place}.",
            $"The statement on due diligence in {year} under section 5 of the Norwegian Transparency Act is the enterprise's first. It will be published by {due} at {place}."
        );

    private static string Day(DateOnly day, CultureInfo culture) =>
        day.ToString(culture.TwoLetterISOLanguageName == "en" ? "d MMMM yyyy" : "d. MMMM yyyy", culture);
}
