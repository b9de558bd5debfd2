using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Platform.Access;

internal static class ActingFor
{
    /// <summary>Acts for one organisation in the rest of the request, whoever is signed in, on a connection that may be open already.</summary>
    public static async Task ActForAsync(this AppDb db, Reach reach, OrganisationId organisation, CancellationToken cancel)
    {
        reach.ActFor(organisation);
        var connection = db.Database.GetDbConnection();
        if (connection.State == System.Data.ConnectionState.Open)
        {
            await ReachInterceptor.TellAsync(connection, reach, cancel);
        }
    }
}
