using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Round;

/// <summary>When management or the board went through a report in the year, and what they said (I-78).</summary>
internal sealed class ReportFigures(AppDb db) : IFigureSource
{
    private static readonly FigureDefinition Reports = new(
        "bodies.reports",
        new("Rapporter til ledelse og styre", "Rapportar til leiing og styre", "Reports to management and board"),
        FigureUnit.List,
        new(
            "Gjennomgangene som er protokollført i året.",
            "Gjennomgangane som er protokollførte i året.",
            "The reviews of reports on record in the year."
        ),
        "I-78",
        "Impacts"
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Reports];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var minutes = await db.Set<ReviewMinute>()
            .AsNoTracking()
            .Where(minute => minute.OrganisationId == scope.Organisation && minute.HeldOn.Year == scope.Year)
            .OrderBy(minute => minute.HeldOn)
            .ToListAsync(cancel);
        if (minutes.Count == 0)
        {
            return Figure.None(
                Reports,
                scope,
                FigureGap.Unknown,
                new(
                    "Ingen gjennomgang i ledelse eller styre er protokollført for året.",
                    "Ingen gjennomgang i leiing eller styre er protokollført for året.",
                    "No review by management or board is on record for the year."
                )
            );
        }

        var rows = minutes
            .Select(minute => new FigureRow(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["text"] = $"- {Formats.Day(minute.HeldOn)}, {minute.Participants.TrimEnd('.')}: {minute.Text}",
                },
                [
                    new TraceRecord(
                        "reviewMinute",
                        minute.Id.ToString("D"),
                        Formats.Day(minute.HeldOn),
                        1,
                        $"/year-round/{minute.HeldOn.Year}"
                    ),
                ],
                "m" + minute.Id.ToString("N")
            ))
            .ToList();
        return Figure.List(Reports, scope, rows, new FigureTrace(Reports.Rule, [.. rows.SelectMany(row => row.Records)], rows.Count, []));
    }
}
