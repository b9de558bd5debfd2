using Aktsom.Modules.Engagement.Meetings;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Engagement.Meetings;

public sealed class MeetingPagesTests(TestPostgres postgres)
{
    private const string Ledger =
        "Leverandørnr;Navn;Land;Næringskode;Beløp eks mva;Valuta;Dato\n"
        + "1;Dhaka Garments Ltd;BD;14.100;60000;NOK;14.02.2025\n"
        + "2;Bergen Regnskap AS;NO;69.201;10000;NOK;14.02.2025\n";

    private static readonly DateOnly Today = TimeProvider.System.Today();

    [Fact, Trait("Requirement", "R-PRO-10")]
    public async Task A_missing_quarter_is_flagged_for_each_key_supplier_and_the_agenda_always_holds_the_standing_item()
    {
        await using var site = await OpenAsync();
        var supplier = (await site.Desk.SupplierAsync("Dhaka Garments Ltd")).Id;
        var last = Today.Year - 1;

        Assert.Contains("Ingen leverandører er merket som viktige", (await site.Browser.GetAsync($"/meetings?year={last}")).Words);
        Assert.Equal(FigureGap.NotApplicable, (await FigureAsync(site, "meetings.missing", last)).Gap);
        await KeyAsync(site, supplier);
        Assert.Equal($"4 kvartalsmøter mangler i {last}", (await site.Browser.GetAsync($"/meetings?year={last}")).Title);

        var form = await site.Browser.GetFormAsync($"/meetings/edit?supplier={supplier}", "Lagre møtet");
        var page = await form.SubmitAsync(("Dag", $"{last}-05-12"), ("Slags møte", "Kvartalsmøte"), ("Referat", "Leveringene er i rute."));
        Assert.Contains("Fast punkt: leverandørens eget arbeid for mennesker og miljø", page.Words);
        Assert.Equal(
            "Skriv hva som ble sagt på det faste punktet.",
            page.Form("Lagre møtet").ErrorAt("Hva ble sagt på det faste punktet?")
        );
        page = await page.Form("Lagre møtet")
            .SubmitAsync(
                ("Hva ble sagt på det faste punktet?", "To fabrikker er gjennomgått."),
                ("Andre punkter", "Levering\nPrognose"),
                ("Hva skal gjøres?", "Sende listen over fabrikker"),
                ("Innen", $"{Today.AddDays(-2):yyyy-MM-dd}")
            );
        Assert.Contains("Fast punkt:", page.Words);
        Assert.Equal("Levering\nPrognose", page.Form("Lagre møtet").ValueOf("Andre punkter").ReplaceLineEndings("\n"));

        page = await site.Browser.GetAsync($"/meetings?year={last}");
        Assert.Equal($"3 kvartalsmøter mangler i {last}", page.Title);
        Assert.Equal(3, (await FigureAsync(site, "meetings.missing", last)).Value);
        Assert.Equal(1, (await FigureAsync(site, "meetings.held", last)).Value);
        Assert.Contains("Følg opp 1 avtalt punkt etter møter", (await site.Browser.GetAsync("/")).Words);
        Assert.Contains("Sende listen over fabrikker", (await site.Browser.GetAsync($"/suppliers/{supplier}")).Words);

        var meeting = Assert.Single(await site.Desk.ListAsync(db => db.Set<SupplierMeeting>()));
        await (await site.Browser.GetFormAsync($"/meetings/edit/{meeting.Id}", "Gjort Sende listen over fabrikker")).SubmitAsync();
        Assert.Equal(Today, Assert.Single(await site.Desk.ListAsync(db => db.Set<MeetingFollowUp>())).DoneOn);
    }

