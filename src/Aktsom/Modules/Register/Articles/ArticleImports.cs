using Aktsom.Ledger;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Imports;
using Aktsom.Modules.Register.Suppliers;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Aktsom.Modules.Register.Articles;

/// <summary>No row among the first names both number and name.</summary>
internal sealed class NoArticleColumnsException : Exception
{
    public NoArticleColumnsException() { }

    public NoArticleColumnsException(string message)
        : base(message) { }

    public NoArticleColumnsException(string message, Exception inner)
        : base(message, inner) { }
}

/// <summary>What saving a list would do.</summary>
internal sealed record ArticleSum(int Added, int Changed, int Unchanged, int Out, int NoOrigin, int NoSupplier);

/// <summary>Reads lists of articles into rows that wait, and saves them: streamed in, put in place by one statement, all or nothing.</summary>
internal sealed class ArticleImports(AppDb db, ImportFiles files, Reach reach, ChangeLog log, TimeProvider clock)
{
    // A list that does not say where an article is made does not take away what an earlier one said.
    private const string Save = """
        with incoming as (select * from register_article_row where organisation_id = @organisation and import = @import and fault = 'None')
        insert into register_article as a (organisation_id, id, number, name, product_group, supplier, supplier_name, country, area, origin_text, label,
               active_from, active_to, origin_from, label_from, import)
          select organisation_id, gen_random_uuid(), number, name, product_group, supplier, supplier_name, country, area, origin_text, label,
                 @day, case when active then null else @day end, case when country is null then null else @day end,
                 case when label is null then null else @day end, import
            from incoming
        on conflict (organisation_id, number) do update set
          name = excluded.name, product_group = coalesce(excluded.product_group, a.product_group), supplier = coalesce(excluded.supplier, a.supplier),
          supplier_name = coalesce(excluded.supplier_name, a.supplier_name),
          country = coalesce(excluded.country, a.country), origin_text = coalesce(excluded.origin_text, a.origin_text),
          area = case when excluded.country is distinct from a.country and excluded.country is not null then excluded.area
                      else coalesce(excluded.area, a.area) end,
          label = coalesce(excluded.label, a.label),
          active_from = case when excluded.active_to is null and a.active_to is not null then @day else least(a.active_from, @day) end,
          active_to = case when excluded.active_to is null then null else coalesce(a.active_to, @day) end,
          origin_from = case when excluded.country is null then a.origin_from else coalesce(least(a.origin_from, @day), @day) end,
          label_from = case when excluded.label is null then a.label_from else coalesce(least(a.label_from, @day), @day) end,
          import = excluded.import;
        """;

    private const string TakeOut = """
        update register_article a set active_to = @day, import = @import
         where a.organisation_id = @organisation and a.active_to is null and a.active_from <= @day
           and not exists (select 1 from register_article_row r where r.organisation_id = @organisation and r.import = @import and r.number = a.number);
        """;

    private const string Compare = """
        select count(*) filter (where a.id is null)::int as "Added",
               count(*) filter (where a.id is not null and (a.name, coalesce(r.product_group, a.product_group, ''), coalesce(r.supplier, a.supplier),
                 coalesce(r.country, a.country, ''), coalesce(r.area, a.area, ''), coalesce(r.label, a.label, ''), a.active_to is null) is distinct from
                 (r.name, coalesce(a.product_group, ''), a.supplier, coalesce(a.country, ''), coalesce(a.area, ''), coalesce(a.label, ''), r.active))::int as "Changed",
               count(*)::int as "All",
               count(*) filter (where r.country is null and a.country is null)::int as "NoOrigin",
               count(*) filter (where r.supplier is null and a.supplier is null)::int as "NoSupplier"
          from register_article_row r left join register_article a on a.organisation_id = r.organisation_id and a.number = r.number
         where r.organisation_id = {0} and r.import = {1} and r.fault = 'None'
        """;

    public Task<ArticleImport?> FindAsync(ImportId id, CancellationToken cancel) =>
        db.Set<ArticleImport>().SingleOrDefaultAsync(import => import.OrganisationId == reach.Organisation && import.Id == id, cancel);

