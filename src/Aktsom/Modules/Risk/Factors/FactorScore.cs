using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk.Models;
using Aktsom.Risk.Scoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Risk.Factors;

/// <summary>What a person scored about a supplier, with a reason (R-PRO-14). The newest of each part counts; older ones are its history.</summary>
internal sealed class FactorScore : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required FactorScoreId Id { get; init; }
    public required SupplierId Supplier { get; init; }

    /// <summary>history, certificates or transparency.</summary>
    public required string Part { get; init; }

    /// <summary>0–100; null takes an earlier score back.</summary>
    public required short? Score { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
}

internal sealed class FactorScoreTable : IEntityTypeConfiguration<FactorScore>
{
    public void Configure(EntityTypeBuilder<FactorScore> builder)
    {
        builder.ToTable("risk_factor_score");
        builder.HasKey(score => new { score.OrganisationId, score.Id });
        builder.HasIndex(score => new { score.OrganisationId, score.Supplier });
        builder.Property(score => score.Part).HasMaxLength(40);
        builder.Property(score => score.Reason).HasMaxLength(4000);
    }
}

/// <summary>Reads the scores that count.</summary>
internal sealed class OwnFactorScores(AppDb db)
{
    public async Task<IReadOnlyDictionary<SupplierId, OwnFactors>> AllAsync(OrganisationId organisation, CancellationToken cancel) =>
        (await db.Set<FactorScore>().AsNoTracking().Where(score => score.OrganisationId == organisation).ToListAsync(cancel))
            .GroupBy(score => score.Supplier)
            .ToDictionary(group => group.Key, group => Newest([.. group]));

    public async Task<OwnFactors> OfAsync(OrganisationId organisation, SupplierId supplier, CancellationToken cancel) =>
        Newest(
            await db.Set<FactorScore>()
                .AsNoTracking()
                .Where(score => score.OrganisationId == organisation && score.Supplier == supplier)
                .ToListAsync(cancel)
        );

    private static OwnFactors Newest(IReadOnlyList<FactorScore> scores)
    {
        double? Of(string part) => scores.Where(score => score.Part == part).MaxBy(score => score.At)?.Score;
        return new OwnFactors(Of(Parts.History), Of(Parts.Certificates), Of(Parts.Transparency));
    }
}
