using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aktsom.Modules.Platform.Web.Layouts;

/// <summary>
/// An organisation's own colour: used as it is in logo, line and charts; as link colour only with contrast 4.5 on white, and always with a
/// partner that has it on the dark ground. Served as a style sheet of its own, since pages hold no inline style.
/// </summary>
internal sealed record OrganisationColour
{
    /// <summary>WCAG 2.2, 1.4.3.</summary>
    public const double LeastContrast = 4.5;

    private const string White = "#ffffff";
    private const string DarkGround = "#13191b";
    private const double Step = 0.04;

    private OrganisationColour(string hex) => Hex = hex;

    /// <summary>As <c>#rrggbb</c>, lower case.</summary>
    public string Hex { get; }

    /// <summary>Against white, 1 to 21.</summary>
    public double Contrast => ContrastBetween(Hex, White);

    public bool CarriesText => Contrast >= LeastContrast;

    /// <summary>The colour itself, or as little darker as links need.</summary>
    public string Link => Until(Hex, "#000000", White);

    /// <summary>The partner for the dark theme: as little lighter as links need.</summary>
    public string LinkOnDark => Until(Hex, White, DarkGround);

    public static OrganisationColour? Parse(string? text)
    {
        var hex = text?.Trim().TrimStart('#').ToLowerInvariant() ?? "";
        return hex.Length == 6 && hex.All(char.IsAsciiHexDigit) ? new OrganisationColour("#" + hex) : null;
    }

    public string StyleSheet() =>
        $":root,[data-color-scheme]{{--org:light-dark({Hex},{LinkOnDark});--org-link:light-dark({Link},{LinkOnDark});"
        + $"--org-tint:light-dark({Mix(Hex, White, 0.92)},{Mix(Hex, DarkGround, 0.85)});--org-light:light-dark({Mix(Hex, White, 0.66)},{Mix(Hex, DarkGround, 0.5)})}}";

    public static string AddressOf(OrganisationColour colour) => $"/colour/{colour.Hex[1..]}.css";

    internal static double ContrastBetween(string first, string second)
    {
        var (a, b) = (Luminance(first), Luminance(second));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static string Until(string from, string towards, string ground)
    {
        var colour = from;
        for (var share = Step; ContrastBetween(colour, ground) < LeastContrast && share <= 1; share += Step)
        {
            colour = Mix(from, towards, share);
        }

        return colour;
    }

    private static string Mix(string from, string towards, double share)
    {
        var mixed = Enumerable.Range(0, 3).Select(i => (int)Math.Round((Channel(from, i) * (1 - share)) + (Channel(towards, i) * share)));
        return "#" + string.Concat(mixed.Select(channel => channel.ToString("x2", CultureInfo.InvariantCulture)));
    }

    // Relative luminance as WCAG 2.2 defines it.
    private static double Luminance(string hex)
    {
        var parts = Enumerable
            .Range(0, 3)
            .Select(i => Channel(hex, i) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4));
        var rgb = parts.ToArray();
        return (0.2126 * rgb[0]) + (0.7152 * rgb[1]) + (0.0722 * rgb[2]);
    }

    private static int Channel(string hex, int index) =>
        int.Parse(hex.AsSpan(1 + (2 * index), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}

internal static class OrganisationColours
{
    public static void MapOrganisationColours(this IEndpointRouteBuilder app) =>
        app.MapGet(
                "/colour/{hex:length(6)}.css",
                Results<ContentHttpResult, NotFound> (string hex, HttpResponse response) =>
                {
                    if (OrganisationColour.Parse(hex) is not { } colour)
                    {
                        return TypedResults.NotFound();
                    }

                    response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    return TypedResults.Text(colour.StyleSheet(), "text/css");
                }
            )
            .AllowAnonymous();
}
