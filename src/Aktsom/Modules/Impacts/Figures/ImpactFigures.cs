using System.Globalization;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Impacts.Knowledge;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Figures;

/// <summary>What the impact register can say in a statement: the prioritised table, the rest, own operations, actual harm, who was heard, what is not known.</summary>
internal sealed class ImpactFigures(AppDb db, ImpactRegister register) : IFigureSource
{
    private const string Module = "Impacts";

    private static readonly FigureDefinition Prioritised = new(
        "impacts.prioritised",
        new("Prioriterte påvirkninger", "Prioriterte påverknader", "Prioritised impacts"),
        FigureUnit.List,
        new(
            "Påvirkningene som er prioritert dette året, alvorligst for mennesker først.",
            "Påverknadene som er prioriterte dette året, mest alvorlege for menneske først.",
            "The impacts prioritised this year, most severe for people first."
        ),
        null,
        Module
    );
    private static readonly FigureDefinition Other = new(
        "impacts.other",
        new("Andre påvirkninger", "Andre påverknader", "Other impacts"),
        FigureUnit.List,
        new(
            "Påvirkninger som er funnet og ikke prioritert dette året, med grunnen.",
            "Påverknader som er funne og ikkje prioriterte dette året, med grunnen.",
            "Impacts found and not prioritised this year, with the reason."
        ),
        null,
        Module
    );
    private static readonly FigureDefinition Internal = new(
        "impacts.internal",
        new("Risiko hos oss selv", "Risiko hos oss sjølve", "Risk in our own operations"),
        FigureUnit.Text,
        new("Påvirkninger i egen virksomhet.", "Påverknader i eiga verksemd.", "Impacts in own operations."),
        null,
        Module
    );
    private static readonly FigureDefinition Actual = new(
        "impacts.actual",
        new("Faktisk skade funnet", "Faktisk skade funnen", "Actual harm found"),
        FigureUnit.Count,
        new(
            "Bekreftede faktiske påvirkninger i året. Ingen funnet er ikke det samme som ingen risiko.",
            "Stadfesta faktiske påverknader i året. At ingen er funnen, er ikkje det same som ingen risiko.",
            "Confirmed actual impacts in the year. None found is not the same as no risk."
        ),
        "I-32",
        Module
    );
    private static readonly FigureDefinition Dialogue = new(
        "dialogue.log",
        new("Hvem som er hørt", "Kven som er høyrde", "Who was heard"),
        FigureUnit.List,
        new(
            "Samtaler med berørte og dem som taler for dem.",
            "Samtalar med råka og dei som talar for dei.",
            "Talks with those affected and those who speak for them."
        ),
        null,
        Module
    );
    private static readonly FigureDefinition Gaps = new(
        "risk.gaps",
        new("Det vi ikke vet", "Det vi ikkje veit", "What we do not know"),
        FigureUnit.List,
        new(
            "Åpne hull med grunn og plan, og de som ble tettet i året.",
            "Opne hol med grunn og plan, og dei som vart tetta i året.",
            "Open gaps with reason and plan, and those closed in the year."
        ),
        null,
        Module
    );
    private static readonly LocalisedText Empty = new(
        "Ingen påvirkninger er registrert for året.",
        "Ingen påverknader er registrerte for året.",
        "No impacts are registered for the year."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Prioritised, Other, Internal, Actual, Dialogue, Gaps];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        if (definition == Dialogue)
        {
            return await HeardAsync(scope, cancel);
        }

        if (definition == Gaps)
        {
            return await UnknownAsync(scope, cancel);
        }

        var impacts = await register.OfYearAsync(scope.Organisation, scope.Year, cancel);
        if (impacts.Count == 0)
        {
            return Figure.None(definition, scope, FigureGap.Unknown, Empty);
        }

