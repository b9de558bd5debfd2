using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk.Residual;

namespace Aktsom.Modules.Engagement.Audits;

/// <summary>
/// What performed audits are worth against a supplier's risk (law-and-method 6.6, 6.7): of one producer they cover its share of the known ones, and they find
/// forced labour and hindered unions poorly.
/// </summary>
internal sealed class AuditEvidence(AuditBook book, ISupplierPlaces places) : IEvidenceSource
{
    private static readonly HashSet<string> FoundPoorly = new(StringComparer.Ordinal) { "forcedLabour", "freedomOfAssociation" };

    public async Task<IReadOnlyList<SupplierEvidence>> OfAsync(OrganisationId organisation, SupplierId supplier, CancellationToken cancel)
    {
        var performed = (await book.OfSupplierAsync(organisation, supplier, cancel))
            .Where(one => one.State == AuditState.Performed)
            .ToList();
        if (performed.Count == 0)
        {
            return [];
        }

        var producers =
            (await places.OfAsync(organisation, supplier, cancel))
                ?.Sites.Select(site => site.Producer)
                .Distinct(StringComparer.Ordinal)
                .Count()
            ?? 0;
        return
        [
            .. performed
                .DistinctBy(one => (one.Producer, one.Scheme))
                .Select(one =>
                {
                    var worth = one.Worth;
                    return new SupplierEvidence(
                        $"{AuditFigures.KindOf(one)}, {one.Producer ?? CountryOf(one)}",
                        $"/audits/edit/{one.Id}",
                        EvidenceKind.Audit,
                        one.IsOwn ? EvidenceCheck.SecondParty : EvidenceCheck.ThirdParty,
                        worth.Strength,
                        null,
                        one.Day,
                        MonthsOf(one, worth),
                        null
                    )
                    {
                        PoorOn = FoundPoorly,
                        Cover = one.Producer is null || producers == 0 ? 1 : 1d / producers,
                    };
                }),
        ];
    }

    private static string CountryOf(Audit audit) => Aktsom.Risk.Reference.CountryNames.Of(audit.Country);

    private static int MonthsOf(Audit audit, AuditRating worth) =>
        audit.ValidTo is { } last ? Math.Max(1, ((last.Year - audit.Day.Year) * 12) + last.Month - audit.Day.Month) : worth.Months;
}
