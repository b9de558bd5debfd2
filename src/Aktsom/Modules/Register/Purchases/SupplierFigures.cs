using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Register.Categories;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Suppliers;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Purchases;

/// <summary>How many suppliers there are, how long they stay and how they end (I-21, I-03, I-60, I-24).</summary>
internal sealed class SupplierFigures(AppDb db) : IFigureSource
{
    private const int LongRelation = 3;

    private static readonly FigureDefinition Counted = new(
        "suppliers.counted",
        new("Leverandører i året", "Leverandørar i året", "Suppliers in the year"),
        FigureUnit.Count,
        new(
            "Etter telleregelen som står ved tallet.",
            "Etter teljeregelen som står ved talet.",
            "By the counting rule that stands beside the number."
        ),
        "I-21",
        "Register"
    );

    private static readonly FigureDefinition OverThreeYears = new(
        "suppliers.overThreeYears",
        new("Leverandører gjennom mer enn tre år", "Leverandørar gjennom meir enn tre år", "Suppliers kept for more than three years"),
        FigureUnit.Percent,
        new(
            "Aktive leverandører med start, eller første kjente innkjøp, mer enn tre år før årets slutt / aktive leverandører.",
            "Aktive leverandørar med start, eller første kjende innkjøp, meir enn tre år før slutten av året / aktive leverandørar.",
            "Active suppliers whose relation, or first known purchase, began more than three years before year end / active suppliers."
        ),
        "I-03",
        "Register"
    );

    private static readonly FigureDefinition NewAndEnded = new(
        "suppliers.newAndEnded",
        new("Nye og avsluttede leverandører", "Nye og avslutta leverandørar", "Suppliers new and ended in the year"),
        FigureUnit.List,
        new(
            "Leverandørforhold som begynte eller sluttet i året.",
            "Leverandørforhold som tok til eller slutta i året.",
            "Supplier relations that began or ended in the year."
        ),
        "I-60",
        "Register"
    );

    private static readonly FigureDefinition Bankruptcies = new(
        "suppliers.bankruptcies",
        new("Konkurser hos leverandører", "Konkursar hos leverandørar", "Suppliers gone bankrupt"),
        FigureUnit.Count,
        new(
            "Leverandørforhold som sluttet i året på grunn av konkurs.",
            "Leverandørforhold som slutta i året på grunn av konkurs.",
            "Supplier relations that ended in the year because of bankruptcy."
        ),
        "I-24",
        "Register"
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Counted, OverThreeYears, NewAndEnded, Bankruptcies];

