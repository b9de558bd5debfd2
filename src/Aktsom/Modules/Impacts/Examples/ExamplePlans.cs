using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Goals;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Running;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Examples;

/// <param name="Impact">The start of the impact's title; null for one across them.</param>
/// <param name="Text">What is done.</param>
internal sealed record MeasurePlan(string? Impact, string Text, ResponseKind Response, MeasureState State, DateOnly From, DateOnly To)
{
    public MeasureArea Area { get; init; }
    public decimal Hours { get; init; } = 7.5m;
    public decimal Spent { get; init; }
    public string? Why { get; init; }
    public string? StateReason { get; init; }
    public DateOnly? DoneOn { get; init; }
    public string? Expected { get; init; }
    public string? Seen { get; init; }
    public LeverageKind[] Leverage { get; init; } = [];
    public string? With { get; init; }
    public string? OwnerName { get; init; }
    public bool AllSuppliers { get; init; }
}

internal sealed record GoalPlan(
    string? Impact,
    string Title,
    string ThisYear,
    string MeasuredBy,
    GoalState State,
    string Status,
    string? NextYear
);

/// <summary>Gives the example chain and the example union their goals and measures, once. All of it is invented.</summary>
internal sealed class ExamplePlans(IServiceScopeFactory scopes) : IAtStart
{
    private const int Year = ExampleImpacts.Year;

    public int Order => 36;

