using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aktsom.Verify.Bundles;
using Aktsom.Verify.Checks;

namespace Aktsom.Verify;

/// <summary>
/// Checks a published bundle (docs/bundle.md) with nothing but the bundle itself: no part of the system that made the figures is used.
/// </summary>
public static class BundleVerifier
{
    /// <summary>Larger files are not read.</summary>
    public const long MostBytes = Bundle.MostBytes;

    /// <summary>Everything that can be checked is, whatever else is wrong; a file that is no bundle gives a report that says so.</summary>
    public static Report Verify(byte[] file)
    {
        try
        {
            return Verify(Bundle.Read(file));
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or JsonException or IOException or ArgumentException)
        {
            return new Report(null, [new Finding("files", false, "Files.Unreadable", unreadable.Message)], []);
        }
    }

    private static Report Verify(Bundle bundle)
    {
        var findings = new List<Finding>();
        var figures = new List<FigureFinding>();
        var manifest = bundle.As<Manifest>("manifest.json");
        findings.AddRange(FileCheck.Of(bundle, manifest));
        Try(findings, "statement", () => Content(bundle, manifest, findings, figures));
        var facts = new BundleFacts(manifest.Organisation, manifest.Title, manifest.Year, manifest.Edition, manifest.Fingerprint);
        return new Report(facts, findings, figures);
    }

    private static void Content(Bundle bundle, Manifest manifest, List<Finding> findings, List<FigureFinding> figures)
    {
        var statement = bundle.Statement();
        var fingerprint = Fingerprint.Of(statement);
        var ground = RecordCheck.Ground(bundle);
        findings.AddRange(StatementCheck.Of(bundle, manifest, statement, fingerprint));
        Try(findings, "figures", () => Figures(bundle, manifest, statement, ground, findings, figures));
        Try(
            findings,
            "signatures",
            () => findings.AddRange(SignatureCheck.Of(bundle.As<SignatureFile>("signatures.json"), statement, fingerprint))
        );
        Try(
            findings,
            "log",
            () => findings.AddRange(LogCheck.Of(bundle.As<LogFile>("log.json"), bundle, statement, fingerprint, ground).ToList())
        );
    }

    private static void Figures(
        Bundle bundle,
        Manifest manifest,
        JsonObject statement,
        string ground,
        List<Finding> findings,
        List<FigureFinding> figures
    )
    {
        var lines = bundle.Lines<FigureLine>("figures.jsonl").ToList();
        var (sums, records) = RecordCheck.Read(bundle);
        findings.Add(records);
        var check = new FigureCheck(statement, sums);
        findings.AddRange(RecordCheck.Of(manifest, ground, lines, check, sums));
        figures.AddRange(lines.Select(check.Check));
        var wrong = figures.Count(figure => figure.Fault is not null);
        var computed = figures.Count(figure => figure.Method is "sum" or "share" or "rows");
        findings.Add(
            wrong == 0
                ? new Finding("figures", true, "Figures.Hold", Number(computed), Number(figures.Count - computed))
                : new Finding("figures", false, "Figures.Wrong", Number(wrong), Number(figures.Count))
        );
    }

    /// <summary>A file that cannot be understood is a fault of that file; the others are still checked.</summary>
    private static void Try(List<Finding> findings, string check, Action work)
    {
        try
        {
            work();
        }
        catch (Exception wrong)
            when (wrong is JsonException or FormatException or OverflowException or InvalidOperationException or ArgumentException)
        {
            findings.Add(new Finding(check, false, "Unreadable." + check, wrong.Message));
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
