using System.Globalization;
using System.Text.Json.Nodes;
using Aktsom.Verify.Bundles;

namespace Aktsom.Verify.Checks;

/// <summary>The statement's fingerprint, computed again, and that manifest and statement speak of the same thing.</summary>
internal static class StatementCheck
{
    private const string Check = "statement";

    public static IEnumerable<Finding> Of(Bundle bundle, Manifest manifest, JsonObject statement, string fingerprint)
    {
        var edition = statement["edition"] as JsonObject;
        var stated = Plain.Text(edition?["fingerprint"]) ?? manifest.Fingerprint;
        yield return fingerprint == manifest.Fingerprint && fingerprint == stated
            ? new Finding(Check, true, "Statement.Holds", fingerprint)
            : new Finding(Check, false, "Statement.Changed", fingerprint, manifest.Fingerprint);
        var same =
            Plain.Text(statement["title"]) == manifest.Title
            && Plain.Text((statement["organisation"] as JsonObject)?["name"]) == manifest.Organisation
            && statement["year"]?.ToJsonString() == manifest.Year.ToString(CultureInfo.InvariantCulture)
            && Plain.Text(edition?["label"]) == manifest.Edition
            && Plain.Text(statement["language"]) == manifest.Language;
        if (!same)
        {
            yield return new Finding(Check, false, "Statement.Other");
        }

        if (bundle["statement.pdf"] is { } pdf && !pdf.AsSpan().StartsWith("%PDF-"u8))
        {
            yield return new Finding(Check, false, "Statement.Pdf");
        }
    }
}
