using Aktsom.Modules.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Aktsom.Modules.Platform.Access.SignIn;

/// <summary>A way back for someone who has lost the password. The link works for a day and ends with the first password it sets.</summary>
internal sealed class PasswordLinks(AppDb db, Reach reach, UserManager<User> users)
{
    /// <summary>
    /// Whether the person signs in to the open organisation and no other. An administrator who could open the door of someone who also works
    /// elsewhere would get in there too.
    /// </summary>
    public async Task<bool> IsOursAloneAsync(UserId user, CancellationToken cancel)
    {
        var organisations = await OrganisationsAsync(user, cancel);
        return organisations.Count == 1 && organisations[0] == reach.Current;
    }

    public async Task<IReadOnlyList<OrganisationId>> OrganisationsAsync(UserId user, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand(
            "select organisation_id from organisations_of($1)",
            (NpgsqlConnection)db.Database.GetDbConnection()
        )
        {
            Parameters = { new() { Value = user.Value } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new List<OrganisationId>();
        while (await reader.ReadAsync(cancel))
        {
            found.Add(new OrganisationId(reader.GetGuid(0)));
        }

        return found;
    }

    /// <summary>The token of a link; with <paramref name="withoutApp"/> codes from an app are turned off at once, since the phone is lost.</summary>
    public async Task<string> MakeAsync(User user, bool withoutApp)
    {
        if (withoutApp && user.TwoFactorEnabled)
        {
            await users.SetTwoFactorEnabledAsync(user, false);
            await users.ResetAuthenticatorKeyAsync(user);
        }

        return await users.GeneratePasswordResetTokenAsync(user);
    }
}
