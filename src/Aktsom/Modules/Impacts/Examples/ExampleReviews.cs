using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Impacts.Remedy;
using Aktsom.Modules.Impacts.Review;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Examples;

/// <summary>Gives the example chain two yearly reviews and a case of harm, and the example municipality two cases, once. All of it is invented.</summary>
internal sealed class ExampleReviews(IServiceScopeFactory scopes) : IAtStart
{
    private const int Year = ExampleImpacts.Year;

    public int Order => 38;

    public async Task PrepareAsync(ServerOptions options, CancellationToken cancel)
    {
        if (!options.Demo)
        {
            return;
        }

        await ForAsync(ExampleSet.Chain, ReviewsAsync, cancel);
        await ForAsync(ExampleSet.Municipality, CasesAsync, cancel);
    }

    public Task<IReadOnlyList<string>> LinesAsync(ServerOptions options, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    private async Task ForAsync(
        Example example,
        Func<IServiceProvider, AppDb, Example, CancellationToken, Task> add,
        CancellationToken cancel
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reach>().ActFor(example.Organisation, example.Lead);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await add(scope.ServiceProvider, db, example, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task ReviewsAsync(IServiceProvider services, AppDb db, Example example, CancellationToken cancel)
    {
        if (await db.Set<YearReview>().AnyAsync(one => one.OrganisationId == example.Organisation, cancel))
        {
            return;
        }

        AddOwnCase(services, db, example);

        var before = new YearReview
        {
            OrganisationId = example.Organisation,
            Year = Year - 1,
            HeldOn = new(Year, 2, 6),
            Participants = "Ledergruppen og bærekraftsansvarlig",
            Mapping = ReviewAnswer.Partly,
            MappingWhy = "Produsentene var kjent hos under halvparten av leverandørene av arbeidsklær.",
            Measures = ReviewAnswer.Partly,
            MeasuresWhy = "Svarandelen steg, men vi kunne ikke se om lønnen gjorde det.",
            Harm = HarmAnswer.NoneFound,
            HarmWhy = "Vi gikk gjennom svarene, to revisjonsrapporter og meldingene på e-post.",
            Learnt = "Spørsmål om lønn må stilles per fabrikk. Spurt om kjeden under ett svarer alle ja.",
        };
        var now = new YearReview
        {
            OrganisationId = example.Organisation,
            Year = Year,
            HeldOn = new(Year + 1, 1, 29),
            Participants = "Ledergruppen, bærekraftsansvarlig og tillitsvalgt på lageret",
            Mapping = ReviewAnswer.Yes,
            MappingWhy = "Alle aktive leverandører har et nivå, og kildene er fra de to siste årene.",
            Measures = ReviewAnswer.Partly,
            MeasuresWhy = "To av fem fabrikker kan nå vise lønn per stilling. Overtiden er ikke gått ned.",
            Harm = HarmAnswer.NoneFound,
            HarmWhy = "Vi gikk gjennom svarene, fire besøk og varslene. Manglende funn kan bety at vi ikke har spurt de rette.",
            Learnt = "Samtaler med arbeidere utenfor fabrikken ga mer enn to revisjoner.",
        };
        db.AddRange(before, now);
        db.AddRange(
            Change(example, services, Year - 1, "Spørre om lønn per fabrikk", ChangeOutcome.Done, "Nytt spørsmål i årets undersøkelse"),
            Change(
                example,
                services,
                Year - 1,
                "Hente inn produsentlister fra alle leverandører av arbeidsklær",
                ChangeOutcome.Underway,
                null
            ),
            Change(example, services, Year, "Legge samtaler med arbeidere inn i alle besøk", null, null),
            Change(example, services, Year, "Gi leverandørene svar på hva vi gjorde med svarene deres", null, null)
        );
        var log = services.GetRequiredService<ChangeLog>();
        log.Record("review.held", ReviewBook.Entity, before.Year, after: new { before.HeldOn, before.Participants });
        log.Record("review.held", ReviewBook.Entity, now.Year, after: new { now.HeldOn, now.Participants });
    }

    private static void AddOwnCase(IServiceProvider services, AppDb db, Example example)
    {
        var id = TypedId.New<RemedyCaseId>(services.GetRequiredService<TimeProvider>());
        db.Add(
            new RemedyCase
            {
                OrganisationId = example.Organisation,
                Id = id,
                Title = "Overtid uten tillegg på lageret",
                Harm = "Innleide på lageret fikk ikke overtidstillegg i høytiden.",
                Involvement = Involvement.Contribute,
                Affected = "Innleide lagerarbeidere",
                AffectedCount = 14,
                Place = "Lillestrøm",
                RecognisedOn = new(Year, 1, 14),
                Heard = [HeardWhen.Before, HeardWhen.After],
                HeardHow = "Samtaler på lageret, med tillitsvalgt til stede.",
                State = RemedyState.Closed,
                DecidedBy = "Ledergruppen",
                EndedOn = new(Year, 4, 30),
            }
        );
        db.Add(
            new RemedyAct
            {
                OrganisationId = example.Organisation,
                Id = TypedId.NewGuid(services.GetRequiredService<TimeProvider>()),
                Case = id,
                Form = RemedyForm.Repayment,
                Day = new(Year, 2, 12),
                Text = "Bemanningsforetaket etterbetalte overtidstillegget.",
                AmountNok = 61_400,
                Evidence = "Lønnslipper, kontrollert av tillitsvalgt",
            }
        );
        services.GetRequiredService<ChangeLog>().Record("remedy.recognised", RemedyBook.Entity, id);
    }

    private static async Task CasesAsync(IServiceProvider services, AppDb db, Example example, CancellationToken cancel)
    {
        if (await db.Set<RemedyCase>().AnyAsync(one => one.OrganisationId == example.Organisation, cancel))
        {
            return;
        }

        var clock = services.GetRequiredService<TimeProvider>();
        var log = services.GetRequiredService<ChangeLog>();
        var register = services.GetRequiredService<ImpactRegister>();
        foreach (var (start, plan) in Cases)
        {
            var impact = (await register.OfYearAsync(example.Organisation, Year, cancel)).FirstOrDefault(one =>
                one.Title.StartsWith(start, StringComparison.Ordinal)
            );
            var supplier = await db.Set<ImpactSupplier>()
                .Where(link => link.OrganisationId == example.Organisation && impact != null && link.Impact == impact.Impact)
                .OrderBy(link => link.Supplier)
                .Select(link => (SupplierId?)link.Supplier)
                .FirstOrDefaultAsync(cancel);
            var id = TypedId.New<RemedyCaseId>(clock);
            var one = plan(example.Organisation, id);
            (one.Supplier, one.Impact) = (supplier, impact?.Impact);
            db.Add(one);
            log.Record("remedy.recognised", RemedyBook.Entity, id, after: new { one.Title, one.Harm });
            if (one.State == RemedyState.InProgress)
            {
                db.AddRange(Acts(example.Organisation, id, clock));
                log.Record("remedy.act_kept", RemedyBook.Entity, id);
            }
        }
    }

    private static readonly (string Impact, Func<OrganisationId, RemedyCaseId, RemedyCase> Case)[] Cases =
    [
        (
            "Rekrutteringsgjeld",
            (organisation, id) =>
                new()
                {
                    OrganisationId = organisation,
                    Id = id,
                    Title = "Rekrutteringsgebyr betalt av arbeidere ved hanskefabrikk",
                    Harm = "Arbeiderne har betalt for å få jobben, og betaler på gjelden i opptil to år.",
                    Involvement = Involvement.DirectlyLinked,
                    Affected = "Arbeidere fra Nepal og Bangladesh",
                    AffectedCount = 140,
                    Place = "Selangor, Malaysia",
                    RecognisedOn = new(Year, 3, 12),
                    State = RemedyState.InProgress,
                    Heard = [HeardWhen.Before],
                    HeardHow = "Gjennom en organisasjon som arbeider med migranter, på arbeidernes eget språk.",
                }
        ),
        (
            "Tvang",
            (organisation, id) =>
                new()
                {
                    OrganisationId = organisation,
                    Id = id,
                    Title = "Uklar opprinnelse til silisium i paneler på to skoler",
                    Harm = "Leverandøren kan ikke vise hvor silisiumet er laget. Panelene sto ferdig før forbudet.",
                    Involvement = Involvement.DirectlyLinked,
                    Affected = "Mennesker i produksjonsområdet som ikke har valgt arbeidet selv",
                    RecognisedOn = new(Year, 10, 2),
                    State = RemedyState.Recognised,
                }
        ),
    ];

    private static RemedyAct[] Acts(OrganisationId organisation, RemedyCaseId id, TimeProvider clock) =>
        [
            new()
            {
                OrganisationId = organisation,
                Id = TypedId.NewGuid(clock),
                Case = id,
                Form = RemedyForm.SuppliersDuty,
                Day = new(Year, 3, 20),
                Text = "Krevde at leverandøren legger fram en plan for tilbakebetaling fra fabrikken.",
                Evidence = "Referat fra møtet 20. mars og plan mottatt 30. april",
            },
            new()
            {
                OrganisationId = organisation,
                Id = TypedId.NewGuid(clock),
                Case = id,
                Form = RemedyForm.Repayment,
                Day = new(Year, 6, 16),
                Text = "Fabrikken har betalt tilbake første del av gebyret.",
                AmountNok = 420_000,
                Evidence = "Utbetalingsliste kontrollert av tredjepart",
            },
        ];

    private static ReviewChange Change(
        Example example,
        IServiceProvider services,
        int year,
        string text,
        ChangeOutcome? outcome,
        string? note
    ) =>
        new()
        {
            OrganisationId = example.Organisation,
            Id = TypedId.NewGuid(services.GetRequiredService<TimeProvider>()),
            Year = year,
            Text = text,
            Outcome = outcome,
            OutcomeNote = note,
        };
}
