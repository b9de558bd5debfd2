using System.CommandLine;
using System.Security.Cryptography;
using Aktsom.Modules.Platform.CommandLine;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Running;
using Microsoft.AspNetCore.Identity;

namespace Aktsom.Modules.Platform.Access.SignIn;

/// <summary><c>aktsom access new-password</c>: for the one who runs the machine, when nobody who gives access can sign in any more.</summary>
internal sealed class AccessCommands : ICommands
{
    private const string Signs = "abcdefghjkmnpqrstvwxyz23456789";
    private const int Groups = 5;
    private const int GroupLength = 5;

    public Command Area()
    {
        var email = new Argument<string>("email") { Description = "The person's email address" };
        var withoutApp = new Option<bool>("--without-app") { Description = "Turn off codes from an app too, when the phone is lost" };
        var command = new Command("new-password", "Give someone who can sign in a new password, and print it.")
        {
            email,
            withoutApp,
            DatabaseOptions.Data,
            DatabaseOptions.Connection,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var database = await AktsomServer.StartDatabaseAsync(DatabaseOptions.From(parsed, demo: false), cancel);
                var password = await GiveAsync(database.AppConnection, parsed.GetValue(email)!, parsed.GetValue(withoutApp), cancel);
                await Console.Out.WriteLineAsync($"New password: {password}\nChange it under «Min profil» after signing in.");
                return ExitCode.Done;
            }
        );
        return new Command("access", "Who can sign in.") { command };
    }

    internal static async Task<string> GiveAsync(string appConnection, string email, bool withoutApp, CancellationToken cancel)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddPlatformData(() => appConnection)
            .AddScoped<PasswordLinks>()
            .AddSignInUsers()
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = await users.FindByEmailAsync(email) ?? throw new InputException($"Nobody signs in with {email}.");
        var links = scope.ServiceProvider.GetRequiredService<PasswordLinks>();
        var password = string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Signs, GroupLength)));
        await LogAsync(scope.ServiceProvider, user, await links.OrganisationsAsync(new UserId(user.Id), cancel), cancel);
        await users.ResetPasswordAsync(user, await links.MakeAsync(user, withoutApp), password);
        await users.SetLockoutEndDateAsync(user, null);
        return password;
    }

    private static async Task LogAsync(
        IServiceProvider services,
        User user,
        IEnumerable<OrganisationId> organisations,
        CancellationToken cancel
    )
    {
        var db = services.GetRequiredService<AppDb>();
        foreach (var organisation in organisations)
        {
            await db.ActForAsync(services.GetRequiredService<Reach>(), organisation, cancel);
            services.GetRequiredService<ChangeLog>().Record("user.password_by_operator", "user", user.Id);
            await db.SaveChangesAsync(cancel);
        }
    }
}
