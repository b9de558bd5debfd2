using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Running;

/// <summary>The ways in, for tests of sign-in itself.</summary>
internal static class Password
{
    public const string Right = "fjorden er blank i dag";

    public static async Task GiveAsync(Site site, UserId id, string password = Right)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = await users.FindByIdAsync(id.ToString());
        Assert.True((await users.AddPasswordAsync(user!, password)).Succeeded);
    }

    /// <summary>What an app on the phone shows now for a key as the page prints it (RFC 6238, SHA-1, 30 seconds, six digits).</summary>
    public static string AppCode(string key)
    {
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The standard's algorithm.
        var hash = HMACSHA1.HashData(FromBase32(key), step);
#pragma warning restore CA5350
        var at = hash[^1] & 0xf;
        var number = (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(at, 4)) & int.MaxValue) % 1_000_000;
        return number.ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string text)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var sign in text.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit))
        {
            buffer = (buffer << 5) | (char.IsAsciiDigit(sign) ? sign - '2' + 26 : sign - 'A');
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }

        return [.. bytes];
    }
}
