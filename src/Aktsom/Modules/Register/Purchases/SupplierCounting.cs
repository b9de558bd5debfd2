using System.Globalization;
using System.Linq.Expressions;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Register.Categories;
using Aktsom.Modules.Register.Suppliers;

namespace Aktsom.Modules.Register.Purchases;

/// <summary>
/// Who counts as a supplier in a year (R-LO-01, I-21). One expression serves lists, figures and tests, so that they cannot disagree;
/// <see cref="Text"/> is printed beside the number.
/// </summary>
internal static class SupplierCounting
{
    /// <summary>
    /// With a limit: all who invoiced strictly more than it, credit notes drawn off. Without: all relations active in the year, also those
    /// with no purchase or a negative sum; one whose start nobody knows is active where it was bought from.
    /// </summary>
    public static Expression<Func<SupplierOfYear, bool>> Counts(CountingRule rule, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var (limit, centralOnly, partners) = (rule.InvoicedMoreThanNok, rule.CentralOnly, rule.IncludeBusinessPartners);
        return supplier =>
            (!centralOnly || supplier.Level == SupplierLevel.Central)
            && (partners || supplier.Kind != SupplierKind.BusinessPartner)
            && (
                limit != null
                    ? supplier.SpendNok > limit
                    : (supplier.From == null ? supplier.IsSeen : supplier.From <= last)
                        && (
                            supplier.State == SupplierState.Active
                            || supplier.State == SupplierState.UnderReview
                            || supplier.State == SupplierState.Suspended
                                ? supplier.To == null || supplier.To >= first
                                : supplier.State == SupplierState.Ended && supplier.To >= first
                        )
            );
    }

    /// <summary>The rule in words, as it stands in a statement.</summary>
    public static LocalisedText Text(CountingRule rule, int year)
    {
        var who = Who(rule.InvoicedMoreThanNok, year);
        var level = rule.CentralOnly
            ? new LocalisedText(
                " Bare sentrale leverandører er talt med.",
                " Berre sentrale leverandørar er talde med.",
                " Only central suppliers are counted."
            )
            : new LocalisedText("", "", "");
        var partners = rule.IncludeBusinessPartners
            ? new LocalisedText(" Forretningspartnere er med.", " Forretningspartnarar er med.", " Business partners are included.")
            : new LocalisedText(
                " Forretningspartnere er ikke med.",
                " Forretningspartnarar er ikkje med.",
                " Business partners are not included."
            );
        return new LocalisedText(who.Nb + level.Nb + partners.Nb, who.Nn + level.Nn + partners.Nn, who.En + level.En + partners.En);
    }

    private static LocalisedText Who(decimal? limit, int year)
    {
        if (limit is not { } amount)
        {
            return new LocalisedText(
                $"Alle leverandørforhold som var i gang i {year}. Der starten ikke er kjent, telles de det er kjøpt fra det året.",
                $"Alle leverandørforhold som var i gang i {year}. Der starten ikkje er kjend, tel dei det er kjøpt frå det året.",
                $"All supplier relations that were active in {year}. Where the start is not known, those bought from in that year."
            );
        }

        return new LocalisedText(
            $"Alle som har fakturert mer enn {Kroner(amount, "nb-NO")} kroner i {year}, uten mva. og med kreditnotaer trukket fra.",
            $"Alle som har fakturert meir enn {Kroner(amount, "nn-NO")} kroner i {year}, utan mva. og med kreditnotaer trekte frå.",
            $"All who invoiced more than NOK {Kroner(amount, "en-GB")} in {year}, without VAT and with credit notes drawn off."
        );
    }

    private static string Kroner(decimal amount, string culture) =>
        amount.ToString(amount == Math.Truncate(amount) ? "N0" : "N2", CultureInfo.GetCultureInfo(culture));
}
