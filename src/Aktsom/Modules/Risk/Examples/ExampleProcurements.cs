using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Procurements;
using Aktsom.Risk.Procurement;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Examples;

/// <summary>Planned procurements of the example municipality, one in each category and one whose grounds are not all answered. All of it is invented.</summary>
internal sealed class ExampleProcurements(AppDb db, Reach reach, TimeProvider clock)
{
    public async Task AddAsync(Example example, CancellationToken cancel)
    {
        if (
            example != ExampleSet.Municipality
            || await db.Set<PlannedProcurement>().AnyAsync(one => one.OrganisationId == example.Organisation, cancel)
        )
        {
            return;
        }

        Add("Eksempel: IKT-utstyr", new(true, ClimateLoad.Considerable, HarmRisk.None, HarmRisk.Considerable, true));
        Add("Eksempel: arbeidsklær", new(true, ClimateLoad.Moderate, HarmRisk.Small, HarmRisk.Considerable, false));
        Add("Eksempel: renhold", new(false, ClimateLoad.Moderate, HarmRisk.None, HarmRisk.Considerable, false));
        Add("Eksempel: revisjonstjenester", new(false, ClimateLoad.Insignificant, HarmRisk.None, HarmRisk.Acceptable, false));
        Add("Eksempel: matvarer til skolene", new(false, ClimateLoad.Moderate, null, HarmRisk.Moderate, false));
        await db.SaveChangesAsync(cancel);
    }

    private void Add(string title, ProcurementGrounds grounds) =>
        db.Add(
            new PlannedProcurement
            {
                OrganisationId = reach.Organisation,
                Id = TypedId.New<ProcurementId>(clock),
                Year = clock.Today().Year,
                Title = title,
                OnHighRiskList = grounds.OnHighRiskList,
                Climate = grounds.Climate,
                Animals = grounds.Animals,
                People = grounds.People,
                PointedOut = grounds.PointedOut,
                At = clock.GetUtcNow(),
                By = reach.ActorName,
                Revision = Guid.CreateVersion7(clock.GetUtcNow()),
            }
        );
}
