using Aktsom.Ledger;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Imports;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Risk.Reference;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Articles;

/// <summary>A row of a list as read; the supplier is sought afterwards.</summary>
internal sealed record ReadArticle(
    long Line,
    string? Number,
    string? Name,
    string? ProductGroup,
    SupplierId? Supplier,
    string? SupplierName,
    string? Country,
    string? Area,
    string? OriginText,
    string? Label,
    bool Active,
    ArticleFault Fault,
    string? Value
);

/// <summary>Reads rows of a list of articles. Nothing is lost: what cannot be taken comes out with its line and the reason.</summary>
internal sealed class ArticleReader(ArticleColumns columns, SupplierIndex suppliers)
{
    private static readonly HashSet<string> Yes = new(
        ["", "ja", "j", "yes", "y", "1", "true", "sann", "x", "aktiv", "active", "i salg", "i sal", "åpen", "open", "på lager"],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> No = new(
        [
            "nei",
            "n",
            "no",
            "0",
            "false",
            "usann",
            "inaktiv",
            "ikke aktiv",
            "ikkje aktiv",
            "inactive",
            "utgått",
            "utgår",
            "sperret",
            "sperra",
            "discontinued",
            "slettet",
            "sletta",
            "passiv",
        ],
        StringComparer.Ordinal
    );

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public ReadArticle Read(PlainRow row)
    {
        var (number, name) = (row[columns.Number], row[columns.Name]);
        var (supplier, origin) = (row[columns.Supplier], row[columns.Country]);
        var (fault, value) = FaultOf(row, number, name);
        return new ReadArticle(
            row.Line,
            Kept(number, Article.LongestNumber),
            Kept(name),
            Kept(row[columns.ProductGroup]),
            suppliers.Find(row[columns.SupplierKey], row[columns.OrgNumber], supplier),
            Kept(supplier),
            CountryResolver.Shipped.Resolve(origin) is CountryResolution.Found found ? found.Country.Iso2 : null,
            Kept(row[columns.Area]),
            Kept(origin),
            Kept(row[columns.Label]),
            !No.Contains(NameKey.Of(row[columns.Active])),
            fault,
            Kept(value)
        );
    }

    private (ArticleFault Fault, string? Value) FaultOf(PlainRow row, string number, string name)
    {
        if (number.Length == 0)
        {
            return (ArticleFault.NoNumber, name);
        }

        if (name.Length == 0)
        {
            return (ArticleFault.NoName, number);
        }

        if (number.Length > Article.LongestNumber)
        {
            return (ArticleFault.TooLong, number);
        }

        if (row.Cells.FirstOrDefault(cell => cell.Length > Article.LongestText) is { } tooLong)
        {
            return (ArticleFault.TooLong, tooLong);
        }

        var active = NameKey.Of(row[columns.Active]);
        if (!Yes.Contains(active) && !No.Contains(active))
        {
            return (ArticleFault.Active, row[columns.Active]);
        }

        return _seen.Add(number) ? (ArticleFault.None, null) : (ArticleFault.Twice, number);
    }

    private static string? Kept(string? text, int most = Article.LongestText) =>
        string.IsNullOrEmpty(text) ? null
        : text.Length > most ? text[..most]
        : text;
}

/// <summary>Finds a supplier by the ledger's number, by organisation number or by name; two that fit are none.</summary>
internal sealed class SupplierIndex
{
    private readonly Dictionary<string, SupplierId?> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SupplierId?> _byOrgNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SupplierId?> _byName = new(StringComparer.Ordinal);

    /// <summary>Every supplier by its keys in ledgers, its number and its name; one that was found to be the same as another is the other.</summary>
    public static async Task<SupplierIndex> OfAsync(AppDb db, OrganisationId organisation, CancellationToken cancel)
    {
        var index = new SupplierIndex();
        var suppliers = db.Set<Supplier>()
            .AsNoTracking()
            .Where(supplier => supplier.OrganisationId == organisation)
            .Select(supplier => new
            {
                Id = supplier.MergedInto ?? supplier.Id,
                supplier.Name,
                supplier.OrgNumber,
            });
        await foreach (var supplier in suppliers.AsAsyncEnumerable().WithCancellation(cancel))
        {
            index.Add(supplier.Id, supplier.Name, supplier.OrgNumber);
        }

        var keys =
            from key in db.Set<SupplierKey>()
            where key.OrganisationId == organisation
            join supplier in db.Set<Supplier>()
                on new { key.OrganisationId, Id = key.Supplier } equals new { supplier.OrganisationId, supplier.Id }
            select new { key.Key, Supplier = supplier.MergedInto ?? supplier.Id };
        await foreach (var key in keys.AsAsyncEnumerable().WithCancellation(cancel))
        {
            index.AddKey(key.Key, key.Supplier);
        }

        return index;
    }

    public void AddKey(string key, SupplierId supplier) => Add(_byKey, key.Trim(), supplier);

    public void Add(SupplierId supplier, string name, string? orgNumber)
    {
        Add(_byName, NameKey.Of(name), supplier);
        if (orgNumber is not null)
        {
            Add(_byOrgNumber, orgNumber, supplier);
        }
    }

    public SupplierId? Find(string key, string orgNumber, string name) =>
        Of(_byKey, key.Trim()) ?? Of(_byOrgNumber, string.Concat(orgNumber.Where(char.IsAsciiDigit))) ?? Of(_byName, NameKey.Of(name));

    private static SupplierId? Of(Dictionary<string, SupplierId?> index, string key) =>
        key.Length == 0 ? null : index.GetValueOrDefault(key);

    private static void Add(Dictionary<string, SupplierId?> index, string key, SupplierId supplier) =>
        index[key] = index.TryGetValue(key, out var known) && known != supplier ? null : supplier;
}
