using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Figures;

/// <summary>Answers of the year's campaigns that nobody had gone through when the window for it was over (R-LIL-26).</summary>
internal sealed class UnreadFigures(AppDb db) : IFigureSource
{
    private static readonly FigureDefinition Unread = new(
        "answers.unreadAfterWindow",
        new("Svar som ikke er gått gjennom i tide", "Svar som ikkje er gått gjennom i tide", "Answers not gone through in time"),
        FigureUnit.Count,
        new(
            "Besvarte skjemaer i årets utsendelser som ingen har gått gjennom, der tiden for det er over.",
            "Svara skjema i utsendingane for året som ingen har gått gjennom, der tida for det er over.",
            "Answered forms of the year’s campaigns that nobody has gone through, where the window for it is over."
        ),
        null,
        "Engagement"
    );
    private static readonly LocalisedText NoWindow = new(
        "Ingen utsendelse i året har en tid for å gå gjennom svarene som er over.",
        "Inga utsending i året har ei tid for å gå gjennom svara som er over.",
        "No campaign of the year has a window for going through the answers that is over."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Unread];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var today = scope.AsOf.InOslo();
        var over = (
            await db.Set<Campaign>()
                .AsNoTracking()
                .Where(one => one.OrganisationId == scope.Organisation && one.Year == scope.Year && one.State != CampaignState.Draft)
                .ToListAsync(cancel)
        )
            .Where(one => one.IsTreatmentOver(today))
            .Select(one => one.Id)
            .ToList();
        if (over.Count == 0)
        {
            return Figure.None(definition, scope, FigureGap.NotApplicable, NoWindow);
        }

        var left = await db.Set<SurveyDispatch>()
            .AsNoTracking()
            .Where(form =>
                form.OrganisationId == scope.Organisation && over.Contains(form.Campaign) && form.State == DispatchState.Answered
            )
            .OrderBy(form => form.Id)
            .ToListAsync(cancel);
        var records = left.Select(form => new TraceRecord(
            "dispatch",
            form.Id.ToString(),
            form.SupplierName,
            1,
            $"/campaigns/{form.Campaign}/suppliers/{form.Id}"
        ));
        return Figure.Of(definition, scope, left.Count, new FigureTrace(definition.Rule, [.. records], left.Count, []));
    }
}
