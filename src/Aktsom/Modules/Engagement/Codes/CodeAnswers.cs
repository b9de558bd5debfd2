using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Codes;

/// <summary>Keeps what a supplier says in a code's form as its acceptance, its own code or its no. The caller saves.</summary>
internal sealed class CodeAnswers(AppDb db, ChangeLog log, TimeProvider clock)
{
    /// <summary>A form was sent in and signed.</summary>
    public async Task TakeAsync(OpenForm form, CancellationToken cancel)
    {
        if (CodeForms.Read(form) is { } said)
        {
            await AddAsync(form.Campaign, form.Dispatch, said.State, said.Own, said.Reason, form.Who, cancel);
        }
    }

    /// <summary>The supplier said no to the whole form.</summary>
    public Task DeclinedAsync(OpenForm form, string reason, CancellationToken cancel) =>
        AddAsync(form.Campaign, form.Dispatch, AcceptanceState.Declined, null, reason, form.Who, cancel);

    private async Task AddAsync(
        Campaign campaign,
        SurveyDispatch form,
        AcceptanceState state,
        string? own,
        string? reason,
        string by,
        CancellationToken cancel
    )
    {
        var code = campaign.Kind == SetKind.CodeAcceptance ? await CodeOfAsync(campaign, cancel) : null;
        if (code is null)
        {
            return;
        }

        db.Add(
            new CodeAcceptance
            {
                OrganisationId = form.OrganisationId,
                Id = TypedId.New<AcceptanceId>(clock),
                Code = code.Id,
                Version = campaign.SetVersion,
                Supplier = form.Supplier,
                SupplierName = form.SupplierName,
                State = state,
                Day = clock.Today(),
                Signer = form.SignedBy,
                SignerTitle = form.SignerTitle,
                Form = form.Id,
                OwnCode = Shortened(own),
                Reason = Shortened(reason),
                By = by,
                At = clock.GetUtcNow(),
            }
        );
        log.Record(
            "code.answered",
            "code",
            code.Id,
            after: new
            {
                Supplier = form.SupplierName,
                Version = campaign.SetVersion,
                State = state,
            },
            reason: reason
        );
    }

    private async Task<SupplierCode?> CodeOfAsync(Campaign campaign, CancellationToken cancel) =>
        (
            await db.Set<SupplierCode>().AsNoTracking().Where(code => code.OrganisationId == campaign.OrganisationId).ToListAsync(cancel)
        ).Find(code => CodeForms.SetOf(code) == campaign.Set);

    private static string? Shortened(string? text) => text?.Length > CodeTables.LongestNote ? text[..CodeTables.LongestNote] : text;
}
