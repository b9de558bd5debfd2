using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Known;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Engagement.Sets;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Web.Layouts;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>A set exactly as the supplier will see it, in the six languages, with every question on one page.</summary>
[Authorize(EngagementPermissions.See)]
internal sealed class PreviewModel(
    OwnSets sets,
    CampaignDesk campaigns,
    FormQuestions questions,
    KnownAnswers knownAnswers,
    AnswerWords words,
    Reach reach,
    IOrganisations organisations
) : PageModel
{
    private Dictionary<string, SurveyAnswer> known = new(StringComparer.Ordinal);

    public QuestionSet Set { get; private set; } = null!;

    /// <summary>The supplier whose form it is; null for no one's in particular.</summary>
    public string? SupplierName { get; private set; }

    public SupplierId? Supplier { get; private set; }
    public CampaignId? Sending { get; private set; }

    /// <summary>How many questions we have the answer to already.</summary>
    public int Known => known.Count;

    /// <summary>What we have already, for the supplier to read and correct.</summary>
    public SurveyAnswer? KnownTo(Question question) => known.GetValueOrDefault(question.Code);

    public string InWords(Question question, SurveyAnswer answer) => words.Of(question, answer);

    public string? SourceOf(SurveyAnswer answer) => words.Source(answer.From, answer.Source);

    public static string PrefixOf(Question question) => "q" + question.Code.Replace('.', '-') + "_";

    /// <param name="set">The set's id.</param>
    /// <param name="version">Its version.</param>
    /// <param name="campaign">The campaign it is sent in, whose questions are its own.</param>
    /// <param name="dispatch">The form of one supplier in it.</param>
    /// <param name="cancel">Stops the look-up.</param>
    public async Task<IActionResult> OnGetAsync(
        string set,
        int version,
        CampaignId? campaign,
        DispatchId? dispatch,
        CancellationToken cancel
    )
    {
        var sent = campaign is { } id ? await campaigns.FindAsync(id, cancel) : null;
        var found =
            campaign is null ? await sets.FindAsync(set, version, cancel)
            : sent is null ? null
            : await questions.OfAsync(sent, cancel);
        if (found is null || await organisations.FactsAsync(reach.Organisation, cancel) is not { } facts)
        {
            return NotFound();
        }

        Set = found;
        if (sent is not null && dispatch is { } form && !await FindKnownAsync(sent, form, cancel))
        {
            return NotFound();
        }

        ViewData[nameof(OrganisationFace)] = facts.Face();
        return Page();
    }

    private async Task<bool> FindKnownAsync(Campaign campaign, DispatchId dispatch, CancellationToken cancel)
    {
        if (await campaigns.DispatchAsync(campaign.Id, dispatch, cancel) is not { } form)
        {
            return false;
        }

        (SupplierName, Supplier, Sending) = (form.SupplierName, form.Supplier, campaign.Id);
        known = (await knownAnswers.FindAsync(campaign, [form], cancel)).ToDictionary(
            one => one.Answer.Code,
            one => one.Answer,
            StringComparer.Ordinal
        );
        return true;
    }
}
