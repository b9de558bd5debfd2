using System.Security.Cryptography;
using System.Text;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Platform.Access.SignIn;

/// <summary>The one-time code that lets the first visitor of a new installation become administrator. Only its hash is kept.</summary>
internal sealed class FirstAdministrator(AppDb db)
{
    private const string Key = "first-administrator";

    // No letter or digit that is mistaken for another when read from a terminal.
    private const string Signs = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private const int Groups = 4;
    private const int GroupLength = 4;

    /// <summary>True until someone can sign in.</summary>
    public async Task<bool> IsMissingAsync(CancellationToken cancel) => !await db.Users.AnyAsync(cancel);

    /// <summary>A new code to print, which replaces an earlier one; null when there is someone who can sign in.</summary>
    public async Task<string?> NewCodeAsync(CancellationToken cancel)
    {
        if (!await IsMissingAsync(cancel))
        {
            return null;
        }

        var code = string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Signs, GroupLength)));
        var kept = await db.Set<Setting>().SingleOrDefaultAsync(setting => setting.Key == Key, cancel);
        if (kept is null)
        {
            db.Add(new Setting { Key = Key, Value = Hash(code) });
        }
        else
        {
            kept.Value = Hash(code);
        }

        await db.SaveChangesAsync(cancel);
        return code;
    }

    /// <summary>Uses the code up: true once, for the right code. Call in the transaction that makes the administrator.</summary>
    public async Task<bool> SpendAsync(string code, CancellationToken cancel)
    {
        var hash = Hash(code);
        return await db.Set<Setting>().Where(setting => setting.Key == Key && setting.Value == hash).ExecuteDeleteAsync(cancel) == 1;
    }

    // 78 random bits need no slow hash. Case, spaces and hyphens are how people type it, not part of it.
    private static string Hash(string code) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant()))
        );
}
