using System.Text;
using Aktsom.Modules.Engagement.Agreements;
using Aktsom.Modules.Engagement.Answering.Mailbox;
using Aktsom.Modules.Engagement.Audits;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Criteria;
using Aktsom.Modules.Engagement.Events;
using Aktsom.Modules.Engagement.Import;
using Aktsom.Modules.Engagement.Known;
using Aktsom.Modules.Engagement.Meetings;
using Aktsom.Modules.Engagement.Sets;
using Aktsom.Modules.Impacts.Candidates;
using Aktsom.Modules.Impacts.Goals;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Indicators;
using Aktsom.Modules.Impacts.Materiality;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Impacts.Remedy;
using Aktsom.Modules.Organisations.People;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Register.Articles;
using Aktsom.Modules.Register.Categories;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Imports;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Modules.Risk.Analyses;
using Aktsom.Modules.Risk.Blocks;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Editions;
using Aktsom.Modules.Risk.Events;
using Aktsom.Modules.Risk.Exclusions;
using Aktsom.Modules.Risk.Procurements;
using Aktsom.Modules.Risk.Subjects;
using Aktsom.Modules.Statements.Review;
using Aktsom.Risk.Procurement;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.BrowserTests.Running;

/// <summary>The demonstration as a newcomer opens it, with one statement begun and one file waiting to be confirmed.</summary>
public sealed class ExampleSite(TestPostgres postgres) : IAsyncLifetime
{
    private const string Waiting =
        "Leverandørnr;Navn;Orgnr;Land;Beløp eks mva;Valuta;Dato\n"
        + "9001;Fjord Tekstil AS;974760673;NO;60000;NOK;14.02.2025\n"
        + "9002;Borowiec Chemia Sp. z o.o.;;PL;2,4 mill;NOK;20.06.2025\n"
        + "9003;;;;61200;NOK;20.06.2025\n";

    private readonly Dictionary<string, string> records = [];

    internal Site Site { get; private set; } = null!;

    internal static OrganisationId Organisation => ExampleSet.Chain.Organisation;

    /// <summary>An address with the example's records in its holes.</summary>
    public string Fill(string address) =>
        records.Aggregate("/" + address, (filled, record) => filled.Replace($"{{{record.Key}}}", record.Value, StringComparison.Ordinal));

