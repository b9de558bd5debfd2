using System.Text.Json;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Overrides;
using Aktsom.Risk;
using Aktsom.Risk.Scoring;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Runs;

/// <summary>
/// Groups suppliers by topic, goods and place of their worst line. Equal suppliers share a profile, so there are few traces to read. A supplier whom a person
/// has put below high is left out.
/// </summary>
internal sealed class RiskGroups(AppDb db, CurrentRisk current) : IRiskGroups
{
    public async Task<IReadOnlyList<RiskGroup>> HighAsync(OrganisationId organisation, CancellationToken cancel)
    {
        if (await current.RunAsync(organisation, cancel) is not { } run)
        {
            return [];
        }

        var lowered = await db.Set<OverrideRecord>()
            .Where(change => change.OrganisationId == organisation && change.WithdrawnAt == null && change.ToLevel < (short)RiskLevel.High)
            .Select(change => change.Supplier)
            .ToListAsync(cancel);
        var suppliers = (
            await db.Set<RiskAssessment>()
                .Where(one => one.OrganisationId == organisation && one.Run == run.Id && !lowered.Contains(one.Supplier))
                .Select(one => new { one.Profile, one.Supplier })
                .ToListAsync(cancel)
        ).ToLookup(one => one.Profile, one => one.Supplier);
        var lines = new List<(string Topic, string Goods, string Place, KeptTopic Result, IEnumerable<SupplierId> Suppliers)>();
        await foreach (
            var profile in db.Set<RiskProfile>()
                .AsNoTracking()
                .Where(profile => profile.OrganisationId == organisation && profile.Run == run.Id)
                .AsAsyncEnumerable()
                .WithCancellation(cancel)
        )
        {
            var result = JsonSerializer.Deserialize<KeptResult>(profile.Result, ScreenRegister.TraceJson)!;
            lines.AddRange(
                result
                    .Topics.Where(topic => topic.Counts && topic.Level >= RiskLevel.High)
                    .Select(topic => (topic.Topic, GoodsOf(topic), SubjectOf(topic, Factor.Country), topic, suppliers[profile.Number]))
            );
        }

        return
        [
            .. lines
                .GroupBy(line => (line.Topic, line.Goods, line.Place))
                .Select(group => new RiskGroup(
                    group.Key.Topic,
                    group.Key.Goods,
                    group.Key.Place,
                    group.Max(line => line.Result.Level),
                    group.Max(line => line.Result.Score),
                    [.. group.SelectMany(line => line.Suppliers).Distinct()]
                ))
                .Where(group => group.Suppliers.Count > 0),
        ];
    }

    private static string GoodsOf(KeptTopic topic) =>
        SubjectOf(topic, Factor.Goods) is { Length: > 0 } goods ? goods : SubjectOf(topic, Factor.Sector);

    private static string SubjectOf(KeptTopic topic, Factor factor) =>
        topic.Trace.Factors.FirstOrDefault(one => one.Factor == factor)?.Subject ?? "";
}
