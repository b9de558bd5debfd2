using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Register.Suppliers;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Articles;

/// <summary>
/// How far the preferences in purchasing reach, by count of products (R-LO-14): products from local suppliers, and from suppliers with a certified
/// environmental system. A product whose supplier nobody has judged counts on neither side.
/// </summary>
internal sealed class PreferenceFigures(AppDb db) : IFigureSource
{
    private static readonly FigureDefinition Local = new(
        "articles.localShare",
        new("Varer fra lokale leverandører", "Varer frå lokale leverandørar", "Products from local suppliers"),
        FigureUnit.Percent,
        new(
            "Varer i sortimentet fra leverandører som er merket som lokale, delt på varer fra leverandører der det er vurdert. Andel av antall varer.",
            "Varer i sortimentet frå leverandørar som er merkte som lokale, delt på varer frå leverandørar der det er vurdert. Del av talet på varer.",
            "Products in the range from suppliers marked as local, of products from suppliers where it is judged. A share by count of products."
        ),
        null,
        "Register"
    );
    private static readonly FigureDefinition Certified = new(
        "articles.certifiedSupplierShare",
        new(
            "Varer fra miljøsertifiserte leverandører",
            "Varer frå miljøsertifiserte leverandørar",
            "Products from environmentally certified suppliers"
        ),
        FigureUnit.Percent,
        new(
            "Varer i sortimentet fra leverandører som er merket som miljøsertifisert, delt på varer fra leverandører der det er vurdert. Andel av antall varer.",
            "Varer i sortimentet frå leverandørar som er merkte som miljøsertifiserte, delt på varer frå leverandørar der det er vurdert. Del av talet på varer.",
            "Products in the range from suppliers marked as environmentally certified, of products from suppliers where it is judged. A share by count of products."
        ),
        null,
        "Register"
    );
    private static readonly LocalisedText NotJudged = new(
        "Ingen varer kommer fra en leverandør der dette er vurdert.",
        "Ingen varer kjem frå ein leverandør der dette er vurdert.",
        "No products come from a supplier where this is judged."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Local, Certified];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var (last, now) = (new DateOnly(scope.Year, 12, 31), scope.AsOf.InOslo());
        var day = last < now ? last : now;
        var suppliers = await (
            from article in db.Set<Article>().AsNoTracking()
            where article.OrganisationId == scope.Organisation
            where article.ActiveFrom <= day && (article.ActiveTo == null || article.ActiveTo > day)
            from supplier in db.Set<Supplier>().AsNoTracking()
            where supplier.OrganisationId == article.OrganisationId && supplier.Id == article.Supplier
            group article by new
            {
                supplier.Id,
                supplier.Name,
                supplier.Local,
                supplier.EnvironmentCertified,
            } into articles
            orderby articles.Key.Name, articles.Key.Id
            select new
            {
                articles.Key.Id,
                articles.Key.Name,
                articles.Key.Local,
                articles.Key.EnvironmentCertified,
                Count = articles.Count(),
            }
        ).ToListAsync(cancel);
        var judged = suppliers
            .Select(one => (one.Id, one.Name, Is: definition == Local ? one.Local : one.EnvironmentCertified, one.Count))
            .Where(one => one.Is != Judged.Unknown)
            .ToList();
        if (judged.Count == 0)
        {
            return Figure.None(definition, scope, FigureGap.Unknown, NotJudged);
        }

        var records = judged.Select(one => new TraceRecord(
            "supplier",
            one.Id.ToString(),
            one.Name,
            one.Count,
            $"/suppliers/articles?supplier={one.Id}",
            InDenominatorOnly: one.Is != Judged.Yes
        ));
        return Figure.Share(
            definition,
            scope,
            judged.Where(one => one.Is == Judged.Yes).Sum(one => one.Count),
            judged.Sum(one => one.Count),
            new FigureTrace(definition.Rule, [.. records], judged.Count, [])
        );
    }
}
