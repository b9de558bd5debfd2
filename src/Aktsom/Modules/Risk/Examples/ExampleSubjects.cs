using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Risk.Subjects;
using Aktsom.Risk;
using Aktsom.Risk.Reference;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Examples;

/// <summary>Invented judgements of what no supplier stands for, for the example chain and municipality.</summary>
internal sealed class ExampleSubjects(AppDb db, SubjectBook book, TimeProvider clock)
{
    public async Task AddAsync(Example example, CancellationToken cancel)
    {
        if (
            (example != ExampleSet.Chain && example != ExampleSet.Municipality)
            || await db.Set<RiskJudgement>().AnyAsync(one => one.OrganisationId == example.Organisation, cancel)
        )
        {
            return;
        }

        var again = clock.Today().AddDays(120);
        if (example == ExampleSet.Chain)
        {
            Judge(
                SubjectKind.OwnOperations,
                "Lager og transport",
                ProductionStage.None,
                RiskLevel.Medium,
                "Tunge løft og skift. Eksempeldata.",
                again
            );
            Judge(
                SubjectKind.BusinessPartners,
                "Renhold og bemanning",
                ProductionStage.None,
                RiskLevel.High,
                "Innleide uten fast avtale. Eksempeldata.",
                again
            );
            Judge(
                SubjectKind.RawMaterial,
                "Bomull",
                ProductionStage.RawMaterial,
                RiskLevel.VeryHigh,
                "Barnearbeid og tvang ved høsting. Eksempeldata.",
                null
            );
        }
        else
        {
            Judge(
                SubjectKind.OwnOperations,
                "Helse og omsorg",
                ProductionStage.None,
                RiskLevel.Medium,
                "Ufrivillig deltid. Eksempeldata.",
                again
            );
            Judge(
                SubjectKind.Agreement,
                "Rammeavtale solceller",
                ProductionStage.None,
                RiskLevel.VeryHigh,
                "Opphavet til polysilisiumet er ikke kjent. Eksempeldata.",
                again
            );
        }

        await db.SaveChangesAsync(cancel);
    }

    private void Judge(SubjectKind kind, string subject, ProductionStage stage, RiskLevel level, string reason, DateOnly? again) =>
        book.Judge(new JudgementFacts(kind, subject, stage, "", level, reason, null, again));
}
