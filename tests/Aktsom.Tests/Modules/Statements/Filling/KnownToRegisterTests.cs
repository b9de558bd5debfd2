using Aktsom.Modules.Impacts.Round;
using Aktsom.Modules.Organisations.Changes;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Organisations.Documents;
using Aktsom.Modules.Organisations.Organisations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Register.Categories;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Sites;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Research;
using Aktsom.Modules.Statements.Filling;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Risk;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Statements.Filling;

/// <summary>Facts and lists that modules hold, in the fields that ask for them.</summary>
public sealed class KnownToRegisterTests(TestPostgres postgres)
{
    private const int Year = 2025;

    [Fact]
    public async Task What_the_organisation_is_answers_the_fields_that_ask_yes_or_no_or_where_its_policy_is()
    {
        using var speaking = new Speaking();
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var organisation = await Given.OrganisationAsync(scopes);
        await SaveAsync(
            scopes,
            organisation,
            async db =>
            {
                (await db.Set<Organisation>().SingleAsync()).SellsToPublicSector = true;
                db.Add(Document(organisation, "Etiske krav", Formalisation.Decided, new(2024, 5, 6), "https://prove.example/krav"));
                db.Add(Document(organisation, "Anbudsrutine", Formalisation.Written, null, null));
                db.Add(Document(organisation, "Samtale", Formalisation.InUse, null, "https://prove.example/samtale"));
                db.Add(Document(organisation, "Neste års policy", Formalisation.Decided, new(2026, 1, 2), null));
            }
        );

        var answers = await AnswersAsync(scopes, organisation, "B.s.publicSector", "B.1A1", "B.1A3");

        Assert.Equal(new AnswerValue.YesNo(true), answers[0].Value);
        Assert.Equal("https://prove.example/krav", answers[1].Text);
        Assert.Equal(
            "- Anbudsrutine\n- Etiske krav, vedtatt 6. mai 2024, https://prove.example/krav\n\n- Etiske krav, vedtatt 6. mai 2024, https://prove.example/krav",
            answers[2].Text
        );
        Assert.Equal(FigureGap.Unknown, (await FiguresOf.ComputeAsync(scopes, organisation, FigureIds.OrganisationCovered, Year)).Gap);
    }

    [Fact]
    public async Task Those_who_do_the_work_are_listed_once_each_and_those_who_only_sign_are_not()
    {
        using var speaking = new Speaking();
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var organisation = await Given.OrganisationAsync(scopes);
        await Given.PersonAsync(scopes, organisation, "Berit Styre", null, Role.BoardChair);
        await Given.PersonAsync(scopes, organisation, "Kari Innkjøp", null, Role.Buyer);
        await Given.PersonAsync(scopes, organisation, "Ola Leder", null, Role.SustainabilityLead, Role.OverallResponsible);

        var figure = await FiguresOf.ComputeAsync(scopes, organisation, FigureIds.RolesList, Year);

        Assert.Equal(
            ["- Ola Leder: Overordnet ansvarlig, bærekraftsansvarlig", "- Kari Innkjøp: Innkjøper"],
            figure.Rows!.Select(row => row.Cells["text"])
        );
    }

    [Fact]
    public async Task The_foreword_is_signed_with_the_leaders_name_and_the_title_beside_it()
    {
        using var speaking = new Speaking();
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var organisation = await Given.OrganisationAsync(scopes);
        await Given.PersonAsync(scopes, organisation, "Ola Prøve", null, Role.ManagingDirector);

        Assert.Equal("Ola Prøve", (await FiguresOf.ComputeAsync(scopes, organisation, FigureIds.OrganisationLeaderName, Year)).Text);
        Assert.Equal("Daglig leder", (await FiguresOf.ComputeAsync(scopes, organisation, FigureIds.OrganisationLeaderTitle, Year)).Text);
    }

