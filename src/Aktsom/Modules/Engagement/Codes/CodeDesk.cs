using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Codes;

/// <summary>A code with all its versions, the newest first.</summary>
internal sealed record CodeFile(SupplierCode Code, IReadOnlyList<CodeVersion> Versions)
{
    public CodeVersion? InForce(DateOnly day) => Versions.InForce(day);
}

/// <param name="Title">What it is called.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Scopes">Whom it is for.</param>
internal sealed record CodeFacts(string Title, CodeKind Kind, IReadOnlyList<CodeScope> Scopes);

/// <param name="Nb">The text in Norwegian.</param>
/// <param name="En">The text in English; null is not written yet.</param>
/// <param name="PublicUrl">Where it is published.</param>
/// <param name="CallsForFresh">Everyone is asked anew.</param>
/// <param name="NextReview">When it is to be looked at again.</param>
internal sealed record VersionFacts(string Nb, string? En, string? PublicUrl, bool CallsForFresh, DateOnly? NextReview);

/// <param name="By">The body that decided.</param>
/// <param name="On">When it decided.</param>
/// <param name="From">The day it begins.</param>
internal sealed record Decision(string By, DateOnly On, DateOnly From);

/// <summary>Keeps codes and their versions, and sends them. Only a decided version is ever sent (R-NOR-02).</summary>
internal sealed class CodeDesk(AppDb db, Reach reach, ChangeLog log, CampaignDesk campaigns, ModuleTexts texts, TimeProvider clock)
{
    public async Task<IReadOnlyList<CodeFile>> AllAsync(CancellationToken cancel)
    {
        var codes = await db.Set<SupplierCode>()
            .Where(code => code.OrganisationId == reach.Organisation)
            .OrderBy(code => code.MadeAt)
            .ToListAsync(cancel);
        var versions = (
            await db.Set<CodeVersion>()
                .Where(version => version.OrganisationId == reach.Organisation)
                .OrderByDescending(version => version.Number)
                .ToListAsync(cancel)
        ).ToLookup(version => version.Code);
        return [.. codes.Select(code => new CodeFile(code, [.. versions[code.Id]]))];
    }

    public async Task<CodeFile?> FindAsync(CodeId id, CancellationToken cancel) =>
        (await AllAsync(cancel)).FirstOrDefault(file => file.Code.Id == id);

    /// <summary>A new code with its first draft.</summary>
    public async Task<SupplierCode> MakeAsync(CodeFacts facts, VersionFacts first, CancellationToken cancel)
    {
        var code = new SupplierCode
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<CodeId>(clock),
            Kind = facts.Kind,
            Title = facts.Title,
            Scopes = [.. facts.Scopes],
            MadeBy = reach.ActorName,
            MadeAt = clock.GetUtcNow(),
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };
        db.Add(code);
        db.Add(Draft(code.Id, 1, first));
        log.Record("code.made", "code", code.Id, after: new { code.Title, code.Kind });
        await db.SaveChangesAsync(cancel);
        return code;
    }

    /// <summary>Changes the draft, or begins the next version where the newest is decided.</summary>
    public async Task<CodeVersion> WriteAsync(CodeFile file, VersionFacts facts, CancellationToken cancel)
    {
        var newest = file.Versions[0];
        if (newest.DecidedOn is not null)
        {
            var next = Draft(file.Code.Id, newest.Number + 1, facts);
            db.Add(next);
            log.Record("code.version_begun", "code", file.Code.Id, after: new { Version = next.Number });
            await db.SaveChangesAsync(cancel);
            return next;
        }

        (newest.TextNb, newest.TextEn, newest.PublicUrl) = (facts.Nb, facts.En, facts.PublicUrl);
        (newest.CallsForFresh, newest.NextReview) = (facts.CallsForFresh, facts.NextReview);
        log.Record("code.version_written", "code", file.Code.Id, after: new { Version = newest.Number });
        await db.SaveChangesAsync(cancel);
        return newest;
    }

    /// <summary>The draft is decided. From its day it holds, and where it says so everyone is asked anew.</summary>
    public async Task DecideAsync(CodeFile file, Decision decision, CancellationToken cancel)
    {
        var draft = file.Versions[0];
        if (draft.DecidedOn is not null)
        {
            return;
        }

        (draft.DecidedBy, draft.DecidedOn, draft.From) = (decision.By, decision.On, decision.From);
        log.Record(
            "code.decided",
            "code",
            file.Code.Id,
            after: new
            {
                Version = draft.Number,
                draft.DecidedBy,
                draft.DecidedOn,
                draft.From,
                draft.CallsForFresh,
            }
        );
        await db.SaveChangesAsync(cancel);
    }

    public async Task ChangeAsync(CodeFile file, CodeFacts facts, CancellationToken cancel)
    {
        var before = new { file.Code.Title, Scope = file.Code.Scopes.ToList() };
        (file.Code.Title, file.Code.Scopes) = (facts.Title, [.. facts.Scopes]);
        log.RecordChange("code.changed", "code", file.Code.Id, before, new { file.Code.Title, Scope = file.Code.Scopes.ToList() });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A draft campaign with the version in force to these suppliers; null while no version is in force.</summary>
    public async Task<Campaign?> SendAsync(CodeFile file, IReadOnlyCollection<SupplierId> suppliers, CancellationToken cancel)
    {
        var today = clock.Today();
        if (file.InForce(today) is not { } version || suppliers.Count == 0)
        {
            return null;
        }

        var plan = new CampaignPlan(
            texts.For(typeof(CodeDesk))["Codes.Campaign", file.Code.Title, version.Number],
            today.Year,
            CodeForms.Of(file.Code, version, texts),
            today.AddDays(CampaignPlan.UsualDays),
            new SupplierSelection([], [], null, false),
            null
        );
        var campaign = await campaigns.MakeForAsync(plan, suppliers, cancel);
        await campaigns.KeepBeyondAsync(campaign, texts.For(typeof(CodeDesk))["Codes.Beyond", file.Code.Title], cancel);
        return campaign;
    }

    private CodeVersion Draft(CodeId code, int number, VersionFacts facts) =>
        new()
        {
            OrganisationId = reach.Organisation,
            Code = code,
            Number = number,
            TextNb = facts.Nb,
            TextEn = facts.En,
            PublicUrl = facts.PublicUrl,
            CallsForFresh = facts.CallsForFresh,
            NextReview = facts.NextReview,
            MadeBy = reach.ActorName,
            MadeAt = clock.GetUtcNow(),
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };
}
