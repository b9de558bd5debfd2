using System.Text.Json;
using System.Text.Json.Serialization;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk;
using Aktsom.Risk.Choosing;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Follow;

/// <summary>A supplier that rules have chosen.</summary>
internal sealed record Followed(SupplierId Supplier, string Name, RiskLevel Level, long? SpendKroner, FollowReason Reasons);

/// <summary>What rules choose of the register as it is now: the gravest risk first.</summary>
internal sealed record FollowPreview(FollowRules Rules, FollowChoice Choice, int Candidates, IReadOnlyList<Followed> Suppliers);

/// <summary>Chooses suppliers to follow, and keeps choices.</summary>
internal sealed class FollowDesk(AppDb db, ISupplierChoice suppliers, FollowFacts facts, ChangeLog log, Reach reach, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };
    private static readonly SupplierSelection Everyone = new([], [], null, CentralOnly: false);

    public static FollowRules RulesOf(FollowRound round) => JsonSerializer.Deserialize<FollowRules>(round.Rules, Json)!;

    /// <summary>Applies rules to the register as it is now. The same rules on the same register choose the same suppliers, those drawn too.</summary>
    public async Task<FollowPreview> ChooseAsync(int year, FollowRules rules, CancellationToken cancel)
    {
        var all = await suppliers.SelectAsync(reach.Organisation, Everyone, int.MaxValue, cancel);
        var known = await facts.OfAsync(year, cancel);
        var choice = FollowChoice.Of(
            [
                .. all.Select(one => new FollowCandidate(one.Id.Value, one.Level, one.SpendKroner ?? 0, known.OnList.Contains(one.Id))
                {
                    Facts = known.Of(one.Id),
                }),
            ],
            rules
        );
        return new FollowPreview(
            rules,
            choice,
            all.Count,
            [
                .. all.Zip(choice.Reasons)
                    .Where(pair => pair.Second != FollowReason.None)
                    .Select(pair => new Followed(pair.First.Id, pair.First.Name, pair.First.Level, pair.First.SpendKroner, pair.Second)),
            ]
        );
    }

    /// <summary>Keeps a choice as the year's next version.</summary>
    public async Task<FollowRound> KeepAsync(int year, FollowPreview preview, string note, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var round = await AddAsync(year, preview, note, cancel);
        var ids = preview.Suppliers.Select(one => one.Supplier.Value).ToArray();
        var reasons = preview.Suppliers.Select(one => (int)one.Reasons).ToArray();
        var levels = preview.Suppliers.Select(one => (short)one.Level).ToArray();
        var spends = preview.Suppliers.Select(one => one.SpendKroner).ToArray();
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into risk_follow_supplier (organisation_id, round, supplier, reasons, level, spend_kroner)
            select {reach.Organisation.Value}, {round.Id.Value}, * from unnest({ids}, {reasons}, {levels}, {spends})
            """,
            cancel
        );
        await transaction.CommitAsync(cancel);
        return round;
    }

    /// <summary>The versions of a year, the newest first.</summary>
    public async Task<IReadOnlyList<FollowRound>> RoundsAsync(OrganisationId organisation, int year, CancellationToken cancel) =>
        await db.Set<FollowRound>()
            .AsNoTracking()
            .Where(round => round.OrganisationId == organisation && round.Year == year)
            .OrderByDescending(round => round.Version)
            .ToListAsync(cancel);

    /// <summary>The newest version of a year; null before the first.</summary>
    public Task<FollowRound?> NewestAsync(OrganisationId organisation, int year, CancellationToken cancel) =>
        db.Set<FollowRound>()
            .AsNoTracking()
            .Where(round => round.OrganisationId == organisation && round.Year == year)
            .OrderByDescending(round => round.Version)
            .FirstOrDefaultAsync(cancel);

    /// <summary>The rules that were kept last, of any year; null before the first.</summary>
    public async Task<FollowRules?> LastRulesAsync(CancellationToken cancel) =>
        await db.Set<FollowRound>()
            .AsNoTracking()
            .Where(round => round.OrganisationId == reach.Organisation)
            .OrderByDescending(round => round.At)
            .FirstOrDefaultAsync(cancel)
            is { } last
            ? RulesOf(last)
            : null;

    /// <summary>The suppliers of a kept choice, the gravest risk first.</summary>
    public async Task<IReadOnlyList<FollowedSupplier>> SuppliersAsync(FollowRound round, CancellationToken cancel) =>
        await db.Set<FollowedSupplier>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == round.OrganisationId && one.Round == round.Id)
            .OrderByDescending(one => one.Level)
            .ThenByDescending(one => one.SpendKroner ?? 0)
            .ThenBy(one => one.Supplier)
            .ToListAsync(cancel);

    private async Task<FollowRound> AddAsync(int year, FollowPreview preview, string note, CancellationToken cancel)
    {
        var last = await db.Set<FollowRound>()
            .Where(round => round.OrganisationId == reach.Organisation && round.Year == year)
            .MaxAsync(round => (int?)round.Version, cancel);
        var (spend, high) = (preview.Choice.Spend, preview.Choice.HighCovered);
        var round = new FollowRound
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<RoundId>(clock),
            Year = year,
            Version = (last ?? 0) + 1,
            Rules = JsonSerializer.Serialize(preview.Rules, Json),
            Candidates = preview.Candidates,
            Chosen = preview.Choice.Chosen,
            SpendKroner = (long)(spend?.Numerator ?? 0),
            AllSpendKroner = (long)(spend?.Denominator ?? 0),
            High = (int)(high?.Numerator ?? 0),
            AllHigh = (int)(high?.Denominator ?? 0),
            Note = note,
            At = clock.GetUtcNow(),
            By = reach.ActorName,
        };
        db.Add(round);
        log.Record(
            "follow.kept",
            "follow",
            round.Id,
            after: new
            {
                round.Year,
                round.Version,
                preview.Rules,
                round.Chosen,
            },
            reason: note
        );
        await db.SaveChangesAsync(cancel);
        return round;
    }
}
