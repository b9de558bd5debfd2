using Aktsom.Documents.Model;
using Aktsom.Documents.Plain;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Publishing;
using Aktsom.Modules.Statements.Several;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Statements.Several;

/// <summary>A chain's statement and its members' own (R-NOR-05).</summary>
public sealed class TogetherTests(TestPostgres postgres)
{
    private static readonly PartChoice Everything = new(Answers: true, Suppliers: true, Figures: true);
    private static readonly PartChoice SuppliersOnly = new(Answers: false, Suppliers: true, Figures: false);

    [Fact]
    [Trait("Requirement", "R-NOR-05")]
    public async Task A_members_statement_begins_from_the_chains_with_shared_answers_marked_with_their_origin_and_its_numbers_fixed()
    {
        await using var site = await Site.StartAsync(postgres);
        var both = await TwoOrganisations.MakeAsync(site);
        await both.ApproveAsync();
        var (outcome, part) = await both.HandOverAsync(both.Chain, both.Joint, both.Member, Everything);

        var own = (await both.BeginAsync(part!)).Statement;
        await using var scope = both.As(both.Member);
        var open = await TwoOrganisations.OpenAsync(scope, own.Id);
        var answer = open.Answers["S.1.suppliers"];

        Assert.Equal(Taking.Taken, outcome);
        Assert.Equal(part!.Id, own.StartedFrom);
        Assert.Equal(TwoOrganisations.Routine + " Vi har 3 leverandører.", answer.Text);
        Assert.True(answer is { CarriedOver: true, Reviewed: false, Origin: "Kjede AS, 2025" });
        Assert.False(open.Answers["S.0.foreword"].HasContent);
        using var browser = await site.SignInAsAsync(both.Member, Role.StatementAuthor);
        Assert.Contains("Kjede AS, 2025", (await browser.GetAsync($"/statements/{own.Id}/S.1.suppliers")).Words);
    }

    [Fact]
    [Trait("Requirement", "R-NOR-05")]
    public async Task Suppliers_that_both_have_are_counted_once_in_the_members_statement_and_in_the_joint_one()
    {
        await using var site = await Site.StartAsync(postgres);
        var both = await TwoOrganisations.MakeAsync(site);
        await both.ApproveAsync();
        var (_, down) = await both.HandOverAsync(both.Chain, both.Joint, both.Member, Everything);
        var own = (await both.BeginAsync(down!)).Statement;

        // Three of the chain and two of the member, one the same: four.
        Assert.Equal(4, (await SuppliersAsync(both, both.Member, own.Id)).Value);

        var (_, up) = await both.HandOverAsync(both.Member, own.Id, both.Chain, SuppliersOnly);
        var update = await ReopenedAsync(both);
        await CountAsync(both, update, up!.Id);
        var figure = await SuppliersAsync(both, both.Chain, update);

        Assert.Equal(4, figure.Value);
        Assert.Equal(figure.Value, figure.Trace.Records.Sum(record => record.Contribution));
        using var browser = await site.SignInAsAsync(both.Chain, Role.StatementAuthor);
        var page = await browser.GetAsync($"/statements/{update}/covers");
        Assert.Contains("Leverandører flere har 1 talt én gang", page.Words);
        Assert.Contains("1 brukes av flere og er talt én gang", await PrintedAsync(both, update));
    }

    [Fact]
    [Trait("Requirement", "R-NOR-05")]
    public async Task Both_statements_can_be_published()
    {
        await using var site = await Site.StartAsync(postgres);
        var both = await TwoOrganisations.MakeAsync(site);
        await both.ApproveAsync();
        var (_, part) = await both.HandOverAsync(both.Chain, both.Joint, both.Member, Everything);
        var own = (await both.BeginAsync(part!)).Statement;

        Assert.True(await PublishAsync(both, both.Chain, both.Joint));
        Assert.True(await PublishAsync(both, both.Member, own.Id));
    }