    [Fact]
    public async Task Changes_and_reports_are_those_of_the_year()
    {
        using var speaking = new Speaking();
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var organisation = await Given.OrganisationAsync(scopes);
        Assert.Equal(FigureGap.Unknown, (await FiguresOf.ComputeAsync(scopes, organisation, FigureIds.BodiesReports, Year)).Gap);
        await SaveAsync(
            scopes,
            organisation,
            db =>
            {
                db.AddRange(Changed(organisation, 2024, "Solgte lageret"), Changed(organisation, 2025, "Kjøpte Vask AS"));
                db.AddRange(Minute(organisation, 2024), Minute(organisation, 2025));
            }
        );

        var changes = await FiguresOf.ComputeAsync(scopes, organisation, FigureIds.OrganisationChanges, Year);
        var reports = await FiguresOf.ComputeAsync(scopes, organisation, FigureIds.BodiesReports, Year);

        Assert.Equal("- 2. mars 2025: Kjøpte Vask AS", Assert.Single(changes.Rows!).Cells["text"]);
        Assert.Equal("- 4. juni 2025, Styret: Tok rapporten til etterretning.", Assert.Single(reports.Rows!).Cells["text"]);
    }

    [Fact]
    [Trait("Requirement", "R-NEG-07")]
    public async Task Desk_research_is_counted_by_the_newest_of_each_supplier_at_the_end_of_the_year()
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var organisation = await Given.OrganisationAsync(scopes);
        var (first, second) = (
            await Given.SupplierAsync(scopes, organisation, "Alfa AS"),
            await Given.SupplierAsync(scopes, organisation, "Beta AS")
        );
        await SaveAsync(
            scopes,
            organisation,
            db =>
                db.AddRange(
                    Research(organisation, first, 3, new(2025, 2, 1)),
                    Research(organisation, first, 1, new(2025, 9, 1)),
                    Research(organisation, second, 2, new(2025, 9, 1)),
                    Research(organisation, second, 3, new(2026, 1, 1))
                )
        );

        var categories = await FiguresOf.ComputeAsync(scopes, organisation, FigureIds.DeskCategories, Year);
        var follow = await FiguresOf.ComputeAsync(scopes, organisation, FigureIds.DeskToFollowUp, Year);

