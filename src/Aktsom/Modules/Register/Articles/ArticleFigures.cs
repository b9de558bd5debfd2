using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Articles;

/// <summary>How much is known of the range: articles with known origin (I-14) and with an eco-label (I-15), as it was on the last day of the year.</summary>
internal sealed class ArticleFigures(AppDb db, LabelBook labels) : IFigureSource
{
    private static readonly FigureDefinition Active = new(
        "articles.active",
        new("Varer i sortimentet", "Varer i sortimentet", "Articles in the range"),
        FigureUnit.Count,
        new(
            "Varer som er i sortimentet på årets siste dag.",
            "Varer som er i sortimentet på den siste dagen i året.",
            "Articles in the range on the last day of the year."
        ),
        null,
        "Register"
    );

    private static readonly FigureDefinition Origin = new(
        "articles.originShare",
        new("Varer med kjent opprinnelse", "Varer med kjent opphav", "Articles with known origin"),
        FigureUnit.Percent,
        new(
            "Varer i sortimentet med kjent opprinnelsesland, av alle varer i sortimentet.",
            "Varer i sortimentet med kjent opphavsland, av alle varer i sortimentet.",
            "Articles in the range with a known country of origin, of all articles in the range."
        ),
        "I-14",
        "Register"
    );

    private static readonly FigureDefinition EcoLabel = new(
        "articles.labelledShare",
        new("Miljømerkede varer", "Miljømerkte varer", "Eco-labelled articles"),
        FigureUnit.Percent,
        new(
            "Varer i sortimentet med et merke som regnes som miljømerke, av alle varer i sortimentet. Andel av varer, ikke av omsetning.",
            "Varer i sortimentet med eit merke som blir rekna som miljømerke, av alle varer i sortimentet. Del av varer, ikkje av omsetning.",
            "Articles in the range with a label that counts as an eco-label, of all articles in the range. A share of articles, not of turnover."
        ),
        "I-15",
        "Register"
    );

    private static readonly LocalisedText NoGroup = new("Uten varegruppe", "Utan varegruppe", "Without a product group");

    private static readonly LocalisedText NoArticles = new(
        "Ingen varer er hentet inn. Hent inn varelisten.",
        "Ingen varer er henta inn. Hent inn varelista.",
        "No articles have been brought in. Bring in the list of articles."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Active, Origin, EcoLabel];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var day = DayOf(scope);
        var groups = await GroupsAsync(scope, day, cancel);
        if (groups.Count == 0)
        {
            return Figure.None(definition, scope, FigureGap.NothingToCount, NoArticles);
        }

        var trace = await TraceAsync(definition, scope, day, groups, cancel);
        var all = groups.Sum(group => group.All);
        return definition == Active
            ? Figure.Of(definition, scope, all, trace)
            : Figure.Share(definition, scope, groups.Sum(group => Part(definition, group)), all, trace);
    }

    private static DateOnly DayOf(FigureScope scope)
    {
        var (last, now) = (new DateOnly(scope.Year, 12, 31), scope.AsOf.InOslo());
        return last < now ? last : now;
    }

    private static int Part(FigureDefinition definition, GroupCount group) => definition == Origin ? group.Known : group.Labelled;

    private async Task<List<GroupCount>> GroupsAsync(FigureScope scope, DateOnly day, CancellationToken cancel)
    {
        var counts = await labels.CountingAsync(scope.Organisation, cancel);
        var rows = await db.Set<Article>()
            .Where(article => article.OrganisationId == scope.Organisation)
            .Where(article => article.ActiveFrom <= day && (article.ActiveTo == null || article.ActiveTo > day))
            .Select(article => new
            {
                Group = article.ProductGroup ?? "",
                Label = article.LabelFrom <= day ? article.Label : null,
                Known = article.Country != null && article.OriginFrom <= day,
            })
            .GroupBy(article => new { article.Group, article.Label })
            .Select(group => new
            {
                group.Key.Group,
                group.Key.Label,
                All = group.Count(),
                Known = group.Count(article => article.Known),
            })
            .ToListAsync(cancel);
        return
        [
            .. rows.GroupBy(row => row.Group, StringComparer.Ordinal)
                .Select(group => new GroupCount(
                    group.Key,
                    group.Sum(row => row.All),
                    group.Sum(row => row.Known),
                    group.Where(row => counts(row.Label)).Sum(row => row.All)
                ))
                .OrderBy(group => group.Name, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>One record for each product group and side: a range of a hundred thousand articles is not listed one by one.</summary>
    private async Task<FigureTrace> TraceAsync(
        FigureDefinition definition,
        FigureScope scope,
        DateOnly day,
        List<GroupCount> groups,
        CancellationToken cancel
    )
    {
        var records = new List<TraceRecord>();
        foreach (var group in groups)
        {
            var name = group.Name.Length > 0 ? group.Name : NoGroup.ToString();
            var part = definition == Active ? group.All : Part(definition, group);
            if (part > 0)
            {
                records.Add(new TraceRecord("productGroup", $"{group.Name}+", name, part, "/suppliers/articles"));
            }

            if (definition != Active && group.All > part)
            {
                records.Add(new TraceRecord("productGroup", $"{group.Name}-", name, group.All - part, "/suppliers/articles", true));
            }
        }

        var files = await db.Set<ArticleImport>()
            .Where(import => import.OrganisationId == scope.Organisation && import.SavedAt != null && import.AsOf <= day)
            .OrderBy(import => import.AsOf)
            .Select(import => new
            {
                import.FileName,
                import.Sha256,
                import.AsOf,
            })
            .ToListAsync(cancel);
        var query = new LocalisedText(
            $"Varer i sortimentet {day:yyyy-MM-dd}, talt per varegruppe.",
            $"Varer i sortimentet {day:yyyy-MM-dd}, talde per varegruppe.",
            $"Articles in the range on {day:yyyy-MM-dd}, counted by product group."
        );
        return new FigureTrace(
            query,
            records,
            records.Count,
            [.. files.Select(file => new TraceInput(file.FileName, "SHA-256 " + file.Sha256, file.AsOf))]
        );
    }

    private sealed record GroupCount(string Name, int All, int Known, int Labelled);
}
