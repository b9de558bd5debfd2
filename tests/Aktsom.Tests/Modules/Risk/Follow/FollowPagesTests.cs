using System.Text;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Risk.Follow;
using Aktsom.Risk.Choosing;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Risk.Follow;

[Trait("Requirement", "R-NOR-18")]
public sealed class FollowPagesTests(TestPostgres postgres)
{
    private static readonly int Year = TimeProvider.System.Today().Year;

    private static string Ledger()
    {
        var rows = new StringBuilder("Leverandørnr;Navn;Land;Næringskode;Beløp eks mva;Valuta;Dato\n");
        rows.Append("1;Dhaka Garments Ltd;BD;14.100;5000;NOK;14.02.2025\n");
        for (var at = 2; at <= 41; at++)
        {
            rows.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{at};Bergen Regnskap {at} AS;NO;69.201;{at * 1000};NOK;14.02.2025\n"
            );
        }

        return rows.ToString();
    }

    [Fact]
    public async Task A_choice_is_kept_as_a_version_with_its_reasons_and_coverage_and_the_same_seed_chooses_the_same()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Ledger());

        var page = await KeepAsync(site, "10", "4711");

        var first = Assert.Single(await site.Desk.ListAsync(db => db.Set<FollowRound>()));
        Assert.Equal((Year, 1, 41), (first.Year, first.Version, first.Candidates));
        Assert.Equal(4711, FollowDesk.RulesOf(first).Seed);
        var chosen = await site.Desk.ListAsync(db => db.Set<FollowedSupplier>());
        Assert.Equal(first.Chosen, chosen.Count);
        Assert.Equal(5, chosen.Count(one => one.Why().HasFlag(FollowReason.Drawn)));
        Assert.Equal(chosen.Sum(one => one.SpendKroner ?? 0), first.SpendKroner);
        Assert.Equal((1, 1), (first.High, first.AllHigh));
        Assert.Contains("De samme reglene og tallet for trekningen velger de samme i dag.", page.Words);
        Assert.Contains("1 av 1 leverandører", page.Words);
        Assert.Contains("Trukket tilfeldig", page.Words);

        await KeepAsync(site, "10", "4711");
        var rounds = await site.Desk.ListAsync(db => db.Set<FollowRound>().OrderBy(round => round.Version));
        Assert.Equal([1, 2], rounds.Select(round => round.Version));
        var again = await site.Desk.ListAsync(db => db.Set<FollowedSupplier>().Where(one => one.Round == rounds[1].Id));
        Assert.Equal(chosen.Select(Key).Order(), again.Select(Key).Order());

        static string Key(FollowedSupplier one) => $"{one.Supplier} {one.Reasons}";
    }

    [Fact]
    public async Task Focus_countries_open_events_and_choices_by_hand_take_suppliers_in()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Ledger());
        await (await site.Browser.GetFormAsync("/risk/focus/choose", "Lagre valget")).SubmitAsync(
            ("Land", "Bangladesh"),
            ("Valgt etter", "Poeng"),
            ("Hvorfor?", "Lave lønninger.")
        );
        await (await site.Browser.GetFormAsync("/risk/events/edit")).SubmitAsync(
            ("Hva har skjedd?", "Streik"),
            ("Slag", "Uro"),
            ("Land", "Bangladesh"),
            ("Kilde", "Nyhetsbyrå")
        );
        var hand = await site.Desk.SupplierAsync("Bergen Regnskap 2 AS");
        var form = await site.Browser.GetFormAsync($"/risk/suppliers/{hand.Id}/follow", "Lagre");
        Assert.Equal("Skriv hvorfor.", (await form.SubmitAsync()).Form("Lagre").ErrorAt("Hvorfor?"));
        await form.SubmitAsync(("Hvorfor?", "Vi har fått et tips."));

        var page = await KeepAsync(site, "0", "1", spend: "0");

        var chosen = await site.Desk.ListAsync(db => db.Set<FollowedSupplier>());
        Assert.Equal(2, chosen.Count);
        var there = await site.Desk.SupplierAsync("Dhaka Garments Ltd");
        var why = chosen.Single(one => one.Supplier == there.Id).Why();
        Assert.True(why.HasFlag(FollowReason.Focus | FollowReason.Event));
        Assert.Equal(FollowReason.ByHand, chosen.Single(one => one.Supplier == hand.Id).Why());
        Assert.Contains("Vi har fått et tips.", page.Words);
        Assert.Contains("Følges opp", (await site.Browser.GetAsync($"/suppliers/{there.Id}")).Words);

        await (await site.Browser.GetFormAsync($"/risk/suppliers/{hand.Id}/follow", "Ta ut igjen")).SubmitAsync();
        Assert.Contains("1 går ut.", (await site.Browser.GetAsync("/risk/follow")).Words);
    }

    [Fact]
    public async Task Trying_rules_keeps_nothing_and_keeping_them_needs_a_reason_and_numbers_that_make_sense()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Ledger());

        var page = await (await site.Browser.GetFormAsync("/risk/follow/new", "Se hvem de tar med")).SubmitAsync(
            ("Trekk tilfeldig", "100")
        );
        Assert.Contains("Reglene tar med 41 leverandører", page.Words);
        page = await page.Form("Lagre valget").SubmitAsync();
        Assert.Equal("Skriv hvorfor dere velger slik.", page.Form("Lagre valget").ErrorAt("Hvorfor disse reglene?"));
        page = await page.Form("Lagre valget").SubmitAsync(("Trekk tilfeldig", "101"), ("Hvorfor disse reglene?", "Prøve."));
        Assert.Equal("Skriv et tall fra 0 til 100.", page.Form("Lagre valget").ErrorAt("Trekk tilfeldig"));

        Assert.Empty(await site.Desk.ListAsync(db => db.Set<FollowRound>()));
    }

    [Fact]
    public async Task The_figures_show_the_newest_choice_with_all_its_records()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Ledger());
        await using var scope = site.Desk.Scopes.As(site.Organisation);
        var figures = scope.ServiceProvider.GetRequiredService<FigureRegistry>();
        Assert.NotNull((await figures.ComputeAsync("follow.suppliers", Now(site), default)).Gap);

        await KeepAsync(site, "0", "1", spend: "50");

        var round = Assert.Single(await site.Desk.ListAsync(db => db.Set<FollowRound>()));
        Assert.Equal(round.Chosen, (await figures.ComputeAsync("follow.suppliers", Now(site), default)).Value);
        var spend = await figures.ComputeAsync("follow.spend", Now(site), default);
        Assert.Equal((round.SpendKroner, round.AllSpendKroner), ((long)spend.Numerator!.Value, (long)spend.Denominator!.Value));
        Assert.Equal(round.AllSpendKroner, spend.Trace.Records.Sum(record => record.Contribution));
        Assert.Equal(100, (await figures.ComputeAsync("follow.high", Now(site), default)).Value);
    }

    private static FigureScope Now(ImportSite site) => new(site.Organisation, Year, TimeProvider.System.GetUtcNow());

    private static async Task<WebPage> KeepAsync(ImportSite site, string drawn, string seed, string spend = "80") =>
        await (await site.Browser.GetFormAsync("/risk/follow/new", "Lagre valget")).SubmitAsync(
            ("Trekk tilfeldig", drawn),
            ("Tall for trekningen", seed),
            ("De største, til denne delen av innkjøpene er nådd", spend),
            ("Hvorfor disse reglene?", "Som i fjor.")
        );
}
