using System.Globalization;
using System.Text.Json.Nodes;
using Aktsom.Verify.Bundles;

namespace Aktsom.Verify.Checks;

/// <summary>Every signature is for this very statement, and the statement shows the same signers, days and reservations.</summary>
internal static class SignatureCheck
{
    private const string Check = "signatures";

    public static IEnumerable<Finding> Of(SignatureFile file, JsonObject statement, string fingerprint)
    {
        var holds = true;
        if (file.Fingerprint != fingerprint)
        {
            holds = false;
            yield return new Finding(Check, false, "Signatures.Other", file.Fingerprint);
        }

        var required = Fingerprint
            .Blocks(statement, "signatures")
            .SelectMany(block => (block["signers"] as JsonArray ?? []).OfType<JsonObject>())
            .ToList();
        var shown = required.Where(signer => signer["signedOn"] is not null).Select(Shown).Distinct().ToList();
        var given = file.Signatures.Select(Given).Distinct().ToList();
        foreach (var one in shown.Except(given))
        {
            holds = false;
            yield return new Finding(Check, false, "Signatures.NotGiven", one.Name);
        }

        foreach (var one in given.Except(shown))
        {
            holds = false;
            yield return new Finding(Check, false, "Signatures.NotShown", one.Name);
        }

        if (holds)
        {
            var all = required.Select(signer => Plain.Text(signer["name"])).Distinct(StringComparer.Ordinal).Count();
            yield return new Finding(Check, true, "Signatures.Hold", Number(shown.Count), Number(all));
        }
    }

    private static Mark Shown(JsonObject signer) =>
        new(
            Plain.Text(signer["name"]) ?? "",
            Plain.Text(signer["role"]) ?? "",
            Plain.Text(signer["signedOn"]) ?? "",
            Plain.Text(signer["reservation"])
        );

    private static Mark Given(SignatureLine line) => new(line.Name, line.Role, line.SignedOn, line.Reservation);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed record Mark(string Name, string Role, string SignedOn, string? Reservation);
}
