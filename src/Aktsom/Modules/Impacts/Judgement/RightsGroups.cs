using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Impacts.Judgement;

/// <summary>A named group of rights beside the fixed topics, or a finer type within them; what is filed here is found under each of its topics (R-PRO-04).</summary>
/// <param name="Id">Stable code; its name is the text <c>Issue.{Id}</c>.</param>
/// <param name="Topics">Ids of the fixed topics it belongs to.</param>
internal sealed record IssueType(string Id, IReadOnlyList<string> Topics);

internal static class IssueTypes
{
    /// <summary>Six groups of rights that group companies report by.</summary>
    public static IReadOnlyList<IssueType> RightsGroups { get; } =
    [
        new("childLabourGroup", ["childLabour"]),
        new("forcedLabourGroup", ["forcedLabour"]),
        new("discriminationGroup", ["discrimination", "marginalisedPopulations"]),
        new("conditionsGroup", ["hse", "workingHours", "regularEmployment", "harshTreatment"]),
        new("fairWageGroup", ["wages"]),
        new("communityHealthGroup", ["environment", "emissions", "water"]),
    ];

    /// <summary>Finer types of harm (glossary, section 7).</summary>
    public static IReadOnlyList<IssueType> Finer { get; } =
    [
        new("humanTrafficking", ["forcedLabour"]),
        new("debtBondage", ["forcedLabour"]),
        new("minorityForcedLabour", ["forcedLabour", "marginalisedPopulations"]),
        new("recruitmentFees", ["forcedLabour"]),
        new("forcedOvertime", ["forcedLabour", "workingHours"]),
        new("studentLabour", ["forcedLabour", "regularEmployment"]),
        new("unionLeaderDismissal", ["freedomOfAssociation"]),
        new("socialDialogue", ["freedomOfAssociation"]),
        new("sexualHarassment", ["harshTreatment"]),
        new("protectiveEquipment", ["hse"]),
        new("chemicalHandling", ["hse"]),
        new("dangerousMachines", ["hse"]),
        new("migrantHousing", ["hse", "marginalisedPopulations"]),
        new("livingWage", ["wages"]),
        new("minimumWage", ["wages"]),
        new("overtimePay", ["wages"]),
        new("restTime", ["workingHours"]),
        new("temporaryWork", ["regularEmployment"]),
        new("pollutionOfCommunity", ["environment"]),
    ];

    public static IReadOnlyList<IssueType> All { get; } = [.. RightsGroups, .. Finer];

    /// <summary>The topics chosen and those that the types bring with them, in the fixed order. Unknown codes are left out.</summary>
    public static IReadOnlyList<string> TopicsOf(IEnumerable<string> topics, IEnumerable<string> issues)
    {
        var chosen = topics.ToHashSet(StringComparer.Ordinal);
        foreach (var issue in issues)
        {
            chosen.UnionWith(All.FirstOrDefault(type => type.Id == issue)?.Topics ?? []);
        }

        return [.. Topic.All.Select(topic => topic.Id).Where(chosen.Contains)];
    }
}
