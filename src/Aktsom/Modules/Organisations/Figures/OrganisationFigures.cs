using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Organisations.Figures;

/// <summary>Facts and key figures of the organisation itself, for statements and dashboards.</summary>
internal sealed class OrganisationFigures(IOrganisations organisations) : IFigureSource
{
    private const string Module = "Organisations";
    private static readonly LocalisedText NotEntered = new(
        "Ikke ført inn under Virksomheten ennå.",
        "Ikkje ført inn under Verksemda enno.",
        "Not entered under Organisation yet."
    );
    private static readonly LocalisedText NoHolder = new("Ingen har rollen.", "Ingen har rolla.", "Nobody holds the role.");

    private static readonly FigureDefinition Employees = Define(
        "organisation.employees",
        FigureUnit.Count,
        "I-42",
        "Ansatte",
        "Tilsette",
        "Employees"
    );
    private static readonly FigureDefinition Turnover = Define(
        "organisation.turnover",
        FigureUnit.Nok,
        "I-42",
        "Omsetning",
        "Omsetning",
        "Turnover"
    );
    private static readonly FigureDefinition Units = Define(
        "organisation.units",
        FigureUnit.Text,
        null,
        "Rapporterende virksomhet",
        "Rapporterande verksemd",
        "Reporting unit"
    );
    private static readonly FigureDefinition Address = Define(
        "organisation.address",
        FigureUnit.Text,
        null,
        "Hovedkontor",
        "Hovudkontor",
        "Head office"
    );
    private static readonly FigureDefinition Structure = Define(
        "organisation.structure",
        FigureUnit.Text,
        null,
        "Slik er virksomheten bygd opp",
        "Slik er verksemda bygd opp",
        "How the organisation is built up"
    );
    private static readonly FigureDefinition Industry = Define(
        "organisation.industry",
        FigureUnit.List,
        null,
        "Egen næring",
        "Eiga næring",
        "Own industry"
    );
    private static readonly FigureDefinition Leader = Define(
        "organisation.leader",
        FigureUnit.Text,
        null,
        "Øverste leder",
        "Øvste leiar",
        "Top leader"
    );
    private static readonly FigureDefinition LeaderName = Define(
        "organisation.leaderName",
        FigureUnit.Text,
        null,
        "Navnet på øverste leder",
        "Namnet på øvste leiar",
        "Name of the top leader"
    );
    private static readonly FigureDefinition LeaderTitle = Define(
        "organisation.leaderTitle",
        FigureUnit.Text,
        null,
        "Stillingen til øverste leder",
        "Stillinga til øvste leiar",
        "Title of the top leader"
    );
    private static readonly FigureDefinition Contact = Define(
        "organisation.contact",
        FigureUnit.Text,
        null,
        "Kontaktperson",
        "Kontaktperson",
        "Contact"
    );
    private static readonly FigureDefinition ContactEmail = Define(
        "organisation.contactEmail",
        FigureUnit.Text,
        null,
        "E-post til kontaktperson",
        "E-post til kontaktperson",
        "Contact e-mail"
    );
    private static readonly FigureDefinition RequestAddress = Define(
        "organisation.requestAddress",
        FigureUnit.Text,
        null,
        "Adresse for innsynskrav",
        "Adresse for innsynskrav",
        "Address for information requests"
    );
    private static readonly FigureDefinition RoleTop = Define(
        "roles.top",
        FigureUnit.Text,
        null,
        "Øverste operative ansvarlige",
        "Øvste operative ansvarlege",
        "Highest operational responsible"
    );
    private static readonly FigureDefinition RoleDueDiligence = Define(
        "roles.dueDiligence",
        FigureUnit.Text,
        null,
        "Ansvarlig for aktsomhetsvurderingene",
        "Ansvarleg for aktsemdvurderingane",
        "Responsible for the due diligence"
    );
    private static readonly FigureDefinition RoleActionPlan = Define(
        "roles.actionPlan",
        FigureUnit.Text,
        null,
        "Ansvarlig for handlingsplanen",
        "Ansvarleg for handlingsplanen",
        "Responsible for the action plan"
    );

    public IReadOnlyList<FigureDefinition> Definitions =>
        [
            Employees,
            Turnover,
            Units,
            Address,
            Structure,
            Industry,
            Leader,
            Contact,
            ContactEmail,
            LeaderName,
            LeaderTitle,
            RequestAddress,
            RoleTop,
            RoleDueDiligence,
            RoleActionPlan,
        ];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        if (await organisations.FactsAsync(scope.Organisation, cancel) is not { } facts)
        {
            return Figure.None(definition, scope, FigureGap.Unknown, NotEntered);
        }

