using System.Globalization;
using Aktsom.Risk.Models;

namespace Aktsom.Risk.Scoring;

/// <summary>What a person has scored about one supplier (R-PRO-14), 0 no risk to 100; null is not scored.</summary>
/// <param name="History">What has happened before.</param>
/// <param name="Certificates">Certificates and audits, or their absence.</param>
/// <param name="Transparency">How openly the supplier tells.</param>
public sealed record OwnFactors(double? History, double? Certificates, double? Transparency)
{
    /// <summary>Nothing is scored.</summary>
    public static OwnFactors None { get; } = new(null, null, null);

    internal string Key =>
        this == None ? "" : ";" + string.Join(';', Parts.ByPerson.Select(part => Of(part)?.ToString("0.#", CultureInfo.InvariantCulture)));

    internal double? Of(string part) =>
        part switch
        {
            Parts.History => History,
            Parts.Certificates => Certificates,
            Parts.Transparency => Transparency,
            _ => null,
        };

    internal static OwnFactors Parse(ReadOnlySpan<string> written) =>
        written.Length == 0 ? None : new(Number(written[0]), Number(written[1]), Number(written[2]));

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
}
