using System.Globalization;
using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Audits;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;

namespace Aktsom.Modules.Engagement.Known;

/// <summary>Audits from outside and certificates we hold a report of. That none is known says nothing of whether there are any, so «no» is never known from here.</summary>
internal sealed class KnownAudits(AuditBook audits, Reach reach, TimeProvider clock) : IKnownSource
{
    public int Order => 30;

    public async Task<IReadOnlyList<FoundAnswer>> FindAsync(Asking asking, CancellationToken cancel)
    {
        var wanted = asking.For(KnownFact.Certificates, KnownFact.Audited, KnownFact.LatestAudit);
        if (wanted.Count == 0)
        {
            return [];
        }

        var performed = (await audits.OutsideAsync(reach.Organisation, asking.Suppliers, cancel)).ToLookup(audit => audit.Supplier);
        return
        [
            .. from form in asking.Forms
            from question in wanted
            let found = Find(question, [.. performed[form.Supplier]], clock.Today())
            where found.Audits.Count > 0
            select new FoundAnswer(
                form,
                question.Code,
                KnownFrom.Audits,
                string.Join(", ", found.Audits.Select(audit => $"{NameOf(audit)} {Formats.TableDay(audit.Day)}")),
                found.Audits[0].By,
                found.Audits[0].At
            )
            {
                Values = found.Values,
                Verification = Verification.Verified,
            },
        ];
    }

    /// <summary>What the audits answer, and which of them it rests on; the newest first.</summary>
    public static (IReadOnlyList<string> Values, IReadOnlyList<Audit> Audits) Find(
        Question question,
        IReadOnlyList<Audit> performed,
        DateOnly today
    )
    {
        if (question.Known == KnownFact.Certificates)
        {
            var valid = performed
                .Where(audit => audit.HoldsUntil >= today && KeyOf(question, audit) is not null)
                .DistinctBy(audit => audit.Scheme, StringComparer.Ordinal)
                .ToList();
            return ([.. question.Keys.Where(key => valid.Exists(audit => KeyOf(question, audit) == key))], valid);
        }

        var since = today.AddMonths(-(question.KnownMonths ?? KnownAnswers.Months));
        var newest = performed.Where(audit => audit.Day >= since).Take(1).ToList();
        return newest is not [var one] ? ([], [])
            : question.Known == KnownFact.Audited ? ([Answers.Yes], newest)
            : ([one.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)], newest);
    }

    /// <summary>The choice that stands for the audit's scheme; null where the question has none.</summary>
    private static string? KeyOf(Question question, Audit audit) =>
        AuditScheme.Find(audit.Scheme) is { Id: not "other" } scheme
            ? question.Keys.FirstOrDefault(key => key == scheme.Id || scheme.Name.StartsWith(key + " ", StringComparison.OrdinalIgnoreCase))
            : null;

    private static string NameOf(Audit audit) =>
        AuditScheme.Find(audit.Scheme) is { Id: not "other" } scheme ? scheme.Name : audit.Auditor ?? "–";
}
