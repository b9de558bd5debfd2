using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Figures;

/// <summary>Who has signed the self-declaration as it stands now, which risky chains are mapped, and who was asked and treated (I-70, I-02, I-25, I-58).</summary>
internal sealed class KnownFigures(AppDb db, QuestionSets sets, ISupplierChoice choice, ISuppliers suppliers) : IFigureSource
{
    private const string Module = "Engagement";
    private const int MostShown = 50;

    private static readonly FigureDefinition Declared = new(
        "declarations.current",
        new("Egenerklæringer på gjeldende versjon", "Eigenerklæringar på gjeldande versjon", "Declarations on the current version"),
        FigureUnit.Percent,
        new(
            "Leverandører som har signert gjeldende versjon av egenerklæringen, delt på dem som har fått den.",
            "Leverandørar som har signert gjeldande versjon av eigenerklæringa, delt på dei som har fått ho.",
            "Suppliers that have signed the current version of the self-declaration, of those it was sent to."
        ),
        "I-70",
        Module
    );
    private static readonly FigureDefinition Mapped = new(
        "risk.chainMapped",
        new("Kartlagt andel i risikofylte kjeder", "Kartlagd del i risikofylte kjeder", "Mapped share of suppliers in risky chains"),
        FigureUnit.Percent,
        new(
            "Leverandører med høy eller svært høy risiko som i året har svart på et skjema, eller som har kjente produsenter, delt på alle med høy eller svært høy risiko.",
            "Leverandørar med høg eller svært høg risiko som i året har svart på eit skjema, eller som har kjende produsentar, delt på alle med høg eller svært høg risiko.",
            "Suppliers at high or very high risk that answered a form in the year or whose producers are known, of all at high or very high risk."
        ),
        "I-02",
        Module
    );
    private static readonly FigureDefinition Asked = new(
        "campaigns.asked",
        new("Leverandører spurt i året", "Leverandørar spurde i året", "Suppliers asked in the year"),
        FigureUnit.Count,
        new(
            "Ulike leverandører som har fått et skjema i året, i hvilken som helst utsendelse.",
            "Ulike leverandørar som har fått eit skjema i året, i kva utsending som helst.",
            "Distinct suppliers that were sent a form in the year, in any campaign."
        ),
        "I-25",
        Module
    );
    private static readonly FigureDefinition SelfReports = new(
        "selfReports.ofYear",
        new("Egenrapporter mottatt og behandlet", "Eigenrapportar mottekne og handsama", "Self-reports received and treated"),
        FigureUnit.Percent,
        new(
            "Egenrapporter som er gått gjennom, delt på dem som er kommet inn i året.",
            "Eigenrapportar som er gått gjennom, delt på dei som er komne inn i året.",
            "Self-reports that have been gone through, of those received in the year."
        ),
        "I-58",
        Module
    );
    private static readonly LocalisedText NotSent = new(
        "Ingen egenerklæring er sendt ut.",
        "Inga eigenerklæring er send ut.",
        "No self-declaration has been sent."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Declared, Mapped, Asked, SelfReports];

