using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Organisations.Documents;
using Aktsom.Modules.Organisations.UnGoals;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Organisations.Figures;

/// <summary>Practice that is not yet written down (R-LO-25), and the UN goals with what carries them (R-NOR-53), for statements.</summary>
internal sealed class GoverningFigures(AppDb db, UnGoalBook book) : IFigureSource
{
    private static readonly FigureDefinition Unwritten = new(
        "routines.unwritten",
        new("I bruk, men ikke skrevet ned", "I bruk, men ikkje skrive ned", "In use, and not written down"),
        FigureUnit.List,
        new(
            "Policyer og rutiner som verken er skrevet eller vedtatt.",
            "Policyar og rutinar som korkje er skrivne eller vedtekne.",
            "Policies and routines that are neither written nor decided."
        ),
        null,
        "Organisations"
    );

    private static readonly FigureDefinition UnGoals = new(
        "unGoals.ofYear",
        new("FNs mål og hva som bærer dem", "FNs mål og kva som ber dei", "The UN’s goals and what carries them"),
        FigureUnit.List,
        new(
            "Målene som er valgt for året, eller som noe bærer: policyer, mål, tiltak og påvirkninger.",
            "Måla som er valde for året, eller som noko ber: policyar, mål, tiltak og påverknader.",
            "The goals that are chosen for the year, or that something carries: policies, goals, measures and impacts."
        ),
        null,
        "Organisations"
    );

    private static readonly FigureDefinition Public = Policy(
        "policies.public",
        new("Policyer som er lagt ut", "Policyar som er lagde ut", "Policies that are public"),
        new(
            "Policyer og rutiner med adressen der hvem som helst kan lese dem.",
            "Policyar og rutinar med adressa der kven som helst kan lese dei.",
            "Policies and routines with the address where anyone can read them."
        )
    );
    private static readonly FigureDefinition Written = Policy(
        "policies.versions",
        new("Policyer og rutiner som er skrevet", "Policyar og rutinar som er skrivne", "Policies and routines in writing"),
        new(
            "Skrevne og vedtatte policyer og rutiner, med dagen de ble vedtatt.",
            "Skrivne og vedtekne policyar og rutinar, med dagen dei vart vedtekne.",
            "Written and decided policies and routines, with the day they were decided."
        )
    );
    private static readonly FigureDefinition Decided = Policy(
        "policies.boardDecision",
        new("Vedtatte policyer", "Vedtekne policyar", "Decided policies"),
        new(
            "Policyer som er vedtatt, den siste først.",
            "Policyar som er vedtekne, den siste først.",
            "Policies that are decided, the last first."
        )
    );

    private static readonly LocalisedText None = new("Ingen er ført inn.", "Ingen er førte inn.", "None are entered.");

    public IReadOnlyList<FigureDefinition> Definitions => [Unwritten, Public, Written, Decided, UnGoals];

