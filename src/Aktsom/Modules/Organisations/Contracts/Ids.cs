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

/// <summary>A body that decides or signs: board, executive, council.</summary>
internal readonly record struct GoverningBodyId(Guid Value) : ITypedId<GoverningBodyId>
{
    public static GoverningBodyId From(Guid value) => new(value);

    public static GoverningBodyId Parse(string s, IFormatProvider? provider) => TypedId.Parse<GoverningBodyId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GoverningBodyId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A larger change of the organisation.</summary>
internal readonly record struct OrganisationChangeId(Guid Value) : ITypedId<OrganisationChangeId>
{
    public static OrganisationChangeId From(Guid value) => new(value);

    public static OrganisationChangeId Parse(string s, IFormatProvider? provider) => TypedId.Parse<OrganisationChangeId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OrganisationChangeId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A link that lets one person make a sign-in.</summary>
internal readonly record struct InvitationId(Guid Value) : ITypedId<InvitationId>
{
    public static InvitationId From(Guid value) => new(value);

    public static InvitationId Parse(string s, IFormatProvider? provider) => TypedId.Parse<InvitationId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out InvitationId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}
