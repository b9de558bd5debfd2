using System.Globalization;
using Aktsom.Verify.Bundles;

namespace Aktsom.Verify.Checks;

/// <summary>The seal of the whole, and each file against the manifest.</summary>
internal static class FileCheck
{
    private const string Check = "files";

    public static IEnumerable<Finding> Of(Bundle bundle, Manifest manifest)
    {
        yield return new Finding("seal", bundle.IsSealed, bundle.IsSealed ? "Seal.Holds" : "Seal.Broken");
        if (manifest.Format != Shapes.Format)
        {
            yield return new Finding(Check, false, "Files.Format", manifest.Format, Shapes.Format);
        }

        foreach (var name in Bundle.Names.Except(bundle.Found, StringComparer.Ordinal))
        {
            yield return new Finding(Check, false, "Files.Missing", name);
        }

        foreach (var name in bundle.Found.Except(Bundle.Names, StringComparer.Ordinal))
        {
            yield return new Finding(Check, false, "Files.Unknown", name);
        }

        var listed = manifest.Files.Select(file => file.Name).ToList();
        var wanted = Bundle.Names.Where(name => name != "manifest.json").ToList();
        if (bundle.Found.Count != bundle.Found.Distinct(StringComparer.Ordinal).Count() || !IsSame(listed, wanted))
        {
            yield return new Finding(Check, false, "Files.List");
        }

        var changed = manifest
            .Files.Where(file => bundle.Sha256(file.Name) != file.Sha256 || bundle[file.Name]?.LongLength != file.Bytes)
            .ToList();
        foreach (var file in changed)
        {
            yield return new Finding(Check, false, "Files.Changed", file.Name);
        }

        if (changed.Count == 0)
        {
            yield return new Finding(Check, true, "Files.Hold", manifest.Files.Count.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static bool IsSame(List<string> some, List<string> others) =>
        some.Count == others.Count && some.ToHashSet(StringComparer.Ordinal).SetEquals(others);
}
