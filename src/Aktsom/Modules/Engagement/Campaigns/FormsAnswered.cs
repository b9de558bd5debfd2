using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Campaigns;

/// <summary>Forms that were answered, by supplier.</summary>
internal sealed class FormsAnswered(AppDb db) : IFollowUpKind
{
    public LocalisedText Name { get; } = new("Svar på spørreskjema", "Svar på spørjeskjema", "Answers to questionnaires");
    public int Order => 20;

    public async Task<IReadOnlyDictionary<SupplierId, int>> CountAsync(
        OrganisationId organisation,
        DateOnly from,
        DateOnly to,
        CancellationToken cancel
    )
    {
        var (start, end) = (from.StartInOslo(), to.AddDays(1).StartInOslo());
        return await db.Set<SurveyDispatch>()
            .Where(form => form.OrganisationId == organisation && form.AnsweredAt >= start && form.AnsweredAt < end)
            .GroupBy(form => form.Supplier)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
    }
}
