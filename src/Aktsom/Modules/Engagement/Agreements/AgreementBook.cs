using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Agreements;

/// <summary>What a person has written of an agreement.</summary>
internal sealed record AgreementFacts(
    string Title,
    string? Number,
    DateOnly From,
    DateOnly? To,
    string? Responsible,
    bool Key,
    string? DespiteReason,
    SupplierAssessment? Assessment
);

/// <summary>Reads and keeps agreements.</summary>
internal sealed class AgreementBook(AppDb db, IAgreementMark mark, ChangeLog log, Reach reach, TimeProvider clock)
{
    /// <summary>All of them: those without an assessment first, then the newest.</summary>
    public async Task<IReadOnlyList<Agreement>> AllAsync(OrganisationId organisation, CancellationToken cancel) =>
        await db.Set<Agreement>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == organisation)
            .OrderBy(one => one.Assessment != null)
            .ThenByDescending(one => one.From)
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<Agreement>> OfSupplierAsync(SupplierId supplier, CancellationToken cancel) =>
        await db.Set<Agreement>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && one.Supplier == supplier)
            .OrderByDescending(one => one.From)
            .ToListAsync(cancel);

    public Task<Agreement?> FindAsync(AgreementId id, CancellationToken cancel) =>
        db.Set<Agreement>().SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Id == id, cancel);

    public async Task<Agreement> AddAsync(SupplierId supplier, AgreementFacts facts, CancellationToken cancel)
    {
        var added = new Agreement
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<AgreementId>(clock),
            Supplier = supplier,
            Title = facts.Title,
            From = facts.From,
            At = clock.GetUtcNow(),
            By = reach.ActorName,
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };
        Write(added, facts);
        db.Add(added);
        log.Record("agreement.added", "supplier", supplier, after: Shown(added), reason: added.DespiteReason);
        await mark.MarkAsync(reach.Organisation, supplier, cancel);
        await db.SaveChangesAsync(cancel);
        return added;
    }

    /// <summary>False when somebody else saved first.</summary>
    public Task<bool> ChangeAsync(Agreement agreement, AgreementFacts facts, Guid revision, CancellationToken cancel)
    {
        var before = Shown(agreement);
        Write(agreement, facts);
        db.Expect(agreement, revision, clock);
        log.RecordChange("agreement.changed", "supplier", agreement.Supplier, before, Shown(agreement));
        return db.TrySaveAsync(cancel);
    }

    private static void Write(Agreement agreement, AgreementFacts facts)
    {
        (agreement.Title, agreement.Number, agreement.From, agreement.To) = (facts.Title, facts.Number, facts.From, facts.To);
        (agreement.Responsible, agreement.Key) = (facts.Responsible, facts.Key);
        agreement.DespiteReason = facts.DespiteReason ?? agreement.DespiteReason;
        if (facts.Assessment?.Id == agreement.Assessment)
        {
            return;
        }

        (agreement.AssessmentKind, agreement.Assessment) = (facts.Assessment?.Kind, facts.Assessment?.Id);
        (agreement.AssessedOn, agreement.AssessedLevel) = (facts.Assessment?.Day, (short?)facts.Assessment?.Level);
    }

    private static ShownAgreement Shown(Agreement one) =>
        new(one.Title, one.Number, one.From, one.To, one.Responsible, one.Key, one.AssessedOn);

    private sealed record ShownAgreement(
        string AgreementTitle,
        string? AgreementNumber,
        DateOnly AgreementFrom,
        DateOnly? AgreementTo,
        string? Responsible,
        bool KeyAgreement,
        DateOnly? AssessedOn
    );
}
