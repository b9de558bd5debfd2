using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Engagement.Sets;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Codes;

/// <summary>
/// Nobody is approved or gets an agreement without the code and, where self-declarations are asked for, a signed one of the newest version
/// (R-NOR-07, R-NOR-08). An exception with reason and end date is the way past it.
/// </summary>
internal sealed class CodeGuard(AppDb db, Reach reach, CodeDesk desk, CodeBook book, OwnSets sets, ModuleTexts texts, TimeProvider clock)
    : ISupplierGuard
{
    public async Task<IReadOnlyList<string>> LacksAsync(SupplierId supplier, CancellationToken cancel)
    {
        var text = texts.For(typeof(CodeGuard));
        var lacks = new List<string>();
        foreach (var file in (await desk.AllAsync(cancel)).Where(file => file.InForce(clock.Today()) is not null))
        {
            if (
                await book.OfAsync(file, supplier, cancel) is { } who
                && (file.Code.Scopes.Contains(CodeScope.Agreement) || CodeBook.IsFor(file.Code, who.Relation))
                && !who.Standing.IsEnough()
            )
            {
                lacks.Add(text["Guard.Code", file.Code.Title, text["CodeStanding." + who.Standing].Value.ToLowerInvariant()]);
            }
        }

        if (await LacksDeclarationAsync(supplier, cancel))
        {
            lacks.Add(text["Guard.Declaration"]);
        }

        return lacks;
    }

    /// <summary>Who has sent self-declarations demands them; a set that has got a new version is signed anew (R-NOR-10).</summary>
    private async Task<bool> LacksDeclarationAsync(SupplierId supplier, CancellationToken cancel)
    {
        var sent =
            from campaign in db.Set<Campaign>().AsNoTracking()
            where campaign.OrganisationId == reach.Organisation && campaign.Kind == SetKind.SelfDeclaration
            where campaign.State != CampaignState.Draft
            select campaign;
        if (!await sent.AnyAsync(cancel))
        {
            return false;
        }

        var signed = await (
            from form in db.Set<SurveyDispatch>().AsNoTracking()
            where form.OrganisationId == reach.Organisation && form.Supplier == supplier && form.State == DispatchState.Signed
            join campaign in sent on form.Campaign equals campaign.Id
            select new { campaign.Set, campaign.SetVersion }
        ).ToListAsync(cancel);
        var newest = await sets.NewestAsync(cancel);
        return !signed.Exists(one => newest.Any(set => set.Id == one.Set && set.Version == one.SetVersion));
    }
}
