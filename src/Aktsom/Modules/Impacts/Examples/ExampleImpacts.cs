using Aktsom.Modules.Impacts.Candidates;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Impacts.Knowledge;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Examples;

/// <summary>Gives the example organisations their impacts, once, and the proposals the screening has for them.</summary>
internal sealed class ExampleImpacts(IServiceScopeFactory scopes) : IAtStart
{
    public const int Year = 2025;
    private const int AtMostSuppliers = 40;

    public int Order => 35;

    public async Task PrepareAsync(ServerOptions options, CancellationToken cancel)
    {
        if (!options.Demo)
        {
            return;
        }

        foreach (var example in ExampleSet.All)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Reach>().ActFor(example.Organisation, example.Lead);
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            if (!await db.Set<ImpactYear>().AnyAsync(impact => impact.OrganisationId == example.Organisation, cancel))
            {
                await AddAsync(scope.ServiceProvider, db, example, cancel);
            }
        }
    }

    public Task<IReadOnlyList<string>> LinesAsync(ServerOptions options, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    private static IReadOnlyList<ImpactPlan> PlansOf(Example example) =>
        example == ExampleSet.Chain ? ChainImpacts.All
        : example == ExampleSet.Union ? OtherImpacts.Union
        : example == ExampleSet.Confederation ? OtherImpacts.Confederation
        : example == ExampleSet.Municipality ? OtherImpacts.Municipality
        : OtherImpacts.Security;

    private static async Task AddAsync(IServiceProvider services, AppDb db, Example example, CancellationToken cancel)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var log = services.GetRequiredService<ChangeLog>();
        var suppliers = await services.GetRequiredService<ISuppliers>().FactsAsync(example.Organisation, cancel).ToListAsync(cancel);
        foreach (var plan in PlansOf(example))
        {
            var id = TypedId.New<ImpactId>(clock);
            foreach (var year in plan.Carried ? new[] { Year - 1, Year } : [Year])
            {
                db.Add(Judged(plan, example.Organisation, id, year, clock));
                log.Record("impact.added", "impact", ImpactRegister.LogId(id, year), after: new { plan.Title, Example = true });
                db.AddRange(
                    suppliers
                        .Where(supplier => Fits(supplier, plan))
                        .Take(AtMostSuppliers)
                        .Select(supplier => new ImpactSupplier
                        {
                            OrganisationId = example.Organisation,
                            Impact = id,
                            Year = year,
                            Supplier = supplier.Id,
                        })
                );
            }

            AddKnowledge(db, plan, example.Organisation, id, clock);
        }

        await db.SaveChangesAsync(cancel);
        await services.GetRequiredService<CandidateDesk>().RefreshAsync(cancel);
    }

    private static bool Fits(SupplierFacts supplier, ImpactPlan plan) =>
        plan.Suppliers is { } wanted
        && supplier.Country == wanted.Country
        && supplier.NaceCode?.StartsWith(wanted.Nace, StringComparison.Ordinal) == true;

    private static ImpactYear Judged(ImpactPlan plan, OrganisationId organisation, ImpactId id, int year, TimeProvider clock)
    {
        var impact = new ImpactYear
        {
            OrganisationId = organisation,
            Impact = id,
            Year = year,
            Title = plan.Title,
            Harm = plan.Harm,
            Affected = plan.Affected,
            Kind = plan.Kind,
            ConfirmedOn = plan.ConfirmedOn,
            Subject = plan.Subject,
            SubjectName = plan.SubjectName,
            Area = plan.Area,
            Issues = plan.Issues,
            Topics = [.. IssueTypes.TopicsOf(plan.Topics, plan.Issues)],
            Places = plan.Places,
            Involvement = plan.Involvement,
            InvolvementReason = plan.RoleBecause,
            Prioritised = plan.Prioritised,
            Reason = plan.Reason,
            CarriedFromYear = plan.Carried && year == Year ? Year - 1 : null,
            Outcome = plan.Carried && year < Year ? ImpactOutcome.Carried : ImpactOutcome.Open,
            Reviewed = true,
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };
        JudgeRole(impact, clock);
        if (plan.Judged is { } judged)
        {
            (impact.Scale, impact.Scope, impact.Irremediability, impact.Likelihood) = judged;
            var test = SalienceTest.ProposedBy(impact.Severity!.Value);
            (impact.Gross, impact.ManyAffected, impact.Lasting) = (test.Gross, test.ManyAffected, test.Lasting);
        }

        if (plan.Because is { } because)
        {
            (impact.ScaleReason, impact.ScopeReason, impact.IrremediabilityReason, impact.LikelihoodReason) = because;
        }

        return impact;
    }

    private static void JudgeRole(ImpactYear impact, TimeProvider clock)
    {
        if (impact.Involvement == Involvement.NotJudged)
        {
            return;
        }

        impact.OwnActIsEnough = impact.Involvement == Involvement.Cause;
        impact.OwnActAdds = impact.Involvement == Involvement.Contribute;
        impact.LinkedByBusiness = !impact.IsInternal;
        impact.InvolvementReview = impact.Involvement == Involvement.DirectlyLinked ? clock.Today().AddMonths(6) : null;
    }

    private static void AddKnowledge(AppDb db, ImpactPlan plan, OrganisationId organisation, ImpactId id, TimeProvider clock)
    {
        db.AddRange(
            plan.Sources.Select(source => new ImpactSource
            {
                OrganisationId = organisation,
                Id = TypedId.New<KnowledgeId>(clock),
                Impact = id,
                Year = Year,
                Text = source.Text,
                Day = source.Day,
                Certainty = source.Certainty,
            })
        );
        db.AddRange(
            plan.Talks.Select(talk => new StakeholderDialogue
            {
                OrganisationId = organisation,
                Id = TypedId.New<KnowledgeId>(clock),
                Impact = id,
                Day = talk.Day,
                Group = talk.Group,
                Affected = talk.Affected,
                Form = DialogueForm.Meeting,
                Subject = talk.Subject,
                Heard = talk.Heard,
            })
        );
        db.AddRange(
            plan.Gaps.Select(gap => new InformationGap
            {
                OrganisationId = organisation,
                Id = TypedId.New<KnowledgeId>(clock),
                Impact = id,
                Year = Year,
                Text = gap.Text,
                Plan = gap.Plan,
                Due = gap.Due,
            })
        );
    }
}
