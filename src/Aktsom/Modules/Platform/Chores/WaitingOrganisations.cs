using Aktsom.Modules.Platform.Data;
using Npgsql;

namespace Aktsom.Modules.Platform.Chores;

/// <summary>Which organisations have work waiting: asked before any reach is set, through functions of the database that tell nothing else.</summary>
internal static class WaitingOrganisations
{
    /// <param name="database">The application's database.</param>
    /// <param name="function">The function with places for its values: <c>organisations_with_open_campaigns($1)</c>. Never anybody's input.</param>
    /// <param name="cancel">Stops the asking.</param>
    /// <param name="values">The values, in the order of their places.</param>
    public static async Task<IReadOnlyList<OrganisationId>> OrganisationsAsync(
        this NpgsqlDataSource database,
        string function,
        CancellationToken cancel,
        params object[] values
    )
    {
        await using var command = database.CreateCommand($"select organisation_id from {function}");
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new List<OrganisationId>();
        while (await reader.ReadAsync(cancel))
        {
            found.Add(new OrganisationId(reader.GetGuid(0)));
        }

        return found;
    }
}