    public Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel) =>
        definition == Counted ? CountedAsync(scope, cancel)
        : definition == OverThreeYears ? OverThreeYearsAsync(scope, cancel)
        : definition == NewAndEnded ? NewAndEndedAsync(scope, cancel)
        : BankruptciesAsync(scope, cancel);

    private async Task<Figure> CountedAsync(FigureScope scope, CancellationToken cancel)
    {
        var rule = await SuppliersOfYear.RuleAsync(db, scope.Organisation, cancel);
        var counted = SuppliersOfYear.In(db, scope.Organisation, scope.Year).Where(SupplierCounting.Counts(rule, scope.Year));
        var total = await counted.CountAsync(cancel);
        var shown = await counted
            .OrderByDescending(supplier => supplier.SpendNok)
            .ThenBy(supplier => supplier.Id)
            .Take(FigureInputs.Most(scope))
            .Select(supplier => new { supplier.Id, supplier.Name })
            .ToListAsync(cancel);
        var words = FigureInputs.Join(SupplierCounting.Text(rule, scope.Year), await OutsideAsync(rule, scope, cancel));
        var files = await FigureInputs.FilesAsync(db, scope.Organisation, scope.Year, cancel);
        return Figure.Of(
            Counted,
            scope,
            total,
            new FigureTrace(words, [.. shown.Select(s => FigureInputs.Record(s.Id, s.Name, 1))], total, files)
        );
    }

    /// <summary>A limit in kroner does not see purchases in other currencies; that is said beside the number.</summary>
    private async Task<LocalisedText> OutsideAsync(CountingRule rule, FigureScope scope, CancellationToken cancel) =>
        FigureInputs.InWords(
            rule.InvoicedMoreThanNok is null ? [] : await FigureInputs.OutsideAsync(db, scope.Organisation, scope.Year, cancel)
        );

    private async Task<Figure> OverThreeYearsAsync(FigureScope scope, CancellationToken cancel)
    {
        var active = await SuppliersOfYear
            .In(db, scope.Organisation, scope.Year)
            .Where(SupplierCounting.Counts(new CountingRule { OrganisationId = scope.Organisation }, scope.Year))
            .OrderBy(supplier => supplier.Id)
            .Select(supplier => new
            {
                supplier.Id,
                supplier.Name,
                supplier.From,
            })
            .ToListAsync(cancel);
        var firstYears = await db.Set<SupplierYear>()
            .Where(year => year.OrganisationId == scope.Organisation)
            .GroupBy(year => year.Supplier)
            .Select(group => new { group.Key, First = group.Min(year => year.Year) })
            .ToDictionaryAsync(group => group.Key, group => group.First, cancel);

        // The relation is at least as old as its first purchase; of that only the year is sure.
        var limit = new DateOnly(scope.Year, 12, 31).AddYears(-LongRelation);
        bool IsLong(SupplierId id, DateOnly? from) =>
            from < limit || (firstYears.TryGetValue(id, out var first) && new DateOnly(first, 12, 31) < limit);
        var records = active.Select(s => (s, Long: IsLong(s.Id, s.From))).ToList();
        var unknown = records.Count(record => !record.Long && record.s.From is null);
        var query = new LocalisedText(
            $"Leverandører aktive i {scope.Year}. For {unknown} er det ikke kjent når forholdet begynte; de er ikke regnet som lange.",
            $"Leverandørar aktive i {scope.Year}. For {unknown} er det ikkje kjent når forholdet tok til; dei er ikkje rekna som lange.",
            $"Suppliers active in {scope.Year}. For {unknown} it is not known when the relation began; they are not taken as long."
        );
        var trace = new FigureTrace(
            query,
            [
                .. records
                    .Take(FigureInputs.Most(scope))
                    .Select(record => FigureInputs.Record(record.s.Id, record.s.Name, record.Long ? 1 : 0, below: !record.Long)),
            ],
            records.Count,
            []
        );
        return Figure.Share(OverThreeYears, scope, records.Count(record => record.Long), records.Count, trace);
    }

    private async Task<Figure> NewAndEndedAsync(FigureScope scope, CancellationToken cancel)
    {
        var (first, last) = (new DateOnly(scope.Year, 1, 1), new DateOnly(scope.Year, 12, 31));
        var moved = await Own(scope)
            .Where(s => (s.From >= first && s.From <= last) || (s.To >= first && s.To <= last))
            .OrderBy(s => s.Id)
            .Select(s => new
            {
                s.Id,
                s.Name,
                s.From,
                s.To,
            })
            .ToListAsync(cancel);
        var began = moved.Where(s => s.From >= first && s.From <= last).Select(s => FigureInputs.Record(s.Id, s.Name, 1)).ToList();
        var ended = moved.Where(s => s.To >= first && s.To <= last).Select(s => FigureInputs.Record(s.Id, s.Name, 1)).ToList();
        var query = new LocalisedText(
            $"Leverandørforhold med start eller slutt i {scope.Year}.",
            $"Leverandørforhold med start eller slutt i {scope.Year}.",
            $"Supplier relations with start or end in {scope.Year}."
        );
        return Figure.List(
            NewAndEnded,
            scope,
            [Row("new", began), Row("ended", ended)],
            new FigureTrace(query, [.. began, .. ended], began.Count + ended.Count, [])
        );
    }

    private static FigureRow Row(string key, List<TraceRecord> records) =>
        new(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["key"] = key,
                ["count"] = records.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
            },
            records
        );

    private async Task<Figure> BankruptciesAsync(FigureScope scope, CancellationToken cancel)
    {
        var (first, last) = (new DateOnly(scope.Year, 1, 1), new DateOnly(scope.Year, 12, 31));
        var bankrupt = await Own(scope)
            .Where(s => s.EndReason == SupplierEndReason.Bankrupt && s.To >= first && s.To <= last)
            .OrderBy(s => s.Id)
            .Select(s => new { s.Id, s.Name })
            .ToListAsync(cancel);
        var query = new LocalisedText(
            $"Forhold som sluttet i {scope.Year} med konkurs som grunn.",
            $"Forhold som slutta i {scope.Year} med konkurs som grunn.",
            $"Relations that ended in {scope.Year} with bankruptcy as the reason."
        );
        var records = bankrupt.Select(s => FigureInputs.Record(s.Id, s.Name, 1)).ToList();
        return Figure.Of(Bankruptcies, scope, bankrupt.Count, new FigureTrace(query, records, records.Count, []));
    }

    private IQueryable<Supplier> Own(FigureScope scope) =>
        db.Set<Supplier>().Where(supplier => supplier.OrganisationId == scope.Organisation && supplier.MergedInto == null);
}
