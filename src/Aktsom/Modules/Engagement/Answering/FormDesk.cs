using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Codes;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Engagement.Treating;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>How a save went.</summary>
/// <param name="Theirs">What a colleague saved meanwhile and the form did not show; null when ours was saved.</param>
internal sealed record SaveOutcome(SurveyAnswer? Theirs);

/// <summary>What a supplier does with a form by a personal link.</summary>
internal sealed class FormDesk(
    AppDb db,
    Reach reach,
    ChangeLog log,
    SupplierLinks links,
    FormQuestions questions,
    FindingProposals proposals,
    CodeAnswers codes,
    IOrganisations organisations,
    TimeProvider clock
)
{
    private static readonly TimeSpan SeenOften = TimeSpan.FromMinutes(10);

    public async Task<(LinkVerdict Verdict, OpenForm? Form, OrganisationFacts? Buyer)> OpenAsync(string token, CancellationToken cancel)
    {
        var found = await links.FindAsync(token, cancel);
        if (found.Link is not { } link)
        {
            return (LinkVerdict.Unknown, null, null);
        }

        var buyer = await organisations.FactsAsync(link.OrganisationId, cancel);
        if (found.Verdict != LinkVerdict.Open || buyer is null)
        {
            return (found.Verdict, null, buyer);
        }

        return (LinkVerdict.Open, await FormOfAsync(link, buyer, cancel), buyer);
    }

    /// <summary>The form of a link that has shown its right to it. Acts for whom the link was made for from then on.</summary>
    public async Task<OpenForm> FormOfAsync(SupplierLink link, OrganisationFacts buyer, CancellationToken cancel)
    {
        var dispatch = await db.Set<SurveyDispatch>()
            .SingleAsync(one => one.OrganisationId == link.OrganisationId && one.Id == link.Dispatch, cancel);
        var campaign = await db.Set<Campaign>()
            .AsNoTracking()
            .SingleAsync(one => one.OrganisationId == link.OrganisationId && one.Id == dispatch.Campaign, cancel);
        var answers = await AnswersOfAsync(dispatch.Id, cancel);
        var form = new OpenForm(link, dispatch, campaign, await questions.OfAsync(campaign, cancel), answers, buyer);
        reach.ActFor(link.OrganisationId, form.Who);
        return form;
    }

    public async Task<List<SurveyAnswer>> AnswersOfAsync(DispatchId dispatch, CancellationToken cancel) =>
        await db.Set<SurveyAnswer>()
            .Where(answer => answer.OrganisationId == reach.Organisation && answer.Dispatch == dispatch)
            .ToListAsync(cancel);

    public async Task<List<EvidenceFile>> FilesOfAsync(DispatchId dispatch, CancellationToken cancel) =>
        await db.Set<EvidenceFile>()
            .AsNoTracking()
            .Where(file => file.OrganisationId == reach.Organisation && file.Dispatch == dispatch)
            .OrderBy(file => file.At)
            .ToListAsync(cancel);

    /// <summary>Remembers that the link was used, at most now and then: it is no log.</summary>
    public async Task SeenAsync(OpenForm form, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (form.Link.LastSeen is null || now - form.Link.LastSeen > SeenOften)
        {
            form.Link.LastSeen = now;
            await db.SaveChangesAsync(cancel);
        }
    }

    /// <summary>
    /// Saves one answer. The form carries the revision it showed: what a colleague saved meanwhile is never overwritten unseen. The same answer
    /// once more changes nothing.
    /// </summary>
    public async Task<SaveOutcome> SaveAsync(OpenForm form, ReadAnswer read, AnswerForm posted, Guid? shown, CancellationToken cancel)
    {
        var answer = read.Answer!;
        var wanted = new SurveyAnswer
        {
            OrganisationId = form.Dispatch.OrganisationId,
            Dispatch = form.Dispatch.Id,
            Code = answer.Code,
            Kind = answer.Kind,
            Values = [.. answer.Values],
            Where = answer.Kind == AnswerKind.Published ? posted.Where!.Trim() : null,
            Page = answer.Kind == AnswerKind.Published && posted.Page is { Length: > 0 } page ? page.Trim() : null,
            PublishedOn = read.PublishedOn,
            Comment = posted.Comment.Trimmed(),
            By = form.Who,
            At = clock.GetUtcNow(),
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };
        var there = form.Find(answer.Code);
        if (there is not null && IsSame(there, wanted))
        {
            return new SaveOutcome(null);
        }

        if (there?.Revision != shown)
        {
            return new SaveOutcome(there ?? wanted);
        }

        if (there is null)
        {
            db.Add(wanted);
        }
        else
        {
            Take(there, wanted);
            db.Expect(there, shown!.Value, clock);
        }

        if (await db.TrySaveAsync(cancel))
        {
            return new SaveOutcome(null);
        }

        var faster = (await AnswersOfAsync(form.Dispatch.Id, cancel)).Find(one =>
            string.Equals(one.Code, answer.Code, StringComparison.Ordinal)
        )!;
        return new SaveOutcome(IsSame(faster, wanted) ? null : faster);
    }

    /// <summary>Takes away what was answered to a question that may stay empty.</summary>
    public async Task ClearAsync(OpenForm form, string code, CancellationToken cancel)
    {
        if (form.Find(code) is { } answer)
        {
            db.Remove(answer);
            await db.TrySaveAsync(cancel);
        }
    }

    /// <summary>Sends the form in. Once more changes nothing. Questions that are no longer shown keep their answers, which count for nothing.</summary>
    public async Task<bool> SendInAsync(OpenForm form, string? signer, string? title, CancellationToken cancel)
    {
        var dispatch = form.Dispatch;
        if (dispatch.IsAnswered)
        {
            return true;
        }

        if (!DispatchMoves.Allows(dispatch.State, DispatchState.Answered))
        {
            return false;
        }

        var whole = form.Sheet.Completeness;
        var score = form.Sheet.Score;
        dispatch.Late = dispatch.State == DispatchState.NoAnswer;
        dispatch.MoveTo(DispatchState.Answered);
        dispatch.AnsweredAt = clock.GetUtcNow();
        (dispatch.DeclinedAt, dispatch.DeclineReason) = (null, null);
        (dispatch.Answered, dispatch.Asked, dispatch.ScorePoints, dispatch.ScoreMost) = (
            whole.Answered,
            whole.Asked,
            score?.Points,
            score?.Most
        );
        if (form.Set.RequiresSignature && signer is not null)
        {
            dispatch.MoveTo(DispatchState.Signed);
            (dispatch.SignedBy, dispatch.SignerTitle) = (signer, title);
        }

        await proposals.RefreshAsync(dispatch, form.Sheet, cancel);
        await codes.TakeAsync(form, cancel);
        log.Record(
            "dispatch.answered",
            "dispatch",
            dispatch.Id,
            after: new
            {
                Supplier = dispatch.SupplierName,
                whole.Answered,
                whole.Asked,
                dispatch.Late,
                dispatch.SignedBy,
            }
        );
        await TryAsync(dispatch, cancel);
        return true;
    }

    /// <summary>No, with a reason. It is kept and is no sign of risk; the supplier may still answer.</summary>
    public async Task DeclineAsync(OpenForm form, string reason, CancellationToken cancel)
    {
        (form.Dispatch.DeclinedAt, form.Dispatch.DeclineReason) = (clock.GetUtcNow(), reason);
        await codes.DeclinedAsync(form, reason, cancel);
        log.Record("dispatch.declined", "dispatch", form.Dispatch.Id, after: new { Supplier = form.Dispatch.SupplierName }, reason: reason);
        await TryAsync(form.Dispatch, cancel);
    }

    /// <summary>Two who press at once: the first is saved, and the second wanted the same.</summary>
    private async Task TryAsync(SurveyDispatch dispatch, CancellationToken cancel)
    {
        db.Expect(dispatch, dispatch.Revision, clock);
        await db.TrySaveAsync(cancel);
    }

    private static void Take(SurveyAnswer there, SurveyAnswer wanted)
    {
        (there.Kind, there.Values, there.Where, there.Page) = (wanted.Kind, wanted.Values, wanted.Where, wanted.Page);
        (there.PublishedOn, there.Comment, there.By, there.At) = (wanted.PublishedOn, wanted.Comment, wanted.By, wanted.At);
        (there.Source, there.From) = (null, null);
        // What was judged was the answer before.
        (there.Treatment, there.Verification, there.TreatedBy, there.TreatedAt) = (Treatment.Open, Verification.Claimed, null, null);
    }

    private static bool IsSame(SurveyAnswer one, SurveyAnswer other) =>
        one.Kind == other.Kind
        && one.Values.SequenceEqual(other.Values, StringComparer.Ordinal)
        && one.Where == other.Where
        && one.Page == other.Page
        && one.PublishedOn == other.PublishedOn
        && one.Comment == other.Comment;
}
