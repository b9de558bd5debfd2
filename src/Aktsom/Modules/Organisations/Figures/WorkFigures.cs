using System.Globalization;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;

namespace Aktsom.Modules.Organisations.Figures;

/// <summary>Who does the work, what has changed since last, and whether the Act and the public's rules apply.</summary>
internal sealed class WorkFigures(IOrganisations organisations) : IFigureSource
{
    /// <summary>Those who do the work itself; who signs is printed under the statement.</summary>
    private static readonly Role[] Working =
    [
        Role.OverallResponsible,
        Role.OperationalResponsible,
        Role.SustainabilityLead,
        Role.Analyst,
        Role.Buyer,
        Role.ContractManager,
        Role.LocalLeader,
        Role.RequestAnswerer,
    ];

    private static readonly FigureDefinition Roles = Of(
        "roles.list",
        FigureUnit.List,
        new("Hvem gjør hva", "Kven gjer kva", "Who does what"),
        new("Roller som gjelder ved årets slutt.", "Roller som gjeld ved slutten av året.", "Roles held at the end of the year.")
    );
    private static readonly FigureDefinition Changes = Of(
        "organisation.changes",
        FigureUnit.List,
        new("Større endringer i året", "Større endringar i året", "Larger changes in the year"),
        new(
            "Endringer ført under Virksomheten, fra årets første dag.",
            "Endringar førte under Verksemda, frå første dagen i året.",
            "Changes entered under Organisation, from the first day of the year."
        )
    );
    private static readonly FigureDefinition Covered = Of(
        "organisation.covered",
        FigureUnit.Text,
        new("Om åpenhetsloven gjelder", "Om openheitslova gjeld", "Whether the Act applies"),
        new(
            "Størrelsestesten for året, eller en persons vurdering.",
            "Storleikstesten for året, eller ei vurdering gjord av ein person.",
            "The size test of the year, or a person’s judgement."
        )
    );
    private static readonly FigureDefinition PublicSector = Of(
        "organisation.sellsToPublic",
        FigureUnit.Text,
        new("Om det selges til det offentlige", "Om det blir selt til det offentlege", "Whether it sells to the public sector"),
        new("Slik det står under Virksomheten.", "Slik det står under Verksemda.", "As entered under Organisation.")
    );
    private static readonly LocalisedText None = new("Ingen er ført inn.", "Ingen er førte inn.", "None are entered.");
    private static readonly LocalisedText NotSettled = new(
        "Tallene for året avgjør det ikke ennå.",
        "Tala for året avgjer det ikkje enno.",
        "The year’s figures do not settle it yet."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Roles, Changes, Covered, PublicSector];

    public Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel) =>
        definition.Id switch
        {
            "roles.list" => RolesAsync(scope, cancel),
            "organisation.changes" => ChangesAsync(scope, cancel),
            "organisation.covered" => CoveredAsync(scope, cancel),
            _ => PublicSectorAsync(scope, cancel),
        };

    private async Task<Figure> RolesAsync(FigureScope scope, CancellationToken cancel)
    {
        var today = scope.AsOf.InOslo();
        var end = new DateOnly(scope.Year, 12, 31);
        var holders = await organisations.HoldersAsync(scope.Organisation, today < end ? today : end, cancel);
        var rows = Working
            .SelectMany(role => holders.Where(holder => holder.Role == role))
            .GroupBy(holder => holder.Person)
            .Select(person => Row(person.First(), [.. person.Select(holder => holder.Role)]))
            .ToList();
        return Listed(Roles, scope, rows);
    }

    private async Task<Figure> ChangesAsync(FigureScope scope, CancellationToken cancel)
    {
        var changes = await organisations.ChangesAsync(scope.Organisation, new DateOnly(scope.Year, 1, 1), cancel);
        return Listed(
            Changes,
            scope,
            [
                .. changes.Select(change =>
                    Row(
                        $"{Formats.Day(change.Day)}: {change.What}",
                        "change",
                        change.Day.ToString("O", CultureInfo.InvariantCulture),
                        "/organisation"
                    )
                ),
            ]
        );
    }

    private async Task<Figure> CoveredAsync(FigureScope scope, CancellationToken cancel)
    {
        var fact = await organisations.CoverageAsync(scope.Organisation, scope.Year, cancel);
        return YesNo(Covered, scope, fact.Covered, $"/organisation/act/{scope.Year}");
    }

    private async Task<Figure> PublicSectorAsync(FigureScope scope, CancellationToken cancel)
    {
        var facts = await organisations.FactsAsync(scope.Organisation, cancel);
        return YesNo(PublicSector, scope, facts?.SellsToPublicSector, "/organisation");
    }

    private static Figure YesNo(FigureDefinition definition, FigureScope scope, bool? answer, string url) =>
        Figure.Fact(
            definition,
            scope,
            answer switch
            {
                true => "yes",
                false => "no",
                null => null,
            },
            NotSettled,
            new FigureTrace(
                definition.Rule,
                [new TraceRecord("organisation", scope.Organisation.ToString(), definition.Name.ToString(), null, url)],
                1,
                []
            )
        );

    private static FigureRow Row(RoleHolder holder, IReadOnlyList<Role> roles)
    {
        var name = holder.Title is { Length: > 0 } title ? $"{holder.Name}, {title}" : holder.Name;
        var words = string.Join(", ", roles.Select((role, at) => Word(role, at)));
        return Row($"{name}: {words}", "person", holder.Person.ToString(), "/organisation/roles");
    }

    private static string Word(Role role, int at)
    {
        var word = SharedTexts.Get("Role." + role);
        return at == 0 ? word : char.ToLower(word[0], CultureInfo.CurrentCulture) + word[1..];
    }

    private static FigureRow Row(string text, string kind, string id, string url) =>
        new(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["text"] = $"- {text}" },
            [new TraceRecord(kind, id, text, 1, url)],
            $"{kind}:{id}"
        );

    private static Figure Listed(FigureDefinition definition, FigureScope scope, List<FigureRow> rows) =>
        rows.Count == 0
            ? Figure.None(definition, scope, FigureGap.Unknown, None)
            : Figure.List(
                definition,
                scope,
                rows,
                new FigureTrace(definition.Rule, [.. rows.SelectMany(row => row.Records)], rows.Count, [])
            );

    private static FigureDefinition Of(string id, FigureUnit unit, LocalisedText name, LocalisedText rule) =>
        new(id, name, unit, rule, null, "Organisations");
}
