using Aktsom.Modules.Engagement.Agreements;
using Aktsom.Modules.Engagement.Meetings;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Examples;

/// <summary>Gives the example chain, group and union agreements, some of them not assessed, and the chain and group meetings. All of it is invented.</summary>
internal sealed class ExampleMeetings(IServiceScopeFactory scopes) : IAtStart
{
    private const int Agreements = 9;
    private const int EveryFourth = 4;

    public int Order => 41;

    public async Task PrepareAsync(ServerOptions options, CancellationToken cancel)
    {
        if (!options.Demo)
        {
            return;
        }

        foreach (var example in new[] { ExampleSet.Chain, ExampleSet.Security, ExampleSet.Confederation })
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Reach>().ActFor(example.Organisation, example.Lead);
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            if (await db.Set<Agreement>().AnyAsync(one => one.OrganisationId == example.Organisation, cancel))
            {
                continue;
            }

            var relations = await scope.ServiceProvider.GetRequiredService<ISupplierChoice>().RelationsAsync(example.Organisation, cancel);
            await AgreeAsync(
                scope.ServiceProvider,
                example,
                [.. relations.OrderByDescending(one => one.Supplier.SpendKroner).Take(Agreements)],
                cancel
            );
            if (example != ExampleSet.Confederation)
            {
                await MeetAsync(scope.ServiceProvider, [.. relations.Where(one => one is { Key: true, Active: true })], cancel);
                await ExampleAudits.AuditAsync(scope.ServiceProvider, example.Organisation, relations, cancel);
                await ExamplePublished.PublishAsync(scope.ServiceProvider, relations, cancel);
            }
        }
    }

    public Task<IReadOnlyList<string>> LinesAsync(ServerOptions options, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    private static async Task AgreeAsync(
        IServiceProvider services,
        Example example,
        IReadOnlyList<SupplierRelation> relations,
        CancellationToken cancel
    )
    {
        var book = services.GetRequiredService<AgreementBook>();
        var assessments = services.GetRequiredService<ISupplierAssessments>();
        var today = services.GetRequiredService<TimeProvider>().Today();
        foreach (var (relation, at) in relations.Select((relation, at) => (relation, at)))
        {
            var supplier = relation.Supplier.Id;
            var tied =
                at % EveryFourth != 1 && await assessments.OfAsync(example.Organisation, supplier, cancel) is [var newest, ..]
                    ? newest
                    : null;
            await book.AddAsync(
                supplier,
                new AgreementFacts(
                    $"Eksempel: rammeavtale {at + 1}",
                    $"{today.Year - (at % 3)}/{at + 11:000}",
                    today.AddMonths(-3 - (5 * at)),
                    at % EveryFourth == 3 ? null : today.AddMonths(20 - (3 * at)),
                    example.Lead,
                    relation.Key,
                    null,
                    tied
                ),
                cancel
            );
        }
    }

    /// <summary>Most of the year's quarterly meetings, one yearly, and last year's: fewer with some, so that the comparison has something to tell.</summary>
    private static async Task MeetAsync(IServiceProvider services, IReadOnlyList<SupplierRelation> key, CancellationToken cancel)
    {
        var book = services.GetRequiredService<MeetingBook>();
        var today = services.GetRequiredService<TimeProvider>().Today();
        foreach (var (relation, at) in key.Select((relation, at) => (relation, at)))
        {
            foreach (var year in new[] { today.Year - 1, today.Year })
            {
                for (var quarter = 1; quarter <= 4; quarter++)
                {
                    var day = Quarters.LastDay(year, quarter).AddDays(-20 - at);
                    if (day > today || (year == today.Year && (quarter + at) % EveryFourth == 0))
                    {
                        continue;
                    }

                    var isLast = year == today.Year && at == 0 && quarter == 1;
                    await book.AddAsync(
                        relation.Supplier.Id,
                        Facts(day),
                        isLast ? [new NewFollowUp("Eksempel: send bestillingene åtte uker før levering.", true, day.AddMonths(2))] : [],
                        cancel
                    );
                }
            }
        }
    }

    private static MeetingFacts Facts(DateOnly day) =>
        new(
            day,
            MeetingKind.Quarterly,
            ["Leveringer i kvartalet", "Prognose"],
            "Eksempel: innkjøper og kundeansvarlig",
            "Eksempel: to nye fabrikker er gjennomgått, en venter.",
            "Eksempel: leveringene er i rute. Neste møte om tre måneder."
        );
}
