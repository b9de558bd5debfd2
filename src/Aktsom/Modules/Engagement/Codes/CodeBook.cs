using System.Text.Json;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Codes;

/// <summary>A supplier and where it stands towards a code.</summary>
/// <param name="Relation">The relation; its risk and why it is asked.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Newest">What it said last, or what was found last.</param>
/// <param name="Exception">The exception that has not ended.</param>
internal sealed record CodeSupplier(SupplierRelation Relation, CodeStanding Standing, CodeAcceptance? Newest, CodeException? Exception);

/// <summary>What is noted by hand of a supplier.</summary>
internal sealed record NotedAnswer(
    AcceptanceState State,
    DateOnly Day,
    string? Signer,
    string? SignerTitle,
    string? Proof,
    string? OwnCode,
    string? Reason
);

/// <summary>Who is bound by a code and who is not, and what is noted of it by hand.</summary>
internal sealed class CodeBook(AppDb db, Reach reach, ChangeLog log, ISupplierChoice choice, TimeProvider clock)
{
    private static readonly DispatchState[] WithSupplier = [DispatchState.Sent, DispatchState.Reminded, DispatchState.Reopened];

    /// <summary>Everyone the code is for, the gravest risk first.</summary>
    public Task<IReadOnlyList<CodeSupplier>> SuppliersAsync(CodeFile file, CancellationToken cancel) =>
        SuppliersAsync(file, reach.Organisation, clock.Today(), cancel);

    /// <summary>The same as of a day: what was said later does not count.</summary>
    public async Task<IReadOnlyList<CodeSupplier>> SuppliersAsync(
        CodeFile file,
        OrganisationId organisation,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var relations = (await choice.RelationsAsync(organisation, cancel)).Where(relation => IsFor(file.Code, relation)).ToList();
        return await StandAsync(file, organisation, day, relations, cancel);
    }

    /// <summary>One supplier, also one the code is not for yet; null where it is none of ours.</summary>
    public async Task<CodeSupplier?> OfAsync(CodeFile file, SupplierId supplier, CancellationToken cancel)
    {
        var relation = await choice.RelationOfAsync(reach.Organisation, supplier, cancel);
        return relation is null ? null : (await StandAsync(file, reach.Organisation, clock.Today(), [relation], cancel, only: supplier))[0];
    }

    private async Task<IReadOnlyList<CodeSupplier>> StandAsync(
        CodeFile file,
        OrganisationId organisation,
        DateOnly day,
        IReadOnlyList<SupplierRelation> relations,
        CancellationToken cancel,
        SupplierId? only = null
    )
    {
        var newest = (
            await Acceptances(organisation, file.Code.Id)
                .Where(acceptance => acceptance.Day <= day && (only == null || acceptance.Supplier == only))
                .ToListAsync(cancel)
        )
            .GroupBy(acceptance => acceptance.Supplier)
            .ToDictionary(group => group.Key, group => group.MaxBy(acceptance => acceptance.Id.Value)!);
        var exceptions = (
            await Exceptions(organisation, file.Code.Id)
                .Where(one => one.Until >= day && (only == null || one.Supplier == only))
                .ToListAsync(cancel)
        )
            .GroupBy(one => one.Supplier)
            .ToDictionary(group => group.Key, group => group.MaxBy(one => one.Id.Value)!);
        var asked = await AskedAsync(file.Code, organisation, only, cancel);
        var oldest = file.Versions.OldestHolding(day);
        return
        [
            .. relations.Select(relation =>
            {
                var said = newest.GetValueOrDefault(relation.Supplier.Id);
                var excepted = exceptions.GetValueOrDefault(relation.Supplier.Id);
                var standing = CodeStandings.Of(said, oldest, asked.Contains(relation.Supplier.Id), excepted is not null);
                return new CodeSupplier(relation, standing, said, excepted);
            }),
        ];
    }

    /// <summary>Everything a supplier has said to a code, the newest first.</summary>
    public async Task<IReadOnlyList<CodeAcceptance>> HistoryAsync(CodeId code, SupplierId supplier, CancellationToken cancel) =>
        await Acceptances(reach.Organisation, code)
            .Where(acceptance => acceptance.Supplier == supplier)
            .OrderByDescending(acceptance => acceptance.Id)
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<CodeException>> ExceptionsAsync(CodeId code, SupplierId supplier, CancellationToken cancel) =>
        await Exceptions(reach.Organisation, code)
            .Where(one => one.Supplier == supplier)
            .OrderByDescending(one => one.Id)
            .ToListAsync(cancel);

    public async Task<IReadOnlyDictionary<AcceptanceId, CodeCheck>> ChecksAsync(
        IReadOnlyCollection<AcceptanceId> offers,
        CancellationToken cancel
    ) =>
        await db.Set<CodeCheck>()
            .Where(check => check.OrganisationId == reach.Organisation && offers.Contains(check.Offer))
            .ToDictionaryAsync(check => check.Offer, cancel);

