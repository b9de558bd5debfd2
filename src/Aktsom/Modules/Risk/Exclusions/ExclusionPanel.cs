using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Risk.Exclusions;

/// <param name="Supplier">The supplier.</param>
/// <param name="Marks">The decisions that mark it, with what the test says.</param>
/// <param name="Today">Today, to tell when the next self-report is due.</param>
internal sealed record ExclusionMarks(SupplierId Supplier, IReadOnlyList<(ExclusionRule Rule, TestedSupplier Tested)> Marks, DateOnly Today)
{
    /// <summary>The self-report comes once a year, counted from the decision's first day.</summary>
    public static DateOnly NextReport(ExclusionRule rule, DateOnly today)
    {
        var years = Math.Max(1, today.Year - rule.From.Year);
        return rule.From.AddYears(years) >= today ? rule.From.AddYears(years) : rule.From.AddYears(years + 1);
    }
}

/// <summary>On a supplier's page: the mark that it owes the extended self-report each year, and the item for the status meeting (R-LIL-29).</summary>
internal sealed class ExclusionPanel(ExclusionBook book, TimeProvider clock) : ISupplierPanel
{
    public SupplierPanelPlace Place => SupplierPanelPlace.Main;
    public int Order => 2;

    public async Task<SupplierPanel?> ShowAsync(SupplierId supplier, CancellationToken cancel)
    {
        var marks = await book.OfSupplierAsync(supplier, cancel);
        return marks.Count == 0
            ? null
            : new SupplierPanel("/Modules/Risk/Exclusions/_Panel.cshtml", new ExclusionMarks(supplier, marks, clock.Today()));
    }
}
