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
