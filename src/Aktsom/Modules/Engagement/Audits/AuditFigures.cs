using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Engagement.Audits;

/// <summary>Audits performed in the year (indicators.md I-13), our own of them (I-19), and those planned (I-20).</summary>
internal sealed class AuditFigures(AuditBook book, ISuppliers suppliers) : IFigureSource
{
    private const string Module = "Engagement";

    private static readonly FigureDefinition Total = new(
        "audits.total",
        new("Revisjoner", "Revisjonar", "Audits"),
        FigureUnit.Count,
        new(
            "Revisjoner som er gjennomført i året: egne, på video og tredjeparts.",
            "Revisjonar som er gjennomførte i året: eigne, på video og tredjeparts.",
            "Audits performed in the year: own, by video and third-party."
        ),
        "I-13",
        Module
    );
    private static readonly FigureDefinition Own = new(
        "audits.own",
        new("Egne revisjoner", "Eigne revisjonar", "Own audits"),
        FigureUnit.Count,
        new(
            "Gjennomførte revisjoner i året som organisasjonen selv har stått for, på stedet eller på video.",
            "Gjennomførte revisjonar i året som organisasjonen sjølv har stått for, på staden eller på video.",
            "Audits performed in the year by the organisation itself, on site or by video."
        ),
        "I-19",
        Module
    );
    private static readonly FigureDefinition Planned = new(
        "audits.planned",
        new("Planlagte revisjoner", "Planlagde revisjonar", "Planned audits"),
        FigureUnit.Count,
        new(
            "Revisjoner som er planlagt i året og ikke gjennomført.",
            "Revisjonar som er planlagde i året og ikkje gjennomførte.",
            "Audits planned in the year and not performed."
        ),
        "I-20",
        Module
    );
    private static readonly LocalisedText NoRecords = new(
        "Ingen revisjoner er ført for året.",
        "Ingen revisjonar er førte for året.",
        "No audits are recorded for the year."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Total, Own, Planned];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var all = await book.OfYearAsync(scope.Organisation, scope.Year, cancel);
        if (all.Count == 0)
        {
            return Figure.None(definition, scope, FigureGap.Unknown, NoRecords);
        }

        var state = definition == Planned ? AuditState.Planned : AuditState.Performed;
        var counted = all.Where(one => one.State == state && (definition != Own || one.IsOwn)).ToList();
        var names = await suppliers.NamesOfAsync(scope.Organisation, [.. counted.Select(one => one.Supplier).Distinct()], cancel);
        var records = counted.Select(one => new TraceRecord(
            "audit",
            one.Id.ToString(),
            $"{names.GetValueOrDefault(one.Supplier, "–")}, {CountryNames.Of(one.Country)}, {Formats.Day(one.Day)}",
            1,
            $"/audits/edit/{one.Id}"
        ));
        return Figure.Of(definition, scope, counted.Count, new FigureTrace(definition.Rule, [.. records], counted.Count, []));
    }

    /// <summary>What an audit is, in a word: the scheme's name for one of a known scheme.</summary>
    public static string KindOf(Audit audit) =>
        audit.Kind switch
        {
            AuditKind.OwnPhysical => OnSite.ToString(),
            AuditKind.OwnVideo => Video.ToString(),
            _ => AuditScheme.Find(audit.Scheme) is { Id: not "other" } scheme
                ? $"{scheme.Name} {audit.Rating}".TrimEnd()
                : ThirdParty.ToString(),
        };

    private static readonly LocalisedText OnSite = new("Egen revisjon", "Eigen revisjon", "Own audit");
    private static readonly LocalisedText Video = new("Videorevisjon", "Videorevisjon", "Video audit");
    private static readonly LocalisedText ThirdParty = new("Tredjepartsrevisjon", "Tredjepartsrevisjon", "Third-party audit");
}
