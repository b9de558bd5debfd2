namespace Aktsom.Risk.Matching;

/// <summary>All that the comparison of two parties found.</summary>
internal sealed class Evidence
{
    private Evidence(PreparedParty left, PreparedParty right)
    {
        Address = left.Address is not null && right.Address is not null ? AddressEvidence.Of(left.Address, right.Address) : null;
        var unknown = left.Party.Kind == PartyKind.Unknown && right.Party.Kind == PartyKind.Unknown;
        Site = unknown ? Address is not null : left.Party.Kind == PartyKind.Site || right.Party.Kind == PartyKind.Site;
        Person = unknown
            ? !Site && !left.Name.LooksLikeOrganisation && !right.Name.LooksLikeOrganisation
            : left.Party.Kind is PartyKind.Person or PartyKind.Unknown && right.Party.Kind is PartyKind.Person or PartyKind.Unknown;
        Alignment = NameAlignment.Of(left.Name, right.Name, Person);
        Name = NameEvidence.Of(left.Name, right.Name, Alignment, Person);
        SameCountry =
            left.Country is null || right.Country is null ? null : string.Equals(left.Country, right.Country, StringComparison.Ordinal);
        SameIdentifier = IdentifiersAgree(left, right);
        Identical = IsIdentical(left, right);
    }

    /// <summary>Compared by the rules for persons' names.</summary>
    public bool Person { get; }

    /// <summary>Two places of production, or parties of unknown kind with addresses: the address decides as much as the name.</summary>
    public bool Site { get; }

    public NameAlignment Alignment { get; }

    public NameEvidence Name { get; }

    /// <summary>Null when one side has no address.</summary>
    public AddressEvidence? Address { get; }

    /// <summary>Null when one side's country is not known.</summary>
    public bool? SameCountry { get; }

    /// <summary>True when they share a number, false when both have numbers of one kind and none in common, otherwise null.</summary>
    public bool? SameIdentifier { get; }

    /// <summary>Written the same, and nothing known that speaks against.</summary>
    public bool Identical { get; }

    public static Evidence Of(PreparedParty left, PreparedParty right) => new(left, right);

    private bool IsIdentical(PreparedParty left, PreparedParty right) =>
        SameCountry != false
        && SameIdentifier != false
        && SameName(left, right)
        && (left.Address is null || right.Address is null || left.Address.SameAs(right.Address));

    private static bool SameName(PreparedParty left, PreparedParty right) =>
        left.Name.Whole.Length > 0
            ? string.Equals(left.Name.Whole, right.Name.Whole, StringComparison.Ordinal)
            : !string.IsNullOrWhiteSpace(left.Party.Name) && string.Equals(left.Party.Name, right.Party.Name, StringComparison.Ordinal);

    private static bool? IdentifiersAgree(PreparedParty left, PreparedParty right)
    {
        if (left.Identifiers.Any(n => right.Identifiers.Contains(n, StringComparer.Ordinal)))
        {
            return true;
        }

        var comparable = left.Identifiers.Any(n =>
            right.Identifiers.Any(m => m.Length == n.Length && char.IsAsciiDigit(m[0]) == char.IsAsciiDigit(n[0]))
        );
        return comparable ? false : null;
    }
}
