using System.Globalization;

namespace Aktsom.Documents.Print;

/// <summary>An organisation's colour and what can be done with it so that text stays readable (WCAG 2.2, 1.4.3: 4,5 to 1).</summary>
public sealed record BrandColour
{
    /// <summary>The contrast that text needs against its ground.</summary>
    public const double ReadableContrast = 4.5;

    /// <summary>Petrol, for an organisation without a colour of its own.</summary>
    public static BrandColour Standard { get; } = new(0x0B, 0x55, 0x66);

    private static readonly BrandColour White = new(255, 255, 255);
    private static readonly BrandColour Ink = new(0x1E, 0x2E, 0x33);

    private readonly byte _red;
    private readonly byte _green;
    private readonly byte _blue;

    private BrandColour(byte red, byte green, byte blue) => (_red, _green, _blue) = (red, green, blue);

    /// <summary>Reads <c>#rrggbb</c>; anything else gives the standard colour.</summary>
    public static BrandColour Read(string? hex) =>
        hex is { Length: 7 }
        && hex[0] == '#'
        && int.TryParse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? new BrandColour((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb)
            : Standard;

    /// <summary>1 to 21.</summary>
    public double ContrastOnWhite => Contrast(this, White);

    /// <summary>This colour, darkened as little as needed to be read on white.</summary>
    public BrandColour ForText()
    {
        var colour = this;
        while (colour.ContrastOnWhite < ReadableContrast)
        {
            colour = colour.Mixed(new BrandColour(0, 0, 0), 0.04);
        }

        return colour;
    }

    /// <summary>White, or ink where white could not be read on this colour.</summary>
    public BrandColour TextOnTop => ContrastOnWhite >= ReadableContrast ? White : Ink;

    /// <summary>A light tint of the colour, for earlier years and areas.</summary>
    public BrandColour Soft => Mixed(White, 0.66);

    /// <summary>A faint tint, for grounds under text.</summary>
    public BrandColour Tint => Mixed(White, 0.93);

    public override string ToString() => $"#{_red:x2}{_green:x2}{_blue:x2}";

    private BrandColour Mixed(BrandColour other, double share) =>
        new(Mix(_red, other._red, share), Mix(_green, other._green, share), Mix(_blue, other._blue, share));

    private static byte Mix(byte a, byte b, double share) => (byte)Math.Round(a + (b - a) * share);

    private static double Contrast(BrandColour a, BrandColour b)
    {
        var (light, dark) = (Math.Max(a.Luminance, b.Luminance), Math.Min(a.Luminance, b.Luminance));
        return (light + 0.05) / (dark + 0.05);
    }

    private double Luminance => 0.2126 * Linear(_red) + 0.7152 * Linear(_green) + 0.0722 * Linear(_blue);

    private static double Linear(byte channel)
    {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
}
