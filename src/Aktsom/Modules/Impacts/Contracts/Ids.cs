using System.Diagnostics.CodeAnalysis;
using Aktsom.Modules.Platform.Data;

namespace Aktsom.Modules.Impacts.Contracts;

/// <summary>A harm, actual or possible, followed over years.</summary>
internal readonly record struct ImpactId(Guid Value) : ITypedId<ImpactId>
{
    public static ImpactId From(Guid value) => new(value);

    public static ImpactId Parse(string s, IFormatProvider? provider) => TypedId.Parse<ImpactId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ImpactId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A source, a conversation or a gap in what is known of an impact.</summary>
internal readonly record struct KnowledgeId(Guid Value) : ITypedId<KnowledgeId>
{
    public static KnowledgeId From(Guid value) => new(value);

    public static KnowledgeId Parse(string s, IFormatProvider? provider) => TypedId.Parse<KnowledgeId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out KnowledgeId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>An impact the screening proposes.</summary>
internal readonly record struct CandidateId(Guid Value) : ITypedId<CandidateId>
{
    public static CandidateId From(Guid value) => new(value);

    public static CandidateId Parse(string s, IFormatProvider? provider) => TypedId.Parse<CandidateId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CandidateId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A goal, followed over years.</summary>
internal readonly record struct GoalId(Guid Value) : ITypedId<GoalId>
{
    public static GoalId From(Guid value) => new(value);

    public static GoalId Parse(string s, IFormatProvider? provider) => TypedId.Parse<GoalId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GoalId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A number of the organisation's own, followed year by year.</summary>
internal readonly record struct IndicatorId(Guid Value) : ITypedId<IndicatorId>
{
    public static IndicatorId From(Guid value) => new(value);

    public static IndicatorId Parse(string s, IFormatProvider? provider) => TypedId.Parse<IndicatorId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IndicatorId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>Something that is done about an impact, or across them.</summary>
internal readonly record struct MeasureId(Guid Value) : ITypedId<MeasureId>
{
    public static MeasureId From(Guid value) => new(value);

    public static MeasureId Parse(string s, IFormatProvider? provider) => TypedId.Parse<MeasureId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MeasureId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A harm that is to be put right.</summary>
internal readonly record struct RemedyCaseId(Guid Value) : ITypedId<RemedyCaseId>
{
    public static RemedyCaseId From(Guid value) => new(value);

    public static RemedyCaseId Parse(string s, IFormatProvider? provider) => TypedId.Parse<RemedyCaseId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RemedyCaseId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A topic of a double materiality analysis.</summary>
internal readonly record struct MaterialityId(Guid Value) : ITypedId<MaterialityId>
{
    public static MaterialityId From(Guid value) => new(value);

    public static MaterialityId Parse(string s, IFormatProvider? provider) => TypedId.Parse<MaterialityId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MaterialityId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}
