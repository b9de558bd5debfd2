using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Risk;
using Aktsom.Risk.Coverage;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Figures;

/// <summary>What the screening can say in numbers: how much is assessed, how many are technically high, by which method and sources.</summary>
internal sealed class RiskFigures(AppDb db, CurrentRisk current, ModelInUse models, ISuppliers suppliers) : IFigureSource
{
    private const string Module = "Risk";
    private static readonly LocalisedText NotScreened = new(
        "Leverandørene er ikke vurdert ennå.",
        "Leverandørane er ikkje vurderte enno.",
        "The suppliers have not been screened yet."
    );
    private static readonly LocalisedText Levels = new(
        "Nivå etter modellen, eller en persons endring av det.",
        "Nivå etter modellen, eller ei endring gjord av ein person.",
        "Level by the model, or a person’s change of it."
    );

    private static readonly FigureDefinition Coverage = new(
        "coverage.spend",
        new("Vurdert andel av innkjøpene", "Vurdert del av innkjøpa", "Share of purchases assessed"),
        FigureUnit.Percent,
        new(
            "Innkjøp fra leverandører med et nivå, delt på alle innkjøp.",
            "Innkjøp frå leverandørar med eit nivå, delt på alle innkjøp.",
            "Purchases from suppliers with a level, over all purchases."
        ),
        "I-28",
        Module
    );
    private static readonly FigureDefinition High = new(
        "risk.high",
        new("Leverandører med teknisk høy risiko", "Leverandørar med teknisk høg risiko", "Suppliers with technically high risk"),
        FigureUnit.Count,
        new(
            "Leverandører modellen setter til høy eller svært høy, før noen har sett nærmere.",
            "Leverandørar modellen set til høg eller svært høg, før nokon har sett nærare.",
            "Suppliers the model puts at high or very high, before anyone has looked closer."
        ),
        "I-29",
        Module
    );
    private static readonly FigureDefinition ClassHigh = new(
        "risk.classHigh",
        new("Leverandører med høy risiko", "Leverandørar med høg risiko", "Suppliers with high risk"),
        FigureUnit.Count,
        Levels,
        "I-07",
        Module
    );
    private static readonly FigureDefinition ClassMedium = new(
        "risk.classMedium",
        new("Leverandører med middels risiko", "Leverandørar med middels risiko", "Suppliers with medium risk"),
        FigureUnit.Count,
        Levels,
        "I-09",
        Module
    );
    private static readonly FigureDefinition Method = new(
        "risk.method",
        new("Slik er risikoen vurdert", "Slik er risikoen vurdert", "How the risk was assessed"),
        FigureUnit.Text,
        new("Modellen som gjelder nå.", "Modellen som gjeld no.", "The model in use now."),
        null,
        Module
    );
    private static readonly FigureDefinition Sources = new(
        "risk.sources",
        new("Kilder", "Kjelder", "Sources"),
        FigureUnit.List,
        new(
            "Kildene modellen kan bruke, med utgave og lisens.",
            "Kjeldene modellen kan bruke, med utgåve og lisens.",
            "The sources the model can use, with edition and licence."
        ),
        null,
        Module
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Coverage, High, ClassHigh, ClassMedium, Method, Sources];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        if (definition == Sources)
        {
            return await SourcesAsync(scope, cancel);
        }

        if (await current.RunAsync(scope.Organisation, cancel) is not { } run)
        {
            return Figure.None(definition, scope, FigureGap.Unknown, NotScreened);
        }

        if (definition == Method)
        {
            return Figure.Fact(definition, scope, MethodWords.Of(run.Model, run.ModelVersion), NotScreened, Trace(run, [], 0));
        }

