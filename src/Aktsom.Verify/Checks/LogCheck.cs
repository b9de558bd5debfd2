using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aktsom.Verify.Bundles;

namespace Aktsom.Verify.Checks;

/// <summary>
/// The end of the organisation's change log: each line's hash is computed again, each line follows the one before, and one line names this
/// statement, these figures, these signatures and this PDF.
/// </summary>
internal static class LogCheck
{
    private const string Check = "log";
    private const string Act = "statement.bundled";

    public static IEnumerable<Finding> Of(LogFile log, Bundle bundle, JsonObject statement, string fingerprint, string ground)
    {
        if (log.Lines.Count == 0)
        {
            var published = (statement["edition"] as JsonObject)?["published"] is not null;
            yield return new Finding(Check, !published, published ? "Log.Missing" : "Log.Absent");
            yield break;
        }

        if (Broken(log) is { } sequence)
        {
            yield return new Finding(Check, false, "Log.Broken", sequence.ToString(CultureInfo.InvariantCulture));
            yield break;
        }

        var names = log.Lines.Any(line => line.Act == Act && Names(line, bundle, fingerprint, ground));
        yield return names
            ? new Finding(Check, true, "Log.Holds", log.Head.Sequence.ToString(CultureInfo.InvariantCulture), log.Head.Hash)
            : new Finding(Check, false, "Log.Other");
    }

    /// <summary>The first line that does not hold; null when all do.</summary>
    private static long? Broken(LogFile log)
    {
        LogLine? before = null;
        foreach (var line in log.Lines)
        {
            var follows = before is null || (line.Sequence == before.Sequence + 1 && line.PreviousHash == before.Hash);
            if (!follows || Hash(log.Organisation, line) != line.Hash)
            {
                return line.Sequence;
            }

            before = line;
        }

        return before!.Hash == log.Head.Hash && before.Sequence == log.Head.Sequence ? null : log.Head.Sequence;
    }

    /// <summary>SHA-256 of the hash before, the digest of who, and the digest of what as canonical JSON.</summary>
    private static string Hash(string organisation, LogLine line)
    {
        var what = new JsonArray(
            organisation,
            line.Sequence,
            line.At,
            line.Act,
            line.Entity,
            line.EntityId,
            line.Reason,
            line.Before,
            line.After
        );
        byte[] all =
        [
            .. Convert.FromHexString(line.PreviousHash),
            .. Convert.FromHexString(line.Who),
            .. SHA256.HashData(Canonical.Bytes(what)),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(all));
    }

    private static bool Names(LogLine line, Bundle bundle, string fingerprint, string ground)
    {
        if (line.After is null)
        {
            return false;
        }

        using var after = JsonDocument.Parse(line.After);
        return Has(after, "Sha256", fingerprint)
            && Has(after, "Ground", ground)
            && Has(after, "Signatures", bundle.Sha256("signatures.json"))
            && Has(after, "Pdf", bundle.Sha256("statement.pdf"));
    }

    private static bool Has(JsonDocument after, string member, string? value) =>
        after.RootElement.ValueKind == JsonValueKind.Object
        && after.RootElement.TryGetProperty(member, out var found)
        && found.ValueKind == JsonValueKind.String
        && found.GetString() == value;
}
