namespace Aktsom.Risk.Reference;

/// <summary>A country or territory of ISO 3166-1, and Kosovo (XK, user-assigned).</summary>
/// <param name="Iso2">Two letters, upper case: the key everywhere.</param>
/// <param name="Iso3">Three letters.</param>
/// <param name="Numeric">Three digits, as maps use; empty for Kosovo.</param>
/// <param name="Name">Name in the three languages.</param>
/// <param name="RegionM49">UN M49 code of the continent; empty for Antarctica.</param>
/// <param name="SubregionM49">UN M49 code of the subregion; empty where there is none.</param>
/// <param name="UnMember">Member of the United Nations.</param>
/// <param name="Eu">Member of the European Union.</param>
/// <param name="Eea">In the European Economic Area.</param>
/// <param name="Official">An official ISO 3166-1 code.</param>
/// <param name="PartOf">Iso2 of the country whose values may stand in for a territory that a source does not treat; empty for most.</param>
public sealed record Country(
    string Iso2,
    string Iso3,
    string Numeric,
    LocalizedText Name,
    string RegionM49,
    string SubregionM49,
    bool UnMember,
    bool Eu,
    bool Eea,
    bool Official,
    string PartOf
)
{
    /// <summary>Position in <see cref="Countries.All"/>.</summary>
    internal int Index { get; init; }

    internal static Country Read(DataRow row, int index) =>
        new(
            row["iso2"],
            row["iso3"],
            row["numeric"],
            row.Name(),
            row["region"],
            row["subregion"],
            row.Is("un_member"),
            row.Is("eu"),
            row.Is("eea"),
            row.Is("official"),
            row["part_of"]
        )
        {
            Index = index,
        };
}

/// <summary>A region of the UN M49 standard.</summary>
/// <param name="M49">Three digits.</param>
/// <param name="Name">Name in the three languages.</param>
/// <param name="Members">The countries in it.</param>
public sealed record Region(string M49, LocalizedText Name, IReadOnlyList<Country> Members);
