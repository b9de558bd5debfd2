using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Treating;

/// <param name="Proposal">The record.</param>
/// <param name="Finding">What the question set calls it, or the supplier's own words.</param>
/// <param name="Asked">The question, or how it came.</param>
internal sealed record ShownProposal(FindingProposal Proposal, string Finding, string Asked);

/// <summary>Critical answers and suppliers' notices, for a person to take as findings or to explain why not.</summary>
[Authorize(EngagementPermissions.See)]
internal sealed class ProposalsModel(
    FindingProposals proposals,
    CampaignDesk campaigns,
    FormQuestions questions,
    Permissions permissions,
    Reach reach,
    ModuleTexts texts
) : PageModel
{
    private const int LongestReason = 400;

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<ShownProposal> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => await ListAsync(cancel);

    public async Task<IActionResult> OnPostAsync(DispatchId dispatch, string code, ProposalState state, CancellationToken cancel)
    {
        if (!permissions.Given(reach.RolesIn(reach.Organisation), EngagementPermissions.Send))
        {
            return Forbid();
        }

        if (
            string.IsNullOrWhiteSpace(Reason)
            || Reason.Length > LongestReason
            || state is not (ProposalState.Taken or ProposalState.Dismissed)
        )
        {
            await ListAsync(cancel);
            return this.PageWithErrors("", texts.For(typeof(ProposalsModel))["Proposals.Reason.Missing"]);
        }

        return await proposals.DecideAsync(dispatch, code, state, Reason.Trim(), cancel) is null ? NotFound() : RedirectToPage("Proposals");
    }

    private async Task ListAsync(CancellationToken cancel)
    {
        var all = await campaigns.AllAsync(cancel);
        var shown = new List<ShownProposal>();
        foreach (var proposal in await proposals.AllAsync(cancel))
        {
            if (proposal.Campaign is not { } of)
            {
                shown.Add(new ShownProposal(proposal, proposal.Words ?? "", texts.For(typeof(ProposalsModel))["Proposals.OfNotice"]));
                continue;
            }

            var campaign = all.First(one => one.Id == of);
            var question = (await questions.OfAsync(campaign, cancel)).Find(proposal.Code);
            shown.Add(new ShownProposal(proposal, question?.Gate?.Finding.ToString() ?? proposal.Code, question?.Text.ToString() ?? ""));
        }

        All = shown;
    }
}
