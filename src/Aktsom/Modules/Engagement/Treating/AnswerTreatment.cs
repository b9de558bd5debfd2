using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;

namespace Aktsom.Modules.Engagement.Treating;

/// <summary>Goes through the answers of a form, one by one or what is left at once (R-LIL-26: judgement per answer).</summary>
internal sealed class AnswerTreatment(AppDb db, Reach reach, ChangeLog log, TimeProvider clock)
{
    /// <summary>Accepts an answer and says what it rests on.</summary>
    public async Task AcceptAsync(
        SurveyDispatch form,
        SurveyAnswer answer,
        Verification verification,
        string? note,
        CancellationToken cancel
    )
    {
        Mark(answer, Treatment.Accepted, verification, note);
        log.Record("answer.accepted", "dispatch", form.Id, after: new { answer.Code, answer.Verification }, reason: note);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Asks the question again, with the reason the supplier will see.</summary>
    public async Task AskAgainAsync(SurveyDispatch form, SurveyAnswer answer, string reason, CancellationToken cancel)
    {
        Mark(answer, Treatment.AskedAgain, answer.Verification, reason);
        log.Record("answer.asked_again", "dispatch", form.Id, after: new { answer.Code }, reason: reason);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Accepts every answer nobody has judged. Says how many.</summary>
    public async Task<int> AcceptRestAsync(SurveyDispatch form, IEnumerable<SurveyAnswer> answers, CancellationToken cancel)
    {
        var open = answers.Where(answer => answer.Treatment == Treatment.Open).ToList();
        open.ForEach(answer => Mark(answer, Treatment.Accepted, answer.Verification, null));
        log.Record("answer.accepted", "dispatch", form.Id, after: new { Answers = open.Count });
        await db.SaveChangesAsync(cancel);
        return open.Count;
    }

    /// <summary>The form is gone through. False while an answer is not judged, or is asked again.</summary>
    public async Task<bool> FinishAsync(SurveyDispatch form, IEnumerable<SurveyAnswer> answers, CancellationToken cancel)
    {
        if (answers.Any(answer => answer.Treatment != Treatment.Accepted) || !DispatchMoves.Allows(form.State, DispatchState.Treated))
        {
            return false;
        }

        form.MoveTo(DispatchState.Treated);
        log.Record("dispatch.treated", "dispatch", form.Id, after: new { Supplier = form.SupplierName });
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private void Mark(SurveyAnswer answer, Treatment treatment, Verification verification, string? reason)
    {
        (answer.Treatment, answer.Verification, answer.TreatmentReason) = (treatment, verification, reason);
        (answer.TreatedBy, answer.TreatedAt) = (reach.ActorName, clock.GetUtcNow());
    }
}