    public Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel) =>
        definition == Unwritten ? UnwrittenAsync(scope, cancel)
        : definition == UnGoals ? UnGoalsAsync(scope, cancel)
        : PoliciesAsync(definition, scope, cancel);

    private static FigureDefinition Policy(string id, LocalisedText name, LocalisedText rule) =>
        new(id, name, FigureUnit.List, rule, null, "Organisations");

    private Task<List<GoverningDocument>> AllAsync(FigureScope scope, CancellationToken cancel) =>
        db.Set<GoverningDocument>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == scope.Organisation)
            .OrderBy(one => one.Name)
            .ToListAsync(cancel);

    /// <summary>What stood by the end of the year; a decision after it belongs to the next.</summary>
    private async Task<Figure> PoliciesAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var rows = (await AllAsync(scope, cancel))
            .Where(one => one.IsWritten && !(one.DecidedOn?.Year > scope.Year))
            .Where(one =>
                definition == Public ? one.Url is { Length: > 0 }
                : definition == Decided ? one is { Kind: GoverningDocumentKind.Policy, DecidedOn: not null }
                : true
            )
            .OrderByDescending(one => definition == Decided ? one.DecidedOn : null)
            .Select(one => new FigureRow(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["name"] = one.Name,
                    ["decided"] = one.DecidedOn is { } on ? DecidedOn(on).ToString() : "",
                    ["url"] = one.Url ?? "",
                },
                [new TraceRecord("policy", one.Id.ToString(), one.Name, 1, $"/organisation/documents/edit/{one.Id}")],
                "d" + one.Id.Value.ToString("N")
            ))
            .ToList();
        return rows.Count == 0
            ? Figure.None(definition, scope, FigureGap.Unknown, None)
            : Figure.List(
                definition,
                scope,
                rows,
                new FigureTrace(definition.Rule, [.. rows.SelectMany(row => row.Records)], rows.Count, [])
            );
    }

    private static LocalisedText DecidedOn(DateOnly on) =>
        new($"vedtatt {Formats.Day(on)}", $"vedteken {Formats.Day(on)}", $"decided on {Formats.Day(on)}");

    private async Task<Figure> UnwrittenAsync(FigureScope scope, CancellationToken cancel)
    {
        var all = await AllAsync(scope, cancel);
        if (all.Count == 0)
        {
            return Figure.None(Unwritten, scope, FigureGap.Unknown, None);
        }

        var rows = all.Where(one => !one.IsWritten)
            .Select(one => new FigureRow(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["name"] = one.Name,
                    ["state"] = StateOf(one).ToString(),
                    ["what"] = one.What ?? "",
                },
                [new TraceRecord("policy", one.Id.ToString(), one.Name, 1, $"/organisation/documents/edit/{one.Id}")]
            ))
            .ToList();
        var query = new LocalisedText(
            $"{rows.Count} av {all.Count} policyer og rutiner er ikke skrevet ned.",
            $"{rows.Count} av {all.Count} policyar og rutinar er ikkje skrivne ned.",
            $"{rows.Count} of {all.Count} policies and routines are not written down."
        );
        return Figure.List(Unwritten, scope, rows, new FigureTrace(query, [.. rows.SelectMany(row => row.Records)], rows.Count, []));
    }

    private static LocalisedText StateOf(GoverningDocument document)
    {
        var state =
            document.Formalisation == Formalisation.InUse
                ? new LocalisedText("i bruk, ikke skrevet", "i bruk, ikkje skriven", "in use, not written")
                : new LocalisedText("ikke i bruk ennå", "ikkje i bruk enno", "not in use yet");
        return document.FormaliseBy is { } by
            ? new LocalisedText(
                $"{state.Nb}, skal være på plass innen {by:dd.MM.yyyy}",
                $"{state.Nn}, skal vere på plass innan {by:dd.MM.yyyy}",
                $"{state.En}, to be in place by {by:dd.MM.yyyy}"
            )
            : state;
    }

    private async Task<Figure> UnGoalsAsync(FigureScope scope, CancellationToken cancel)
    {
        var lines = await book.OfAsync(scope.Organisation, scope.Year, cancel);
        if (lines.Count == 0)
        {
            return Figure.None(UnGoals, scope, FigureGap.Unknown, None);
        }

        var rows = lines.Select(line => new FigureRow(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["goal"] = $"{line.Number} {UnGoalNames.Of(line.Number)}",
                ["carriers"] =
                    line.Carriers.Count > 0
                        ? string.Join("; ", line.Carriers.Select(one => one.Name))
                        : new LocalisedText("ingenting bærer det ennå", "ingenting ber det enno", "nothing carries it yet").ToString(),
            },
            [.. line.Carriers.Select(one => new TraceRecord("policy", $"{line.Number}:{one.Id}", one.Name, null, one.Url))]
        ));
        var query = new LocalisedText(
            $"Valgte mål for {scope.Year}, og alt som bærer et av de sytten.",
            $"Valde mål for {scope.Year}, og alt som ber eit av dei sytten.",
            $"Goals chosen for {scope.Year}, and everything that carries one of the seventeen."
        );
        return Figure.List(UnGoals, scope, [.. rows], new FigureTrace(query, [], lines.Count, []));
    }
}