        var trace = TraceOf(facts);
        return definition.Id switch
        {
            "organisation.employees" => await YearAsync(definition, scope, year => year.Employees, trace, cancel),
            "organisation.turnover" => await YearAsync(definition, scope, year => year.TurnoverNok, trace, cancel),
            "organisation.units" => Figure.Fact(definition, scope, facts.Name, NotEntered, trace),
            "organisation.address" => Figure.Fact(definition, scope, facts.Address, NotEntered, trace),
            "organisation.structure" => Figure.Fact(definition, scope, facts.Products, NotEntered, trace),
            "organisation.industry" => IndustryOf(definition, scope, facts, trace),
            "organisation.contact" => Figure.Fact(definition, scope, Joined(facts.ContactName, facts.ContactTitle), NotEntered, trace),
            "organisation.contactEmail" => Figure.Fact(definition, scope, facts.ContactEmail, NotEntered, trace),
            "organisation.requestAddress" => Figure.Fact(
                definition,
                scope,
                facts.InformationRequestEmail ?? facts.ContactEmail,
                NotEntered,
                trace
            ),
            "organisation.leader" or "organisation.leaderName" or "organisation.leaderTitle" => await HolderAsync(
                definition,
                scope,
                [Role.ManagingDirector, Role.OverallResponsible],
                cancel
            ),
            "roles.dueDiligence" => await HolderAsync(
                definition,
                scope,
                [Role.SustainabilityLead, Role.OperationalResponsible, Role.OverallResponsible],
                cancel
            ),
            "roles.actionPlan" => await HolderAsync(
                definition,
                scope,
                [Role.OperationalResponsible, Role.SustainabilityLead, Role.OverallResponsible],
                cancel
            ),
            _ => await HolderAsync(definition, scope, [Role.OverallResponsible, Role.ManagingDirector], cancel),
        };
    }

    private async Task<Figure> YearAsync(
        FigureDefinition definition,
        FigureScope scope,
        Func<YearFacts, decimal?> read,
        FigureTrace trace,
        CancellationToken cancel
    )
    {
        var years = await organisations.YearsAsync(scope.Organisation, cancel);
        return years.FirstOrDefault(year => year.Year == scope.Year) is { } found && read(found) is { } value
            ? Figure.Of(definition, scope, value, trace with { Records = [trace.Records[0] with { Contribution = value }] })
            : Figure.None(definition, scope, FigureGap.Unknown, NotEntered, trace);
    }

    /// <summary>The first of the roles that somebody holds; several holders are all named.</summary>
    private async Task<Figure> HolderAsync(FigureDefinition definition, FigureScope scope, Role[] wanted, CancellationToken cancel)
    {
        var holders = await organisations.HoldersAsync(scope.Organisation, scope.AsOf.InOslo(), cancel);
        foreach (var role in wanted)
        {
            var found = holders.Where(holder => holder.Role == role).ToList();
            if (found.Count > 0)
            {
                var records = found
                    .Select(holder => new TraceRecord("person", holder.Person.ToString(), holder.Name, null, "/organisation/roles"))
                    .ToList();
                return Figure.Fact(
                    definition,
                    scope,
                    string.Join("; ", found.Select(holder => Said(definition, holder))),
                    NoHolder,
                    new FigureTrace(
                        new LocalisedText("Roller som gjelder i dag.", "Roller som gjeld i dag.", "Roles held today."),
                        records,
                        records.Count,
                        []
                    )
                );
            }
        }

        return Figure.None(definition, scope, FigureGap.Unknown, NoHolder);
    }

    private static Figure IndustryOf(FigureDefinition definition, FigureScope scope, OrganisationFacts facts, FigureTrace trace)
    {
        if (facts.NaceCode is null)
        {
            return Figure.None(definition, scope, FigureGap.Unknown, NotEntered, trace);
        }

        var cells = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["code"] = facts.NaceCode,
            ["name"] = Industries.Shipped.Find(facts.NaceCode)?.Name.ToString() ?? "",
        };
        return Figure.List(definition, scope, [new FigureRow(cells, trace.Records)], trace);
    }

    private static FigureTrace TraceOf(OrganisationFacts facts) =>
        new(
            new LocalisedText("Slik det står under Virksomheten.", "Slik det står under Verksemda.", "As entered under Organisation."),
            [new TraceRecord("organisation", facts.Id.ToString(), facts.Name, null, "/organisation")],
            1,
            []
        );

    private static string? Said(FigureDefinition definition, RoleHolder holder) =>
        definition == LeaderName ? holder.Name
        : definition == LeaderTitle ? holder.Title ?? SharedTexts.Get("Role." + holder.Role)
        : Joined(holder.Name, holder.Title);

    private static string? Joined(string? name, string? title) => string.IsNullOrWhiteSpace(title) ? name : $"{name}, {title}";

    private static FigureDefinition Define(string id, FigureUnit unit, string? spec, string nb, string nn, string en) =>
        new(
            id,
            new LocalisedText(nb, nn, en),
            unit,
            new LocalisedText(
                "Slik virksomheten har ført det inn for året.",
                "Slik verksemda har ført det inn for året.",
                "As the organisation has entered it for the year."
            ),
            spec,
            Module
        );
}
