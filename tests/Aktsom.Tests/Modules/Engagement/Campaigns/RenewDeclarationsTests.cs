using System.Text;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Data;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Aktsom.Tests.Modules.Engagement.Campaigns;

public sealed class RenewDeclarationsTests(TestPostgres postgres)
{
    private const string Set = "self-declaration";

    [Fact]
    [Trait("Requirement", "R-NOR-10")]
    public async Task A_new_version_outdates_every_signed_declaration_and_asks_each_supplier_once()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes, Set, suppliers: 3);
        await SignAsync(sent, 0, 1);
        var folder = Directory.CreateTempSubdirectory("aktsom-sets-");
        var newer = QuestionSets.Load().Newest.Single(set => set.Id == Set) with { Version = 2 };
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "self-declaration-2.json"), QuestionSets.Write(newer), Encoding.UTF8);
        var chore = new RenewDeclarations(
            site.Services.GetRequiredService<NpgsqlDataSource>(),
            site.Services.GetRequiredService<IServiceScopeFactory>(),
            QuestionSets.Load(folder.FullName)
        );

        await chore.RunAsync(CancellationToken.None);
        await chore.RunAsync(CancellationToken.None);
        folder.Delete(recursive: true);

        Assert.Equal(DispatchState.Outdated, (await sent.FormAsync(0)).State);
        Assert.Equal(DispatchState.Outdated, (await sent.FormAsync(1)).State);
        Assert.Equal(DispatchState.Sent, (await sent.FormAsync(2)).State);
        var drafts = await sent.InAsync(
            async (services, _) =>
                await services.GetRequiredService<AppDb>().Set<Campaign>().Where(one => one.State == CampaignState.Draft).ToListAsync()
        );
        var draft = Assert.Single(drafts);
        Assert.Equal((Set, 2), (draft.Set, draft.SetVersion));
        var asked = await sent.InAsync(
            async (services, _) => await services.GetRequiredService<CampaignDesk>().DispatchesAsync(draft.Id, CancellationToken.None)
        );
        Assert.Equal(2, asked.Count);
        Assert.All(asked, form => Assert.Equal(DispatchState.Planned, form.State));
    }

    [Fact]
    [Trait("Requirement", "R-NOR-10")]
    public async Task While_the_version_is_the_same_nothing_is_outdated()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes, Set);
        await SignAsync(sent, 0);

        var chore = ActivatorUtilities.CreateInstance<RenewDeclarations>(site.Services);
        await chore.RunAsync(CancellationToken.None);

        Assert.Equal(DispatchState.Signed, (await sent.FormAsync()).State);
    }

    private static Task<int> SignAsync(SentCampaign sent, params int[] numbers) =>
        sent.InAsync(
            async (services, _) =>
            {
                var db = services.GetRequiredService<AppDb>();
                foreach (var number in numbers)
                {
                    var form = await db.Set<SurveyDispatch>().SingleAsync(one => one.Id == sent.Forms[number].Dispatch);
                    form.MoveTo(DispatchState.Answered);
                    form.MoveTo(DispatchState.Signed);
                }

                return await db.SaveChangesAsync();
            }
        );
}
