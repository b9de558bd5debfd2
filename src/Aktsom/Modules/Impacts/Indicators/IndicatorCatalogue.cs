using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Impacts.Indicators;

/// <summary>Where a number of the catalogue comes from. The name is the end of its text's key.</summary>
internal enum CatalogueGround
{
    /// <summary>The register computes it.</summary>
    Computed,

    /// <summary>Only a person or another system can know it: it is followed as an indicator of one's own.</summary>
    ByHand,

    /// <summary>The part of the register it needs is not built.</summary>
    NotBuilt,
}

internal enum CatalogueGroup
{
    Suppliers,
    Risk,
    Answers,
    FollowUp,
    Goods,
    Agreements,
    Work,
}

/// <summary>A number of indicators.md.</summary>
/// <param name="Id">I-nn.</param>
/// <param name="Group">Where it stands among the others.</param>
/// <param name="Direction">Which way is good (indicators.md, rule 9).</param>
/// <param name="Figure">Id of the figure that computes it; null where none does.</param>
/// <param name="Ground">Where it comes from.</param>
/// <param name="Name">Its name where no figure has one.</param>
internal sealed record CatalogueRow(
    string Id,
    CatalogueGroup Group,
    GoodDirection Direction,
    string? Figure,
    CatalogueGround Ground,
    LocalisedText? Name
);

/// <summary>The seventy-two numbers with a meaning over time (indicators.md), each with the figure that computes it or what it waits for.</summary>
internal static class IndicatorCatalogue
{
    private const GoodDirection Up = GoodDirection.Up;
    private const GoodDirection Down = GoodDirection.Down;
    private const GoodDirection None = GoodDirection.None;

