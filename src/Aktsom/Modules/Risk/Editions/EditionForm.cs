using System.ComponentModel.DataAnnotations;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Risk.Editions;

/// <summary>What a person says about a file of country values: whose index, which edition, what the columns hold and on which terms.</summary>
internal sealed record EditionForm
{
    private const string CountryWords =
        "iso2|iso3|iso|landkode|country code|countrycode|land|country|country name|economy|territory|location|jurisdiction";
    private const string ValueWords = "value|verdi|score|poeng|skår|rating|index|indeks|rank|estimate";
    private const string YearWords = "edition|utgave|utgåve|year|år|ref year|reference year|period|periode";

    [Display(Name = "Edition.Index")]
    public string? Index { get; set; }

    [Display(Name = "Edition.OwnIndex"), StringLength(60, ErrorMessage = "Edition.Long")]
    public string? OwnIndex { get; set; }

    [Display(Name = "Edition.Better")]
    public BetterWay Better { get; set; } = BetterWay.Lower;

    [Display(Name = "Edition.Country")]
    public string? Country { get; set; }

    [Display(Name = "Edition.Value")]
    public string? Value { get; set; }

    [Display(Name = "Edition.Year")]
    public string? Year { get; set; }

    [Display(Name = "Edition.Label"), StringLength(60, ErrorMessage = "Edition.Long")]
    public string? Label { get; set; }

    [Display(Name = "Edition.Use")]
    public SourceTerms Use { get; set; } = SourceTerms.PermissionNeeded;

    [Display(Name = "Sources.Terms"), StringLength(4000, ErrorMessage = "Edition.Terms.Long")]
    public string? Terms { get; set; }

    /// <summary>What the columns look like, by the words publishers head them with.</summary>
    public static EditionForm Guess(IReadOnlyList<string> headers) =>
        new()
        {
            Country = Find(headers, CountryWords),
            Value = Find(headers, ValueWords),
            Year = Find(headers, YearWords),
        };

    /// <summary>How the file is to be read: our column names, and either the file's own or, after «=», what holds for every row.</summary>
    public Dictionary<string, string> Columns()
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["iso2"] = Country!,
            ["value"] = Value!,
            ["index"] = "=" + (string.IsNullOrEmpty(Index) ? OwnIndex!.Trim() : Index),
            ["redistribution"] = "=" + Redistribution,
            ["direction"] = Better == BetterWay.Higher ? "=higher_better" : "=higher_worse",
            ["edition"] = string.IsNullOrWhiteSpace(Label) ? Year! : "=" + Label.Trim(),
        };
        if (!string.IsNullOrEmpty(Year))
        {
            columns["ref_year"] = Year;
        }

        return columns;
    }

    private string Redistribution =>
        Use switch
        {
            SourceTerms.PublicDomain => "public_domain",
            SourceTerms.Attribution => "open_attribution",
            SourceTerms.ShareAlike => "open_sharealike",
            SourceTerms.NoDerivatives => "attribution_no_derivatives",
            SourceTerms.PermissionNeeded => "permission_needed",
            _ => "unclear",
        };

    private static string? Find(IReadOnlyList<string> headers, string words) =>
        words
            .Split('|')
            .Select(word => headers.FirstOrDefault(header => NameKey.Of(header) == NameKey.Of(word)))
            .FirstOrDefault(found => found is not null);
}
