using System.Globalization;
using System.Text;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;
using Aktsom.Risk;
using Aktsom.Risk.Scoring;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Aktsom.Modules.Register.Suppliers;

/// <summary>What a list of suppliers is narrowed to.</summary>
/// <param name="Words">Words of the name, or digits of the organisation number.</param>
/// <param name="Level">One level only.</param>
/// <param name="Country">ISO 3166-1 alpha-2, or <see cref="NoCountry"/>.</param>
/// <param name="Category">A purchase category.</param>
internal sealed record SupplierFilter(string? Words = null, RiskLevel? Level = null, string? Country = null, Guid? Category = null)
{
    public const string NoCountry = "none";

    public bool IsEmpty => string.IsNullOrWhiteSpace(Words) && Level is null && Country is null && Category is null;
}

/// <summary>A line of the list.</summary>
internal sealed record SupplierRow(
    Guid Id,
    string Name,
    string? OrgNumber,
    string? Country,
    string? City,
    string? NaceCode,
    string? Category,
    short Level,
    short Severity,
    float? Score,
    float Confidence,
    string? Topic,
    bool Overridden,
    int Rank,
    long? SpendKroner,
    long SpendRank,
    bool Bankrupt
)
{
    public RiskLevel Risk => (RiskLevel)Level;
}

/// <summary>
/// The list's questions to the database. Each order is an index and each page goes on from a key, so that a million suppliers answer as a thousand do.
/// </summary>
internal sealed class SupplierList(AppDb db)
{
    public const string ByRisk = "risk";
    public const string ByName = "name";
    public const string ByPurchases = "purchases";
    private const int FoundAtMost = Paging.CountedAtMost + 1;

    public async Task<IReadOnlyList<SupplierRow>> PageAsync(
        OrganisationId organisation,
        SupplierFilter filter,
        Sort sort,
        string? after,
        int most,
        CancellationToken cancel
    )
    {
        var question = new Question(organisation);
        await NarrowAsync(question, filter, sort, cancel);
        question.GoOn(sort, after);
        var sql = $"""
            select s.id, s.name, s.org_number as "OrgNumber", s.country, s.city, s.nace_code as "NaceCode", c.name as category, t.level, t.severity,
              t.score, t.confidence, t.topic, t.overridden, t.rank, t.spend_kroner as "SpendKroner", t.spend_rank as "SpendRank", s.bankrupt
            from register_standing t
            join register_supplier s on s.organisation_id = t.organisation_id and s.id = t.supplier
            left join register_category c on c.organisation_id = s.organisation_id and c.id = s.category
            where t.organisation_id = @organisation and s.organisation_id = @organisation {question.Where}
            order by {Question.Order(sort)} limit {most.ToString(CultureInfo.InvariantCulture)}
            """;
        return await db.Database.SqlQueryRaw<SupplierRow>(sql, question.Parameters).ToListAsync(cancel);
    }

    /// <summary>How many suppliers the filter leaves, or null when there are more than are worth counting.</summary>
    public async Task<long?> CountAsync(OrganisationId organisation, SupplierFilter filter, CancellationToken cancel)
    {
        if (filter.IsEmpty)
        {
            return await db.Set<Standings.Tally>()
                .Where(tally => tally.OrganisationId == organisation && tally.Kind == Standings.TallyKind.Level)
                .SumAsync(tally => tally.Count, cancel);
        }

        var question = new Question(organisation);
        await NarrowAsync(question, filter, sort: null, cancel);
        var sql = $"""
            select count(*) as "Value" from (select 1 from register_standing t
            where t.organisation_id = @organisation {question.Where}
            limit {(Paging.CountedAtMost + 1).ToString(CultureInfo.InvariantCulture)}) found
            """;
        var count = await db.Database.SqlQueryRaw<long>(sql, question.Parameters).SingleAsync(cancel);
        return count > Paging.CountedAtMost ? null : count;
    }

    public static string KeyOf(SupplierRow row, Sort sort) =>
        sort.Key switch
        {
            ByName => $"{row.Id:N}{row.Name}",
            ByPurchases => $"{row.Id:N}{row.SpendRank.ToString(CultureInfo.InvariantCulture)}",
            _ => $"{row.Id:N}{row.Rank.ToString(CultureInfo.InvariantCulture)}",
        };

    private async Task NarrowAsync(Question question, SupplierFilter filter, Sort? sort, CancellationToken cancel)
    {
        // The table whose index holds the order must hold the filter too.
        var table = sort?.Key == ByName ? "s" : "t";
        if (filter.Level is { } level)
        {
            // As a span of ranks, so that the order's own index serves.
            question.And(
                "t.rank >= @least and t.rank < @past",
                ("least", SupplierOrder.Rank(level) * 100_000),
                ("past", (SupplierOrder.Rank(level) + 1) * 100_000)
            );
        }

        if (filter.Country is { } country)
        {
            question.And(
                country == SupplierFilter.NoCountry ? $"{table}.country is null" : $"{table}.country = @country",
                ("country", country)
            );
        }

        if (filter.Category is { } category)
        {
            question.And($"{table}.category = @category", ("category", category));
        }

        if (!string.IsNullOrWhiteSpace(filter.Words))
        {
            var words = filter.Words.Trim();
            var found = await db
                .Database.SqlQuery<Guid>(
                    $"select id as \"Value\" from search_suppliers({question.Organisation.Value}, {words}, {FoundAtMost})"
                )
                .ToArrayAsync(cancel);
            question.And("t.supplier = any(@found)", ("found", found));
        }
    }

    private sealed class Question(OrganisationId organisation)
    {
        private readonly StringBuilder where = new();
        private readonly List<NpgsqlParameter> parameters = [new("organisation", organisation.Value)];

        public OrganisationId Organisation => organisation;
        public string Where => where.ToString();
        public object[] Parameters => [.. parameters.Select(parameter => parameter.Clone())];

        public void And(string condition, params ReadOnlySpan<(string Name, object Value)> values)
        {
            where.Append(" and ").Append(condition);
            foreach (var (name, value) in values)
            {
                parameters.Add(new NpgsqlParameter(name, value));
            }
        }

        public static string Order(Sort sort) =>
            (sort.Key, sort.Descending) switch
            {
                (ByName, false) => "s.name, s.id",
                (ByName, true) => "s.name desc, s.id desc",
                (ByPurchases, true) => "t.spend_rank desc, t.supplier desc",
                (ByPurchases, false) => "t.spend_rank, t.supplier",
                (_, true) => "t.rank desc, t.supplier desc",
                _ => "t.rank, t.supplier",
            };

        /// <summary>Goes on after the row a key names; a key that cannot be read starts from the beginning.</summary>
        public void GoOn(Sort sort, string? after)
        {
            if (after is null || after.Length < 32 || !Guid.TryParseExact(after[..32], "N", out var id))
            {
                return;
            }

            var rest = after[32..];
            var past = sort.Descending ? "<" : ">";
            if (sort.Key == ByName)
            {
                And($"(s.name, s.id) {past} (@name, @after)", ("name", rest), ("after", id));
            }
            else if (sort.Key == ByPurchases && long.TryParse(rest, CultureInfo.InvariantCulture, out var spend))
            {
                And($"(t.spend_rank, t.supplier) {past} (@spend, @after)", ("spend", spend), ("after", id));
            }
            else if (int.TryParse(rest, CultureInfo.InvariantCulture, out var rank))
            {
                And($"(t.rank, t.supplier) {past} (@rank, @after)", ("rank", rank), ("after", id));
            }
        }
    }
}
