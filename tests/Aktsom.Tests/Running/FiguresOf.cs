using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Running;

/// <summary>A figure as a statement would ask for it now.</summary>
internal static class FiguresOf
{
    public static async Task<Figure> ComputeAsync(Scopes scopes, OrganisationId organisation, string id, int year)
    {
        await using var scope = scopes.As(organisation);
        return await scope
            .ServiceProvider.GetRequiredService<FigureRegistry>()
            .ComputeAsync(id, new FigureScope(organisation, year, TimeProvider.System.GetUtcNow()), CancellationToken.None);
    }
}