    /// <summary>Reads the uploaded file into rows that wait. The file itself is then let go: every row of it is kept.</summary>
    /// <exception cref="LedgerException">The file cannot be read; nothing is stored.</exception>
    /// <exception cref="NoArticleColumnsException">No row names number and name; nothing is stored.</exception>
    public async Task<ArticleImport> ReadAsync(ImportId id, LedgerUpload upload, DateOnly asOf, bool whole, CancellationToken cancel)
    {
        var import = new ArticleImport
        {
            OrganisationId = reach.Organisation,
            Id = id,
            FileName = upload.FileName,
            Sha256 = upload.Sha256,
            AsOf = asOf,
            Whole = whole,
            At = clock.GetUtcNow(),
            By = reach.ActorName,
        };
        var suppliers = await SupplierIndex.OfAsync(db, reach.Organisation, cancel);
        var path = files.Find(id) ?? throw new LedgerException(LedgerFault.NotFound, upload.FileName);
        db.Database.SetCommandTimeout(0);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await connection.ExecuteAsync(
            "create temp table incoming_article (like register_article_row including defaults) on commit drop",
            cancel
        );

        // The reader is synchronous on purpose, as that of ledgers is.
        (import.Rows, import.Rejected) = await Task.Run(() => ArticleCopy.Rows(connection, import, path, suppliers, cancel), cancel);
        await connection.ExecuteAsync("insert into register_article_row select * from incoming_article", cancel);
        db.Add(import);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        files.Delete(id);
        return import;
    }

    /// <summary>What saving the rows that wait would do now.</summary>
    public async Task<ArticleSum> SumAsync(ArticleImport import, CancellationToken cancel)
    {
        var sum = await db.Database.SqlQueryRaw<Counted>(Compare, import.OrganisationId.Value, import.Id.Value).SingleAsync(cancel);
        var gone = import.Whole
            ? await db.Set<Article>()
                .CountAsync(
                    article =>
                        article.OrganisationId == import.OrganisationId
                        && article.ActiveTo == null
                        && article.ActiveFrom <= import.AsOf
                        && !db.Set<ArticleRow>()
                            .Any(row =>
                                row.OrganisationId == import.OrganisationId && row.Import == import.Id && row.Number == article.Number
                            ),
                    cancel
                )
            : 0;
        return new ArticleSum(sum.Added, sum.Changed, sum.All - sum.Added - sum.Changed, gone, sum.NoOrigin, sum.NoSupplier);
    }

    /// <summary>Rows that cannot be taken, in the order of the file.</summary>
    public Task<List<ArticleRow>> RejectedAsync(ImportId id, int atMost, CancellationToken cancel) =>
        db.Set<ArticleRow>()
            .AsNoTracking()
            .Where(row => row.OrganisationId == reach.Organisation && row.Import == id && row.Fault != ArticleFault.None)
            .OrderBy(row => row.Row)
            .Take(atMost)
            .ToListAsync(cancel);

    /// <summary>Puts the rows in place: all or nothing. False where that is done already.</summary>
    public async Task<bool> SaveAsync(ArticleImport import, CancellationToken cancel)
    {
        db.Database.SetCommandTimeout(0);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await connection.ExecuteAsync(
            $"select pg_advisory_xact_lock(hashtextextended('article-import:{import.OrganisationId}', 0))",
            cancel
        );
        await db.Entry(import).ReloadAsync(cancel);
        if (import.SavedAt is not null)
        {
            return false;
        }

        var sum = await SumAsync(import, cancel);
        await RunAsync(connection, Save, import, cancel);
        if (import.Whole)
        {
            await RunAsync(connection, TakeOut, import, cancel);
        }

        await RunAsync(
            connection,
            "delete from register_article_row where organisation_id = @organisation and import = @import and fault = 'None' and @day is not null",
            import,
            cancel
        );
        (import.Added, import.Changed, import.Out) = (sum.Added, sum.Changed, sum.Out);
        (import.SavedAt, import.SavedBy) = (clock.GetUtcNow(), reach.ActorName);
        log.Record(
            "articles.imported",
            "article_import",
            import.Id,
            after: new
            {
                import.FileName,
                import.AsOf,
                import.Added,
                import.Changed,
                import.Out,
                import.Rejected,
            }
        );
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Lets a list go that was not saved.</summary>
    public async Task DropAsync(ArticleImport import, CancellationToken cancel)
    {
        await db.Set<ArticleRow>()
            .Where(row => row.OrganisationId == import.OrganisationId && row.Import == import.Id)
            .ExecuteDeleteAsync(cancel);
        db.Remove(import);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, ArticleImport import, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("organisation", import.OrganisationId.Value);
        command.Parameters.AddWithValue("import", import.Id.Value);
        command.Parameters.AddWithValue("day", import.AsOf);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private sealed record Counted(int Added, int Changed, int All, int NoOrigin, int NoSupplier);
}
