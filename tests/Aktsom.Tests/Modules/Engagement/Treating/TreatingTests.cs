using System.Net;
using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Treating;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk.Residual;
using Aktsom.Tests.Modules.Engagement.Campaigns;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Engagement.Treating;

public sealed class TreatingTests(TestPostgres postgres)
{
    [Fact]
    [Trait("Requirement", "R-LIL-26")]
    [Trait("Requirement", "R-NOR-26")]
    public async Task Answers_are_gone_through_one_by_one_asked_again_and_finished()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        using var supplier = site.Visit();
        await SendInAsync(supplier, sent, ("WP-1", "v:no"), ("WP-3", "v:yes"));
        using var lead = await site.SignInAsAsync(sent.Organisation, Role.SustainabilityLead);
        var address = $"/campaigns/{sent.Id}/suppliers/{sent.Forms[0].Dispatch}";
        var page = await lead.GetAsync(address);
        Assert.Contains("leverandøren sier det selv", page.Words, StringComparison.Ordinal);

        var refused = await page.Form("Spør igjen").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        page = await page.Form("Spør igjen").SubmitAsync(("Grunn eller kilde", "Gjelder det også innleide?"));
        page = await page.Form("Godta det siste").SubmitAsync();
        Assert.DoesNotContain("Ferdig gått gjennom", page.Words, StringComparison.Ordinal);
        page = await page.Form("Send tilbake ett spørsmål").SubmitAsync();
        Assert.Equal(DispatchState.Reopened, (await sent.FormAsync()).State);

