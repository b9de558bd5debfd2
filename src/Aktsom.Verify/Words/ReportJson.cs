namespace Aktsom.Verify.Words;

/// <summary>A report as a script reads it, with each finding in words too.</summary>
/// <param name="Holds">Whether everything holds.</param>
/// <param name="Bundle">What the bundle says of itself.</param>
/// <param name="Checks">What was checked.</param>
/// <param name="Figures">Each figure as printed and as computed again.</param>
public sealed record ReportJson(bool Holds, BundleFacts? Bundle, IReadOnlyList<CheckJson> Checks, IReadOnlyList<FigureJson> Figures)
{
    public static ReportJson Of(Report report, ReportWords words) =>
        new(
            report.Holds,
            report.Facts,
            [.. report.Findings.Select(finding => new CheckJson(finding.Check, finding.Holds, finding.Text, words.Of(finding)))],
            [
                .. report.Figures.Select(figure => new FigureJson(
                    figure.Id,
                    figure.Name,
                    figure.Method,
                    figure.Printed,
                    figure.Computed,
                    figure.Records,
                    figure.Fault is null,
                    words.Of(figure)
                )),
            ]
        );
}

/// <summary>One thing that was checked.</summary>
public sealed record CheckJson(string Check, bool Holds, string Code, string Text);

/// <summary>One figure; <paramref name="Fault"/> says in words why it does not hold.</summary>
public sealed record FigureJson(
    string Id,
    string Name,
    string Method,
    string? Printed,
    string? Computed,
    int Records,
    bool Holds,
    string? Fault
);
