using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Aktsom.Verify.Bundles;

namespace Aktsom.Verify.Checks;

/// <summary>
/// The fingerprint a statement is signed under: SHA-256 of its canonical JSON without what comes after the freeze, which is the fingerprint
/// itself, the day of publishing, the data package, and the signers' marks.
/// </summary>
internal static class Fingerprint
{
    public static string Of(JsonObject statement)
    {
        var content = (JsonObject)statement.DeepClone();
        if (content["edition"] is JsonObject edition)
        {
            Remove(edition, "fingerprint", "published", "package");
        }

        foreach (var block in Blocks(content, "signatures"))
        {
            Remove(block, "place", "date");
            foreach (var signer in (block["signers"] as JsonArray ?? []).OfType<JsonObject>())
            {
                Remove(signer, "signedOn", "reservation");
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Canonical.Bytes(content)));
    }

    /// <summary>The statement's own blocks of a kind, not those inside others.</summary>
    public static IEnumerable<JsonObject> Blocks(JsonObject statement, string type) =>
        (statement["blocks"] as JsonArray ?? []).OfType<JsonObject>().Where(block => Plain.Text(block["type"]) == type);

    private static void Remove(JsonObject from, params ReadOnlySpan<string> members)
    {
        foreach (var member in members)
        {
            from.Remove(member);
        }
    }
}
