using System.Globalization;
using System.Resources;
using Aktsom.Risk;
using Aktsom.Risk.Coverage;
using Aktsom.Risk.Reference;
using Aktsom.Risk.Scoring;

namespace Aktsom.Modules.Risk.Screening;

/// <summary>A screening in words: levels, the reason of a score in one sentence, coverage.</summary>
internal sealed class ScreenWords(CultureInfo culture)
{
    private static readonly ResourceManager Texts = new("Aktsom.Modules.Risk.Screening.ScreenTexts", typeof(ScreenWords).Assembly);

    public CultureInfo Culture => culture;

    public string Text(string key, params object[] values) => string.Format(culture, Texts.GetString(key, culture) ?? key, values);

    public string Level(RiskLevel level) => Text($"Level.{level}");

    /// <summary>The score; for an unknown level the range it could have.</summary>
    public string Score(Profile profile) =>
        profile.Level == RiskLevel.Unknown ? Text("Range", profile.Low, profile.High) : Text("Score", profile.Score);

    /// <summary>Which topic decides, and what decided it.</summary>
    public string Reason(SupplierResult result)
    {
        var deciding = result.Deciding;
        return deciding.Result.Level == RiskLevel.Unknown
            ? Unknown(deciding.Trace)
            : $"{deciding.Topic.Name.In(culture)}: {Why(deciding.Trace)}";
    }

    /// <summary>«16 of 180 technically high; assessed 93 % of purchases».</summary>
    public string Coverage(SpendCoverage coverage)
    {
        var high = Text("Coverage.High", coverage.TechnicallyHigh, coverage.Suppliers);
        var spend = coverage.Spend is { } share ? Text("Coverage.Spend", share.Percent) : Text($"Coverage.{coverage.SpendMissing}");
        return $"{high} {spend}";
    }

    private string NameOf(Factor factor) => Text($"Factor.{factor}");

    private string Why(ScoreTrace trace) =>
        trace.Rule switch
        {
            DecidingRule.Floor => Floor(trace.Floors.MaxBy(floor => floor.Value)!),
            DecidingRule.HighestFactor => Highest(trace.Factors.Where(factor => factor.Weight > 0).MaxBy(factor => factor.Estimate.Value)!),
            _ => string.Join(", ", trace.Factors.Where(factor => factor.Weight > 0).Select(Short)),
        };

    private string Floor(FloorTrace floor) =>
        floor.Kind switch
        {
            FloorKind.Listing => Text("Why.Listing", GoodName(floor.Id), floor.Edition),
            FloorKind.Entity => Text("Why.Entity", floor.Id),
            _ => floor.Reason?.In(culture) ?? floor.Id,
        };

    private string Highest(FactorTrace factor)
    {
        if (factor.State == FactorState.Missing)
        {
            return Text($"Why.{factor.Factor}.Missing", factor.Estimate.Value);
        }

        var goods =
            factor.Factor == Factor.Goods ? factor.Inputs.Select(input => GoodName(input.Detail)).Distinct(StringComparer.Ordinal) : [];
        return Text($"Why.{factor.Factor}", factor.Estimate.Value, string.Join(", ", goods));
    }

    /// <summary>Our name of a good that a list or our catalogue names; otherwise the list's own.</summary>
    private string GoodName(string named)
    {
        var good = GoodsCatalogue.Shipped.OfListed(named) ?? GoodsCatalogue.Shipped.Find(named);
        return good is null ? named : good.Name.In(culture);
    }

    private string Unknown(ScoreTrace trace) =>
        Text(
            "Why.Unknown",
            string.Join(", ", trace.Factors.Where(factor => factor.State == FactorState.Missing).Select(factor => NameOf(factor.Factor)))
        );

    private string Short(FactorTrace factor) =>
        factor.State == FactorState.Missing
            ? Text("Factor.Short.Missing", NameOf(factor.Factor), factor.Estimate.Value)
            : Text("Factor.Short", NameOf(factor.Factor), factor.Estimate.Value);

    /// <summary>A country as stated and understood.</summary>
    public string Country(CountryResolution country) =>
        country switch
        {
            CountryResolution.Found found => found.Country.Name.In(culture),
            CountryResolution.Area area => area.Name,
            CountryResolution.Ambiguous ambiguous => $"{ambiguous.Name}?",
            CountryResolution.Unknown { Name.Length: > 0 } unknown => $"{unknown.Name}?",
            _ => "–",
        };
}
