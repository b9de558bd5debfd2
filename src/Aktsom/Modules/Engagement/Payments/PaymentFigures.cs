using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Engagement.Payments;

/// <summary>Payments made in time (indicators.md I-04): what somebody has entered with its source, or unknown.</summary>
internal sealed class PaymentFigures(PaymentBook book) : IFigureSource
{
    private static readonly FigureDefinition OnTime = new(
        "payments.onTime",
        new("Betalt innen frist", "Betalt innan fristen", "Payments made in time"),
        FigureUnit.Percent,
        new(
            "Fakturaer betalt i året innen forfall, delt på alle fakturaer betalt i året. Ført for hånd, med kilde.",
            "Fakturaer betalte i året innan forfall, delt på alle fakturaer betalte i året. Ført for hand, med kjelde.",
            "Invoices paid in the year by their due date, of all invoices paid in the year. Entered by hand, with its source."
        ),
        "I-04",
        "Engagement"
    );
    private static readonly LocalisedText NotKnown = new(
        "Regnskapet som er hentet inn, sier ikke når fakturaene ble betalt, og ingen har ført tallene for året.",
        "Rekneskapen som er henta inn, seier ikkje når fakturaene vart betalte, og ingen har ført tala for året.",
        "The ledgers brought in do not tell when invoices were paid, and nobody has entered the numbers for the year."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [OnTime];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var year = (await book.AllAsync(scope.Organisation, cancel)).FirstOrDefault(one => one.Year == scope.Year);
        if (year is null)
        {
            return Figure.None(definition, scope, FigureGap.Unknown, NotKnown);
        }

        var (name, id) = (new LocalisedText("Betalt innen frist", "Betalt innan fristen", "Paid in time"), $"payments/{year.Year}");
        var late = new LocalisedText("Betalt etter frist", "Betalt etter fristen", "Paid late");
        return Figure.Share(
            definition,
            scope,
            year.OnTime,
            year.Paid,
            new FigureTrace(
                definition.Rule,
                [
                    new TraceRecord("payments", id, name.ToString(), year.OnTime, "/agreements/payments"),
                    new TraceRecord(
                        "payments",
                        id + "/late",
                        late.ToString(),
                        year.Paid - year.OnTime,
                        "/agreements/payments",
                        InDenominatorOnly: true
                    ),
                ],
                2,
                [new TraceInput(year.Source, year.By, DateOnly.FromDateTime(year.At.UtcDateTime))]
            )
        );
    }
}
