using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Campaigns;

/// <param name="Supplier">The supplier.</param>
/// <param name="Forms">What it has been sent, the newest first.</param>
/// <param name="MayAsk">The reader may send.</param>
internal sealed record FormsView(SupplierId Supplier, IReadOnlyList<(Campaign Campaign, SurveyDispatch Form)> Forms, bool MayAsk);

/// <summary>What a supplier has been asked and has answered, on its own page.</summary>
internal sealed class FormsPanel(AppDb db, Reach reach, Permissions permissions) : ISupplierPanel
{
    private const int AtMost = 5;

    public SupplierPanelPlace Place => SupplierPanelPlace.Side;
    public int Order => 30;

    public async Task<SupplierPanel?> ShowAsync(SupplierId supplier, CancellationToken cancel)
    {
        var forms = await (
            from form in db.Set<SurveyDispatch>().AsNoTracking()
            where form.OrganisationId == reach.Organisation && form.Supplier == supplier
            join campaign in db.Set<Campaign>().AsNoTracking()
                on new { form.OrganisationId, Id = form.Campaign } equals new { campaign.OrganisationId, campaign.Id }
            orderby form.Id descending
            select new { campaign, form }
        )
            .Take(AtMost)
            .ToListAsync(cancel);
        var mayAsk = permissions.Given(reach.RolesIn(reach.Organisation), EngagementPermissions.Send);
        return forms.Count == 0 && !mayAsk
            ? null
            : new SupplierPanel(
                "/Modules/Engagement/Campaigns/_Forms.cshtml",
                new FormsView(supplier, [.. forms.Select(one => (one.campaign, one.form))], mayAsk)
            );
    }
}