    public async ValueTask InitializeAsync()
    {
        Site = await Site.StartAsync(postgres, demo: true);
        await using var scope = Site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reach>().ActFor(Organisation, ExampleSet.Chain.Lead);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var suppliers = db.Set<Supplier>().Where(supplier => supplier.OrganisationId == Organisation && supplier.MergedInto == null);
        records["supplier"] = $"{(await suppliers.OrderBy(s => s.Name).FirstAsync(s => s.Country == "CN")).Id}";
        records["unknown"] = $"{(await suppliers.OrderBy(s => s.Name).FirstAsync(s => s.Country == null)).Id}";
        records["saved"] =
            $"{(await db.Set<ImportRun>().OrderBy(run => run.FileName).FirstAsync(run => run.OrganisationId == Organisation)).Id}";
        records["category"] =
            $"{(await db.Set<PurchaseCategory>().OrderBy(one => one.Number).FirstAsync(one => one.OrganisationId == Organisation)).Id}";
        records["event"] =
            $"{(await db.Set<CountryEvent>().OrderBy(one => one.Id).FirstAsync(one => one.OrganisationId == Organisation)).Id}";
        records["topic"] =
            $"{(await db.Set<MaterialityTopic>().OrderBy(one => one.Id).FirstAsync(one => one.OrganisationId == Organisation)).Id}";
        records["procurement"] = $"{await ProcurementAsync(db)}";
        records["gathering"] = $"{(await db.Set<SupplierEvent>().FirstAsync(one => one.OrganisationId == Organisation)).Id}";
        records["lifted"] =
            $"{(await db.Set<ApprovalCondition>().OrderBy(one => one.Id).FirstAsync(one => one.OrganisationId == Organisation)).Supplier}";
        records["agreement"] =
            $"{(await db.Set<Agreement>().OrderBy(one => one.Id).FirstAsync(one => one.OrganisationId == Organisation)).Id}";
        records["meeting"] =
            $"{(await db.Set<MeetingFollowUp>().OrderBy(one => one.Id).FirstAsync(one => one.OrganisationId == Organisation)).Meeting}";
        records["published-report"] =
            $"{(await db.Set<PublishedDocument>().OrderBy(one => one.Id).FirstAsync(one => one.OrganisationId == Organisation)).Id}";
        records["audit"] = $"{(await db.Set<Audit>().OrderBy(one => one.Id).FirstAsync(one => one.OrganisationId == Organisation)).Id}";
        records["mailbox"] = scope.ServiceProvider.GetRequiredService<MailboxDesk>().Seal(await MailboxAsync(db));
        records["own"] = await OwnSetAsync(scope.ServiceProvider);
        records["lacking"] = $"{await LackingAsync(scope.ServiceProvider)}";
        await PlacesAsync(scope.ServiceProvider);
        await EditionsAsync(scope.ServiceProvider);
        records["slug"] = ExampleSet.Chain.Slug;
        records["year"] = "2025";
        records["user"] =
            $"{(await db.Set<Person>().FirstAsync(person => person.OrganisationId == Organisation && person.User != null)).Id}";
        records["person"] = $"{await Given.PersonAsync(Site.Scopes, Organisation, "Siv Prøve", null, Role.Buyer, Role.BoardChair)}";
        records["waiting"] = $"{await WaitingAsync(scope.ServiceProvider)}";
        await new StatementRecords(records).AddAsync(scope.ServiceProvider);
        await ImpactsAsync(scope.ServiceProvider);
        await new CampaignRecords(records).AddAsync(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        if (Site is not null)
        {
            await Site.DisposeAsync();
        }
    }

    private static async Task<string> MailboxAsync(AppDb db) =>
        (
            await db.Set<SurveyDispatch>()
                .OrderBy(one => one.Id)
                .FirstAsync(one => one.OrganisationId == Organisation && one.ContactEmail != null && one.SentOn != null)
        ).ContactEmail!;

    /// <summary>A draft carried over from another program's file, with something that could not be carried.</summary>
    private static async Task<string> OwnSetAsync(IServiceProvider services)
    {
        const string File =
            "locale: fr\nname: Prøve\nobjects:\n  framework:\n    name: Prøve\n    requirement_nodes:\n"
            + "    - assessable: false\n      depth: 1\n      name: Styring\n"
            + "    - assessable: true\n      depth: 2\n      ref_id: GOV.01\n      description: Er virksomheten sertifisert?\n";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(File));
        var read = SetImport.Read(stream, "prøve.yaml", "imported");
        return (await services.GetRequiredService<OwnSets>().BeginAsync(read.Set, read.NotCarried, CancellationToken.None)).Set;
    }

    private static async Task<ProcurementId> ProcurementAsync(AppDb db)
    {
        var one = new PlannedProcurement
        {
            OrganisationId = Organisation,
            Id = TypedId.New<ProcurementId>(TimeProvider.System),
            Year = TimeProvider.System.Today().Year,
            Title = "Kontormøbler",
            OnHighRiskList = true,
            Climate = ClimateLoad.Moderate,
            At = TimeProvider.System.GetUtcNow(),
            By = "Siv Prøve",
        };
        db.Add(one);
        await db.SaveChangesAsync();
        return one.Id;
    }

    /// <summary>A supplier whose cooperation waits to be decided on.</summary>
    private static async Task<SupplierId> LackingAsync(IServiceProvider services)
    {
        var book = services.GetRequiredService<AnalysisBook>();
        var high = (await book.AllAsync(Organisation, CancellationToken.None))[0];
        var found = new AnalysisFacts("Funnet", "Med", null, AnalysisOutcome.Reconsider, null, null, null);
        await book.KeepAsync(high.Supplier, high.Level, found, CancellationToken.None);
        return high.Supplier;
    }