    public async Task PrepareAsync(ServerOptions options, CancellationToken cancel)
    {
        if (!options.Demo)
        {
            return;
        }

        foreach (
            var (example, goals, measures) in new[]
            {
                (ExampleSet.Chain, ChainGoals, ChainMeasures),
                (ExampleSet.Union, UnionGoals, UnionMeasures),
            }
        )
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Reach>().ActFor(example.Organisation, example.Lead);
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            if (!await db.Set<Goal>().AnyAsync(goal => goal.OrganisationId == example.Organisation, cancel))
            {
                await AddAsync(scope.ServiceProvider, db, example, goals, measures, cancel);
            }
        }
    }

    public Task<IReadOnlyList<string>> LinesAsync(ServerOptions options, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    private static async Task AddAsync(
        IServiceProvider services,
        AppDb db,
        Example example,
        IReadOnlyList<GoalPlan> goals,
        IReadOnlyList<MeasurePlan> measures,
        CancellationToken cancel
    )
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var log = services.GetRequiredService<ChangeLog>();
        var impacts = await services.GetRequiredService<ImpactRegister>().OfYearAsync(example.Organisation, Year, cancel);
        var people = await services.GetRequiredService<MeasureBook>().PeopleAsync(example.Organisation, cancel);
        var lead = people.First(person => person.Value == example.Lead).Key;
        var made = new Dictionary<ImpactId, GoalId>();
        foreach (var (plan, number) in goals.Select((plan, at) => (plan, at + 1)))
        {
            var goal = new Goal
            {
                OrganisationId = example.Organisation,
                Id = TypedId.New<GoalId>(clock),
                Impact = ImpactOf(impacts, plan.Impact)?.Impact,
                Title = plan.Title,
                Owner = lead,
                Revision = Guid.CreateVersion7(clock.GetUtcNow()),
            };
            db.Add(goal);
            db.Add(YearOf(plan, goal, number));
            if (plan.NextYear is { } next)
            {
                db.Add(
                    new GoalYear
                    {
                        OrganisationId = example.Organisation,
                        Goal = goal.Id,
                        Year = Year + 1,
                        Number = number,
                        Text = next,
                    }
                );
            }

            if (goal.Impact is { } impact)
            {
                made[impact] = goal.Id;
            }

            log.Record("goal.added", "goal", goal.Id, after: new { goal.Title, Example = true });
        }

        foreach (var plan in measures)
        {
            var impact = ImpactOf(impacts, plan.Impact);
            var measure = MeasureOf(plan, example.Organisation, clock);
            measure.Owner = plan.OwnerName is null ? lead : null;
            measure.Goal =
                impact is null ? null
                : made.GetValueOrDefault(impact.Impact) is { Value: var id } && id != default ? made[impact.Impact]
                : null;
            db.Add(measure);
            log.Record("measure.added", "measure", measure.Id, after: new { measure.Text, Example = true });
            if (impact is not null)
            {
                db.Add(
                    new MeasureImpact
                    {
                        OrganisationId = example.Organisation,
                        Measure = measure.Id,
                        Impact = impact.Impact,
                    }
                );
                if (plan.AllSuppliers)
                {
                    var suppliers = await db.Set<ImpactSupplier>()
                        .Where(link => link.OrganisationId == example.Organisation && link.Impact == impact.Impact && link.Year == Year)
                        .Select(link => link.Supplier)
                        .ToListAsync(cancel);
                    db.AddRange(
                        suppliers.Select(supplier => new MeasureSupplier
                        {
                            OrganisationId = example.Organisation,
                            Measure = measure.Id,
                            Supplier = supplier,
                        })
                    );
                }
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    private static ImpactYear? ImpactOf(IReadOnlyList<ImpactYear> impacts, string? title) =>
        title is null ? null : impacts.First(impact => impact.Title.StartsWith(title, StringComparison.Ordinal));

    private static GoalYear YearOf(GoalPlan plan, Goal goal, int number) =>
        new()
        {
            OrganisationId = goal.OrganisationId,
            Goal = goal.Id,
            Year = Year,
            Number = number,
            Text = plan.ThisYear,
            MeasuredBy = plan.MeasuredBy,
            State = plan.State,
            StatusText = plan.Status,
            DueFrom = new DateOnly(Year, 12, 1),
            DueTo = new DateOnly(Year, 12, 31),
        };

    private static Measure MeasureOf(MeasurePlan plan, OrganisationId organisation, TimeProvider clock) =>
        new()
        {
            OrganisationId = organisation,
            Id = TypedId.New<MeasureId>(clock),
            Year = Year,
            Text = plan.Text,
            Why = plan.Why,
            Area = plan.Area,
            Response = plan.Response,
            State = plan.State,
            StateReason = plan.StateReason,
            OwnerName = plan.OwnerName,
            DueFrom = plan.From,
            DueTo = plan.To,
            StartedOn = plan.State is MeasureState.Planned ? null : plan.From,
            DoneOn = plan.DoneOn,
            Hours = plan.Hours,
            HoursSpent = plan.Spent,
            ExpectedEffect = plan.Expected,
            SeenEffect = plan.Seen,
            Leverage = [.. plan.Leverage.Select(kind => kind.ToString())],
            OutsideParties = plan.With,
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };

    private static readonly GoalPlan[] ChainGoals =
    [
        new(
            "Gjeld for",
            "Ingen som lager hansker for oss, betaler for jobben, og alle har passet sitt selv.",
            "Alle pass er levert tilbake, og en plan for tilbakebetaling er godkjent av arbeiderutvalget.",
            "Samtaler med arbeidere uten ledelsen til stede.",
            GoalState.PartlyDone,
            "Passene er levert. Planen er godkjent på én av to fabrikker.",
            "Alle 320 har fått tilbake det de betalte."
        ),
        new(
            "Bomull fra",
            "Ingen vare med bomull vi ikke kjenner opphavet til.",
            "Spinneriet er kjent for alle kluter og mopper.",
            "Fraktpapirer fra spinneri til fabrikk.",
            GoalState.InProgress,
            "Kjent for elleve av fjorten leverandører.",
            "Ingen ordre uten papirer på råvaren."
        ),
        new(
            "Barn som",
            "Barn går på skole også i høstingen.",
            "Kooperativene har vist hvem som plukker på hundre gårder.",
            "Kooperativets egne lister og besøk.",
            GoalState.InProgress,
            "Lister fra seksti gårder er mottatt.",
            "Skoledekning er målt på hundre gårder."
        ),
        new(
            "Arbeidsuker på",
            "Ingen arbeider mer enn 60 timer i uken for at våre ordre skal rekke båten.",
            "Endringer etter bestilling gir alltid ny leveringsdato.",
            "Gjennomgang av alle ordre i året.",
            GoalState.PartlyDone,
            "Sju av ni ordre fikk ny dato.",
            "Null ordre med sene endringer uten ny dato."
        ),
        new(
            "Tillitsvalgte som",
            "Arbeidere velger selv hvem som taler for dem.",
            "Valg er holdt på tre fabrikker.",
            "Protokoll fra valget og samtaler med de valgte.",
            GoalState.NotStarted,
            "Utsatt til dialogen med bransjen er i gang.",
            null
        ),
        new(
            null,
            "Alle som kjøper inn, kan kjenne igjen tvangsarbeid.",
            "Alle innkjøpere har tatt kurset.",
            "Kurslisten.",
            GoalState.Done,
            "22 av 22 har tatt det.",
            "Nye innkjøpere tar kurset innen tre måneder."
        ),
    ];

    private static readonly MeasurePlan[] ChainMeasures =
    [
        new(
            "Gjeld for",
            "Krev at passene leveres tilbake, og se at det skjer",
            ResponseKind.UseInfluence,
            MeasureState.Done,
            new(2026, 5, 5),
            new(2026, 5, 5)
        )
        {
            DoneOn = new(2026, 5, 5),
            Hours = 6,
            Spent = 8,
            Seen = "Fjorten av fjorten pass er levert.",
            Leverage = [LeverageKind.Commercial],
            AllSuppliers = true,
            Why = "Uten pass kan ingen slutte.",
        },
        new(
            "Gjeld for",
            "Krev tilbakebetaling sammen med fire andre kjøpere",
            ResponseKind.SupportRemedy,
            MeasureState.InProgress,
            new(2026, 6, 1),
            new(2026, 12, 31)
        )
        {
            Hours = 30,
            Spent = 12,
            With = "Fire nordiske kjøpere av hansker",
            Leverage = [LeverageKind.OtherBuyers],
            Expected = "320 arbeidere får lånet dekket.",
            Seen = "Om lag en tredel er utbetalt.",
        },
        new(
            "Gjeld for",
            "Avtalefest at arbeidsgiver betaler all rekruttering",
            ResponseKind.BuildInfluence,
            MeasureState.InProgress,
            new(2026, 3, 1),
            new(2026, 3, 31)
        )
        {
            Hours = 10,
            Spent = 4,
            Leverage = [LeverageKind.Commercial],
            AllSuppliers = true,
            Expected = "Ingen nye arbeidere betaler gebyr.",
        },
        new("Gjeld for", "Uanmeldt revisjon i Perak", ResponseKind.UseInfluence, MeasureState.Planned, new(2026, 12, 1), new(2026, 12, 31))
        {
            Hours = 12,
            OwnerName = "Lokal representant",
            Expected = "Bekreftet nivå på fabrikk nummer to.",
        },
        new(
            "Bomull fra",
            "Krev fraktpapirer fra spinneri ved hver ordre",
            ResponseKind.UseInfluence,
            MeasureState.InProgress,
            new(2026, 9, 1),
            new(2026, 11, 30)
        )
        {
            Hours = 20,
            Spent = 9,
            AllSuppliers = true,
            Leverage = [LeverageKind.Commercial],
            Expected = "Opphavet er kjent for alle fjorten.",
            Seen = "Kjent for elleve.",
        },
        new(
            "Bomull fra",
            "Stans kjøp der papirene mangler etter to runder",
            ResponseKind.BuildInfluence,
            MeasureState.Planned,
            new(2026, 12, 1),
            new(2026, 12, 31)
        )
        {
            Hours = 8,
            Expected = "Ingen bomull med ukjent opphav i sortimentet.",
        },
        new(
            "Barn som",
            "Få kooperativets lister over hvem som plukker",
            ResponseKind.UseInfluence,
            MeasureState.InProgress,
            new(2026, 10, 1),
            new(2026, 12, 31)
        )
        {
            Hours = 10,
            Spent = 3,
            With = "Importøren og to kooperativ",
            Leverage = [LeverageKind.Capacity],
        },
        new(
            "Barn som",
            "Besøk tjue gårder i høstingen",
            ResponseKind.UseInfluence,
            MeasureState.Postponed,
            new(2026, 12, 1),
            new(2026, 12, 31)
        )
        {
            Hours = 16,
            StateReason = "Vei og uro i området gjorde reisen utrygg. Flyttet til neste høsting.",
        },
        new(
            "Arbeidsuker på",
            "Gi alltid ny leveringsdato når vi endrer farge eller antall",
            ResponseKind.ChangeOwnPractice,
            MeasureState.Done,
            new(2025, 9, 1),
            new(2025, 12, 31)
        )
        {
            DoneOn = new(2025, 12, 10),
            Hours = 14,
            Spent = 16,
            Why = "Vi bidro til overtiden.",
            Seen = "Sju av ni ordre fikk ny dato.",
        },
        new(
            "Arbeidsuker på",
            "Etterbetal overtid sammen med fabrikkene",
            ResponseKind.Remedy,
            MeasureState.InProgress,
            new(2026, 11, 1),
            new(2026, 12, 31)
        )
        {
            Hours = 24,
            Spent = 6,
            AllSuppliers = true,
            Expected = "Alle som hadde ubetalt overtid i 2025, har fått den.",
        },
        new(
            "Tillitsvalgte som",
            "Bli med i bransjens dialog om frie valg",
            ResponseKind.BuildInfluence,
            MeasureState.Planned,
            new(2026, 11, 1),
            new(2026, 12, 31)
        )
        {
            Hours = 9,
            Leverage = [LeverageKind.Sector],
        },
        new(
            null,
            "Legg inn seks ukers varsel ved endring i standardavtalen",
            ResponseKind.ChangeOwnPractice,
            MeasureState.Done,
            new(2025, 10, 1),
            new(2025, 10, 31)
        )
        {
            Area = MeasureArea.Purchasing,
            DoneOn = new(2025, 10, 20),
            Hours = 5,
            Spent = 5,
        },
        new(
            null,
            "Kurs for alle innkjøpere i å kjenne igjen tvangsarbeid",
            ResponseKind.Prevent,
            MeasureState.Done,
            new(2025, 11, 1),
            new(2025, 11, 30)
        )
        {
            Area = MeasureArea.Training,
            DoneOn = new(2025, 11, 14),
            Hours = 12,
            Spent = 10,
            Seen = "22 av 22 har tatt kurset.",
        },
        new(
            null,
            "Bytt til resirkulert plast i søppelsekker",
            ResponseKind.Prevent,
            MeasureState.InProgress,
            new(2026, 12, 1),
            new(2026, 12, 31)
        )
        {
            Area = MeasureArea.Nature,
            Hours = 6,
        },
    ];

    private static readonly GoalPlan[] UnionGoals =
    [
        new(
            "Lange skift",
            "Vi vet hvor utstyret vårt settes sammen, og under hvilke vilkår.",
            "Forhandleren har gitt oss fabrikklister.",
            "Listene ligger i registeret.",
            GoalState.InProgress,
            "Liste mottatt for to av fem merker.",
            "Lister for alle fem merker."
        ),
        new(
            "Lønn det",
            "De som syr klærne våre, kan leve av lønnen.",
            "Vi kjøper profilklær fra én leverandør over tre år.",
            "Signert avtale.",
            GoalState.Done,
            "Avtalen er signert.",
            "Leverandøren viser lønn fabrikk for fabrikk."
        ),
        new(
            "Underbetalte på",
            "Alle som arbeider på kursene våre, har tariff.",
            "Kurshotellene bekrefter tariffavtale før vi bestiller.",
            "Skriftlig bekreftelse per hotell.",
            GoalState.PartlyDone,
            "Elleve av femten har bekreftet.",
            "Alle femten har bekreftet."
        ),
    ];

    private static readonly MeasurePlan[] UnionMeasures =
    [
        new(
            "Lange skift",
            "Be forhandleren om fabrikklister",
            ResponseKind.UseInfluence,
            MeasureState.InProgress,
            new(2026, 10, 1),
            new(2026, 10, 31)
        )
        {
            Hours = 4,
            Spent = 2,
            Leverage = [LeverageKind.Commercial],
            AllSuppliers = true,
            Expected = "Fabrikken er kjent for alt nytt utstyr.",
        },
        new(
            "Lønn det",
            "Inngå treårig avtale med én leverandør av profilklær",
            ResponseKind.BuildInfluence,
            MeasureState.Done,
            new(2025, 9, 1),
            new(2025, 12, 31)
        )
        {
            DoneOn = new(2025, 11, 28),
            Hours = 10,
            Spent = 11,
            Seen = "Avtalen gir innsyn i lønnslister.",
        },
        new(
            "Underbetalte på",
            "Bestill bare hos hoteller med tariffavtale",
            ResponseKind.ChangeOwnPractice,
            MeasureState.InProgress,
            new(2026, 1, 1),
            new(2026, 12, 31)
        )
        {
            Hours = 6,
            Spent = 3,
            Expected = "Ingen vikar uten tariff på våre kurs.",
        },
        new(
            "Underbetalte på",
            "Bestill kurs minst åtte uker før",
            ResponseKind.ChangeOwnPractice,
            MeasureState.Planned,
            new(2026, 12, 1),
            new(2026, 12, 31)
        )
        {
            Hours = 2,
        },
        new(null, "Kurs for ansatte som bestiller", ResponseKind.Prevent, MeasureState.Planned, new(2026, 12, 1), new(2026, 12, 31))
        {
            Area = MeasureArea.Training,
            Hours = 5,
        },
    ];
}