    [Fact]
    [Trait("Requirement", "R-NOR-05")]
    public async Task A_code_opens_its_own_copy_once_and_nothing_else_of_the_giver()
    {
        await using var site = await Site.StartAsync(postgres);
        var both = await TwoOrganisations.MakeAsync(site);
        await both.ApproveAsync();
        var code = await both.CodeAsync(both.Chain, both.Joint, SuppliersOnly);
        var (taken, part) = await both.TakeAsync(both.Member, code);
        var again = await both.TakeAsync(both.Member, code);

        Assert.Equal((Taking.Taken, Taking.Ended), (taken, again.Outcome));
        Assert.Null(Part.Read(part!.Content).Statement);
        Assert.DoesNotContain(TwoOrganisations.Routine, part.Content, StringComparison.Ordinal);
        await using var scope = both.As(both.Member);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        Assert.Empty(await db.Set<Handover>().ToListAsync());
        Assert.Empty(await db.Set<Statement>().Where(one => one.Id == both.Joint).ToListAsync());
        Assert.Empty(await db.Set<StatementField>().ToListAsync());
        Assert.All(await db.Set<ReceivedPart>().ToListAsync(), one => Assert.Equal(both.Member, one.OrganisationId));
    }

    [Fact]
    [Trait("Requirement", "R-NOR-05")]
    public async Task A_code_for_one_number_is_closed_to_others_and_a_withdrawn_or_wrong_one_to_all()
    {
        await using var site = await Site.StartAsync(postgres);
        var both = await TwoOrganisations.MakeAsync(site);
        var withdrawn = await both.CodeAsync(both.Chain, both.Joint, SuppliersOnly);
        await WithdrawAsync(both);
        var good = await both.CodeAsync(both.Chain, both.Joint, SuppliersOnly, onlyFor: TwoOrganisations.MemberNumber);
        var wrong = good[..^1] + (good[^1] == '0' ? '1' : '0');

        Assert.Equal(Taking.Ended, (await both.TakeAsync(both.Member, withdrawn)).Outcome);
        Assert.Equal(Taking.Unknown, (await both.TakeAsync(both.Member, wrong)).Outcome);
        Assert.Equal(Taking.Unknown, (await both.TakeAsync(both.Member, "tull")).Outcome);
        Assert.Equal(Taking.Own, (await both.TakeAsync(both.Chain, good)).Outcome);
        var open = await both.CodeAsync(both.Chain, both.Joint, SuppliersOnly, onlyFor: "100201143");
        Assert.Equal(Taking.ForAnother, (await both.TakeAsync(both.Member, open)).Outcome);
        Assert.Equal(Taking.Taken, (await both.TakeAsync(both.Member, good)).Outcome);
    }

    [Fact]
    public async Task Answers_are_handed_over_only_when_the_statement_is_frozen()
    {
        await using var site = await Site.StartAsync(postgres);
        var both = await TwoOrganisations.MakeAsync(site);

        await Assert.ThrowsAsync<InvalidOperationException>(() => both.CodeAsync(both.Chain, both.Joint, Everything));
        using var browser = await site.SignInAsAsync(both.Chain, Role.StatementApprover);
        var page = await browser.GetAsync($"/statements/{both.Joint}/handover");
        Assert.Contains("når redegjørelsen er godkjent", page.Words);
    }

    [Fact]
    public async Task On_the_pages_a_member_is_added_with_its_number_and_the_document_names_it()
    {
        await using var site = await Site.StartAsync(postgres);
        var both = await TwoOrganisations.MakeAsync(site);
        using var browser = await site.SignInAsAsync(both.Chain, Role.StatementAuthor);
        var form = (await browser.GetAsync($"/statements/{both.Joint}/party")).Form("Lagre virksomheten");

        var wrong = await form.Set("Form.Name", "Medlem AS").Set("Form.OrgNumber", "100201071").SubmitAsync();
        var own = await wrong.Form("Lagre virksomheten").Set("Form.OrgNumber", TwoOrganisations.ChainNumber).SubmitAsync();
        var empty = await own.Form("Lagre virksomheten")
            .Set("Form.OrgNumber", TwoOrganisations.MemberNumber)
            .Set("Form.EmployeesIn", "Added")
            .SubmitAsync();
        var page = await empty.Form("Lagre virksomheten").Set("Form.Employees", "12").SubmitAsync();

        Assert.Contains("Sjekk sifrene i 100201071", wrong.Words);
        Assert.Contains("Dette er deres eget nummer", own.Words);
        Assert.Contains("Skriv hvor mange ansatte", empty.Words);
        Assert.Contains("Redegjørelsen gjelder 2 virksomheter", page.Words);
        Assert.Contains("52", page.Words);
        var printed = await PrintedAsync(both, both.Joint);
        Assert.Contains("Medlem AS", printed);
        var twice = (await browser.GetAsync($"/statements/{both.Joint}/party")).Form("Lagre virksomheten");
        var again = await twice.Set("Form.Name", "Samme").Set("Form.OrgNumber", TwoOrganisations.MemberNumber).SubmitAsync();
        Assert.Contains("står allerede i listen", again.Words);
    }

