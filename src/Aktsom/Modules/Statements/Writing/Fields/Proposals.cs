using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Writing.Fields;

/// <summary>Takes what the register proposes into what a person has typed. Nothing typed is ever lost by it.</summary>
internal static class Proposals
{
    public static void Take(FieldForm form, TemplateField field, FieldAnswer proposal, string language)
    {
        var shown = FieldShown.Of(field, proposal, language);
        form.Number = shown.Number ?? form.Number;
        form.Choice = shown.Choice ?? form.Choice;
        if (!string.IsNullOrWhiteSpace(proposal.Text))
        {
            var own = form.Text?.TrimEnd();
            form.Text =
                string.IsNullOrEmpty(own) ? proposal.Text
                : own.Contains(proposal.Text, StringComparison.Ordinal) ? own
                : $"{own}\n\n{proposal.Text}";
        }

        TakeIndicators(form, shown.Indicators);
        if (proposal.Rows.Count > 0)
        {
            // Proposed rows have no ids of their own yet: they become rows of this statement when saved.
            var taken = FieldShown.Rows(field, proposal.Rows, language).Where(row => row.HasContent).ToList();
            taken.ForEach(row => row.Id = null);
            var own = form.Rows.Where(row => row.HasContent).ToList();
            form.Rows = [.. own, .. taken.Where(row => !own.Exists(known => Same(known, row))), new RowForm(), new RowForm()];
        }
    }

    private static void TakeIndicators(FieldForm form, IReadOnlyList<IndicatorForm> offered)
    {
        var own = form.Indicators.Where(one => one.HasContent).ToList();
        var taken = offered.Where(one => one.HasContent && own.TrueForAll(known => known.Id != one.Id)).ToList();
        if (taken.Count > 0)
        {
            form.Indicators = [.. own, .. taken, new IndicatorForm()];
        }
    }

    private static bool Same(RowForm one, RowForm other) =>
        other.Cells.All(cell => cell.Key == "no" || (one.Cells.GetValueOrDefault(cell.Key) ?? "") == (cell.Value ?? ""));
}