    private static async Task<ImportId> WaitingAsync(IServiceProvider services)
    {
        var content = Encoding.UTF8.GetBytes(Waiting);
        var id = TypedId.New<ImportId>(TimeProvider.System);
        var folder = services.GetRequiredService<ImportFiles>().Make(id);
        await File.WriteAllBytesAsync(Path.Combine(folder, "innkjop-2025.csv"), content);
        var upload = new LedgerUpload("innkjop-2025.csv", new string('a', 64), content.Length);
        await services.GetRequiredService<ReadLedger>().ReadAsync(id, upload, null, CancellationToken.None);
        return id;
    }

    /// <summary>The chain's articles and sale block, a decision not to buy from a province, and an order held by it.</summary>
    private async Task PlacesAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<AppDb>();
        records["block"] = $"{(await db.Set<SaleBlock>().FirstAsync(one => one.OrganisationId == Organisation)).Id}";
        records["judgement"] = $"{(await db.Set<RiskJudgement>().FirstAsync(one => one.OrganisationId == Organisation)).Id}";
        records["articles"] = $"{(await db.Set<ArticleImport>().FirstAsync(one => one.OrganisationId == Organisation)).Id}";
        var today = TimeProvider.System.Today();
        var rule = new ExclusionRule
        {
            OrganisationId = Organisation,
            Id = TypedId.New<ExclusionRuleId>(TimeProvider.System),
            Title = "Ingen kluter laget i Xinjiang",
            Goods = "klut",
            Countries = "CN",
            Area = "Xinjiang",
            Reason = "Faren for tvangsarbeid.",
            DecidedBy = "Styret",
            DecidedOn = today,
            From = today,
            PurchasesFrom = new DateOnly(2025, 1, 1),
            ReviewBy = today.AddYears(1),
        };
        db.Add(rule);
        await db.SaveChangesAsync();
        var order = new OrderFacts("Avrop 7", null, null, "Fjord Tekstil AS", null, "Kluter", "CN", null);
        var check = await services.GetRequiredService<ExclusionBook>().PutInAsync(order, CancellationToken.None);
        await db.SaveChangesAsync();
        (records["exclusion"], records["order"]) = ($"{rule.Id}", $"{check.Id}");
    }

    /// <summary>A file of values that waits to be looked at, and an edition in use.</summary>
    private async Task EditionsAsync(IServiceProvider services)
    {
        var waiting = Encoding.UTF8.GetBytes("Land;Verdi;År\nKina;0,7;2026\n");
        using var stream = new MemoryStream(waiting, writable: false);
        var table = UploadedTable.Read(stream, CancellationToken.None)!;
        records["file"] =
            $"{await services.GetRequiredService<EditionBook>().KeepAsync(waiting, "hdi.csv", table, CancellationToken.None)}";
        var used = Encoding.UTF8.GetBytes("iso2,index,edition,value\nCN,own.rights,2026,5\n");
        var (edition, _) = await services
            .GetRequiredService<ImportEdition>()
            .RunAsync(used, "own.csv", "Til egen bruk", [], CancellationToken.None);
        records["edition"] = $"{edition!.Id}";
    }

    private async Task ImpactsAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<AppDb>();
        var impacts = await services.GetRequiredService<ImpactRegister>().OfYearAsync(Organisation, 2025, CancellationToken.None);
        records["impact"] = $"{impacts[0].Impact}";
        records["measure"] = $"{(await db.Set<Measure>().OrderBy(one => one.Id).FirstAsync(one => one.OrganisationId == Organisation)).Id}";
        records["goal"] = $"{(await db.Set<Goal>().OrderBy(one => one.Id).FirstAsync(one => one.OrganisationId == Organisation)).Id}";
        records["indicator"] =
            $"{(await db.Set<Indicator>().OrderBy(one => one.Id).FirstAsync(one => one.OrganisationId == Organisation)).Id}";
        records["case"] = $"{(await db.Set<RemedyCase>().FirstAsync(one => one.OrganisationId == Organisation)).Id}";
        records["candidate"] = $"{(await db.Set<Candidate>().FirstAsync(one => one.OrganisationId == Organisation)).Id}";
    }
}