    public static IReadOnlyList<CatalogueRow> All { get; } =
    [
        Computed("I-21", CatalogueGroup.Suppliers, None, "suppliers.counted"),
        Computed("I-60", CatalogueGroup.Suppliers, None, "suppliers.newAndEnded"),
        Computed("I-03", CatalogueGroup.Suppliers, Up, "suppliers.overThreeYears"),
        Computed("I-24", CatalogueGroup.Suppliers, Down, "suppliers.bankruptcies"),
        Computed("I-33", CatalogueGroup.Suppliers, None, "purchases.total"),
        Computed("I-23", CatalogueGroup.Suppliers, None, "purchases.types"),
        Computed("I-04", CatalogueGroup.Suppliers, Up, "payments.onTime"),
        Computed("I-22", CatalogueGroup.Suppliers, None, "producers.byCountry"),
        Computed("I-43", CatalogueGroup.Suppliers, None, "suppliers.byCountry"),
        Computed("I-55", CatalogueGroup.Suppliers, Up, "producers.workers"),
        Computed("I-42", CatalogueGroup.Suppliers, None, "organisation.turnover"),
        Computed("I-28", CatalogueGroup.Risk, Up, "coverage.spend"),
        Computed("I-73", CatalogueGroup.Risk, Up, "round.assessed"),
        Computed("I-29", CatalogueGroup.Risk, Down, "risk.high"),
        Computed("I-07", CatalogueGroup.Risk, Down, "risk.classHigh"),
        Waits(
            "I-08",
            CatalogueGroup.Risk,
            Down,
            "Andel av omsetningen fra leverandører med høy risiko",
            "Del av omsetninga frå leverandørar med høg risiko",
            "Share of turnover from suppliers at high risk"
        ),
        Computed("I-09", CatalogueGroup.Risk, Down, "risk.classMedium"),
        Computed("I-02", CatalogueGroup.Risk, Up, "risk.chainMapped"),
        Computed("I-30", CatalogueGroup.Risk, None, "desk.categories"),
        Computed("I-31", CatalogueGroup.Risk, Down, "desk.toFollowUp"),
        Computed("I-76", CatalogueGroup.Risk, Down, "analysis.missing"),
        Waits(
            "I-77",
            CatalogueGroup.Risk,
            Up,
            "Leverandører vurdert grundig nok for innkjøpet",
            "Leverandørar vurderte grundig nok for innkjøpet",
            "Suppliers assessed deeply enough for what is bought"
        ),
        Computed("I-01", CatalogueGroup.Answers, Up, "coc.acceptedShare"),
        Computed("I-70", CatalogueGroup.Answers, Up, "declarations.current"),
        Computed("I-18", CatalogueGroup.Answers, None, "survey.sent"),
        Computed("I-05", CatalogueGroup.Answers, Up, "survey.responseShare"),
        Computed("I-06", CatalogueGroup.Answers, Up, "survey.score"),
        Computed("I-10", CatalogueGroup.Answers, Up, "answers.minimumWage"),
        Computed("I-11", CatalogueGroup.Answers, Up, "answers.livingWage"),
        Computed("I-12", CatalogueGroup.Answers, Up, "answers.overtime"),
        Computed("I-16", CatalogueGroup.Answers, Up, "answers.freedomOfAssociation"),
        Computed("I-25", CatalogueGroup.Answers, None, "campaigns.asked"),
        Computed("I-58", CatalogueGroup.Answers, Up, "selfReports.ofYear"),
        ByHand(
            "I-50",
            CatalogueGroup.Answers,
            Up,
            "Faste mot midlertidige hos en leverandør",
            "Faste mot mellombelse hos ein leverandør",
            "Permanent against temporary workers at a supplier"
        ),
        ByHand(
            "I-51",
            CatalogueGroup.Answers,
            Up,
            "Stillingsbrøk hos en leverandør",
            "Stillingsbrøk hos ein leverandør",
            "Share of a full-time post at a supplier"
        ),
        ByHand(
            "I-52",
            CatalogueGroup.Answers,
            None,
            "Kvinner og menn hos en leverandør",
            "Kvinner og menn hos ein leverandør",
            "Women and men at a supplier"
        ),
        Waits("I-13", CatalogueGroup.FollowUp, Up, "Revisjoner i alt", "Revisjonar i alt", "Audits of all kinds"),
        Waits("I-19", CatalogueGroup.FollowUp, Up, "Egne revisjoner per land", "Eigne revisjonar per land", "Own audits by country"),
        Waits("I-20", CatalogueGroup.FollowUp, Up, "Planlagte revisjoner", "Planlagde revisjonar", "Audits planned"),
        Waits("I-38", CatalogueGroup.FollowUp, Down, "Avvik i kjeden", "Avvik i kjeda", "Deviations in the chain"),
        Waits(
            "I-74",
            CatalogueGroup.FollowUp,
            Up,
            "Rettingsplaner og dager til lukking",
            "Rettingsplanar og dagar til lukking",
            "Corrective plans and days to close"
        ),
        Waits(
            "I-72",
            CatalogueGroup.FollowUp,
            Up,
            "Risikosteder med gyldig sertifikat",
            "Risikostader med gyldig sertifikat",
            "Risk sites with a valid certificate"
        ),
        Waits(
            "I-53",
            CatalogueGroup.FollowUp,
            Up,
            "Leverandører sertifisert for miljøledelse",
            "Leverandørar sertifiserte for miljøleiing",
            "Suppliers certified in environmental management"
        ),
        Computed("I-75", CatalogueGroup.FollowUp, Down, "meetings.missing"),
        Computed("I-32", CatalogueGroup.FollowUp, Down, "impacts.actual"),
        Computed("I-87", CatalogueGroup.FollowUp, None, "remedy.cases"),
        Computed("I-14", CatalogueGroup.Goods, Up, "articles.originShare"),
        Computed("I-15", CatalogueGroup.Goods, Up, "articles.labelledShare"),
        ByHand(
            "I-17",
            CatalogueGroup.Goods,
            Up,
            "Miljømerket andel av omsetningen",
            "Miljømerkt del av omsetninga",
            "Eco-labelled share of turnover"
        ),
        ByHand(
            "I-26",
            CatalogueGroup.Goods,
            Up,
            "Miljøprodukter i utvalgte varegrupper",
            "Miljøprodukt i utvalde varegrupper",
            "Eco products in chosen groups of goods"
        ),
        ByHand("I-39", CatalogueGroup.Goods, Up, "Utslippsfrie personbiler", "Utsleppsfrie personbilar", "Emission-free passenger cars"),
        ByHand(
            "I-56",
            CatalogueGroup.Goods,
            Down,
            "Utslipp i de tre omfangene",
            "Utslepp i dei tre omfanga",
            "Emissions in the three scopes"
        ),
        Computed("I-34", CatalogueGroup.Agreements, None, "agreements.active"),
        Waits("I-35", CatalogueGroup.Agreements, Up, "Avtaler fulgt opp", "Avtalar følgde opp", "Agreements followed up"),
        Waits(
            "I-36",
            CatalogueGroup.Agreements,
            Up,
            "Leverandører fulgt opp på bærekraft",
            "Leverandørar følgde opp på berekraft",
            "Suppliers followed up on sustainability"
        ),
        Waits(
            "I-37",
            CatalogueGroup.Agreements,
            Up,
            "Anskaffelser med etiske krav",
            "Innkjøp med etiske krav",
            "Procurements with ethical requirements"
        ),
        Waits(
            "I-41",
            CatalogueGroup.Agreements,
            Up,
            "Avtaler med krav om sporing",
            "Avtalar med krav om sporing",
            "Agreements that demand tracing"
        ),
        Computed("I-71", CatalogueGroup.Agreements, Up, "agreements.clauseShare"),
        Waits("I-81", CatalogueGroup.Agreements, Up, "Anskaffelser per kategori", "Innkjøp per kategori", "Procurements by category"),
        Waits(
            "I-82",
            CatalogueGroup.Agreements,
            Up,
            "Avtaler overlevert til den som følger dem opp",
            "Avtalar overleverte til den som følgjer dei opp",
            "Agreements handed over to those who follow them up"
        ),
        Waits(
            "I-84",
            CatalogueGroup.Agreements,
            Up,
            "Kjøp utenfor avtalen eller fra utelukkede steder",
            "Kjøp utanfor avtalen eller frå utestengde stader",
            "Purchases outside the agreement or from excluded places"
        ),
        Waits(
            "I-57",
            CatalogueGroup.Agreements,
            Up,
            "Avrop kontrollert mot utelukkelse",
            "Avrop kontrollerte mot utestenging",
            "Call-offs checked against exclusions"
        ),
        Computed("I-83", CatalogueGroup.Work, Up, "measures.counts"),
        Computed("I-78", CatalogueGroup.Work, Up, "bodies.reports"),
        Computed("I-40", CatalogueGroup.Work, Up, "events.public"),
        ByHand("I-27", CatalogueGroup.Work, Up, "Ansatte på kurs", "Tilsette på kurs", "Employees trained"),
        ByHand(
            "I-59",
            CatalogueGroup.Work,
            Up,
            "Innkjøpere som har bestått prøve",
            "Innkjøparar som har bestått prøve",
            "Buyers who have passed a test"
        ),
        ByHand(
            "I-54",
            CatalogueGroup.Work,
            Up,
            "Kundeundersøkelse om bærekraft",
            "Kundeundersøking om berekraft",
            "Customer survey on sustainability"
        ),
        Waits(
            "I-79",
            CatalogueGroup.Work,
            Up,
            "Innsynskrav og dager til svar",
            "Innsynskrav og dagar til svar",
            "Information requests and days to answer"
        ),
        Computed("I-80", CatalogueGroup.Work, Up, "statement.daysLeft"),
        Computed("I-85", CatalogueGroup.Work, Up, "statement.fields"),
        Waits("I-86", CatalogueGroup.Work, Up, "Data eldre enn fem år", "Data eldre enn fem år", "Data older than five years"),
    ];

    public static CatalogueRow? OfFigure(string? figure) => figure is null ? null : All.FirstOrDefault(row => row.Figure == figure);

    private static CatalogueRow Computed(string id, CatalogueGroup group, GoodDirection direction, string figure) =>
        new(id, group, direction, figure, CatalogueGround.Computed, null);

    private static CatalogueRow ByHand(string id, CatalogueGroup group, GoodDirection direction, string nb, string nn, string en) =>
        new(id, group, direction, null, CatalogueGround.ByHand, new(nb, nn, en));

    private static CatalogueRow Waits(string id, CatalogueGroup group, GoodDirection direction, string nb, string nn, string en) =>
        new(id, group, direction, null, CatalogueGround.NotBuilt, new(nb, nn, en));
}
