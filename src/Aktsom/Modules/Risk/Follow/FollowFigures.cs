using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk;

namespace Aktsom.Modules.Risk.Follow;

/// <summary>What the year's newest kept choice covers: how many are followed, and their share of purchases and of those at high risk (law-and-method 6.4).</summary>
internal sealed class FollowFigures(FollowDesk desk, ISuppliers suppliers) : IFigureSource
{
    private const string Module = "Risk";
    private static readonly LocalisedText NoChoice = new(
        "Ingen er valgt til oppfølging for året ennå.",
        "Ingen er valde til oppfølging for året enno.",
        "Nobody is chosen for follow-up in the year yet."
    );
    private static readonly LocalisedText Rest = new("De andre leverandørene", "Dei andre leverandørane", "The other suppliers");

    private static readonly FigureDefinition Count = new(
        "follow.suppliers",
        new("Leverandører valgt til oppfølging", "Leverandørar valde til oppfølging", "Suppliers chosen for follow-up"),
        FigureUnit.Count,
        new(
            "Leverandører i årets siste lagrede valg.",
            "Leverandørar i det siste lagra valet for året.",
            "Suppliers in the year’s last kept choice."
        ),
        null,
        Module
    );
    private static readonly FigureDefinition Spend = new(
        "follow.spend",
        new("Andel av innkjøpene som følges opp", "Del av innkjøpa som blir følgd opp", "Share of purchases followed up"),
        FigureUnit.Percent,
        new(
            "Innkjøp fra de valgte, delt på alle innkjøp.",
            "Innkjøp frå dei valde, delt på alle innkjøp.",
            "Purchases from those chosen, over all purchases."
        ),
        null,
        Module
    );
    private static readonly FigureDefinition High = new(
        "follow.high",
        new("Andel med høy risiko som følges opp", "Del med høg risiko som blir følgd opp", "Share of high risk followed up"),
        FigureUnit.Percent,
        new(
            "Valgte med høy eller svært høy risiko, delt på alle med det.",
            "Valde med høg eller svært høg risiko, delt på alle med det.",
            "Those chosen at high or very high risk, over all who are."
        ),
        null,
        Module
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Count, Spend, High];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        if (
            (await desk.RoundsAsync(scope.Organisation, scope.Year, cancel)).FirstOrDefault(round => round.At <= scope.AsOf)
            is not { } round
        )
        {
            return Figure.None(definition, scope, FigureGap.NothingToCount, NoChoice);
        }

        var chosen = await desk.SuppliersAsync(round, cancel);
        if (definition == Count)
        {
            return Figure.Of(definition, scope, round.Chosen, await TraceAsync(round, chosen, _ => 1, 0, cancel));
        }

        if (definition == Spend)
        {
            var trace = await TraceAsync(
                round,
                chosen.Where(one => one.SpendKroner > 0),
                one => one.SpendKroner ?? 0,
                round.AllSpendKroner - round.SpendKroner,
                cancel
            );
            return Figure.Share(definition, scope, round.SpendKroner, round.AllSpendKroner, trace);
        }

        var high = await TraceAsync(
            round,
            chosen.Where(one => one.Level >= (short)RiskLevel.High),
            _ => 1,
            round.AllHigh - round.High,
            cancel
        );
        return Figure.Share(definition, scope, round.High, round.AllHigh, high);
    }

    /// <summary>Those chosen one by one, and the rest as one record below the line: a kept choice holds no more of them than their sum.</summary>
    private async Task<FigureTrace> TraceAsync(
        FollowRound round,
        IEnumerable<FollowedSupplier> chosen,
        Func<FollowedSupplier, decimal> contribution,
        decimal rest,
        CancellationToken cancel
    )
    {
        var counted = chosen.ToList();
        var names = await suppliers.NamesOfAsync(round.OrganisationId, [.. counted.Select(one => one.Supplier)], cancel);
        var records = counted
            .Select(one => new TraceRecord(
                "supplier",
                one.Supplier.ToString(),
                names.GetValueOrDefault(one.Supplier, "–"),
                contribution(one),
                $"/suppliers/{one.Supplier}"
            ))
            .ToList();
        if (rest > 0)
        {
            records.Add(new TraceRecord("follow", round.Id.ToString(), Rest.ToString(), rest, "/risk/follow", InDenominatorOnly: true));
        }

        return new FigureTrace(
            new LocalisedText(
                $"Valget for {round.Year}, versjon {round.Version}.",
                $"Valet for {round.Year}, versjon {round.Version}.",
                $"The choice for {round.Year}, version {round.Version}."
            ),
            records,
            records.Count,
            []
        );
    }
}
