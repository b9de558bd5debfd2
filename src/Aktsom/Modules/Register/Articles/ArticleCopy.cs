using Aktsom.Ledger;
using Npgsql;
using NpgsqlTypes;

namespace Aktsom.Modules.Register.Articles;

/// <summary>Streams a list of articles by COPY into the temporary table <c>incoming_article</c>.</summary>
internal static class ArticleCopy
{
    private const string Copy =
        "copy incoming_article (organisation_id, import, row, line, number, name, product_group, supplier, supplier_name, country, area, origin_text, "
        + "label, active, fault, value) from stdin (format binary)";

    /// <summary>Reads the file into the rows that wait; those that cannot be taken are counted and kept with their fault.</summary>
    public static (int Rows, int Rejected) Rows(
        NpgsqlConnection connection,
        ArticleImport import,
        string path,
        SupplierIndex suppliers,
        CancellationToken cancel
    )
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        using var table = PlainTable.Open(stream, row => ArticleColumns.Of(row).HasBoth, cancel) ?? throw new NoArticleColumnsException();
        var reader = new ArticleReader(ArticleColumns.Of(table.Header), suppliers);
        var (rows, rejected) = (0, 0);
        using var writer = connection.BeginBinaryImport(Copy);
        foreach (var row in table.Rows())
        {
            cancel.ThrowIfCancellationRequested();
            var read = reader.Read(row);
            Write(writer, import, ++rows, read);
            rejected += read.Fault == ArticleFault.None ? 0 : 1;
        }

        writer.Complete();
        return (rows, rejected);
    }

    private static void Write(NpgsqlBinaryImporter writer, ArticleImport import, int number, ReadArticle row)
    {
        writer.StartRow();
        writer.Write(import.OrganisationId.Value, NpgsqlDbType.Uuid);
        writer.Write(import.Id.Value, NpgsqlDbType.Uuid);
        writer.Write(number, NpgsqlDbType.Integer);
        writer.Write(row.Line, NpgsqlDbType.Bigint);
        Text(writer, row.Number);
        Text(writer, row.Name);
        Text(writer, row.ProductGroup);
        if (row.Supplier is { } supplier)
        {
            writer.Write(supplier.Value, NpgsqlDbType.Uuid);
        }
        else
        {
            writer.WriteNull();
        }

        Text(writer, row.SupplierName);
        Text(writer, row.Country);
        Text(writer, row.Area);
        Text(writer, row.OriginText);
        Text(writer, row.Label);
        writer.Write(row.Active, NpgsqlDbType.Boolean);
        Text(writer, row.Fault.ToString());
        Text(writer, row.Value);
    }

    private static void Text(NpgsqlBinaryImporter writer, string? value)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }

        writer.Write(value, NpgsqlDbType.Varchar);
    }
}