    public Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel) =>
        definition == Declared ? DeclaredAsync(scope, cancel)
        : definition == Mapped ? MappedAsync(scope, cancel)
        : definition == Asked ? AskedAsync(scope, cancel)
        : SelfReportsAsync(scope, cancel);

    private async Task<Figure> AskedAsync(FigureScope scope, CancellationToken cancel)
    {
        var sent = await db.Set<SurveyDispatch>()
            .AsNoTracking()
            .Where(form => form.OrganisationId == scope.Organisation && form.SentOn != null && form.SentOn.Value.Year == scope.Year)
            .Select(form => new { form.Supplier, form.SupplierName })
            .ToListAsync(cancel);
        var told = sent.DistinctBy(form => form.Supplier).Select(form => Told(form.Supplier, form.SupplierName, counts: true)).ToList();
        return Figure.Of(
            Asked,
            scope,
            told.Count,
            new FigureTrace(Asked.Rule, [.. told.Take(scope.EveryRecord ? int.MaxValue : MostShown)], told.Count, [])
        );
    }

    private async Task<Figure> SelfReportsAsync(FigureScope scope, CancellationToken cancel)
    {
        var received = await (
            from form in db.Set<SurveyDispatch>().AsNoTracking()
            where form.OrganisationId == scope.Organisation && form.AnsweredAt != null
            join campaign in db.Set<Campaign>()
                on new { form.OrganisationId, Id = form.Campaign } equals new { campaign.OrganisationId, campaign.Id }
            where campaign.Kind == SetKind.SelfReport || campaign.Kind == SetKind.ExtendedSelfReport
            select new
            {
                form.Supplier,
                form.SupplierName,
                form.State,
                form.AnsweredAt,
            }
        ).ToListAsync(cancel);
        return Share(
            SelfReports,
            scope,
            [
                .. received
                    .Where(form => form.AnsweredAt!.Value.InOslo().Year == scope.Year)
                    .Select(form => Told(form.Supplier, form.SupplierName, form.State is DispatchState.Treated or DispatchState.Signed)),
            ]
        );
    }

    private async Task<Figure> DeclaredAsync(FigureScope scope, CancellationToken cancel)
    {
        var current = sets
            .Newest.Where(set => set.Kind == SetKind.SelfDeclaration)
            .ToDictionary(set => set.Id, set => set.Version, StringComparer.Ordinal);
        var ids = current.Keys.ToList();
        var sent = await (
            from form in db.Set<SurveyDispatch>().AsNoTracking()
            where form.OrganisationId == scope.Organisation && form.State != DispatchState.Planned
            join campaign in db.Set<Campaign>()
                on new { form.OrganisationId, Id = form.Campaign } equals new { campaign.OrganisationId, campaign.Id }
            where ids.Contains(campaign.Set)
            select new
            {
                form.Supplier,
                form.SupplierName,
                form.State,
                campaign.Set,
                campaign.SetVersion,
            }
        ).ToListAsync(cancel);
        if (sent.Count == 0)
        {
            return Figure.None(Declared, scope, FigureGap.Unknown, NotSent);
        }

        var told = sent.GroupBy(form => form.Supplier)
            .Select(forms =>
                Told(
                    forms.Key,
                    forms.First().SupplierName,
                    forms.Any(form => form.State == DispatchState.Signed && form.SetVersion == current[form.Set])
                )
            )
            .ToList();
        return Share(Declared, scope, told);
    }

    private async Task<Figure> MappedAsync(FigureScope scope, CancellationToken cancel)
    {
        var risky = (await choice.RelationsAsync(scope.Organisation, cancel))
            .Select(relation => relation.Supplier)
            .Where(supplier => supplier.Level >= RiskLevel.High)
            .ToList();
        var (first, last) = (new DateOnly(scope.Year, 1, 1), new DateOnly(scope.Year, 12, 31));
        var answered = (
            await db.Set<SurveyDispatch>()
                .AsNoTracking()
                .Where(form => form.OrganisationId == scope.Organisation && form.AnsweredAt != null)
                .Select(form => new { form.Supplier, form.AnsweredAt })
                .ToListAsync(cancel)
        )
            .Where(form => form.AnsweredAt!.Value.InOslo() is var day && day >= first && day <= last)
            .Select(form => form.Supplier)
            .ToHashSet();
        var known = await suppliers
            .FactsAsync(scope.Organisation, cancel)
            .Where(supplier => supplier.ProductionCountries.Count > 0)
            .Select(supplier => supplier.Id)
            .ToHashSetAsync(cancellationToken: cancel);
        var told = risky
            .Select(supplier => Told(supplier.Id, supplier.Name, answered.Contains(supplier.Id) || known.Contains(supplier.Id)))
            .ToList();
        return Share(Mapped, scope, told);
    }

    private static TraceRecord Told(SupplierId supplier, string name, bool counts) =>
        new("supplier", supplier.ToString(), name, counts ? 1 : null, $"/suppliers/{supplier}", InDenominatorOnly: !counts);

    private static Figure Share(FigureDefinition definition, FigureScope scope, List<TraceRecord> told) =>
        Figure.Share(
            definition,
            scope,
            told.Count(record => !record.InDenominatorOnly),
            told.Count,
            new FigureTrace(definition.Rule, [.. told.Take(scope.EveryRecord ? int.MaxValue : MostShown)], told.Count, [])
        );
}
