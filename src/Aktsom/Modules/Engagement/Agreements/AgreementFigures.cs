using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Engagement.Agreements;

/// <summary>Active agreements (indicators.md I-34), and how many of the year's new ones rest on an assessment (R-LO-13).</summary>
internal sealed class AgreementFigures(AgreementBook book) : IFigureSource
{
    private const string Module = "Engagement";

    private static readonly FigureDefinition Active = new(
        "agreements.active",
        new("Aktive avtaler", "Aktive avtalar", "Active agreements"),
        FigureUnit.Count,
        new(
            "Avtaler i kraft minst én dag i året. Anskaffelser uten avtale ennå er ikke med.",
            "Avtalar i kraft minst éin dag i året. Innkjøp utan avtale enno er ikkje med.",
            "Agreements in force on any day of the year. Procurements without an agreement yet are not counted."
        ),
        "I-34",
        Module
    );
    private static readonly FigureDefinition Assessed = new(
        "agreements.assessed",
        new("Nye avtaler med risikovurdering", "Nye avtalar med risikovurdering", "New agreements with a risk assessment"),
        FigureUnit.Percent,
        new(
            "Avtaler som begynte i året og er knyttet til en vurdering, delt på alle som begynte i året.",
            "Avtalar som tok til i året og er knytte til ei vurdering, delt på alle som tok til i året.",
            "Agreements begun in the year and tied to an assessment, of all begun in the year."
        ),
        null,
        Module
    );
    private static readonly LocalisedText NoRecords = new(
        "Ingen avtaler er ført.",
        "Ingen avtalar er førte.",
        "No agreements are recorded."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Active, Assessed];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var all = await book.AllAsync(scope.Organisation, cancel);
        if (all.Count == 0)
        {
            return Figure.None(definition, scope, FigureGap.Unknown, NoRecords);
        }

        var counted = all.Where(one => definition == Active ? one.RunsIn(scope.Year) : one.From.Year == scope.Year).ToList();
        var trace = new FigureTrace(
            definition.Rule,
            [
                .. counted.Select(one => new TraceRecord(
                    "agreement",
                    one.Id.ToString(),
                    one.Title,
                    definition == Active || one.IsAssessed ? 1 : null,
                    $"/agreements/edit/{one.Id}",
                    InDenominatorOnly: definition == Assessed && !one.IsAssessed
                )),
            ],
            counted.Count,
            []
        );
        return definition == Active
            ? Figure.Of(definition, scope, counted.Count, trace)
            : Figure.Share(definition, scope, counted.Count(one => one.IsAssessed), counted.Count, trace);
    }
}
