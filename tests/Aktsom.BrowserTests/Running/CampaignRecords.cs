using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Codes;
using Aktsom.Modules.Engagement.Mail;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.BrowserTests.Running;

/// <summary>Campaigns and codes to visit, with links as suppliers have them.</summary>
internal sealed class CampaignRecords(Dictionary<string, string> records)
{
    public async Task AddAsync(IServiceProvider services)
    {
        await CampaignsAsync(services);
        await CodesAsync(services);
    }

    /// <summary>The demonstration's two campaigns, a draft with too many, and links to forms in each state.</summary>
    private async Task CampaignsAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<AppDb>();
        var desk = services.GetRequiredService<CampaignDesk>();
        var links = services.GetRequiredService<SupplierLinks>();
        var all = await desk.AllAsync(CancellationToken.None);
        var closed = all.First(campaign => campaign.State == CampaignState.Closed);
        var open = all.First(campaign => campaign.State == CampaignState.Open);
        var then = await desk.DispatchesAsync(closed.Id, CancellationToken.None);
        var now = await desk.DispatchesAsync(open.Id, CancellationToken.None);
        var answered = then.First(form => form.State == DispatchState.Answered);
        var asked = now.First(form => form.State == DispatchState.Sent);
        (records["closed"], records["open"]) = ($"{closed.Id}", $"{open.Id}");
        (records["answered"], records["asked"]) = ($"{answered.Id}", $"{asked.Id}");
        records["answer"] = links.Make(open, asked, "Siv Prøve", null);
        records["receipt"] = links.Make(open, now.First(form => form.State == DispatchState.Answered), "Siv Prøve", null);
        records["table"] = links.Make(open, await YearlyAsync(services), "Siv Prøve", null);
        await db.SaveChangesAsync();
        records["mail"] = $"{(await db.Set<OutgoingMail>().FirstAsync(mail => mail.OrganisationId == ExampleSite.Organisation)).Id}";
    }

    /// <summary>The demonstration's code, the supplier that offers its own, and the form it is accepted in.</summary>
    private async Task CodesAsync(IServiceProvider services)
    {
        var desk = services.GetRequiredService<CodeDesk>();
        var file = (await desk.AllAsync(CancellationToken.None))[0];
        var suppliers = await services.GetRequiredService<CodeBook>().SuppliersAsync(file, CancellationToken.None);
        records["code"] = $"{file.Code.Id}";
        records["offering"] = $"{suppliers.First(one => one.Standing == CodeStanding.OwnCodeOffered).Relation.Supplier.Id}";
        var campaigns = services.GetRequiredService<CampaignDesk>();
        var missing = suppliers.First(one => one.Standing.MayBeSent()).Relation.Supplier.Id;
        var sent = (await desk.SendAsync(file, [missing], CancellationToken.None))!;
        var form = (await campaigns.DispatchesAsync(sent.Id, CancellationToken.None))[0];
        records["accept"] = (
            await services.GetRequiredService<CampaignSending>().CopyLinkAsync(sent, form, "http://localhost", CancellationToken.None)
        )!;
        records["demand"] = (await services.GetRequiredService<FormQuestions>().OfAsync(sent, CancellationToken.None))
            .Questions.First()
            .Code;
    }

    private async Task<SurveyDispatch> YearlyAsync(IServiceProvider services)
    {
        var desk = services.GetRequiredService<CampaignDesk>();
        var set = services.GetRequiredService<QuestionSets>().Find("yearly-survey", 1)!;
        var due = TimeProvider.System.Today().AddDays(30);
        var everyone = new SupplierSelection([], [], 5_000_000, false);
        var draft = await desk.MakeAsync(new CampaignPlan("Utkast", 2026, set, due, everyone, null), CancellationToken.None);
        records["draft"] = $"{draft.Id}";
        var high = new SupplierSelection([RiskLevel.VeryHigh], [], 5_000_000, false);
        var sent = await desk.MakeAsync(new CampaignPlan("Sendt", 2026, set, due, high, null), CancellationToken.None);
        await services.GetRequiredService<CampaignSending>().SendAsync(sent, "http://localhost", CancellationToken.None);
        var form = (await desk.DispatchesAsync(sent.Id, CancellationToken.None))[0];
        await services.GetRequiredService<CampaignSending>().CopyLinkAsync(sent, form, "http://localhost", CancellationToken.None);
        return form;
    }
}
