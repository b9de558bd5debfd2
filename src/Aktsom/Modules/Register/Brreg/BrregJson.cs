using System.Globalization;
using System.Text.Json.Serialization;

namespace Aktsom.Modules.Register.Brreg;

/// <summary>A unit as the registry writes it. Only what is used; dates are texts that may be empty.</summary>
internal sealed record BrregUnit(
    [property: JsonPropertyName("organisasjonsnummer")] string? Number,
    [property: JsonPropertyName("navn")] string? Name,
    [property: JsonPropertyName("organisasjonsform")] BrregCode? Form,
    [property: JsonPropertyName("naeringskode1")] BrregCode? Industry,
    [property: JsonPropertyName("forretningsadresse")] BrregAddress? Business,
    [property: JsonPropertyName("beliggenhetsadresse")] BrregAddress? Place,
    [property: JsonPropertyName("postadresse")] BrregAddress? Postal,
    [property: JsonPropertyName("konkurs")] bool Bankrupt,
    [property: JsonPropertyName("slettedato")] string? Deleted,
    [property: JsonPropertyName("nedleggelsesdato")] string? ClosedDown,
    [property: JsonPropertyName("overordnetEnhet")] string? Parent
)
{
    private const int Longest = 400;

    /// <summary>Null when number or name is missing: then it is not the answer that was agreed.</summary>
    public RegistryUnit? ToUnit()
    {
        if (Text(Number) is not { } number || Text(Name) is not { } name)
        {
            return null;
        }

        var address = Business ?? Place ?? Postal;
        return new RegistryUnit
        {
            OrgNumber = number,
            Name = name,
            Form = Text(Form?.Code),
            NaceCode = Text(Industry?.Code),
            Country = Text(address?.Country) is { Length: 2 } country ? country : null,
            Address = Text(string.Join(", ", (address?.Lines ?? []).Where(line => !string.IsNullOrWhiteSpace(line)))),
            PostCode = Text(address?.PostCode),
            City = Text(address?.City),
            Bankrupt = Bankrupt,
            DeletedOn = Day(Deleted) ?? Day(ClosedDown),
            Parent = Text(Parent),
        };
    }

    private static string? Text(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : text.Length > Longest ? text[..Longest]
        : text.Trim();

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

internal sealed record BrregCode([property: JsonPropertyName("kode")] string? Code);

internal sealed record BrregAddress(
    [property: JsonPropertyName("landkode")] string? Country,
    [property: JsonPropertyName("postnummer")] string? PostCode,
    [property: JsonPropertyName("poststed")] string? City,
    [property: JsonPropertyName("adresse")] IReadOnlyList<string?>? Lines
);

/// <summary>The roles of a unit, group by group.</summary>
internal sealed record BrregRoles([property: JsonPropertyName("rollegrupper")] IReadOnlyList<BrregRoleGroup>? Groups);

internal sealed record BrregRoleGroup([property: JsonPropertyName("roller")] IReadOnlyList<BrregRole>? Roles);

internal sealed record BrregRole(
    [property: JsonPropertyName("type")] BrregCode? Type,
    [property: JsonPropertyName("person")] BrregPerson? Person,
    [property: JsonPropertyName("fratraadt")] bool Left,
    [property: JsonPropertyName("avregistrert")] bool Struck
);

internal sealed record BrregPerson(
    [property: JsonPropertyName("navn")] BrregPersonName? Name,
    [property: JsonPropertyName("erDoed")] bool Dead
);

internal sealed record BrregPersonName(
    [property: JsonPropertyName("fornavn")] string? First,
    [property: JsonPropertyName("mellomnavn")] string? Middle,
    [property: JsonPropertyName("etternavn")] string? Last
)
{
    public override string ToString() => string.Join(' ', new[] { First, Middle, Last }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
