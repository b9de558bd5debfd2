using System.Diagnostics.CodeAnalysis;
using Aktsom.Modules.Platform.Data;

namespace Aktsom.Modules.Risk.Contracts;

/// <summary>One computation of all suppliers with one model.</summary>
internal readonly record struct RiskRunId(Guid Value) : ITypedId<RiskRunId>
{
    public static RiskRunId From(Guid value) => new(value);

    public static RiskRunId Parse(string s, IFormatProvider? provider) => TypedId.Parse<RiskRunId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RiskRunId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>An imported edition of a risk source.</summary>
internal readonly record struct RiskEditionId(Guid Value) : ITypedId<RiskEditionId>
{
    public static RiskEditionId From(Guid value) => new(value);

    public static RiskEditionId Parse(string s, IFormatProvider? provider) => TypedId.Parse<RiskEditionId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RiskEditionId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A person's change of a computed level.</summary>
internal readonly record struct RiskOverrideId(Guid Value) : ITypedId<RiskOverrideId>
{
    public static RiskOverrideId From(Guid value) => new(value);

    public static RiskOverrideId Parse(string s, IFormatProvider? provider) => TypedId.Parse<RiskOverrideId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RiskOverrideId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A version of an organisation's risk model.</summary>
internal readonly record struct ModelVersionId(Guid Value) : ITypedId<ModelVersionId>
{
    public static ModelVersionId From(Guid value) => new(value);

    public static ModelVersionId Parse(string s, IFormatProvider? provider) => TypedId.Parse<ModelVersionId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ModelVersionId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>What a person has scored about a supplier.</summary>
internal readonly record struct FactorScoreId(Guid Value) : ITypedId<FactorScoreId>
{
    public static FactorScoreId From(Guid value) => new(value);

    public static FactorScoreId Parse(string s, IFormatProvider? provider) => TypedId.Parse<FactorScoreId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FactorScoreId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A desk research of a supplier.</summary>
internal readonly record struct ResearchId(Guid Value) : ITypedId<ResearchId>
{
    public static ResearchId From(Guid value) => new(value);

    public static ResearchId Parse(string s, IFormatProvider? provider) => TypedId.Parse<ResearchId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ResearchId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A claim with its source in a desk research.</summary>
internal readonly record struct ClaimId(Guid Value) : ITypedId<ClaimId>
{
    public static ClaimId From(Guid value) => new(value);

    public static ClaimId Parse(string s, IFormatProvider? provider) => TypedId.Parse<ClaimId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ClaimId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A yearly choice of suppliers to follow.</summary>
internal readonly record struct RoundId(Guid Value) : ITypedId<RoundId>
{
    public static RoundId From(Guid value) => new(value);

    public static RoundId Parse(string s, IFormatProvider? provider) => TypedId.Parse<RoundId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RoundId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>Sanctions, unrest or another event in a country.</summary>
internal readonly record struct CountryEventId(Guid Value) : ITypedId<CountryEventId>
{
    public static CountryEventId From(Guid value) => new(value);

    public static CountryEventId Parse(string s, IFormatProvider? provider) => TypedId.Parse<CountryEventId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CountryEventId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>What was decided about a supplier in a country event.</summary>
internal readonly record struct EventDecisionId(Guid Value) : ITypedId<EventDecisionId>
{
    public static EventDecisionId From(Guid value) => new(value);

    public static EventDecisionId Parse(string s, IFormatProvider? provider) => TypedId.Parse<EventDecisionId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out EventDecisionId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A country given extra follow-up in a year.</summary>
internal readonly record struct FocusId(Guid Value) : ITypedId<FocusId>
{
    public static FocusId From(Guid value) => new(value);

    public static FocusId Parse(string s, IFormatProvider? provider) => TypedId.Parse<FocusId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FocusId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A supplier and an entry of a forced-labour list that may be the same.</summary>
internal readonly record struct ListPairId(Guid Value) : ITypedId<ListPairId>
{
    public static ListPairId From(Guid value) => new(value);

    public static ListPairId Parse(string s, IFormatProvider? provider) => TypedId.Parse<ListPairId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ListPairId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A thorough analysis of a supplier at high risk.</summary>
internal readonly record struct AnalysisId(Guid Value) : ITypedId<AnalysisId>
{
    public static AnalysisId From(Guid value) => new(value);

    public static AnalysisId Parse(string s, IFormatProvider? provider) => TypedId.Parse<AnalysisId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AnalysisId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A decision about going on with a supplier.</summary>
internal readonly record struct CooperationId(Guid Value) : ITypedId<CooperationId>
{
    public static CooperationId From(Guid value) => new(value);

    public static CooperationId Parse(string s, IFormatProvider? provider) => TypedId.Parse<CooperationId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CooperationId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A decision not to buy goods from a place.</summary>
internal readonly record struct ExclusionRuleId(Guid Value) : ITypedId<ExclusionRuleId>
{
    public static ExclusionRuleId From(Guid value) => new(value);

    public static ExclusionRuleId Parse(string s, IFormatProvider? provider) => TypedId.Parse<ExclusionRuleId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ExclusionRuleId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>An order put in to be tested against such decisions.</summary>
internal readonly record struct OrderCheckId(Guid Value) : ITypedId<OrderCheckId>
{
    public static OrderCheckId From(Guid value) => new(value);

    public static OrderCheckId Parse(string s, IFormatProvider? provider) => TypedId.Parse<OrderCheckId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OrderCheckId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>What was found out about a supplier's purchases under such a decision.</summary>
internal readonly record struct ExclusionFindingId(Guid Value) : ITypedId<ExclusionFindingId>
{
    public static ExclusionFindingId From(Guid value) => new(value);

    public static ExclusionFindingId Parse(string s, IFormatProvider? provider) => TypedId.Parse<ExclusionFindingId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ExclusionFindingId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A block on selling articles.</summary>
internal readonly record struct SaleBlockId(Guid Value) : ITypedId<SaleBlockId>
{
    public static SaleBlockId From(Guid value) => new(value);

    public static SaleBlockId Parse(string s, IFormatProvider? provider) => TypedId.Parse<SaleBlockId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SaleBlockId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A procurement of a public buyer's plan.</summary>
internal readonly record struct ProcurementId(Guid Value) : ITypedId<ProcurementId>
{
    public static ProcurementId From(Guid value) => new(value);

    public static ProcurementId Parse(string s, IFormatProvider? provider) => TypedId.Parse<ProcurementId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ProcurementId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A person's judgement of something that no supplier stands for.</summary>
internal readonly record struct RiskJudgementId(Guid Value) : ITypedId<RiskJudgementId>
{
    public static RiskJudgementId From(Guid value) => new(value);

    public static RiskJudgementId Parse(string s, IFormatProvider? provider) => TypedId.Parse<RiskJudgementId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RiskJudgementId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}
