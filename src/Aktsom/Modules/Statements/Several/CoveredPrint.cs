using Aktsom.Documents.Model;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Writing;

namespace Aktsom.Modules.Statements.Several;

/// <summary>What annex A says of several organisations: what each is to the owner, its size, which sums hold it, and how many suppliers are shared.</summary>
internal static class CoveredPrint
{
    private static readonly LocalisedText Organisation = new("Virksomhet", "Verksemd", "Organisation");
    private static readonly LocalisedText Relation = new("Forhold", "Forhold", "Relation");
    private static readonly LocalisedText Turnover = new("Omsetning, kr", "Omsetning, kr", "Turnover, NOK");
    private static readonly LocalisedText UnderAct = new("Under loven", "Under lova", "Under the Act");
    private static readonly LocalisedText CountedIn = new("Regnet med i", "Rekna med i", "Counted in");
    private static readonly LocalisedText Caption = new("Hva tallene omfatter", "Kva tala omfattar", "What the figures hold");
    private static readonly LocalisedText Suppliers = new("leverandører", "leverandørar", "suppliers");
    private static readonly LocalisedText Employees = new("ansatte", "tilsette", "employees");
    private static readonly LocalisedText TurnoverSum = new("omsetning", "omsetning", "turnover");
    private static readonly LocalisedText Yes = new("Ja", "Ja", "Yes");
    private static readonly LocalisedText No = new("Nei", "Nei", "No");

    private static readonly Dictionary<CoveredRelation, LocalisedText> Relations = new()
    {
        [CoveredRelation.ChainMember] = new("Medlem", "Medlem", "Member"),
        [CoveredRelation.Subsidiary] = new("Datterselskap", "Dotterselskap", "Subsidiary"),
        [CoveredRelation.Affiliate] = new("Tilsluttet", "Tilslutta", "Affiliate"),
        [CoveredRelation.Served] = new("Handler gjennom oss", "Handlar gjennom oss", "Buys through us"),
        [CoveredRelation.Other] = new("Annet", "Anna", "Other"),
    };

    public static async Task<IReadOnlyList<Block>> OfAsync(OpenStatement open, Joint joint, JointFigures figures, CancellationToken cancel)
    {
        var blocks = new List<Block>();
        if (joint.Covered.Count > 0)
        {
            blocks.Add(TableOf(open, joint));
        }

        if (joint.Counted.Count > 0)
        {
            var others = await figures.SuppliersAsync(open.Statement, joint, cancel);
            blocks.Add(new Paragraph { Text = Said(joint, others).In(open.Statement.Language) });
        }

        return blocks;
    }

    /// <summary>Size and duty stand where the template asks for turnover and for the Act.</summary>
    private static Table TableOf(OpenStatement open, Joint joint)
    {
        var language = open.Statement.Language;
        var culture = FigurePrint.Culture(language);
        var hasTurnover = open.Template.Meaning("org.turnover").Any();
        var hasAct = open.Template.UnderAct;
        var columns = new List<TableColumn>
        {
            new() { Header = Organisation.In(language), Width = 4 },
            new() { Header = Relation.In(language), Width = 2 },
        };
        if (hasTurnover)
        {
            columns.Add(
                new TableColumn
                {
                    Header = Turnover.In(language),
                    Kind = ColumnKind.Number,
                    Width = 3,
                }
            );
        }

        if (hasAct)
        {
            columns.Add(new TableColumn { Header = UnderAct.In(language), Width = 2 });
        }

        columns.Add(new TableColumn { Header = CountedIn.In(language), Width = 5 });
        return new Table
        {
            Caption = Caption.In(language),
            Wide = true,
            Columns = columns,
            Rows =
            [
                .. joint.Covered.Select(one => new TableRow([
                    one.Name,
                    Relations[one.Relation].In(language),
                    .. hasTurnover ? (TableCell[])[one.TurnoverNok?.ToString("N0", culture) ?? "–"] : [],
                    .. hasAct ? (TableCell[])[one.UnderAct is { } covered ? (covered ? Yes : No).In(language) : "–"] : [],
                    InWords(one, joint, language),
                ])),
            ],
        };
    }

    private static string InWords(CoveredParty party, Joint joint, string language)
    {
        LocalisedText?[] sums =
        [
            HasSuppliers(party, joint) ? Suppliers : null,
            party.EmployeesIn == Inclusion.NotCounted ? null : Employees,
            party.TurnoverIn == Inclusion.NotCounted ? null : TurnoverSum,
        ];
        return string.Join(", ", sums.OfType<LocalisedText>().Select(one => one.In(language))) is { Length: > 0 } words ? words : "–";
    }

    /// <summary>By the owner's register, or by a part that came from the party itself.</summary>
    public static bool HasSuppliers(CoveredParty party, Joint joint) =>
        party.SuppliersInRegister || joint.Counted.Any(part => part.FromNumber is not null && part.FromNumber == party.OrgNumber);

    private static LocalisedText Said(Joint joint, JointSuppliers others)
    {
        var from = joint.Givers;
        return new LocalisedText(
            $"Antallet leverandører omfatter også dem {from.Nb} har oppgitt: {others.Added.Count} kommer i tillegg, og {others.Shared} brukes av flere og er talt én gang.{(others.WithoutNumber > 0 ? $" {others.WithoutNumber} av de nye har ikke organisasjonsnummer og kan ikke sammenlignes." : "")}",
            $"Talet på leverandørar omfattar òg dei {from.Nn} har gjeve opp: {others.Added.Count} kjem i tillegg, og {others.Shared} blir brukte av fleire og er talde éin gong.{(others.WithoutNumber > 0 ? $" {others.WithoutNumber} av dei nye har ikkje organisasjonsnummer og kan ikkje samanliknast." : "")}",
            $"The number of suppliers also holds those stated by {from.En}: {others.Added.Count} are added, and {others.Shared} are used by several and counted once.{(others.WithoutNumber > 0 ? $" {others.WithoutNumber} of those added have no organisation number and cannot be compared." : "")}"
        );
    }
}
