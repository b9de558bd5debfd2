using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Models;
using Aktsom.Modules.Risk.Research;
using Aktsom.Risk.Models;

namespace Aktsom.Modules.Risk.Examples;

/// <summary>Gives each example organisation its method, and the union the desk research of its case (invented findings).</summary>
internal sealed class ExampleMethods(AppDb db, OwnModels models, ResearchList research, ChangeLog log, Reach reach, TimeProvider clock)
{
    private const int GoodRoutines = 9;
    private const int Started = 10;
    private const int FollowUpDays = 90;

    /// <summary>The preset an example works by; null for the reference model.</summary>
    public static string? MethodOf(Example example) =>
        example == ExampleSet.Security ? "five-factors"
        : example == ExampleSet.Confederation ? "categories"
        : example == ExampleSet.Union ? "three-criteria"
        : null;

    public Task ChooseAsync(string method, CancellationToken cancel)
    {
        var preset = ScreeningModels.Presets.Single(one => one.Id == method);
        return models.AddAsync(preset, ModelDraft.Of(preset.Model), "Metoden virksomheten bruker i eksempelet.", cancel);
    }

    public async Task ResearchAsync(CancellationToken cancel)
    {
        var high = (await research.ReadAsync(reach.Organisation, cancel))?.High ?? [];
        foreach (var (row, at) in high.Select((row, at) => (row, at)))
        {
            var (routines, diligence) =
                at < GoodRoutines ? (Finding.InPlace, Finding.InPlace)
                : at < Started ? (Finding.Started, Finding.NotFound)
                : (Finding.NotFound, Finding.NotFound);
            var found = new DeskResearch
            {
                OrganisationId = reach.Organisation,
                Id = TypedId.New<ResearchId>(clock),
                Supplier = row.Supplier.Id,
                ComputedLevel = (short)row.Computed,
                Day = clock.Today(),
                Routines = routines,
                DueDiligence = diligence,
                Category = ResearchCategory.Propose(routines, diligence),
                Notes = "Eksempeldata: nettside og redegjørelse lest.",
                At = clock.GetUtcNow(),
                By = reach.ActorName,
                FollowUpBy = at < GoodRoutines ? null : clock.Today().AddDays(FollowUpDays),
            };
            db.Add(found);
            log.Record(
                "risk.researched",
                "supplier",
                row.Supplier.Id,
                after: new
                {
                    found.Category,
                    found.Routines,
                    found.DueDiligence,
                }
            );
        }

        await db.SaveChangesAsync(cancel);
    }
}
