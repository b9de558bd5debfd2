using System.Diagnostics.CodeAnalysis;
using Aktsom.Modules.Platform.Data;

namespace Aktsom.Modules.Statements.Several;

/// <summary>An organisation that a statement covers beside its owner.</summary>
internal readonly record struct CoveredPartyId(Guid Value) : ITypedId<CoveredPartyId>
{
    public static CoveredPartyId From(Guid value) => new(value);

    public static CoveredPartyId Parse(string s, IFormatProvider? provider) => TypedId.Parse<CoveredPartyId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CoveredPartyId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A part of a statement's ground handed to another organisation.</summary>
internal readonly record struct HandoverId(Guid Value) : ITypedId<HandoverId>
{
    public static HandoverId From(Guid value) => new(value);

    public static HandoverId Parse(string s, IFormatProvider? provider) => TypedId.Parse<HandoverId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out HandoverId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>What an organisation has received from another.</summary>
internal readonly record struct ReceivedPartId(Guid Value) : ITypedId<ReceivedPartId>
{
    public static ReceivedPartId From(Guid value) => new(value);

    public static ReceivedPartId Parse(string s, IFormatProvider? provider) => TypedId.Parse<ReceivedPartId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ReceivedPartId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}
