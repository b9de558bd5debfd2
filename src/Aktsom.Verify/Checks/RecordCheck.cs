using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Aktsom.Verify.Bundles;

namespace Aktsom.Verify.Checks;

/// <summary>The ground of the figures: complete, of one piece, and without names of people or suppliers.</summary>
internal static class RecordCheck
{
    private const string Check = "records";

    /// <summary>Kinds of record that may stand with their names; all others are known by a digest.</summary>
    private static readonly HashSet<string> Named = new(["organisation", "source", "policy", "country"], StringComparer.Ordinal);

    public static string Ground(Bundle bundle)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(bundle["figures.jsonl"] ?? []);
        hash.AppendData(bundle["records.jsonl"] ?? []);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static IEnumerable<Finding> Of(
        Manifest manifest,
        string ground,
        IReadOnlyCollection<FigureLine> figures,
        FigureCheck check,
        Sums sums
    )
    {
        if (manifest.Ground != ground)
        {
            yield return new Finding(Check, false, "Records.Ground");
        }

        var known = figures.Select(figure => figure.Id).ToList();
        if (known.Count != known.Distinct(StringComparer.Ordinal).Count())
        {
            yield return new Finding(Check, false, "Records.Twice");
        }

        foreach (var id in check.PrintedIds.Except(known, StringComparer.Ordinal))
        {
            yield return new Finding(Check, false, "Records.NoFigure", id);
        }

        foreach (var id in sums.Figures.Except(known, StringComparer.Ordinal))
        {
            yield return new Finding(Check, false, "Records.NoOwner", id);
        }
    }

    /// <summary>The records, and whether one of them carries a name it may not.</summary>
    public static (Sums Sums, Finding Finding) Read(Bundle bundle)
    {
        var (lines, named) = (0, 0);
        var sums = Sums.Of(Counted());
        return named == 0
            ? (sums, new Finding(Check, true, "Records.Hold", lines.ToString(CultureInfo.InvariantCulture)))
            : (sums, new Finding(Check, false, "Records.Named", named.ToString(CultureInfo.InvariantCulture)));

        IEnumerable<RecordLine> Counted()
        {
            foreach (var record in bundle.Lines<RecordLine>("records.jsonl"))
            {
                lines++;
                named += record.Label is null || Named.Contains(record.Kind) ? 0 : 1;
                yield return record;
            }
        }
    }
}