        return definition.Id switch
        {
            "impacts.prioritised" => Table(scope, [.. impacts.Where(impact => impact.Prioritised == true)]),
            "impacts.other" => OtherTable(scope, [.. impacts.Where(impact => impact.Prioritised != true)]),
            "impacts.internal" => Own(scope, [.. impacts.Where(impact => impact.IsInternal)]),
            _ => Harm(scope, [.. impacts.Where(impact => impact.Kind == ImpactKind.Actual)]),
        };
    }

    private static Figure Table(FigureScope scope, IReadOnlyList<ImpactYear> impacts) =>
        impacts.Count == 0
            ? Figure.None(
                Prioritised,
                scope,
                FigureGap.Unknown,
                new("Ingen påvirkninger er prioritert ennå.", "Ingen påverknader er prioriterte enno.", "No impacts are prioritised yet.")
            )
            : Figure.List(Prioritised, scope, [.. impacts.Select(Row)], Trace(impacts));

    private static FigureRow Row(ImpactYear impact) =>
        new(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["title"] = impact.Title,
                ["topics"] = string.Join(';', impact.Topics),
                ["geographies"] = string.Join(
                    ';',
                    impact.Places.Select(place => char.IsAsciiDigit(place[0]) ? Places.NameOf(place) : place)
                ),
            },
            [Record(impact)],
            RowKey(impact)
        );

    /// <summary>What ties a statement's block to the impact, year after year.</summary>
    public static string RowKey(ImpactYear impact) => "i" + impact.Impact.Value.ToString("N");

    private static Figure OtherTable(FigureScope scope, IReadOnlyList<ImpactYear> impacts) =>
        Figure.List(
            Other,
            scope,
            [
                .. impacts.Select(impact => new FigureRow(
                    new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["title"] = impact.Title,
                        ["reason"] =
                            impact.Reason ?? new LocalisedText("Ikke vurdert ennå.", "Ikkje vurdert enno.", "Not assessed yet.").ToString(),
                    },
                    [Record(impact)],
                    RowKey(impact)
                )),
            ],
            Trace(impacts)
        );

    private static Figure Own(FigureScope scope, IReadOnlyList<ImpactYear> impacts) =>
        Figure.Fact(
            Internal,
            scope,
            impacts.Count == 0
                ? null
                : string.Join("\n", impacts.Select(impact => $"- {impact.Title}: {impact.Harm.Split('\n')[0].Trim()}")),
            new(
                "Ingen påvirkninger i egen virksomhet er registrert. Skriv hva som ble undersøkt.",
                "Ingen påverknader i eiga verksemd er registrerte. Skriv kva som vart undersøkt.",
                "No impacts in own operations are registered. Say what was examined."
            ),
            Trace(impacts)
        );

    private static Figure Harm(FigureScope scope, IReadOnlyList<ImpactYear> impacts) =>
        Figure.Of(Actual, scope, impacts.Count, Trace(impacts));

    private async Task<Figure> HeardAsync(FigureScope scope, CancellationToken cancel)
    {
        var (from, to) = (new DateOnly(scope.Year, 1, 1), new DateOnly(scope.Year, 12, 31));
        var talks = await db.Set<StakeholderDialogue>()
            .AsNoTracking()
            .Where(talk => talk.OrganisationId == scope.Organisation && talk.Day >= from && talk.Day <= to)
            .OrderBy(talk => talk.Day)
            .ToListAsync(cancel);
        var rows = talks.Select(talk => new FigureRow(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["group"] = talk.Group,
                ["day"] = talk.Day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
                ["subject"] = talk.Subject,
            },
            [new TraceRecord("dialogue", talk.Id.ToString(), talk.Group, 1, talk.Impact is { } impact ? $"/impacts/{impact}" : null)]
        ));
        return talks.Count == 0
            ? Figure.None(
                Dialogue,
                scope,
                FigureGap.Unknown,
                new("Ingen samtaler er ført opp for året.", "Ingen samtalar er førte opp for året.", "No talks are recorded for the year.")
            )
            : Figure.List(Dialogue, scope, [.. rows], new FigureTrace(Dialogue.Rule, [], talks.Count, []));
    }

    private async Task<Figure> UnknownAsync(FigureScope scope, CancellationToken cancel)
    {
        var (from, to) = (new DateOnly(scope.Year, 1, 1), new DateOnly(scope.Year, 12, 31));
        var gaps = await db.Set<InformationGap>()
            .AsNoTracking()
            .Where(gap => gap.OrganisationId == scope.Organisation && gap.Year <= scope.Year)
            .Where(gap => gap.Closed == null || gap.Closed >= from)
            .OrderBy(gap => gap.Closed != null)
            .ThenBy(gap => gap.Due)
            .ToListAsync(cancel);
        return gaps.Count == 0
            ? Figure.None(
                Gaps,
                scope,
                FigureGap.Unknown,
                new("Ingen hull er ført opp.", "Ingen hol er førte opp.", "No gaps are recorded.")
            )
            : Figure.List(Gaps, scope, [.. gaps.Select(gap => GapRow(gap, to))], new FigureTrace(Gaps.Rule, [], gaps.Count, []));
    }

    private static FigureRow GapRow(InformationGap gap, DateOnly to)
    {
        var closed = gap.Closed <= to ? gap.Answer : null;
        var cells = new Dictionary<string, string>(StringComparer.Ordinal) { ["text"] = gap.Text };
        foreach (var (column, text) in new[] { ("reason", gap.Reason), ("plan", closed is null ? gap.Plan : null), ("answer", closed) })
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                cells[column] = text;
            }
        }

        if (closed is null && gap.Due is { } due)
        {
            cells["due"] = due.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        }

        return new FigureRow(
            cells,
            [new TraceRecord("gap", gap.Id.ToString(), gap.Text, 1, gap.Impact is { } impact ? $"/impacts/{impact}" : null)]
        );
    }

    private static FigureTrace Trace(IReadOnlyList<ImpactYear> impacts) =>
        new(
            new("Registeret over påvirkninger.", "Registeret over påverknader.", "The register of impacts."),
            [.. impacts.Select(Record)],
            impacts.Count,
            []
        );

    private static TraceRecord Record(ImpactYear impact) =>
        new(
            "impact",
            impact.Impact.ToString(),
            impact.Title,
            1,
            string.Create(CultureInfo.InvariantCulture, $"/impacts/{impact.Impact}/{impact.Year}")
        );
}