    [Fact, Trait("Requirement", "R-PRO-10")]
    public void A_quarter_is_missing_only_when_it_is_over_and_only_quarterly_meetings_count()
    {
        var today = new DateOnly(2026, 7, 1);
        SupplierMeeting[] meetings = [Meeting(new(2026, 2, 3), MeetingKind.Quarterly), Meeting(new(2026, 5, 3), MeetingKind.Strategic)];

        var quarters = Quarters.OfYear(2026, today, [.. meetings, Meeting(new(2026, 9, 3), MeetingKind.Quarterly)]);

        Assert.Equal([QuarterState.Held, QuarterState.Missing, QuarterState.Open, QuarterState.Open], quarters.Select(one => one.State));
        Assert.Equal(new DateOnly(2026, 9, 3), quarters[2].Meeting!.Day);
        Assert.Equal(QuarterState.Open, Quarters.OfYear(2026, new DateOnly(2026, 6, 30), meetings)[1].State);
        Assert.Equal(new DateOnly(2028, 3, 31), Quarters.LastDay(2028, 1));
    }

    [Fact, Trait("Requirement", "R-NOR-22")]
    public async Task Meetings_elsewhere_are_shown_beside_last_years_and_a_fall_warns()
    {
        await using var site = await OpenAsync();
        var inside = (await site.Desk.SupplierAsync("Dhaka Garments Ltd")).Id;
        var elsewhere = (await site.Desk.SupplierAsync("Bergen Regnskap AS")).Id;
        await MeetAsync(site, elsewhere, Today.AddYears(-1).AddDays(-1), Today.AddYears(-1), Today.AddYears(-1).AddDays(1), Today);
        await MeetAsync(site, inside, Today, Today);
        await (await site.Browser.GetFormAsync($"/risk/focus/choose?year={Today.Year}", "Lagre valget")).SubmitAsync(
            ("Land", "Bangladesh"),
            ("Poeng", "x"),
            ("Hvorfor?", "Lav lønn.")
        );

        var page = await site.Browser.GetAsync("/risk/focus");
        var row = page.Document.QuerySelectorAll("tbody tr").Single(one => one.TextContent.Contains("Møter"));
        Assert.Contains("Falt med", row.TextContent);
        var cells = row.QuerySelectorAll("td").Select(cell => WebPage.Plain(cell.TextContent)).ToList();
        // The day after last year's same day is not compared yet.
        Assert.Equal(["1", "2"], cells.Take(2));
        Assert.Contains("Se på oppfølgingen utenfor fokuslandene", (await site.Browser.GetAsync("/")).Words);

        await MeetAsync(site, elsewhere, Today);
        page = await site.Browser.GetAsync("/risk/focus");
        row = page.Document.QuerySelectorAll("tbody tr").Single(one => one.TextContent.Contains("Møter"));
        Assert.Contains("Har ikke falt", row.TextContent);
        Assert.DoesNotContain("utenfor fokuslandene", (await site.Browser.GetAsync("/")).Words);
    }

    private async Task<ImportSite> OpenAsync()
    {
        var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Ledger);
        return site;
    }

    private static SupplierMeeting Meeting(DateOnly day, MeetingKind kind) =>
        new()
        {
            OrganisationId = default,
            Id = default,
            Supplier = default,
            Day = day,
            Kind = kind,
            At = default,
            By = "Test",
        };

    private static Task KeyAsync(ImportSite site, SupplierId supplier) =>
        site.Desk.ChangeAsync(async db => (await db.Set<Supplier>().SingleAsync(one => one.Id == supplier)).KeySupplier = true);

    private static async Task MeetAsync(ImportSite site, SupplierId supplier, params DateOnly[] days)
    {
        await using var scope = site.Desk.Scopes.As(site.Organisation);
        var book = scope.ServiceProvider.GetRequiredService<MeetingBook>();
        foreach (var day in days)
        {
            await book.AddAsync(supplier, new MeetingFacts(day, MeetingKind.Yearly, [], null, null, "Snakket."), [], default);
        }
    }

    private static async Task<Figure> FigureAsync(ImportSite site, string id, int year)
    {
        await using var scope = site.Desk.Scopes.As(site.Organisation);
        return await scope
            .ServiceProvider.GetRequiredService<FigureRegistry>()
            .ComputeAsync(id, new FigureScope(site.Organisation, year, TimeProvider.System.GetUtcNow()), default);
    }
}