        Assert.Equal([("1", "1"), ("2", "1"), ("3", "0")], categories.Rows!.Select(row => (row.Cells["category"], row.Cells["number"])));
        Assert.Equal(1, follow.Value);
        Assert.Equal("Beta AS", Assert.Single(follow.Trace.Records).Label);
    }

    [Fact]
    public async Task Risky_chains_with_known_producers_are_mapped_and_inputs_have_their_countries()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        Assert.Equal(
            FigureGap.NothingToCount,
            (await FiguresOf.ComputeAsync(site.Site.Scopes, site.Organisation, FigureIds.RiskChainMapped, Year)).Gap
        );
        await site.Desk.SaveAsync(
            "Leverandørnr;Navn;Land;Næringskode;Beløp eks mva;Valuta;Dato\n1;Dhaka Garments Ltd;BD;14.100;60000;NOK;14.02.2025\n"
                + "2;Sylhet Textiles Ltd;BD;14.100;90000;NOK;14.02.2025\n3;Halden Trykk AS;NO;18.120;9000;NOK;14.02.2025\n"
        );
        var known = await site.Desk.SupplierAsync("Dhaka Garments Ltd");
        await SaveAsync(
            site.Site.Scopes,
            site.Organisation,
            async db =>
            {
                var clothes = new PurchaseCategory
                {
                    OrganisationId = site.Organisation,
                    Id = TypedId.New<CategoryId>(TimeProvider.System),
                    Number = 1,
                    Name = "Arbeidsklær",
                };
                db.Add(clothes);
                db.AddRange(Made(site.Organisation, known.Id, "BD"), Made(site.Organisation, known.Id, "PK"));
                foreach (var supplier in await db.Set<Supplier>().Where(one => one.Country == "BD").ToListAsync())
                {
                    supplier.Category = clothes.Id;
                }
            }
        );

        var mapped = await FiguresOf.ComputeAsync(site.Site.Scopes, site.Organisation, FigureIds.RiskChainMapped, Year);
        var inputs = await FiguresOf.ComputeAsync(site.Site.Scopes, site.Organisation, FigureIds.MainInputs, Year);

        Assert.Equal((1, 2), (mapped.Numerator, mapped.Denominator));
        Assert.Equal(("Arbeidsklær", "BD; PK"), (Assert.Single(inputs.Rows!).Cells["input"], inputs.Rows![0].Cells["geographies"]));
        Assert.Equal(150_000, inputs.Trace.Records.Sum(record => record.Contribution));
    }

    private static async Task<FieldAnswer[]> AnswersAsync(Scopes scopes, OrganisationId organisation, params string[] keys)
    {
        await using var scope = scopes.As(organisation);
        var started = await scope
            .ServiceProvider.GetRequiredService<YearStart>()
            .StartAsync(Year, "ehn-business", "nb", fromLast: false, CancellationToken.None);
        var open = (
            await scope.ServiceProvider.GetRequiredService<StatementStore>().FindAsync(started.Statement.Id, CancellationToken.None)
        )!;
        var filled = await scope
            .ServiceProvider.GetRequiredService<RegisterFill>()
            .ComputeAsync(open.Statement, open.Template, open.Answers, isFrozen: false, CancellationToken.None);
        return
        [
            .. keys.Select(key =>
                RegisterFill.Propose(open, open.Template.Fields.Single(field => field.Key == key), new AnswerKey(key), filled)!
            ),
        ];
    }

    private static Task SaveAsync(Scopes scopes, OrganisationId organisation, Action<AppDb> change) =>
        SaveAsync(
            scopes,
            organisation,
            db =>
            {
                change(db);
                return Task.CompletedTask;
            }
        );

    private static async Task SaveAsync(Scopes scopes, OrganisationId organisation, Func<AppDb, Task> change)
    {
        await using var scope = scopes.As(organisation);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await change(db);
        await db.SaveChangesAsync();
    }

    private static GoverningDocument Document(OrganisationId organisation, string name, Formalisation state, DateOnly? on, string? url) =>
        new()
        {
            OrganisationId = organisation,
            Id = TypedId.New<GoverningDocumentId>(TimeProvider.System),
            Name = name,
            Formalisation = state,
            DecidedOn = on,
            Url = url,
        };

    private static OrganisationChange Changed(OrganisationId organisation, int year, string what) =>
        new()
        {
            OrganisationId = organisation,
            Id = TypedId.New<OrganisationChangeId>(TimeProvider.System),
            Day = new(year, 3, 2),
            What = what,
        };

    private static ReviewMinute Minute(OrganisationId organisation, int year) =>
        new()
        {
            OrganisationId = organisation,
            Id = Guid.CreateVersion7(),
            HeldOn = new(year, 6, 4),
            ReportOn = new(year, 6, 1),
            Participants = "Styret",
            Text = "Tok rapporten til etterretning.",
        };

    private static DeskResearch Research(OrganisationId organisation, SupplierId supplier, short category, DateOnly day) =>
        new()
        {
            OrganisationId = organisation,
            Id = TypedId.New<ResearchId>(TimeProvider.System),
            Supplier = supplier,
            ComputedLevel = (short)RiskLevel.High,
            Day = day,
            Routines = Finding.Started,
            DueDiligence = Finding.NotFound,
            Category = category,
            Notes = "Lest nettsiden.",
            At = TimeProvider.System.GetUtcNow(),
            By = "Test",
        };

    private static ProductionSite Made(OrganisationId organisation, SupplierId supplier, string country) =>
        new()
        {
            OrganisationId = organisation,
            Id = TypedId.New<SiteId>(TimeProvider.System),
            Supplier = supplier,
            Producer = $"Fabrikk {country}",
            Country = country,
        };
}