    /// <summary>Notes what a supplier has signed or said outside the system.</summary>
    public async Task NoteAsync(CodeFile file, int version, CodeSupplier supplier, NotedAnswer noted, CancellationToken cancel)
    {
        Add(file.Code, version, supplier, noted);
        log.Record(
            "code.noted",
            "code",
            file.Code.Id,
            after: new
            {
                Supplier = supplier.Relation.Supplier.Name,
                Version = version,
                noted.State,
                noted.Day,
                noted.Signer,
            },
            reason: noted.Reason
        );
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Lets a supplier go without until a day.</summary>
    public async Task ExceptAsync(CodeFile file, CodeSupplier supplier, string reason, DateOnly until, CancellationToken cancel)
    {
        db.Add(
            new CodeException
            {
                OrganisationId = reach.Organisation,
                Id = TypedId.New<AcceptanceId>(clock),
                Code = file.Code.Id,
                Supplier = supplier.Relation.Supplier.Id,
                Reason = reason,
                Until = until,
                By = reach.ActorName,
                At = clock.GetUtcNow(),
            }
        );
        log.Record(
            "code.excepted",
            "code",
            file.Code.Id,
            after: new { Supplier = supplier.Relation.Supplier.Name, Until = until },
            reason: reason
        );
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Keeps a comparison. One with a result says at once whether the supplier is bound by its own code.</summary>
    public async Task CheckAsync(
        CodeFile file,
        CodeSupplier supplier,
        Checklist list,
        IReadOnlyList<TopicAnswer> answers,
        CheckResult result,
        CancellationToken cancel
    )
    {
        var offer = supplier.Newest!;
        var check = (await ChecksAsync([offer.Id], cancel)).GetValueOrDefault(offer.Id);
        if (check is null)
        {
            check = new CodeCheck
            {
                OrganisationId = reach.Organisation,
                Offer = offer.Id,
                Checklist = list.Id,
                ChecklistVersion = list.Version,
                Topics = "[]",
                By = reach.ActorName,
                At = clock.GetUtcNow(),
            };
            db.Add(check);
        }

        (check.Checklist, check.ChecklistVersion) = (list.Id, list.Version);
        (check.Topics, check.Result) = (JsonSerializer.Serialize(answers), result);
        (check.By, check.At) = (reach.ActorName, clock.GetUtcNow());
        if (result != CheckResult.Pending)
        {
            var found = result == CheckResult.NotEqual ? AcceptanceState.NotEquivalent : AcceptanceState.Equivalent;
            Add(file.Code, offer.Version, supplier, new NotedAnswer(found, clock.Today(), null, null, null, offer.OwnCode, null));
        }

        log.Record("code.checked", "code", file.Code.Id, after: new { Supplier = supplier.Relation.Supplier.Name, Result = result });
        await db.SaveChangesAsync(cancel);
    }

    public static IReadOnlyList<TopicAnswer> TopicsOf(CodeCheck? check) =>
        check is null ? [] : JsonSerializer.Deserialize<List<TopicAnswer>>(check.Topics) ?? [];

    public static bool IsFor(SupplierCode code, SupplierRelation relation) => code.Scopes.Exists(scope => Fits(relation, scope));

    /// <summary>Why the code is for this supplier.</summary>
    public static bool Fits(SupplierRelation relation, CodeScope scope) =>
        scope switch
        {
            CodeScope.Agreement => relation.Agreement,
            CodeScope.KeySupplier => relation.Key,
            CodeScope.Large => relation.Large,
            CodeScope.Repeated => relation.Repeated,
            CodeScope.Partner => relation.Partner,
            _ => true,
        };

    private void Add(SupplierCode code, int version, CodeSupplier supplier, NotedAnswer noted) =>
        db.Add(
            new CodeAcceptance
            {
                OrganisationId = reach.Organisation,
                Id = TypedId.New<AcceptanceId>(clock),
                Code = code.Id,
                Version = version,
                Supplier = supplier.Relation.Supplier.Id,
                SupplierName = supplier.Relation.Supplier.Name,
                State = noted.State,
                Day = noted.Day,
                Signer = noted.Signer,
                SignerTitle = noted.SignerTitle,
                Proof = noted.Proof,
                OwnCode = noted.OwnCode,
                Reason = noted.Reason,
                By = reach.ActorName,
                At = clock.GetUtcNow(),
            }
        );

    /// <summary>Suppliers who have a form of the code now.</summary>
    private async Task<HashSet<SupplierId>> AskedAsync(
        SupplierCode code,
        OrganisationId organisation,
        SupplierId? only,
        CancellationToken cancel
    )
    {
        var set = CodeForms.SetOf(code);
        return
        [
            .. await (
                from form in db.Set<SurveyDispatch>().AsNoTracking()
                where form.OrganisationId == organisation && WithSupplier.Contains(form.State) && form.DeclinedAt == null
                where only == null || form.Supplier == only
                join campaign in db.Set<Campaign>().AsNoTracking()
                    on new { form.OrganisationId, Id = form.Campaign } equals new { campaign.OrganisationId, campaign.Id }
                where campaign.Kind == SetKind.CodeAcceptance && campaign.Set == set
                select form.Supplier
            ).ToListAsync(cancel),
        ];
    }

    private IQueryable<CodeAcceptance> Acceptances(OrganisationId organisation, CodeId code) =>
        db.Set<CodeAcceptance>().AsNoTracking().Where(acceptance => acceptance.OrganisationId == organisation && acceptance.Code == code);

    private IQueryable<CodeException> Exceptions(OrganisationId organisation, CodeId code) =>
        db.Set<CodeException>().AsNoTracking().Where(one => one.OrganisationId == organisation && one.Code == code);
}
