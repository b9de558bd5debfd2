using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Tests.Modules.Engagement.Campaigns;
using Aktsom.Tests.Modules.Engagement.Treating;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Engagement.Figures;

public sealed class SurveyFiguresTests(TestPostgres postgres)
{
    [Fact]
    [Trait("Requirement", "R-NOR-19")]
    [Trait("Requirement", "INV-11")]
    public async Task The_survey_gives_its_figures_with_every_record_behind_them()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes, "yearly-survey", suppliers: 4);
        using var supplier = site.Visit();
        await TreatingTests.SendInAsync(supplier, sent, 0, ("YS-1.1", "v:yes"), ("YS-2.1", "v:yes"));
        await TreatingTests.SendInAsync(supplier, sent, 1, ("YS-1.1", "v:no"), ("YS-2.1", "unknown"));
        await TreatingTests.SendInAsync(supplier, sent, 2, ("YS-1.1", "v:yes"), ("YS-2.1", "v:no"));

        Assert.Equal(4, (await ComputeAsync(sent, "survey.sent")).Value);
        var response = await ComputeAsync(sent, "survey.responseShare");
        Assert.Equal((3m, 4m, 75m), (response.Numerator, response.Denominator, response.Value));
        var wage = await ComputeAsync(sent, "answers.minimumWage");
        Assert.Equal((2m, 3m), (wage.Numerator, wage.Denominator));
        Assert.Equal(2, wage.Trace.Records.Count(record => !record.InDenominatorOnly));
        var living = await ComputeAsync(sent, "answers.livingWage");
        Assert.Equal((1m, 2m), (living.Numerator, living.Denominator));
        var score = await ComputeAsync(sent, "survey.score");
        Assert.Equal(50, Math.Round(score.Value!.Value, 6));
        Assert.Equal(score.Value, score.Trace.Records.Sum(record => record.Contribution));
    }

    [Fact]
    [Trait("Requirement", "R-NOR-19")]
    public async Task A_survey_of_211_suppliers_goes_from_sending_over_answers_and_judgement_to_its_figures()
    {
        const int Suppliers = 211;
        const int Answering = 150;
        const int SayingNo = 30;
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes, "yearly-survey", Suppliers);
        using var supplier = site.Visit();
        for (var number = 0; number < Answering; number++)
        {
            await TreatingTests.SendInAsync(supplier, sent, number, ("YS-1.1", number < SayingNo ? "v:no" : "v:yes"));
        }

        using var lead = await site.SignInAsAsync(sent.Organisation, Role.SustainabilityLead);
        await (await lead.GetFormAsync($"/campaigns/{sent.Id}", "Lukk")).SubmitAsync();
        Assert.Contains("61", (await lead.GetAsync($"/campaigns/{sent.Id}")).Words);

        Assert.Equal(Suppliers, (await ComputeAsync(sent, "survey.sent")).Value);
        var response = await ComputeAsync(sent, "survey.responseShare");
        Assert.Equal((Answering, Suppliers), (response.Numerator, response.Denominator));
        var wage = await ComputeAsync(sent, "answers.minimumWage");
        Assert.Equal((Answering - SayingNo, Answering), (wage.Numerator, wage.Denominator));
        Assert.Equal(Answering, wage.Trace.Total);
        var claimed = await ComputeAsync(sent, "answers.claimed");
        Assert.Equal((Answering, Answering), (claimed.Numerator, claimed.Denominator));
    }

    [Fact]
    [Trait("Requirement", "INV-21")]
    public async Task A_question_nobody_told_about_has_no_share_and_a_year_without_a_survey_says_so()
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var sent = await SentCampaign.MakeAsync(scopes, "yearly-survey");
        Assert.Equal(FigureGap.NothingToCount, (await ComputeAsync(sent, "answers.overtime")).Gap);
        Assert.Equal(FigureGap.Unknown, (await ComputeAsync(sent, "survey.score", 2019)).Gap);
    }

    [Fact]
    public async Task A_short_set_gives_no_survey_figure_but_its_questions_count()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        using var supplier = site.Visit();
        await TreatingTests.SendInAsync(supplier, sent, ("WP-7", "v:yes"));
        Assert.Equal(FigureGap.Unknown, (await ComputeAsync(sent, "survey.responseShare")).Gap);
        Assert.Equal(100, (await ComputeAsync(sent, "answers.freedomOfAssociation")).Value);
    }

    private static Task<Figure> ComputeAsync(SentCampaign sent, string id, int year = 2026) =>
        sent.InAsync(
            (services, _) =>
                services
                    .GetRequiredService<FigureRegistry>()
                    .ComputeAsync(id, new FigureScope(sent.Organisation, year, TimeProvider.System.GetUtcNow()), CancellationToken.None)
        );
}
