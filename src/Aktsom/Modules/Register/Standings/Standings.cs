using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk;
using Aktsom.Risk.Scoring;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Standings;

/// <summary>Keeps the standings and the counts over them, in whole statements: they come by the million.</summary>
internal sealed class StandingStore(AppDb db) : IStandings
{
    /// <summary>
    /// The three parts of a rank: level by 100 000 in the order of <see cref="SupplierOrder"/> (unknown between medium and high), severity by 10 000,
    /// score in hundredths.
    /// </summary>
    internal const string RankSql =
        "((case n.level when 4 then 4 when 3 then 3 when 0 then 2 when 2 then 1 else 0 end) * 100000 + n.severity * 10000 + coalesce(round(n.score * 99.99), 0))::int";

    private static readonly int RankOfUnknown = SupplierOrder.Rank(RiskLevel.Unknown) * 100_000;

    // A million standings with their indices take a minute or more.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public async Task TakeAsync(OrganisationId organisation, string temporaryTable, CancellationToken cancel)
    {
        if (!temporaryTable.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))
        {
            throw new ArgumentException("A table name holds letters, digits and underscores.", nameof(temporaryTable));
        }

        db.Database.SetCommandTimeout(Patience);

        // The name is checked above and parameters cannot stand for names.
        var sql = $$"""
            insert into register_standing as s (organisation_id, supplier, level, severity, score, confidence, topic, overridden, rank)
            select {0}, n.supplier, n.level, n.severity, n.score, n.confidence, n.topic, n.overridden, {{RankSql}} from {{temporaryTable}} n
            on conflict (organisation_id, supplier) do update set level = excluded.level, severity = excluded.severity, score = excluded.score,
              confidence = excluded.confidence, topic = excluded.topic, overridden = excluded.overridden, rank = excluded.rank
            where (s.level, s.severity, s.score, s.confidence, s.topic, s.overridden)
              is distinct from (excluded.level, excluded.severity, excluded.score, excluded.confidence, excluded.topic, excluded.overridden)
            """;
        await db.Database.ExecuteSqlRawAsync(sql, [organisation.Value], cancel);
        await CountAsync(organisation, cancel);
    }

    public async Task RefreshAsync(OrganisationId organisation, CancellationToken cancel)
    {
        db.Database.SetCommandTimeout(Patience);
        var year = await db
            .Database.SqlQuery<int>(
                $"select coalesce(max(year), 0)::int as \"Value\" from register_supplier_year where organisation_id = {organisation.Value}"
            )
            .SingleAsync(cancel);
        await db.Database.ExecuteSqlAsync(
            $"""
            delete from register_standing t using register_supplier s
            where t.organisation_id = {organisation.Value} and s.organisation_id = t.organisation_id and s.id = t.supplier and s.merged_into is not null
            """,
            cancel
        );
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into register_standing as t (organisation_id, supplier, level, severity, confidence, overridden, rank, spend_kroner, country, category,
              name_bits)
            select s.organisation_id, s.id, 0, 0, 0, false, {RankOfUnknown}, y.spend, s.country, s.category, s.name_bits
            from register_supplier s
            left join (
              select coalesce(m.merged_into, m.id) as supplier, round(sum(y.spend_nok))::bigint as spend
              from register_supplier_year y join register_supplier m on m.organisation_id = y.organisation_id and m.id = y.supplier
              where y.organisation_id = {organisation.Value} and m.organisation_id = {organisation.Value} and y.year = {year} group by 1
            ) y on y.supplier = s.id
            where s.organisation_id = {organisation.Value} and s.merged_into is null
            on conflict (organisation_id, supplier) do update set spend_kroner = excluded.spend_kroner, country = excluded.country, category = excluded.category,
              name_bits = excluded.name_bits
            where (t.spend_kroner, t.country, t.category, t.name_bits)
              is distinct from (excluded.spend_kroner, excluded.country, excluded.category, excluded.name_bits)
            """,
            cancel
        );
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into register_tally (organisation_id, kind, key, count, spend_kroner) values ({organisation.Value}, 'NewestYear', '', {year}, 0)
            on conflict (organisation_id, kind, key) do update set count = excluded.count
            """,
            cancel
        );
        await CountAsync(organisation, cancel);
    }

    private async Task CountAsync(OrganisationId organisation, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into register_tally as t (organisation_id, kind, key, count, spend_kroner)
            select {organisation.Value}, 'Level', l.level::text, count(s.supplier), coalesce(sum(s.spend_kroner), 0)::bigint
            from generate_series(0, 4) l(level) left join register_standing s on s.organisation_id = {organisation.Value} and s.level = l.level
            group by l.level
            on conflict (organisation_id, kind, key) do update set count = excluded.count, spend_kroner = excluded.spend_kroner
            """,
            cancel
        );
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into register_tally as t (organisation_id, kind, key, count, spend_kroner)
            select {organisation.Value}, 'NoCountry', '', count(*), 0 from register_supplier
            where organisation_id = {organisation.Value} and country is null and merged_into is null
            on conflict (organisation_id, kind, key) do update set count = excluded.count
            """,
            cancel
        );
    }
}
