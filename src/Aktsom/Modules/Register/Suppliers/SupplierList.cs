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
    private const int CountedWhenMany = 100;
    private (string Words, Search Search)? last;

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
        Narrow(question, filter, await SearchAsync(organisation, filter, cancel), sort);
        question.GoOn(sort, after);

        // First which: an index holds all that this asks. Then what is shown of them.
        var sql = $"""
            select s.id, s.name, s.org_number as "OrgNumber", s.country, s.city, s.nace_code as "NaceCode", c.name as category, t.level, t.severity,
              t.score, t.confidence, t.topic, t.overridden, t.rank, t.spend_kroner as "SpendKroner", t.spend_rank as "SpendRank", s.bankrupt
            from ({Which(question, sort, most)}) page
            join register_standing t on t.organisation_id = @organisation and t.supplier = page.id
            join register_supplier s on s.organisation_id = t.organisation_id and s.id = t.supplier
            left join register_category c on c.organisation_id = s.organisation_id and c.id = s.category
            order by {Question.Order(sort)}
            """;
        return await db.Database.SqlQueryRaw<SupplierRow>(sql, question.Parameters).ToListAsync(cancel);
    }

    /// <summary>How many suppliers the filter leaves, or null when there are more than were counted.</summary>
    public async Task<(long? Count, long Counted)> CountAsync(OrganisationId organisation, SupplierFilter filter, CancellationToken cancel)
    {
        if (filter.IsEmpty)
        {
            var all = await db.Set<Standings.Tally>()
                .Where(tally => tally.OrganisationId == organisation && tally.Kind == Standings.TallyKind.Level)
                .SumAsync(tally => tally.Count, cancel);
            return (all, all);
        }

        var search = await SearchAsync(organisation, filter, cancel);
        if (search is { IsMany: true } && filter with { Words = null } is { IsEmpty: true })
        {
            return (null, Paging.CountedAtMost);
        }

        var counted = search is { IsMany: true } ? CountedWhenMany : Paging.CountedAtMost;
        var question = new Question(organisation);
        Narrow(question, filter, search, sort: null);
        var sql = $"""
            select count(*) as "Value" from (select 1 from register_standing t
            where t.organisation_id = @organisation {question.Where}
            limit {(counted + 1).ToString(CultureInfo.InvariantCulture)}) found
            """;
        var count = await db.Database.SqlQueryRaw<long>(sql, question.Parameters).SingleAsync(cancel);
        return (count > counted ? null : count, counted);
    }

    private static string Which(Question question, Sort sort, int most)
    {
        // The names' own index holds that order.
        var names =
            sort.Key == ByName
                ? "join register_supplier s on s.organisation_id = t.organisation_id and s.id = t.supplier and s.organisation_id = @organisation"
                : "";
        return $"""
            select t.supplier as id from register_standing t {names} where t.organisation_id = @organisation {question.Where}
            order by {question.IndexOrder(sort)} limit {most.ToString(CultureInfo.InvariantCulture)}
            """;
    }

    public static string KeyOf(SupplierRow row, Sort sort) =>
        sort.Key switch
        {
            ByName => $"{row.Id:N}{row.Name}",
            ByPurchases => $"{row.Id:N}{row.SpendRank.ToString(CultureInfo.InvariantCulture)}",
            _ => $"{row.Id:N}{row.Rank.ToString(CultureInfo.InvariantCulture)}",
        };

    /// <summary>Asked once, though page and count both need it.</summary>
    private async Task<Search?> SearchAsync(OrganisationId organisation, SupplierFilter filter, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(filter.Words))
        {
            return null;
        }

        var words = filter.Words.Trim();
        if (last is not { } kept || kept.Words != words)
        {
            var search = await db
                .Database.SqlQuery<Search>(
                    $"select ids as \"Found\", asked as \"Asked\", bits as \"Bits\" from search_suppliers({organisation.Value}, {words}, {Paging.CountedAtMost + 1})"
                )
                .SingleAsync(cancel);
            last = kept = (words, search);
        }

        return kept.Search;
    }

    private static void Narrow(Question question, SupplierFilter filter, Search? search, Sort? sort)
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

        if (filter.Country == SupplierFilter.NoCountry)
        {
            question.AndNoCountry(table);
        }
        else if (filter.Country is { } country)
        {
            question.And($"{table}.country = @country", ("country", country));
        }

        if (filter.Category is { } category)
        {
            question.And($"{table}.category = @category", ("category", category));
        }

        if (search is { IsMany: true })
        {
            // Whoever lacks the bits of every meaning lacks the words; the rest are opened and read.
            var fit = search.Bits!.Select((_, at) => $"{table}.name_bits & @bits{at} = @bits{at}");
            question.And($"({string.Join(" or ", fit)})", [.. search.Bits!.Select((bits, at) => ($"bits{at}", (object)bits))]);
            question.And("name_has(@organisation, t.supplier, @asked)", ("asked", search.Asked!));
        }
        else if (search is not null)
        {
            question.And("t.supplier = any(@found)", ("found", search.Found));
        }
    }

    /// <summary>What a search found: the suppliers themselves, or, when they are too many to name, what their names have.</summary>
    private sealed record Search(Guid[] Found, string? Asked, long[]? Bits)
    {
        public bool IsMany => Asked is not null;
    }

    private sealed class Question(OrganisationId organisation)
    {
        private readonly StringBuilder where = new();
        private readonly List<NpgsqlParameter> parameters = [new("organisation", organisation.Value)];

        private string? ordersFirstBy;

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

        /// <summary>Those whose country is not known. Ordering by it changes nothing, and lets the index that begins with it serve.</summary>
        public void AndNoCountry(string table)
        {
            And($"{table}.country is null");
            ordersFirstBy = table + ".country";
        }

        public string IndexOrder(Sort sort)
        {
            // Risk and purchases lie in their indices from the highest.
            var turned = sort.Key == ByName ? sort.Descending : !sort.Descending;
            return ordersFirstBy is null ? Order(sort) : $"{ordersFirstBy}{(turned ? " desc" : "")}, {Order(sort)}";
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
