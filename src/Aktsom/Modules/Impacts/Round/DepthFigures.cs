using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Round;

/// <summary>How far back the year's mapping looked, and whether business partners were assessed too, in words for the statement (R-NEG-21, S.0.method).</summary>
internal sealed class DepthFigures(AppDb db, ImpactRegister register, ISupplierChoice choice) : IFigureSource
{
    private static readonly FigureDefinition Depth = new(
        "round.depth",
        new("Så langt bak i kjeden så vi", "Så langt bak i kjeda såg vi", "How far back in the chain we looked"),
        FigureUnit.Text,
        new(
            "Det dypeste leddet som er skrevet ned for runden og for hvert risikoområde, og forretningspartnere med et risikonivå.",
            "Det djupaste leddet som er skrive ned for runden og for kvart risikoområde, og forretningspartnarar med eit risikonivå.",
            "The deepest tier written down for the round and for each risk area, and business partners with a risk level."
        ),
        null,
        "Impacts"
    );
    private static readonly LocalisedText Unwritten = new(
        "Det er ikke skrevet hvor langt bak i kjeden runden så.",
        "Det er ikkje skrive kor langt bak i kjeda runden såg.",
        "It is not written how far back in the chain the round looked."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Depth];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var depths = await db.Set<ChainDepth>()
            .AsNoTracking()
            .Where(depth => depth.OrganisationId == scope.Organisation && depth.Year == scope.Year)
            .ToListAsync(cancel);
        if (depths.Find(depth => depth.IsWhole) is not { } whole)
        {
            return Figure.None(definition, scope, FigureGap.Unknown, Unwritten);
        }

        var areas = (await register.OfYearAsync(scope.Organisation, scope.Year, cancel))
            .Select(one => (one.Impact, one.Title, depths.Find(depth => depth.IsOf(one.Impact))?.Tier))
            .Where(area => area.Tier is not null && area.Tier != whole.Tier)
            .ToList();
        var partners = (await choice.RelationsAsync(scope.Organisation, cancel))
            .Where(relation => relation is { Partner: true, Supplier.Level: not RiskLevel.Unknown })
            .ToList();
        var parts = new List<LocalisedText>
        {
            whole.Tier == 1
                ? new(
                    "Vi har i hovedsak sett på direkte leverandører (ledd 1).",
                    "Vi har i hovudsak sett på direkte leverandørar (ledd 1).",
                    "We have mainly looked at direct suppliers (tier 1)."
                )
                : new(
                    $"Vi har sett bakover i kjeden til ledd {whole.Tier}.",
                    $"Vi har sett bakover i kjeda til ledd {whole.Tier}.",
                    $"We have looked back in the chain to tier {whole.Tier}."
                ),
        };
        parts.AddRange(
            areas.Select(area => new LocalisedText(
                $"For «{area.Title}» så vi til ledd {area.Tier}.",
                $"For «{area.Title}» såg vi til ledd {area.Tier}.",
                $"For “{area.Title}” we looked to tier {area.Tier}."
            ))
        );
        if (partners.Count > 0)
        {
            var (count, one) = (Formats.Number(partners.Count), partners.Count == 1);
            parts.Add(
                new(
                    $"Også {count} {(one ? "forretningspartner" : "forretningspartnere")} er vurdert.",
                    $"Også {count} {(one ? "forretningspartnar er vurdert" : "forretningspartnarar er vurderte")}.",
                    $"{count} business {(one ? "partner was" : "partners were")} assessed too."
                )
            );
        }

        var records = partners.Select(partner => new TraceRecord(
            "supplier",
            partner.Supplier.Id.ToString(),
            partner.Supplier.Name,
            null,
            $"/suppliers/{partner.Supplier.Id}"
        ));
        var trace = new FigureTrace(Depth.Rule, [.. records.Take(scope.EveryRecord ? int.MaxValue : 50)], partners.Count, []);
        return Figure.Fact(definition, scope, string.Join(' ', parts.Select(part => part.ToString())), Unwritten, trace);
    }
}
