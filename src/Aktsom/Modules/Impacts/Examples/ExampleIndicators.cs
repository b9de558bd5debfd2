using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Indicators;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Running;
using Microsoft.EntityFrameworkCore;
using IndicatorUnit = Aktsom.Documents.Model.IndicatorUnit;

namespace Aktsom.Modules.Impacts.Examples;

/// <param name="Impact">The start of the impact's title; null for one across them.</param>
/// <param name="Name">What is measured.</param>
/// <param name="Whole">What a share is a share of; null for a count.</param>
/// <param name="Target">The value to reach.</param>
/// <param name="TargetYear">By when.</param>
/// <param name="Source">Where the values come from.</param>
/// <param name="Values">Counted, and of how many, by year.</param>
internal sealed record IndicatorPlan(
    string? Impact,
    string Name,
    string? Whole,
    decimal Target,
    int TargetYear,
    string Source,
    (int Year, decimal Part, decimal Of)[] Values
);

/// <summary>Gives the example chain and the example union indicators of their own, once. All of it is invented.</summary>
internal sealed class ExampleIndicators(IServiceScopeFactory scopes) : IAtStart
{
    public int Order => 37;

    public async Task PrepareAsync(ServerOptions options, CancellationToken cancel)
    {
        if (!options.Demo)
        {
            return;
        }

        foreach (var (example, plans) in new[] { (ExampleSet.Chain, Chain), (ExampleSet.Union, Union) })
        {
            await using var scope = scopes.CreateAsyncScope();
            var services = scope.ServiceProvider;
            services.GetRequiredService<Reach>().ActFor(example.Organisation, example.Lead);
            var db = services.GetRequiredService<AppDb>();
            if (!await db.Set<Indicator>().AnyAsync(one => one.OrganisationId == example.Organisation, cancel))
            {
                var impacts = await services
                    .GetRequiredService<ImpactRegister>()
                    .OfYearAsync(example.Organisation, ExampleImpacts.Year, cancel);
                foreach (var plan in plans)
                {
                    Add(services, db, example.Organisation, plan, impacts);
                }

                await db.SaveChangesAsync(cancel);
            }
        }
    }

    public Task<IReadOnlyList<string>> LinesAsync(ServerOptions options, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    private static void Add(
        IServiceProvider services,
        AppDb db,
        OrganisationId organisation,
        IndicatorPlan plan,
        IReadOnlyList<ImpactYear> impacts
    )
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var indicator = new Indicator
        {
            OrganisationId = organisation,
            Id = TypedId.New<IndicatorId>(clock),
            Name = plan.Name,
            Unit = plan.Whole is null ? IndicatorUnit.Count : IndicatorUnit.Percent,
            Whole = plan.Whole,
            Impact = plan.Impact is null
                ? null
                : impacts.First(impact => impact.Title.StartsWith(plan.Impact, StringComparison.Ordinal)).Impact,
            Area = plan.Impact is null ? MeasureArea.Nature : MeasureArea.None,
            BaseYear = plan.Values[0].Year,
            TargetKind = TargetKind.AtLeast,
            TargetValue = plan.Target,
            TargetYear = plan.TargetYear,
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };
        db.Add(indicator);
        services
            .GetRequiredService<ChangeLog>()
            .Record("indicator.added", "indicator", indicator.Id, after: new { indicator.Name, Example = true });
        db.AddRange(
            plan.Values.Select(value => new IndicatorYear
            {
                OrganisationId = organisation,
                Indicator = indicator.Id,
                Year = value.Year,
                Numerator = plan.Whole is null ? null : value.Part,
                Denominator = plan.Whole is null ? null : value.Of,
                Value = plan.Whole is null ? value.Part : IndicatorSeries.Share(value.Part, value.Of)!.Value,
                Source = plan.Source,
            })
        );
    }

    private static readonly IndicatorPlan[] Chain =
    [
        new(
            "Gjeld for",
            "Arbeidere som selv har passet sitt",
            "arbeiderne som ble spurt",
            100,
            2027,
            "Revisjoner med samtaler i Klang",
            [(2023, 73, 120), (2024, 145, 186), (2025, 190, 204)]
        ),
        new(
            "Bomull fra",
            "Leverandører med kjent spinneri",
            "leverandørene av kluter og mopper",
            100,
            2026,
            "Fraktpapirer fra spinneri til fabrikk",
            [(2023, 2, 13), (2024, 6, 14), (2025, 11, 14)]
        ),
        new("Barn som", "Gårder med liste over hvem som plukker", null, 100, 2026, "Kooperativenes lister", [(2024, 12, 0), (2025, 60, 0)]),
        new(
            "Arbeidsuker på",
            "Endrede ordre som fikk ny leveringsdato",
            "ordrene vi endret",
            100,
            2026,
            "Gjennomgang av ordrene i året",
            [(2023, 2, 11), (2024, 3, 8), (2025, 7, 9)]
        ),
        new("Tillitsvalgte som", "Fabrikker med valgte tillitsvalgte", null, 7, 2027, "Protokoll fra valget", [(2024, 4, 0), (2025, 4, 0)]),
        new(
            null,
            "Resirkulert plast i søppelsekker",
            "plasten i søppelsekkene",
            80,
            2027,
            "Produsentens erklæring",
            [(2024, 31, 100), (2025, 44, 100)]
        ),
    ];

    private static readonly IndicatorPlan[] Union =
    [
        new(
            "Lange skift",
            "Merker med fabrikkliste",
            "merkene vi kjøper utstyr fra",
            100,
            2026,
            "Lister fra forhandleren",
            [(2024, 0, 5), (2025, 2, 5)]
        ),
        new(
            "Lønn det",
            "Fabrikker som viser lønnslister",
            "fabrikkene som syr profilklærne",
            100,
            2027,
            "Leverandørens lønnslister",
            [(2024, 0, 4), (2025, 1, 4)]
        ),
        new(
            "Underbetalte på",
            "Kurshoteller med tariffavtale",
            "kurshotellene vi bruker",
            100,
            2026,
            "Skriftlig bekreftelse per hotell",
            [(2024, 8, 15), (2025, 11, 15)]
        ),
    ];
}
