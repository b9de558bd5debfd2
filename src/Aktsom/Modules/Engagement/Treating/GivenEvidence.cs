using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Codes;
using Aktsom.Modules.Engagement.Known;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk.Residual;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Treating;

/// <summary>
/// What a supplier's accepted answers and the codes it is bound by are worth against its risk (law-and-method 6.6). An answer nobody has accepted counts for
/// nothing, and a topic is worth no more than the weakest of its answers (R-NOR-26).
/// </summary>
internal sealed class GivenEvidence(AppDb db, FormQuestions questions, CodeDesk desk, CodeBook book, TimeProvider clock) : IEvidenceSource
{
    private const double OfAnswers = 0.25;
    private const double OfTerm = 0.10;

    public async Task<IReadOnlyList<SupplierEvidence>> OfAsync(
        OrganisationId organisation,
        SupplierId supplier,
        CancellationToken cancel
    ) => [.. await AnswersAsync(organisation, supplier, cancel), .. await CodesAsync(supplier, cancel)];

    private async Task<List<SupplierEvidence>> AnswersAsync(OrganisationId organisation, SupplierId supplier, CancellationToken cancel)
    {
        var forms = await (
            from form in db.Set<SurveyDispatch>().AsNoTracking()
            where form.OrganisationId == organisation && form.Supplier == supplier && form.AnsweredAt != null
            join campaign in db.Set<Campaign>().AsNoTracking()
                on new { form.OrganisationId, Id = form.Campaign } equals new { campaign.OrganisationId, campaign.Id }
            orderby form.AnsweredAt descending
            select new { form, campaign }
        ).ToListAsync(cancel);
        var evidence = new List<SupplierEvidence>();

        // Of the same questions only the newest answers count.
        foreach (var one in forms.DistinctBy(one => one.campaign.Set, StringComparer.Ordinal))
        {
            if (one.form is not { IsAnswered: true, Score: { } score })
            {
                continue;
            }

            var set = await questions.OfAsync(one.campaign, cancel);
            var topics = await TopicsAsync(one.form, set, cancel);
            evidence.AddRange(
                topics
                    .GroupBy(topic => topic.Value)
                    .Select(group => new SupplierEvidence(
                        one.campaign.Name,
                        $"/campaigns/{one.campaign.Id}/suppliers/{one.form.Id}",
                        EvidenceKind.Answers,
                        group.Key,
                        OfAnswers * (double)score / 100,
                        group.Select(topic => topic.Key).ToHashSet(StringComparer.Ordinal),
                        one.form.AnsweredAt!.Value.InOslo(),
                        KnownAnswers.Months,
                        (double)score
                    ))
            );
        }

        return evidence;
    }

    /// <summary>The topics of the accepted answers, each with what the weakest of them rests on.</summary>
    private async Task<Dictionary<string, EvidenceCheck>> TopicsAsync(SurveyDispatch form, QuestionSet set, CancellationToken cancel)
    {
        var accepted = await db.Set<SurveyAnswer>()
            .AsNoTracking()
            .Where(answer =>
                answer.OrganisationId == form.OrganisationId && answer.Dispatch == form.Id && answer.Treatment == Treatment.Accepted
            )
            .ToListAsync(cancel);
        var shown = await db.Set<EvidenceFile>()
            .Where(file => file.OrganisationId == form.OrganisationId && file.Dispatch == form.Id)
            .Select(file => file.Code)
            .ToListAsync(cancel);
        return accepted
            .Where(answer => set.Find(answer.Code)?.Topic is not null)
            .GroupBy(answer => set.Find(answer.Code)!.Topic!, StringComparer.Ordinal)
            .ToDictionary(
                topic => topic.Key,
                topic => topic.Max(answer => CheckOf(answer.Verification, shown.Contains(answer.Code, StringComparer.Ordinal))),
                StringComparer.Ordinal
            );
    }

    private static EvidenceCheck CheckOf(Verification verification, bool hasFile) =>
        verification == Verification.Verified ? EvidenceCheck.SecondParty
        : hasFile || verification == Verification.Discussed ? EvidenceCheck.ClaimedWithEvidence
        : EvidenceCheck.Claimed;

    private async Task<List<SupplierEvidence>> CodesAsync(SupplierId supplier, CancellationToken cancel)
    {
        var evidence = new List<SupplierEvidence>();
        foreach (var file in await desk.AllAsync(cancel))
        {
            if (
                file.InForce(clock.Today()) is not null
                && await book.OfAsync(file, supplier, cancel)
                    is { Standing: CodeStanding.Accepted or CodeStanding.Equivalent, Newest: { } newest }
            )
            {
                evidence.Add(
                    new SupplierEvidence(
                        file.Code.Title,
                        $"/codes/{file.Code.Id}/suppliers/{supplier}",
                        EvidenceKind.Term,
                        EvidenceCheck.ThirdParty,
                        OfTerm,
                        null,
                        newest.Day,
                        null,
                        null
                    )
                );
            }
        }

        return evidence;
    }
}
