using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Suppliers;

/// <summary>An empty register comes before all else: everything is worked out from it.</summary>
internal sealed class RegisterSteps(AppDb db, ModuleTexts texts) : INextStep
{
    private const int Fill = 90;

    public async Task<IReadOnlyList<NextStep>> FindAsync(OrganisationId organisation, CancellationToken cancel)
    {
        if (await db.Set<Supplier>().AnyAsync(supplier => supplier.OrganisationId == organisation, cancel))
        {
            return [];
        }

        var text = texts.For(typeof(RegisterSteps));
        return [new NextStep(Fill, text["Step.Fill"], text["Step.Fill.Why"], 10, "/suppliers/import", text["Step.Fill.Act"])];
    }
}
