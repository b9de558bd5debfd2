using System.Text.Json;
using System.Text.Json.Serialization;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Factors;
using Aktsom.Modules.Risk.Lists;
using Aktsom.Risk.Reference;
using Aktsom.Risk.Scoring;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Runs;

/// <summary>Screens every supplier of an organisation with the model in use, keeps each result with its trace, and tells the register where its suppliers stand.</summary>
internal sealed class ScreenRegister(
    AppDb db,
    ModelInUse models,
    OwnFactorScores factors,
    ISuppliers suppliers,
    ToldStandings told,
    AssessmentWriter writer,
    ChangeLog log,
    Reach reach,
    TimeProvider clock
) : IScreening
{
    internal static readonly JsonSerializerOptions TraceJson = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public async Task<RiskRunId> RunAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var screening = await models.OfAsync(organisation, cancel);
        var run = new RiskRun
        {
            OrganisationId = organisation,
            Id = TypedId.New<RiskRunId>(clock),
            Model = screening.Model.Id,
            ModelVersion = screening.Model.Version,
            Editions = JsonSerializer.Serialize(
                screening.Library.Editions.Select(edition => new
                {
                    edition.Index,
                    edition.Edition,
                    Source = edition.Source.Id,
                }),
                TraceJson
            ),
            StartedAt = clock.GetUtcNow(),
            By = reach.ActorName,
        };
        db.Add(run);
        await db.SaveChangesAsync(cancel);

        var profiles = new ProfileNumbers();
        var facts = await suppliers.FactsAsync(organisation, cancel).ToListAsync(cancel);
        var judged = new Judged(await factors.AllAsync(organisation, cancel), await models.ListedAsync(organisation, cancel));
        run.Suppliers = await writer.WriteAsync(organisation, run.Id, Lines(screening, facts, judged, profiles), cancel);
        foreach (var (profile, number) in profiles.All)
        {
            db.Add(
                new RiskProfile
                {
                    OrganisationId = organisation,
                    Run = run.Id,
                    Number = number,
                    Result = Result(screening, profile),
                }
            );
        }

        run.CompletedAt = clock.GetUtcNow();
        log.RecordIn(
            organisation,
            "risk.screened",
            "risk",
            run.Id,
            after: new
            {
                run.Model,
                run.ModelVersion,
                run.Suppliers,
            }
        );
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.SaveChangesAsync(cancel);
        await told.TellAsync(organisation, run.Id, supplier: null, cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
        return run.Id;
    }

    private static IEnumerable<AssessmentLine> Lines(
        Screener screening,
        IEnumerable<SupplierFacts> facts,
        Judged judged,
        ProfileNumbers profiles
    )
    {
        var all = facts as IReadOnlyList<SupplierFacts> ?? [.. facts];
        var simple = all.Where(supplier => IsOneLine(supplier) && !judged.Has(supplier.Id)).ToList();
        foreach (
            var (supplier, profile) in simple.Zip(
                screening.ScreenMany(simple.Select(supplier => new SupplierInput(supplier.Country, supplier.NaceCode)))
            )
        )
        {
            yield return Line(supplier.Id, profile, profiles);
        }

        foreach (var supplier in all.Where(supplier => !IsOneLine(supplier) || judged.Has(supplier.Id)))
        {
            var lines = SourcingLines.Of(supplier, judged.Listed.GetValueOrDefault(supplier.Id));
            yield return Line(supplier.Id, screening.ProfileOf(lines, judged.Own.GetValueOrDefault(supplier.Id)), profiles);
        }
    }

    /// <summary>Only country and industry, and a country no listed company lies in: the kind that comes by the million.</summary>
    private static bool IsOneLine(SupplierFacts supplier) =>
        supplier.ProductionCountries.Count == 0 && string.IsNullOrEmpty(supplier.Goods) && !SourcingLines.MayBeListed(supplier.Country);

    private static AssessmentLine Line(SupplierId supplier, Profile profile, ProfileNumbers profiles) =>
        new(
            supplier.Value,
            profiles.Of(profile),
            (short)profile.Level,
            (short)profile.Severity.Value,
            (float)profile.Score,
            (float)profile.Confidence
        );

    internal static string Result(Screener screening, Profile profile)
    {
        var result = screening.Explain(profile.Key);
        return JsonSerializer.Serialize(
            new KeptResult(
                profile.Key,
                screening.Model.Id,
                screening.Model.Version,
                result.Deciding.Topic.Id,
                result.Rule,
                [
                    .. result.Topics.Select(topic => new KeptTopic(
                        topic.Topic.Id,
                        topic.Counts,
                        topic.Result.Level,
                        topic.Result.Score,
                        topic.Result.Low,
                        topic.Result.High,
                        topic.Result.Confidence,
                        topic.Trace
                    )),
                ]
            ),
            TraceJson
        );
    }

    /// <summary>What people have judged about single suppliers.</summary>
    private sealed record Judged(IReadOnlyDictionary<SupplierId, OwnFactors> Own, IReadOnlyDictionary<SupplierId, DecidedEntity> Listed)
    {
        public bool Has(SupplierId supplier) => Own.ContainsKey(supplier) || Listed.ContainsKey(supplier);
    }

    /// <summary>Gives each distinct profile a number in its run.</summary>
    private sealed class ProfileNumbers
    {
        private readonly Dictionary<Profile, int> numbers = new(ReferenceEqualityComparer.Instance);
        private readonly Dictionary<string, int> byKey = new(StringComparer.Ordinal);
        private readonly List<(Profile Profile, int Number)> all = [];

        public IReadOnlyList<(Profile Profile, int Number)> All => all;

        public int Of(Profile profile)
        {
            if (numbers.TryGetValue(profile, out var known))
            {
                return known;
            }

            // Profiles of several lines are made one by one; equal ones share a number by their key.
            if (!byKey.TryGetValue(profile.Key, out var number))
            {
                number = all.Count + 1;
                byKey[profile.Key] = number;
                all.Add((profile, number));
            }

            numbers[profile] = number;
            return number;
        }
    }
}

/// <summary>A profile's result as it is kept: complete enough to compute every score again.</summary>
internal sealed record KeptResult(
    string Key,
    string Model,
    string ModelVersion,
    string DecidingTopic,
    LevelTrace? Rule,
    IReadOnlyList<KeptTopic> Topics
);

internal sealed record KeptTopic(
    string Topic,
    bool Counts,
    Aktsom.Risk.RiskLevel Level,
    double Score,
    double Low,
    double High,
    double Confidence,
    ScoreTrace Trace
);
