using System.Security.Claims;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Aktsom.Modules.Platform.Access;

/// <summary>Finds the signed-in person's roles anew for each request, so that a role taken away is gone at once, and tells the connection.</summary>
internal sealed class ReachMiddleware(RequestDelegate next)
{
    /// <summary>Which organisation the person has open; checked against the roles, so it needs no protection.</summary>
    public const string ChoiceCookie = "aktsom-organisation";

    public async Task InvokeAsync(HttpContext context, Reach reach, AppDb db, TimeProvider clock)
    {
        if (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var user))
        {
            await db.Database.OpenConnectionAsync(context.RequestAborted);
            var connection = (NpgsqlConnection)db.Database.GetDbConnection();
            var held = await RolesAsync(connection, user, clock.Today(), context.RequestAborted);
            OrganisationId? chosen = Guid.TryParse(context.Request.Cookies[ChoiceCookie], out var id) ? new OrganisationId(id) : null;
            reach.SignedIn(new UserId(user), context.User.FindFirstValue("name") ?? context.User.Identity?.Name ?? "", held, chosen);
            await ReachInterceptor.TellAsync(connection, reach, context.RequestAborted);
        }

        await next(context);
    }

    internal static async Task<IReadOnlyDictionary<OrganisationId, IReadOnlySet<Role>>> RolesAsync(
        NpgsqlConnection connection,
        Guid user,
        DateOnly today,
        CancellationToken cancel
    )
    {
        await using var command = new NpgsqlCommand("select organisation_id, role from reach_of($1, $2)", connection)
        {
            Parameters =
            {
                new() { Value = user },
                new() { Value = today },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var held = new Dictionary<OrganisationId, IReadOnlySet<Role>>();
        while (await reader.ReadAsync(cancel))
        {
            var organisation = new OrganisationId(reader.GetGuid(0));
            if (!held.TryGetValue(organisation, out var roles))
            {
                held[organisation] = roles = new HashSet<Role>();
            }

            if (Enum.TryParse<Role>(reader.GetString(1), out var role))
            {
                ((HashSet<Role>)roles).Add(role);
            }
        }

        return held;
    }
}