    [Fact]
    public async Task In_the_browser_a_code_is_made_taken_and_begun_from()
    {
        await using var site = await Site.StartAsync(postgres);
        var both = await TwoOrganisations.MakeAsync(site);
        await both.ApproveAsync();
        using var chain = await site.SignInAsAsync(both.Chain, Role.StatementApprover);
        using var member = await site.SignInAsAsync(both.Member, Role.StatementAuthor);

        var made = await (await chain.GetAsync($"/statements/{both.Joint}/handover"))
            .Form("Lag koden")
            .SubmitAsync(("Hvem får den?", "Medlem AS"));
        var code = made.Document.GetElementById("code")!.GetAttribute("value")!;
        var taken = await (await member.GetAsync("/statements/received")).Form("Ta imot").SubmitAsync(("Kode", code));
        var list = await member.GetAsync("/statements");
        var part = list.Document.QuerySelector("select[name=Part] option:last-child")!.GetAttribute("value")!;
        var begun = await list.Form("Begynn").SubmitAsync(("Året det gjelder", "2025"), ("Begynn fra en annens redegjørelse", part));

        Assert.Contains("Kjede AS for 2025", taken.Words);
        Assert.Contains("Redegjørelsen for 2025", begun.Words);
        Assert.Contains("Tatt imot av Medlem AS", (await chain.GetAsync($"/statements/{both.Joint}/handover")).Words);
    }