        var start = await supplier.GetAsync($"/answer/{sent.Token}");
        Assert.Contains("Gjelder det også innleide?", start.Words, StringComparison.Ordinal);
        await SendInAsync(supplier, sent, ("WP-1", "v:partly"));
        page = await (await lead.GetAsync(address)).Form("Godta det siste").SubmitAsync();
        page = await page.Form("Ferdig gått gjennom").SubmitAsync();
        Assert.Contains("Behandlet", page.Words, StringComparison.Ordinal);
        Assert.Equal(DispatchState.Treated, (await sent.FormAsync()).State);
    }

    [Fact]
    [Trait("Requirement", "R-NOR-26")]
    public async Task A_verified_answer_needs_its_source_and_an_answer_that_changes_is_claimed_again()
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var sent = await SentCampaign.MakeAsync(scopes);
        var again = await sent.InAsync(
            async (services, _) =>
            {
                var desk = services.GetRequiredService<FormDesk>();
                var (_, form, _) = await desk.OpenAsync(sent.Token, CancellationToken.None);
                var posted = new AnswerForm { Choice = ["v:yes"] };
                var question = form!.Set.Find("WP-3")!;
                await desk.SaveAsync(form, AnswerReader.Read(question, posted), posted, null, CancellationToken.None);
                var answers = await desk.AnswersOfAsync(form.Dispatch.Id, CancellationToken.None);
                await services
                    .GetRequiredService<AnswerTreatment>()
                    .AcceptAsync(form.Dispatch, answers[0], Verification.Verified, "Revisjon 3. mai", CancellationToken.None);
                Assert.Equal(Verification.Verified, answers[0].Verification);
                var changed = new AnswerForm { Choice = ["v:no"] };
                await desk.SaveAsync(
                    form.With(answers),
                    AnswerReader.Read(question, changed),
                    changed,
                    answers[0].Revision,
                    CancellationToken.None
                );
                return (await desk.AnswersOfAsync(form.Dispatch.Id, CancellationToken.None))[0];
            }
        );
        Assert.Equal((Verification.Claimed, Treatment.Open), (again.Verification, again.Treatment));
    }

    [Fact]
    public async Task A_critical_answer_proposes_a_finding_that_only_a_person_makes_one()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        using var supplier = site.Visit();
        await SendInAsync(supplier, sent, ("WP-1", "v:yes"), ("WP-3", "unknown"));
        using var lead = await site.SignInAsAsync(sent.Organisation, Role.SustainabilityLead);
        var page = await lead.GetAsync("/campaigns/proposals");
        Assert.Contains("Ett kritisk svar venter", page.Title, StringComparison.Ordinal);
        Assert.Contains("Arbeidere betaler for å få jobb.", page.Words, StringComparison.Ordinal);
        Assert.Empty(await TakenAsync(sent));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await page.Form("Dette er et funn").SubmitAsync()).Status);
        await page.Form("Dette er et funn").SubmitAsync(("Hvorfor", "Bekreftet i møte."));
        var finding = Assert.Single(await TakenAsync(sent));
        Assert.Equal(("WP-1", "forcedLabour", "Bekreftet i møte.", false), (finding.Code, finding.Topic, finding.Reason, finding.Verified));
    }

    [Fact]
    public async Task A_proposal_is_withdrawn_when_the_supplier_answers_otherwise()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        using var supplier = site.Visit();
        await SendInAsync(supplier, sent, ("WP-3", "v:no"));
        await sent.InAsync(
            async (services, campaign) =>
            {
                var form = (
                    await services
                        .GetRequiredService<CampaignDesk>()
                        .DispatchAsync(campaign.Id, sent.Forms[0].Dispatch, CancellationToken.None)
                )!;
                return await services
                    .GetRequiredService<CampaignSending>()
                    .ReopenAsync(campaign, form, "Er det rett?", CancellationToken.None);
            }
        );
        await SendInAsync(supplier, sent, ("WP-3", "v:yes"));
        var state = await sent.InAsync(
            async (services, _) => (await services.GetRequiredService<AppDb>().Set<FindingProposal>().SingleAsync()).State
        );
        Assert.Equal(ProposalState.Withdrawn, state);
    }

    [Fact]
    [Trait("Requirement", "R-NOR-26")]
    public async Task The_results_keep_the_share_suppliers_claim_apart_from_the_share_that_is_verified()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes, suppliers: 3);
        using var supplier = site.Visit();
        await SendInAsync(supplier, sent, 0, ("WP-5", "v:yes"));
        await SendInAsync(supplier, sent, 1, ("WP-5", "v:yes"));
        await SendInAsync(supplier, sent, 2, ("WP-5", "v:no"));
        var result = await sent.InAsync(
            async (services, campaign) =>
            {
                var (desk, treatment) = (services.GetRequiredService<FormDesk>(), services.GetRequiredService<AnswerTreatment>());
                foreach (var (at, check) in new[] { (0, Verification.Claimed), (2, Verification.Verified) })
                {
                    var dispatch = (
                        await services
                            .GetRequiredService<CampaignDesk>()
                            .DispatchAsync(campaign.Id, sent.Forms[at].Dispatch, CancellationToken.None)
                    )!;
                    var answer = (await desk.AnswersOfAsync(dispatch.Id, CancellationToken.None)).Single(one => one.Code == "WP-5");
                    await treatment.AcceptAsync(dispatch, answer, check, "Revisjon 3. mai", CancellationToken.None);
                }

                return await services.GetRequiredService<CampaignResults>().OfAsync(campaign, CancellationToken.None);
            }
        );

        var question = result.Questions.Single(one => one.Question.Code == "WP-5");
        Assert.Equal((2, 3), (question.Share.Good, question.Share.Told));
        Assert.Equal((2, 2), (question.ByCheck[Verification.Claimed].Good, question.ByCheck[Verification.Claimed].Told));
        Assert.Equal((0, 1), (question.ByCheck[Verification.Verified].Good, question.ByCheck[Verification.Verified].Told));
        using var lead = await site.SignInAsAsync(sent.Organisation, Role.SustainabilityLead);
        var page = await lead.GetAsync($"/campaigns/{sent.Id}/results");
        Assert.Contains("etterprøvd 0", page.Words, StringComparison.Ordinal);
        Assert.Contains("påstått 100", page.Words, StringComparison.Ordinal);

        var verified = await FiguresOf.ComputeAsync(site.Scopes, sent.Organisation, "answers.verified", 2026);
        var claimed = await FiguresOf.ComputeAsync(site.Scopes, sent.Organisation, "answers.claimed", 2026);
        Assert.Equal((1m, 3m), (verified.Numerator, verified.Denominator));
        Assert.Equal((2m, 3m), (claimed.Numerator, claimed.Denominator));
    }

    [Fact]
    [Trait("Requirement", "R-NOR-26")]
    public async Task An_answer_counts_against_risk_only_when_accepted_and_by_what_it_rests_on()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        using var supplier = site.Visit();
        await SendInAsync(supplier, sent, ("WP-1", "v:no"), ("WP-3", "v:yes"));

        Assert.Empty(await EvidenceAsync(sent, null));
        var claimed = Assert.Single(await EvidenceAsync(sent, Verification.Claimed));
        var verified = Assert.Single(await EvidenceAsync(sent, Verification.Verified));

        Assert.Equal((EvidenceKind.Answers, EvidenceCheck.Claimed), (claimed.Kind, claimed.Check));
        Assert.Contains("forcedLabour", claimed.Topics!);
        Assert.InRange(claimed.Strength, 0, ResidualRisk.MostByAnswers);
        Assert.Equal(EvidenceCheck.SecondParty, verified.Check);
    }

    /// <summary>What the answers are worth when the one on forced labour is accepted as resting on this; null leaves it open.</summary>
    private static Task<IReadOnlyList<SupplierEvidence>> EvidenceAsync(SentCampaign sent, Verification? check) =>
        sent.InAsync(
            async (services, campaign) =>
            {
                var dispatch = (
                    await services
                        .GetRequiredService<CampaignDesk>()
                        .DispatchAsync(campaign.Id, sent.Forms[0].Dispatch, CancellationToken.None)
                )!;
                if (check is { } how)
                {
                    var answers = await services.GetRequiredService<FormDesk>().AnswersOfAsync(dispatch.Id, CancellationToken.None);
                    var answer = answers.Single(one => one.Code == "WP-1");
                    await services
                        .GetRequiredService<AnswerTreatment>()
                        .AcceptAsync(dispatch, answer, how, "Revisjon 3. mai", CancellationToken.None);
                }

                return await services
                    .GetRequiredService<IEvidenceSource>()
                    .OfAsync(dispatch.OrganisationId, dispatch.Supplier, CancellationToken.None);
            }
        );

    [Fact]
    [Trait("Requirement", "INV-11")]
    public async Task The_results_say_how_many_told_and_keep_apart_who_do_not_know()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes, suppliers: 3);
        using var supplier = site.Visit();
        await SendInAsync(supplier, sent, 0, ("WP-5", "v:yes"));
        await SendInAsync(supplier, sent, 1, ("WP-5", "v:no"));
        await SendInAsync(supplier, sent, 2, ("WP-5", "unknown"));
        var result = await sent.InAsync(
            (services, campaign) => services.GetRequiredService<CampaignResults>().OfAsync(campaign, CancellationToken.None)
        );
        var question = result.Questions.Single(one => one.Question.Code == "WP-5");
        Assert.Equal((1, 2, 1), (question.Share.Good, question.Share.Told, question.Share.Unknown));
        Assert.Equal(50, result.Mean);
        Assert.Equal(2, result.Scores.Count);
        using var reader = await site.SignInAsAsync(sent.Organisation, Role.Reader);
        Assert.Contains("50 %", (await reader.GetAsync($"/campaigns/{sent.Id}/results")).Words, StringComparison.Ordinal);
    }

    internal static Task SendInAsync(Browser supplier, SentCampaign sent, params (string Code, string Choice)[] answers) =>
        SendInAsync(supplier, sent, 0, answers);

    internal static async Task SendInAsync(Browser supplier, SentCampaign sent, int number, params (string Code, string Choice)[] answers)
    {
        var token = sent.Forms[number].Token;
        foreach (var (code, choice) in answers)
        {
            var page = await supplier.GetAsync($"/answer/{token}/q/{code}");
            await page.Form("Lagre og gå videre").Choose("Posted.Choice", choice).SubmitAsync();
        }

        await (await supplier.GetFormAsync($"/answer/{token}/look")).SubmitAsync();
    }

    private static Task<IReadOnlyList<AnsweredFinding>> TakenAsync(SentCampaign sent) =>
        sent.InAsync(
            (services, _) => services.GetRequiredService<IFindingProposals>().TakenAsync(sent.Organisation, CancellationToken.None)
        );
}