        var rows = await RowsAsync(scope.Organisation, run, cancel);
        return definition.Id switch
        {
            "coverage.spend" => CoverageOf(scope, run, rows),
            "risk.high" => Count(definition, scope, run, rows, row => row.Computed >= RiskLevel.High),
            "risk.classHigh" => Count(definition, scope, run, rows, row => row.Level >= RiskLevel.High),
            _ => Count(definition, scope, run, rows, row => row.Level == RiskLevel.Medium),
        };
    }

    private static Figure CoverageOf(FigureScope scope, RiskRun run, List<Row> rows)
    {
        var coverage = SpendCoverage.Of([.. rows.Select(row => new CoverageEntry(row.Spend ?? 0, row.Level))]);
        var unknown = rows.Where(row => row.Level == RiskLevel.Unknown && row.Spend > 0).OrderByDescending(row => row.Spend).ToList();
        var assessed = scope.EveryRecord ? rows.Where(row => row.Level != RiskLevel.Unknown && row.Spend > 0) : [];
        var trace = Trace(
            run,
            [.. unknown.Select(row => row.Record(null, belowOnly: true)), .. assessed.Select(row => row.Record(null, belowOnly: false))],
            rows.Count
        );
        return coverage.Spend is { } share
            ? Figure.Share(Coverage, scope, share.Numerator, share.Denominator, trace)
            : Figure.None(
                Coverage,
                scope,
                FigureGap.NothingToCount,
                new LocalisedText("Ingen innkjøp er hentet inn.", "Ingen innkjøp er henta inn.", "No purchases have been imported."),
                trace
            );
    }

    private static Figure Count(FigureDefinition definition, FigureScope scope, RiskRun run, List<Row> rows, Func<Row, bool> counts)
    {
        var counted = rows.Where(counts).OrderByDescending(row => row.Score).ToList();
        return Figure.Of(
            definition,
            scope,
            counted.Count,
            Trace(run, [.. counted.Select(row => row.Record(1, belowOnly: false))], counted.Count)
        );
    }

    private async Task<List<Row>> RowsAsync(OrganisationId organisation, RiskRun run, CancellationToken cancel)
    {
        var facts = await suppliers
            .FactsAsync(organisation, cancel)
            .ToDictionaryAsync(supplier => supplier.Id.Value, cancellationToken: cancel);
        var judged = await db
            .Database.SqlQuery<Judged>(
                $"""
                select a.supplier, a.level as computed, coalesce(o.to_level, a.level) as level, a.score from risk_assessment a
                left join (
                  select distinct on (supplier) supplier, to_level from risk_override
                  where organisation_id = {organisation.Value} and withdrawn_at is null order by supplier, at desc
                ) o on o.supplier = a.supplier
                where a.organisation_id = {organisation.Value} and a.run = {run.Id.Value}
                """
            )
            .ToListAsync(cancel);
        return
        [
            .. judged
                .Where(row => facts.ContainsKey(row.Supplier))
                .Select(row => new Row(facts[row.Supplier], (RiskLevel)row.Computed, (RiskLevel)row.Level, row.Score)),
        ];
    }

    private async Task<Figure> SourcesAsync(FigureScope scope, CancellationToken cancel)
    {
        var screening = await models.OfAsync(scope.Organisation, cancel);
        var sources = screening
            .Library.Editions.Select(edition => edition.Source)
            .DistinctBy(source => source.Id, StringComparer.Ordinal)
            .OrderBy(source => source.Publisher, StringComparer.Ordinal)
            .ToList();
        var rows = sources.Select(source => new FigureRow(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["publisher"] = source.Publisher,
                ["title"] = source.Title,
                ["edition"] = source.Edition,
            },
            [new TraceRecord("source", source.Id, source.Title, null, "/risk/sources")]
        ));
        var inputs = sources.Select(source => new TraceInput(source.Title, source.Edition, source.Collected)).ToList();
        return Figure.List(
            Sources,
            scope,
            [.. rows],
            new FigureTrace(new LocalisedText("Kildebiblioteket.", "Kjeldebiblioteket.", "The source library."), [], sources.Count, inputs)
        );
    }

    private static FigureTrace Trace(RiskRun run, IReadOnlyList<TraceRecord> records, int total) =>
        new(
            new LocalisedText(
                $"Vurderingen av {run.Suppliers} leverandører {run.CompletedAt!.Value.InOslo():dd.MM.yyyy}.",
                $"Vurderinga av {run.Suppliers} leverandørar {run.CompletedAt!.Value.InOslo():dd.MM.yyyy}.",
                $"The screening of {run.Suppliers} suppliers on {run.CompletedAt!.Value.InOslo():dd.MM.yyyy}."
            ),
            records,
            total,
            [new TraceInput(run.Model, run.ModelVersion, run.CompletedAt.Value.InOslo())]
        );

    private sealed record Judged(Guid Supplier, short Computed, short Level, float? Score);

    private sealed record Row(SupplierFacts Facts, RiskLevel Computed, RiskLevel Level, float? Score)
    {
        public decimal? Spend => Facts.SpendKroner;

        public TraceRecord Record(decimal? contribution, bool belowOnly) =>
            new("supplier", Facts.Id.ToString(), Facts.Name, contribution ?? Spend, $"/suppliers/{Facts.Id}", belowOnly);
    }
}
