using System.Security.Cryptography;
using System.Text;

namespace Aktsom.Modules.Statements.Printing;

/// <summary>
/// Which records may be named to the public. A supplier may be one person's firm, and what is bought from whom is a trade secret (check C26): such a
/// record is known by a digest of its id, from which only the organisation finds it again.
/// </summary>
internal static class RecordKinds
{
    private const int Digits = 24;
    private static readonly HashSet<string> Open = new(["organisation", "source", "policy", "country"], StringComparer.Ordinal);

    public static bool MayBeNamed(string kind) => Open.Contains(kind);

    /// <summary>What stands in the place of the id. Some ids hold a name; without the secret, a guessed name cannot be tried.</summary>
    /// <param name="secret">The frozen statement's own id, which is random and published nowhere.</param>
    public static string Reference(Guid secret, string kind, string id) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{secret:D}:{kind}:{id}")))[..Digits];
}
