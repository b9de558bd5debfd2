using System.Diagnostics.CodeAnalysis;
using Aktsom.Modules.Platform.Data;

namespace Aktsom.Modules.Organisations.Contracts;

/// <summary>A person of an organisation, with or without a sign-in.</summary>
internal readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    public static PersonId From(Guid value) => new(value);

    public static PersonId Parse(string s, IFormatProvider? provider) => TypedId.Parse<PersonId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PersonId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}
