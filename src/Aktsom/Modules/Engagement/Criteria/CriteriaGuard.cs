using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Engagement.Criteria;

/// <summary>
/// A supplier that fails both alternatives of the minimum is lifted by conditions or not approved (R-NOR-13), and a conditional one is approved only when
/// every condition is met (R-NOR-14).
/// </summary>
internal sealed class CriteriaGuard(CriteriaBook criteria, ConditionBook conditions, ISupplierChoice choice, Reach reach, ModuleTexts texts)
    : ISupplierGuard
{
    public async Task<IReadOnlyList<string>> LacksAsync(SupplierId supplier, CancellationToken cancel)
    {
        var text = texts.For(typeof(CriteriaGuard));
        var evaluations = await criteria.OfSupplierAsync(supplier, cancel);
        var newest = evaluations.Count > 0 ? evaluations[0] : null;
        var all = await conditions.OfSupplierAsync(supplier, cancel);
        var standing = ConditionStanding.Of(newest, all);
        var lacks = standing.InTheWay.Select(one => text["Guard.Condition." + one.State, one.Text, Formats.Day(one.Due)].Value).ToList();
        if (newest is { MinimumMet: false } && !standing.IsLifted && standing.InTheWay.Count == 0)
        {
            lacks.Add(text["Guard.Minimum", Formats.Day(newest.Day)]);
        }

        if (newest is null && (await criteria.RuleAsync(cancel)).Demanded)
        {
            lacks.Add(text["Guard.NotEvaluated"]);
        }

        var isConditional = (await choice.RelationOfAsync(reach.Organisation, supplier, cancel))?.Conditional == true;
        if (isConditional && !all.Any(one => one.State == ConditionState.Met) && lacks.Count == 0)
        {
            lacks.Add(text["Guard.NoConditions"]);
        }

        return lacks;
    }
}

/// <summary>What a supplier's conditions say together. Pure.</summary>
/// <param name="InTheWay">Those that keep it from being approved.</param>
/// <param name="IsLifted">It was set conditions after its newest evaluation, and has met them all.</param>
internal sealed record ConditionStanding(IReadOnlyList<ApprovalCondition> InTheWay, bool IsLifted)
{
    /// <summary>A new evaluation is a new attempt: what was not met before it is history, what is open is not.</summary>
    public static ConditionStanding Of(CriteriaEvaluation? newest, IReadOnlyList<ApprovalCondition> all)
    {
        var ofThis = all.Where(one => one.Evaluation == newest?.Id).ToList();
        var inTheWay = all.Where(one => !one.IsClosed || (one.State == ConditionState.NotMet && one.Evaluation == newest?.Id)).ToList();
        return new ConditionStanding(inTheWay, inTheWay.Count == 0 && ofThis.Exists(one => one.State == ConditionState.Met));
    }
}