    [Fact]
    [Trait("Requirement", "R-NOR-05")]
    [Trait("Requirement", "R-LAW-02")]
    public async Task A_covered_organisation_under_the_Act_signs_too_unless_it_has_a_statement_of_its_own_and_a_missing_board_is_named()
    {
        await using var site = await Site.StartAsync(postgres);
        var both = await TwoOrganisations.MakeAsync(site);
        await AddPartyAsync(both, "Signerer AS", "Per Prøve, styreleder\nMari Prøve, daglig leder", own: false);
        await AddPartyAsync(both, "Eget AS", null, own: true);
        await AddPartyAsync(both, "Stille AS", null, own: false);
        await both.ApproveAsync();

        var set = await SetAsync(both);
        var printed = await PrintedAsync(both, both.Joint);
        using var browser = await site.SignInAsAsync(both.Chain, Role.StatementApprover);
        var page = await browser.GetAsync($"/statements/{both.Joint}/signatures");

        Assert.Equal(["Kari Prøve", "Per Prøve", "Mari Prøve"], set.Signatures.Select(one => one.Name), StringComparer.Ordinal);
        Assert.Equal("styreleder, Signerer AS", set.Signatures[1].Role);
        Assert.Equal("styret i Stille AS", Assert.Single(set.MissingBoards).Nb);
        Assert.False(set.IsComplete);
        Assert.Contains("Per Prøve", printed, StringComparison.Ordinal);
        Assert.Contains("styret i Stille AS", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("styret i Eget AS", printed, StringComparison.Ordinal);
        Assert.Contains("Dette mangler: styret i Stille AS", page.Words);
    }

    private static async Task AddPartyAsync(TwoOrganisations both, string name, string? signers, bool own)
    {
        await using var scope = both.As(both.Chain);
        var open = await TwoOrganisations.OpenAsync(scope, both.Joint);
        var party = new CoveredParty
        {
            OrganisationId = both.Chain,
            Statement = both.Joint,
            Id = TypedId.New<CoveredPartyId>(TimeProvider.System),
            Name = name,
            UnderAct = true,
            OwnStatement = own,
            Signers = signers,
        };
        Assert.True(
            await scope.ServiceProvider.GetRequiredService<CoveredParties>().AddAsync(open.Statement, party, CancellationToken.None)
        );
    }

    private static async Task<Aktsom.Modules.Statements.Signing.SignatureSet> SetAsync(TwoOrganisations both)
    {
        await using var scope = both.As(both.Chain);
        var open = await TwoOrganisations.OpenAsync(scope, both.Joint);
        return await scope
            .ServiceProvider.GetRequiredService<Aktsom.Modules.Statements.Signing.SigningDesk>()
            .SetAsync(open.Statement.Snapshot!.Value, CancellationToken.None);
    }

    private static async Task<Aktsom.Modules.Platform.Figures.Figure> SuppliersAsync(
        TwoOrganisations both,
        OrganisationId organisation,
        StatementId id
    )
    {
        await using var scope = both.As(organisation);
        var open = await TwoOrganisations.OpenAsync(scope, id);
        var figures = scope.ServiceProvider.GetRequiredService<JointFigures>();
        return await figures.ComputeAsync(
            open.Statement,
            "suppliers.counted",
            new FigureScope(organisation, 2025, TimeProvider.System.GetUtcNow(), EveryRecord: true),
            CancellationToken.None
        );
    }

    private static async Task<StatementId> ReopenedAsync(TwoOrganisations both)
    {
        await using var scope = both.As(both.Chain);
        var open = await TwoOrganisations.OpenAsync(scope, both.Joint);
        var review = scope.ServiceProvider.GetRequiredService<Aktsom.Modules.Statements.Review.StatementReview>();
        Assert.True(await review.ReopenAsync(open.Statement, "Et medlem ga oss listen sin.", CancellationToken.None));
        return both.Joint;
    }

    private static async Task CountAsync(TwoOrganisations both, StatementId id, ReceivedPartId part)
    {
        await using var scope = both.As(both.Chain);
        var open = await TwoOrganisations.OpenAsync(scope, id);
        Assert.True(
            await scope
                .ServiceProvider.GetRequiredService<CoveredParties>()
                .CountAsync(open.Statement, part, counted: true, CancellationToken.None)
        );
    }

    private static async Task WithdrawAsync(TwoOrganisations both)
    {
        await using var scope = both.As(both.Chain);
        var handovers = scope.ServiceProvider.GetRequiredService<Handovers>();
        foreach (var one in await handovers.OfAsync(both.Joint, CancellationToken.None))
        {
            Assert.True(await handovers.WithdrawAsync(both.Joint, one.Id, CancellationToken.None));
        }
    }

    private static async Task<string> PrintedAsync(TwoOrganisations both, StatementId id)
    {
        await using var scope = both.As(both.Chain);
        var open = await TwoOrganisations.OpenAsync(scope, id);
        return DocumentText.Of(await scope.ServiceProvider.GetRequiredService<StatementPrint>().OfAsync(open, CancellationToken.None));
    }

    private static async Task<bool> PublishAsync(TwoOrganisations both, OrganisationId organisation, StatementId id)
    {
        await using var scope = both.As(organisation);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Add(
            new Aktsom.Modules.Organisations.Organisations.PublicAddress { Slug = organisation.ToString(), Organisation = organisation }
        );
        await db.SaveChangesAsync();
        var review = scope.ServiceProvider.GetRequiredService<Aktsom.Modules.Statements.Review.StatementReview>();
        var open = await TwoOrganisations.OpenAsync(scope, id);
        if (open.Statement.Snapshot is null)
        {
            Assert.True(await review.SubmitAsync(open.Statement, CancellationToken.None));
            Assert.True(await review.ApproveAsync(open, CancellationToken.None));
        }

        return await scope
            .ServiceProvider.GetRequiredService<Publisher>()
            .PublishAsync(
                await TwoOrganisations.OpenAsync(scope, id),
                new PublishOrder("https://eksempel.no/p/x/2025", [], "Styret møtes i juli."),
                CancellationToken.None
            );
    }
}
